"""The settings, production by default; a missing secret stops the start.

Only this file reads the environment. `NAME_FILE` works wherever `NAME` does, for secrets
that a container mounts as files. When the tasks run stands in rooster.py, what the API says of
itself in api_schema.py: the same for every organisation.
"""

from pathlib import Path

import pghistory
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured, ValidationError
from environs import FileAwareEnv

from wijkwerken.api_schema import SPECTACULAR_SETTINGS as SPECTACULAR_SETTINGS
from wijkwerken.kern.controles import iban_nakijken
from wijkwerken.rooster import CELERY_BEAT_SCHEDULE as CELERY_BEAT_SCHEDULE
from wijkwerken.rooster import MAIL_TOT_UUR as MAIL_TOT_UUR
from wijkwerken.rooster import MAIL_VANAF_UUR as MAIL_VANAF_UUR

BASE_DIR = Path(__file__).resolve().parent.parent
env = FileAwareEnv()


def _required(name: str) -> str:
    value = env.str(name, "")
    if not value:
        raise ImproperlyConfigured(f"{name} is missing: set it, or {name}_FILE, and start again.")
    return value


def _iban(name: str) -> str:
    try:
        return iban_nakijken(value) if (value := env.str(name, "")) else ""
    except ValidationError as error:
        raise ImproperlyConfigured(f"{name}: {error.messages[0]}") from error


DEBUG = env.bool("DEBUG", False)
SECRET_KEY = _required("SECRET_KEY")
# Comma-separated Fernet keys, newest first; the last ones only decrypt, see `insz_roteren`.
INSZ_SLEUTELS = _required("INSZ_SLEUTELS").split(",")
ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", [])
BASIS_URL = env.str("BASIS_URL", "http://127.0.0.1:8000").rstrip("/")
SECURE_SITE = BASIS_URL.startswith("https://")
CSRF_TRUSTED_ORIGINS = [BASIS_URL]
MFA_VERPLICHT = env.bool("MFA_VERPLICHT", not DEBUG)
VOORBEELD_WACHTWOORD = env.str("VOORBEELD_WACHTWOORD", "")
ORGANISATIE_NAAM = env.str("ORGANISATIE_NAAM", "Zonnestreek")
# Insurer and policy number, as they stand on the wijk-werkovereenkomst; VDAB takes both out.
VERZEKERING = {
    "arbeidsongevallen": env.str("VERZEKERING_ARBEIDSONGEVALLEN", ""),
    "aansprakelijkheid": env.str("VERZEKERING_AANSPRAKELIJKHEID", ""),
}
# Whom somebody calls who cannot come, and who sends a letter; empty leaves them out.
ORGANISATIE_TELEFOON = env.str("ORGANISATIE_TELEFOON", "")
ORGANISATIE_ADRES = env.str("ORGANISATIE_ADRES", "")
# Where the inschrijvingsgeld is paid; without an account nothing can be asked.
ORGANISATIE_IBAN = _iban("ORGANISATIE_IBAN")
ORGANISATIE_BIC = env.str("ORGANISATIE_BIC", "")
ORGANISATIE_REKENINGHOUDER = env.str(
    "ORGANISATIE_REKENINGHOUDER", f"Wijk-werken {ORGANISATIE_NAAM}"
)
# Under which licence others may use the open data: a name or an address; empty claims none.
OPEN_DATA_LICENTIE = env.str("OPEN_DATA_LICENTIE", "")
PDF_SECONDEN = 20  # after that a document is given up

INSTALLED_APPS = [
    "wijkwerken.kern",
    "wijkwerken.toegang",
    "wijkwerken.regels",
    "wijkwerken.invoer",
    "wijkwerken.berichten",
    "activiteiten",
    "gebruikers",
    "trajecten",
    "cheques",
    "rapportage",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_filters",
    "django_htmx",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "pghistory",
    "pgtrigger",
    "rest_framework",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "wijkwerken.toegang.middleware.HistorieMiddleware",
    "wijkwerken.toegang.middleware.ToegangMiddleware",
]

ROOT_URLCONF = "wijkwerken.urls"
WSGI_APPLICATION = "wijkwerken.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "libraries": {"lucide": "wijkwerken.kern.templatetags.iconen"},
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "wijkwerken.toegang.context_processors.menu",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

_required("DATABASE_URL")
DATABASES = {"default": env.dj_db_url("DATABASE_URL", conn_max_age=60)}
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
# A server that is gone must show within seconds, on the page and to who watches over us.
DATABASES["default"].setdefault("OPTIONS", {})["connect_timeout"] = 5
# Nobody waits longer than this for a row that someone else is changing; a migration neither. The
# views of the reports look dear to PostgreSQL: compiling them would take longer than reading them.
DATABASES["default"]["OPTIONS"]["options"] = (
    f"-c lock_timeout=3s -c jit=off {DATABASES['default']['OPTIONS'].get('options', '')}".rstrip()
)

AUTH_USER_MODEL = "toegang.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"

# Idle limits in seconds per role group, and the absolute limit (betrouwbaarheid.md, S3).
SESSIE_STIL = 30 * 60
SESSIE_STIL_PORTAAL = 15 * 60
SESSIE_HOOGSTENS = 12 * 60 * 60
SESSION_COOKIE_AGE = SESSIE_HOOGSTENS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = SECURE_SITE
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = SECURE_SITE
CSRF_COOKIE_HTTPONLY = True

ACCOUNT_ADAPTER = "wijkwerken.berichten.adapters.BerichtAdapter"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # an account exists only by an invitation to that address
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "reset_password": "10/m/ip,3/m/key",
    "uitnodiging": "20/m/ip",
    # Programs ask, several of one office at once, and guessing 256 bits is hopeless anyway.
    "agenda": "60/m/ip",
    "terugkoppeling": "20/m/ip",
    "betalen": "30/m/ip",
    "registratie": "20/h/ip",
    "registratie_mail": "3/d/key",
}
# Behind how many proxies we stand: 0 means X-Forwarded-For is never believed.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", 0)
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = f"Wijk-werken {ORGANISATIE_NAAM}"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG

LANGUAGE_CODE = "nl-be"
LANGUAGES = [("nl-be", "Nederlands (België)")]
USE_I18N = True
TIME_ZONE = "Europe/Brussels"
USE_TZ = True
USE_THOUSAND_SEPARATOR = True
FORMAT_MODULE_PATH = ["wijkwerken.kern.formats"]

STATIC_URL = "/static/"
STATIC_ROOT = env.path("STATIC_ROOT", BASE_DIR / "staticfiles")
STATICFILES_DIRS = [BASE_DIR / "static"]
# What people bring to a dossier: a folder outside the web root, shared by all processes.
BESTANDEN_MAP = env.path("BESTANDEN_MAP", BASE_DIR / ".dev" / "bestanden")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    # No base_url: a file is only reached through a view that knows who may see it.
    "bestanden": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {
            "location": BESTANDEN_MAP,
            "file_permissions_mode": 0o600,
            "directory_permissions_mode": 0o700,
        },
    },
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

_email = env.dj_email_url("EMAIL_URL", "console:")
if "EMAIL_BACKEND" not in _email:
    raise ImproperlyConfigured("EMAIL_URL starts with submission:, smtp:, file: or console:.")
EMAIL_BACKEND = _email["EMAIL_BACKEND"]
EMAIL_HOST = _email.get("EMAIL_HOST", "")
EMAIL_PORT = _email.get("EMAIL_PORT") or 25
EMAIL_HOST_USER = _email.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = _email.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = _email.get("EMAIL_USE_TLS", False)
EMAIL_USE_SSL = _email.get("EMAIL_USE_SSL", False)
EMAIL_FILE_PATH = _email.get("EMAIL_FILE_PATH") or None
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "wijk-werken@localhost")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# Redis as soon as there is one; else files, good for a single machine (techniek.md).
REDIS_URL = env.str("REDIS_URL", "")
WACHTRIJ_MAP = env.path("WACHTRIJ_MAP", BASE_DIR / ".dev" / "wachtrij")
if REDIS_URL:
    CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    }
    CELERY_BROKER_URL = REDIS_URL
    CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, object] = {"visibility_timeout": 3600}
else:
    # One web process, as scripts/dev starts it; several need Redis for shared rate limits.
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    CELERY_BROKER_URL = "filesystem://localhost//"
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": str(WACHTRIJ_MAP),
        "data_folder_out": str(WACHTRIJ_MAP),
        "processed_folder": str(WACHTRIJ_MAP / "klaar"),
        "control_folder": str(WACHTRIJ_MAP / "sturing"),
        "store_processed": False,
    }
CELERY_TIMEZONE = "Europe/Brussels"
CELERY_TASK_IGNORE_RESULT = True
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_SERIALIZER = "json"
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_TIME_LIMIT = 15 * 60
CELERY_TASK_SOFT_TIME_LIMIT = 14 * 60
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
# Beat writes its file after each task: the age of that file shows that beat lives.
CELERY_BEAT_SYNC_EVERY = 1

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "wijkwerken.toegang.api.authenticatie.TokenAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["wijkwerken.toegang.api.rechten.MagHandeling"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["wijkwerken.kern.api.invoer.StrengeJSONParser"],
    "DEFAULT_SCHEMA_CLASS": "wijkwerken.kern.api.schema.Schema",
    "DEFAULT_PAGINATION_CLASS": "wijkwerken.kern.api.paginering.Paginering",
    "DEFAULT_FILTER_BACKENDS": ["wijkwerken.kern.api.filters.StrengFilter"],
    "DEFAULT_THROTTLE_CLASSES": ["rest_framework.throttling.UserRateThrottle"],
    "DEFAULT_THROTTLE_RATES": {"user": env.str("API_LIMIET", "600/min")},
    # OPTIONS would tell the fields of a resource to who may not come in.
    "DEFAULT_METADATA_CLASS": None,
    "EXCEPTION_HANDLER": "wijkwerken.kern.api.fouten.exception_handler",
    "NUM_PROXIES": ALLAUTH_TRUSTED_PROXY_COUNT,
    "UNICODE_JSON": True,
}
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = SECURE_SITE
# The health checks of the container ask over plain HTTP, from inside.
SECURE_REDIRECT_EXEMPT = [r"^gezondheid/"]
SECURE_HSTS_SECONDS = 31536000 if SECURE_SITE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_SITE
SECURE_HSTS_PRELOAD = SECURE_SITE
if env.bool("BEHIND_TLS_PROXY", False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# Every tracked model: insert, update and delete; nobody edits what was written.
PGHISTORY_DEFAULT_TRACKERS = (
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    pghistory.DeleteEvent(),
)
PGHISTORY_APPEND_ONLY = True
PGHISTORY_CREATED_AT_FUNCTION = "CLOCK_TIMESTAMP()"
PGHISTORY_MIDDLEWARE_METHODS = ("POST", "PUT", "PATCH", "DELETE")

DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"regel": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "regel"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", "INFO")},
}
