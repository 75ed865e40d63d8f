"""Settings for the tests: fast hasher, mail in memory, plain static files."""

import os

os.environ.setdefault("SECRET_KEY", "only-for-tests-" + "0123456789abcdef" * 4)
os.environ.setdefault("INSZ_SLEUTELS", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=")
os.environ.setdefault("MFA_VERPLICHT", "false")
os.environ.setdefault("ORGANISATIE_IBAN", "BE68 5390 0754 7034")

from wijkwerken.settings import *  # noqa: F403
from wijkwerken.settings import DATABASES, LOGGING

ALLOWED_HOSTS = ["*"]
# scripts/dev migrates one template; without it the migrations run for every test database.
DATABASES["default"]["TEST"] = {"TEMPLATE": os.environ.get("TEST_TEMPLATE") or None}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "bestanden": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
CELERY_TASK_ALWAYS_EAGER = False
# What a test does not run itself stays waiting: on a fresh machine there is no folder for it.
CELERY_BROKER_URL, CELERY_BROKER_TRANSPORT_OPTIONS = "memory://", {}
SECURE_SSL_REDIRECT = False
# A crawl is refused a thousand times: a traceback of each costs more than the answer.
LOGGING = {**LOGGING, "loggers": {"django.request": {"level": "ERROR"}}}
