from django.apps import AppConfig


class ChequesConfig(AppConfig):
    name = "cheques"
    verbose_name = "Cheques"
    default_auto_field = "django.db.models.BigAutoField"
