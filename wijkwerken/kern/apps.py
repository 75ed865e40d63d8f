from django.apps import AppConfig


class KernConfig(AppConfig):
    name = "wijkwerken.kern"
    verbose_name = "Kern"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # REST framework reads the settings when it is imported.
        from wijkwerken.kern.zinnen import zeg_wat_ontbreekt

        zeg_wat_ontbreekt()
