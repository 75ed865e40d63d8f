from django.apps import AppConfig


class KernConfig(AppConfig):
    name = "wijkwerken.kern"
    verbose_name = "Kern"
    default_auto_field = "django.db.models.BigAutoField"
