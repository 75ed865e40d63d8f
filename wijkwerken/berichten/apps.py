from django.apps import AppConfig


class BerichtenConfig(AppConfig):
    name = "wijkwerken.berichten"
    verbose_name = "Berichten"
    default_auto_field = "django.db.models.BigAutoField"
