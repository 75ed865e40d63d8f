from django.apps import AppConfig


class ToegangConfig(AppConfig):
    name = "wijkwerken.toegang"
    verbose_name = "Toegang"
    default_auto_field = "django.db.models.BigAutoField"
