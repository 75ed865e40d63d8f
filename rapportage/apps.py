from django.apps import AppConfig


class RapportageConfig(AppConfig):
    name = "rapportage"
    verbose_name = "Rapportage"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from cheques.services.momentopname import feiten_registreren
        from rapportage.momentopname import feiten_lezen

        feiten_registreren(feiten_lezen)
