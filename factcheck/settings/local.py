"""One person's machine: production's hardening without https, and a key of its own."""

from factcheck.paths import VAR_DIR
from factcheck.settings import env
from factcheck.settings.base import *  # noqa: F403 -- settings build on each other
from factcheck.settings.base import LOG_FOR_PEOPLE, PUBLIC_URL, TEMPLATES, logging_for

SECRET_KEY = env.secret_key(VAR_DIR / "secret_key")
ALLOWED_HOSTS = env.items("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"])
PUBLIC_URL = PUBLIC_URL or f"http://127.0.0.1:{env.integer('PORT', 8000)}"
LOGGING = logging_for(LOG_FOR_PEOPLE, env.text("LOG_LEVEL", "INFO"))
# The sign-in page tells the demo desk's logins, to this machine alone.
TEMPLATES[0]["OPTIONS"]["context_processors"].append("claims.web.demo.demo_logins")
