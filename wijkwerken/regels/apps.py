from django.apps import AppConfig


class RegelsConfig(AppConfig):
    name = "wijkwerken.regels"
    verbose_name = "Regels"
    default_auto_field = "django.db.models.BigAutoField"
