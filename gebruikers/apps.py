from django.apps import AppConfig


class GebruikersConfig(AppConfig):
    name = "gebruikers"
    verbose_name = "Gebruikers"
    default_auto_field = "django.db.models.BigAutoField"
