"""Entry point for gunicorn."""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import reverse

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wijkwerken.settings")

application = get_wsgi_application()

# What is loaded now lives as long as the process. Left out of garbage collection it is not walked
# through again and again while a page with many people is made: a third of the time of matching.
reverse("vandaag")  # loads every page
gc.collect()
gc.freeze()
