"""The test suite: the same stack, with a fast password hasher and files in a folder of its own."""

from factcheck.paths import VAR_DIR
from factcheck.settings import env
from factcheck.settings.base import *  # noqa: F403 -- settings build on each other
from factcheck.settings.base import INSTALLED_APPS, LOG_FOR_PEOPLE, STORAGES, logging_for

SECRET_KEY = env.secret_key(VAR_DIR / "secret_key")
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
PUBLIC_URL = "http://testserver"
INSTALLED_APPS = [*INSTALLED_APPS, "django_linear_migrations"]

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_ROOT = VAR_DIR / "test-media"
# Plain file names and no collected folder: tests ask Django's finders.
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
LOGGING = logging_for(LOG_FOR_PEOPLE, "WARNING")
