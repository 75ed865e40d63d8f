from django.apps import AppConfig


class ChequesConfig(AppConfig):
    name = "cheques"
    verbose_name = "Cheques"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from cheques.invoer import ChequeInvoer
        from cheques.services.betwisting import cheques_van_prestatie_losmaken, stand_van_cheques
        from cheques.services.kredieten import krediet_bij_plannen, tekort_bij_plannen
        from trajecten import chequegevolgen, chequetekort
        from wijkwerken.invoer.soorten import soort_registreren

        chequegevolgen.registreer(stand_van_cheques, cheques_van_prestatie_losmaken)
        chequetekort.registreer(tekort_bij_plannen, krediet_bij_plannen)
        soort_registreren(ChequeInvoer())
