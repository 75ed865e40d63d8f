from django.apps import AppConfig


class TrajectenConfig(AppConfig):
    name = "trajecten"
    verbose_name = "Trajecten"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from trajecten.services.regelgevolgen import gevolgen_voor_trajecten
        from wijkwerken.regels.gevolgen import registreer

        registreer(gevolgen_voor_trajecten)
