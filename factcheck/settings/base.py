"""What every installation shares. The modules beside this one say what differs and why."""

from __future__ import annotations

from typing import Any

import structlog
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from factcheck.paths import BASE_DIR, POSTGRES_DIR, VAR_DIR, demo_file_for, socket_dir_for
from factcheck.settings import env

# --- The project ----------------------------------------------------------------------------------

DEBUG = False
ALLOWED_HOSTS = env.items("ALLOWED_HOSTS", [])
CSRF_TRUSTED_ORIGINS = env.items("CSRF_TRUSTED_ORIGINS", [])
# How the outside reaches us: written into feeds, ClaimReview documents, and e-mails.
PUBLIC_URL = env.url("PUBLIC_URL", {"http", "https"}).rstrip("/")

ROOT_URLCONF = "factcheck.urls"
WSGI_APPLICATION = "factcheck.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "claims.User"

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_filters",
    "django_htmx",
    "template_partials",
    "csp",
    "claims.apps.ClaimsConfig",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "factcheck.headers.permissions_policy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            # Beside the screens that use it, not in a package of the app's top.
            "libraries": {"factcheck": "claims.web.templatetags.factcheck"},
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- Data -----------------------------------------------------------------------------------------

EMBEDDED_DATABASE = {
    "NAME": "factcheck",
    "USER": "factcheck",
    "PASSWORD": "",
    "HOST": str(socket_dir_for(POSTGRES_DIR)),
    "PORT": "",
}
DATABASES = {"default": env.database("DATABASE_URL", EMBEDDED_DATABASE)}
# Passwords and tokens of the demo desk in this database; each database has a file of its own.
DEMO_KEEPSAKE = VAR_DIR / demo_file_for(DATABASES["default"], EMBEDDED_DATABASE)

CACHES = {
    # Shared by all processes: it counts failed logins, and a count for each process is none.
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    },
    # Of one process: it counts API requests, as one write to the database a request costs more.
    "process": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 50_000},
    },
}
# Requests a minute and web process: of the public by address, of people and partners by key.
API_PER_MINUTE = {
    "public": env.integer("API_PUBLIC_PER_MINUTE", 600),
    "keyed": env.integer("API_KEYED_PER_MINUTE", 30_000),
}

# --- Work in the background (factcheck/celery.py reads these) -------------------------------------

# "pgmq://" without a host is the queue in the database above.
CELERY_BROKER_URL = env.url(
    "CELERY_BROKER_URL", {"pgmq", "redis", "rediss", "amqp", "amqps"}, "pgmq://"
)
TASK_HARD_SECONDS = env.integer("TASK_SECONDS", 150)
TASK_SOFT_SECONDS = TASK_HARD_SECONDS * 4 // 5
SWEEP_SECONDS = env.integer("SWEEP_SECONDS", 10)
# A lease is short, so that the work of a killed worker soon goes on elsewhere; work that knows it
# takes longer extends it. A write under an ended lease is refused by its token.
FOLLOW_UP_LEASE_SECONDS = env.integer("FOLLOW_UP_LEASE_SECONDS", 30)
# The lease, not the message, decides who works: messages come again only much later.
MESSAGE_HIDDEN_SECONDS = 2 * (TASK_HARD_SECONDS + 10)

# --- Addresses that people give us (claims.core.http) ---------------------------------------------

# Inside networks that may be fetched from nevertheless, such as "127.0.0.0/8" for a test.
OUTBOUND_ALLOWED_NETWORKS = env.networks("OUTBOUND_ALLOWED_NETWORKS")

# --- A language model service for finding claims (claims.extraction.work) ---------------------------

# Its base address, such as http://127.0.0.1:11434/v1. Without one claims are found offline.
CLAIM_LLM_URL = env.url("CLAIM_LLM_URL", {"http", "https"})
CLAIM_LLM_MODEL = env.text("CLAIM_LLM_MODEL", None if CLAIM_LLM_URL else "")
CLAIM_LLM_KEY = env.text("CLAIM_LLM_KEY", "")
# For one article: seconds and tokens. What they do not suffice for is found offline.
CLAIM_LLM_SECONDS = env.integer("CLAIM_LLM_SECONDS", 60)
CLAIM_LLM_REQUEST_SECONDS = env.integer("CLAIM_LLM_REQUEST_SECONDS", 30)
CLAIM_LLM_TOKENS = env.integer("CLAIM_LLM_TOKENS", 60_000)
if CLAIM_LLM_URL and CLAIM_LLM_SECONDS + 30 > TASK_SOFT_SECONDS:
    raise ImproperlyConfigured(
        f"CLAIM_LLM_SECONDS is {CLAIM_LLM_SECONDS}, too long for tasks of {TASK_HARD_SECONDS} seconds. "
        f"Write TASK_SECONDS={(CLAIM_LLM_SECONDS + 30) * 5 // 4 + 1} or more, too."
    )

# --- Files ----------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_ROOT = VAR_DIR / "media"
STORAGES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEGABYTE = 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 25 * MEGABYTE
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * MEGABYTE
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_NUMBER_FILES = 20

# --- Language and time ----------------------------------------------------------------------------

LANGUAGE_CODE = "en-gb"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

# --- Accounts -------------------------------------------------------------------------------------

AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/desk/"
ACCOUNT_ADAPTER = "claims.web.accounts.ClosedSignupAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,5/5m/key"}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

# --- API ------------------------------------------------------------------------------------------

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "claims.api.authentication.BearerAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": [
        "rest_framework.parsers.JSONParser",
        "rest_framework.parsers.MultiPartParser",
    ],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_FILTER_BACKENDS": ["django_filters.rest_framework.DjangoFilterBackend"],
    "EXCEPTION_HANDLER": "claims.api.problems.handle",
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Factcheck",
    "DESCRIPTION": "Articles in, checked claims and published verdicts out.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "SCHEMA_PATH_PREFIX": "/api/v1",
}

# --- What a browser may do ------------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 14 * 24 * 3600
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "claims.web.errors.csrf_failed"

# --- Watching -------------------------------------------------------------------------------------

METRICS_TOKEN = env.text("METRICS_TOKEN", "")

# --- Logs -----------------------------------------------------------------------------------------


def logging_for(renderers: list[Any], level: str = "INFO") -> dict[str, Any]:
    """Django's LOGGING: every record, ours or a library's, goes through `renderers`."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "line": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": LOG_CONTEXT,
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    *renderers,
                ],
            },
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            # Django's own handlers for these would write each record a second time.
            "django": {"handlers": [], "propagate": True},
            "django.server": {"handlers": [], "propagate": True},
        },
    }


LOG_CONTEXT: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]
structlog.configure(
    processors=[
        structlog.stdlib.filter_by_level,
        *LOG_CONTEXT,
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    wrapper_class=structlog.stdlib.BoundLogger,
    cache_logger_on_first_use=True,
)
LOG_FOR_PEOPLE: list[Any] = [
    structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
]
LOG_FOR_MACHINES: list[Any] = [
    structlog.processors.format_exc_info,
    structlog.processors.JSONRenderer(),
]
