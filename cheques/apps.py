from django.apps import AppConfig


class ChequesConfig(AppConfig):
    name = "cheques"
    verbose_name = "Cheques"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from cheques.invoer import ChequeInvoer
        from cheques.services.betwisting import cheques_van_prestatie_losmaken, stand_van_cheques
        from trajecten import chequegevolgen
        from wijkwerken.invoer.soorten import soort_registreren

        chequegevolgen.registreer(stand_van_cheques, cheques_van_prestatie_losmaken)
        soort_registreren(ChequeInvoer())
