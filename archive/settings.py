"""Settings, all from the environment. `.env.example` explains each variable.

A value that cannot be read stops the start: a typing slip must not pick a side.
What is not set has the safe value, so `make run` opens plain HTTP on purpose.
"""

from pathlib import Path

from environs import Env, validate

from archive.environment import GIVEN, hard_to_guess, origins, refusing_in_one_line
from archive.secret_key import read_or_create_key

BASE_DIR = Path(__file__).resolve().parent.parent

env = Env()
env.read_env(BASE_DIR / ".env", recurse=False)

with refusing_in_one_line(), env.prefixed("ARCHIVE_"):
    # The folder for all that the archive writes: database, index, signing key.
    STATE_DIR = BASE_DIR / env.str("STATE", "var", validate=GIVEN)
    STATE_DIR.mkdir(parents=True, exist_ok=True)
    DEBUG: bool = env.bool("DEBUG", False)
    SECRET_KEY: str = env.str("SECRET_KEY", "", validate=hard_to_guess) or read_or_create_key(STATE_DIR / "secret_key")
    ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"], validate=GIVEN)
    CSRF_TRUSTED_ORIGINS: list[str] = env.list("TRUSTED_ORIGINS", [], validate=origins)
    HTTPS: bool = env.bool("HTTPS", not DEBUG)
    SECURE_HSTS_SECONDS: int = env.int("HSTS_SECONDS", 3600 if HTTPS else 0, validate=validate.Range(min=0))
    SECURE_HSTS_INCLUDE_SUBDOMAINS: bool = env.bool("HSTS_SUBDOMAINS", False)
    SECURE_HSTS_PRELOAD: bool = env.bool("HSTS_PRELOAD", False)
    BEHIND_PROXY: bool = env.bool("BEHIND_PROXY", False)
    DATABASES = {"default": env.dj_db_url("DATABASE_URL", f"sqlite:///{STATE_DIR / 'archive.sqlite3'}")}
    API_REQUESTS_A_MINUTE: int = env.int("API_REQUESTS_A_MINUTE", 600, validate=validate.Range(min=0))
    SEARCH_INDEX_DIR = BASE_DIR / env.str("SEARCH_INDEX", str(STATE_DIR / "search"), validate=GIVEN)

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["ENGINE"] = "archive.sqlite"  # the same, with connections that can be kept
    DATABASES["default"]["OPTIONS"] = {
        # Readers go on while one writer writes; a commit survives a power failure.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        # Take the write lock at once: a reader that turns writer cannot wait for it.
        "transaction_mode": "IMMEDIATE",
        "timeout": 30,  # seconds to wait for the other writer
    }
DATABASES["default"]["CONN_MAX_AGE"] = 60  # seconds; dj-database-url says 0, a new connection for each page
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True

INSTALLED_APPS = [
    "corsheaders",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django_filters",
    "django_htmx",
    "statements",
]

MIDDLEWARE = [
    "archive.head.HeadMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "archive.security.ContentSecurityPolicyMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "archive.logins.LoginLimitMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "archive.database_errors.DatabaseAwayMiddleware",
]

ROOT_URLCONF = "archive.urls"
WSGI_APPLICATION = "archive.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": ["django.contrib.humanize.templatetags.humanize"],  # a library has statements by the million
        },
    },
]

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "archive.common_styles.CommonStyles",
]
STATIC_ROOT = STATE_DIR / "static"
WHITENOISE_KEEP_ONLY_HASHED_FILES = True  # pages name no others
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "archive.static_files.HashedFiles"},
}

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_I18N = False

LOGIN_REDIRECT_URL = "admin:index"  # where a login leads that was to lead to another site

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

SECURE_SSL_REDIRECT = HTTPS
# A load balancer asks for these by plain HTTP, from inside.
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
# Both bind more than this site, and for long: they belong to whoever owns the domain, so their lack is no fault.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# Pages of other sites may read the API, without cookies; nothing else of ours.
CORS_URLS_REGEX = r"^/api/"
CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]
CORS_ALLOW_HEADERS = ["accept", "if-none-match"]
CORS_EXPOSE_HEADERS = [
    *("ETag", "Link", "Location", "Retry-After"),
    *("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"),
]

# Who may do what with the API stands in its room; these hold for Django REST framework as a whole.
REST_FRAMEWORK = {
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "NUM_PROXIES": 1 if BEHIND_PROXY else 0,  # whose word on an asker's address is taken
    "UNAUTHENTICATED_USER": None,
    "URL_FORMAT_OVERRIDE": None,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "On the Record",
    "DESCRIPTION": "Diplomatic statements, word for word, each with its place in the source that proves it.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SCHEMA_PATH_PREFIX": "/api/v1/",
    "POSTPROCESSING_HOOKS": [],
    "SORT_OPERATIONS": False,  # as the addresses stand in `urls`, which is the order of use
    "SORT_OPERATION_PARAMETERS": False,
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {"format": "{levelname} {name}: {message}", "style": "{"},
        "line": {"()": "archive.log_lines.OneLine", "format": "{levelname} {name}: {message}", "style": "{"},
    },
    "filters": {"busy": {"()": "archive.log_lines.Busy"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "plain"},
        "one line": {"class": "logging.StreamHandler", "formatter": "line"},
    },
    "loggers": {
        # Whoever asks under a name that is not ours is answered with 400; it need not fill the log. (Without any
        # handler Python would print it all the same, with its traceback.)
        "django.security.DisallowedHost": {"handlers": ["one line"], "propagate": False},
        "django.request": {"filters": ["busy"]},
        # Of a page without an article the import says so itself, and by its name.
        "trafilatura": {"level": "CRITICAL"},
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
}
