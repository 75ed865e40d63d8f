from django.apps import AppConfig


class InvoerConfig(AppConfig):
    name = "wijkwerken.invoer"
    verbose_name = "Invoer"
    default_auto_field = "django.db.models.BigAutoField"
