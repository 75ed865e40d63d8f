from django.apps import AppConfig


class GebruikersConfig(AppConfig):
    name = "gebruikers"
    verbose_name = "Gebruikers"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from gebruikers.invoer import GebruikerInvoer
        from wijkwerken.invoer.soorten import soort_registreren

        soort_registreren(GebruikerInvoer())
