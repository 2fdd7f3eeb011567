"""People of the newsroom: users, desks, roles on desks, and their own API tokens."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower

from claims.people.enums import Role


class UserManager(BaseUserManager["User"]):
    """Makes users by e-mail address."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        """Make a user who signs in with this address; None as password means none works."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> User:
        """Make a user who may also read the admin pages."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)


class User(AbstractBaseUser, PermissionsMixin):
    """A person of the newsroom; rights come from memberships, not from Django's permissions."""

    email = models.EmailField(max_length=254, unique=True)
    name = models.CharField(max_length=120)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    joined_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="user_email_unique")]

    def __str__(self) -> str:
        return f"{self.name} (user {self.pk})"

    @property
    def initials(self) -> str:
        """Two letters for the ring: of the first two words, or of the only one."""
        words = self.name.split()
        return ("".join(w[0] for w in words[:2]) if len(words) > 1 else self.name[:2]).upper()


class Desk(models.Model):
    """A team with its policy: who signs, which rules block, how long a lease lasts."""

    name = models.CharField(max_length=120, unique=True)
    slug = models.SlugField(unique=True)
    time_zone = models.CharField(max_length=60, default="UTC")
    language = models.CharField(max_length=12, default="en")
    rating_scale = models.CharField(max_length=40, default="truth-1")
    signatures_required = models.SmallIntegerField(default=1)
    work_limit = models.SmallIntegerField(default=6)
    lease_hours = models.SmallIntegerField(default=24)
    due_hours = models.SmallIntegerField(default=48)
    rule_levels = models.JSONField(default=dict)
    reject_reasons = models.JSONField(default=list)
    is_demo = models.BooleanField(default=False)
    is_sandbox = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(signatures_required__in=(1, 2)),
                name="desk_one_or_two_signatures",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} (desk {self.pk})"


class Membership(models.Model):
    """One person's role on one desk."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role.choices)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "desk"], name="membership_one_role_per_desk"),
            models.CheckConstraint(
                condition=models.Q(role__in=Role.values), name="membership_role_known"
            ),
        ]

    def __str__(self) -> str:
        return f"membership {self.pk}: user {self.user_id} as {self.role} on desk {self.desk_id}"


class StaffToken(models.Model):
    """A person's own API token: stored as a hash, found by its prefix, shown once."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=80)
    prefix = models.CharField(max_length=12, unique=True)
    digest = models.CharField(max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"token {self.pk} of user {self.user_id}"
