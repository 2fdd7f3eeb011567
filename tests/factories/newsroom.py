"""A newsroom: a desk with its people, a second desk, a partner; by role, with their tokens."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from claims.core.actors import SYSTEM, Actor
from claims.distribution.models import Partner
from claims.distribution.queries import actor_by_key
from claims.distribution.services.partners import make_api_key
from claims.intake.rules import SUBMIT_SCOPE
from claims.people.enums import Role
from claims.people.models import Desk, User
from claims.people.queries import actor_for
from claims.people.services.accounts import join_desk, make_token

# These would need the network or a contact; the demo desk only warns about them, too.
ONLY_WARN = {"PUB003": "warn", "PUB004": "warn", "PUB013": "warn"}


@dataclass(frozen=True)
class Person:
    """A person with the actor he is; his token is made when it is first asked for."""

    user: User

    @property
    def actor(self) -> Actor:
        """The actor as the interfaces make it, with the roles of now."""
        return actor_for(self.user)

    @cached_property
    def token(self) -> str:
        """An API token."""
        return make_token(user=self.user, name="test", by=SYSTEM)


@dataclass(frozen=True)
class Outside:
    """A partner with its key."""

    partner: Partner

    @cached_property
    def token(self) -> str:
        """A key that may read and submit."""
        return make_api_key(
            partner=self.partner, name="test", scopes=("verdicts:read", SUBMIT_SCOPE), by=SYSTEM
        )

    @property
    def actor(self) -> Actor:
        """The actor behind the key."""
        found = actor_by_key(self.token)
        assert found is not None
        return found


@dataclass(frozen=True)
class Newsroom:
    """The world desk and its people; `outsider` checks on another desk, `guest` only reads."""

    desk: Desk
    other_desk: Desk
    editor: Person
    checker1: Person
    checker2: Person
    trainee: Person
    administrator: Person
    guest: Person
    outsider: Person
    partner: Outside
    other_partner: Outside

    @property
    def staff(self) -> dict[str, Person]:
        """Everybody with a login, by name."""
        names = (
            "editor", "checker1", "checker2", "trainee", "administrator", "guest", "outsider",
        )  # fmt: skip
        return {name: getattr(self, name) for name in names}


def newsroom() -> Newsroom:
    """Make a newsroom with a desk on which one signature is due."""
    desk = Desk.objects.create(name="World desk", slug="world", rule_levels=ONLY_WARN)
    other = Desk.objects.create(name="Science desk", slug="science", rule_levels=ONLY_WARN)
    return Newsroom(
        desk=desk,
        other_desk=other,
        editor=person("Editor", Role.EDITOR, desk),
        checker1=person("Checker 1", Role.FACT_CHECKER, desk),
        checker2=person("Checker 2", Role.FACT_CHECKER, desk),
        trainee=person("Trainee", Role.TRAINEE, desk),
        administrator=person("Administrator", Role.ADMINISTRATOR, desk),
        guest=person("Guest", Role.GUEST, desk),
        outsider=person("Outsider", Role.FACT_CHECKER, other),
        partner=Outside(Partner.objects.create(name="Partner", desk=desk)),
        other_partner=Outside(Partner.objects.create(name="Other partner", desk=desk)),
    )


def person(name: str, role: Role, desk: Desk) -> Person:
    """A person with this role on this desk."""
    email = f"{name.replace(' ', '').lower()}@factcheck.example"
    user = User.objects.create_user(email, name=name)
    join_desk(user=user, desk=desk, role=role, by=SYSTEM)
    return Person(user)
