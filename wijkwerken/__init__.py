"""Back office for Flemish wijk-werkorganisaties: the composition root."""

from wijkwerken.celery import app as celery_app

__all__ = ["celery_app"]
