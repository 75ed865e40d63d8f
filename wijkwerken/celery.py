"""The Celery app; what runs when stands in settings, the work in each app's tasks.py."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wijkwerken.settings")

app = Celery("wijkwerken")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
