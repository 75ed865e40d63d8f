from django.apps import AppConfig


class TrajectenConfig(AppConfig):
    name = "trajecten"
    verbose_name = "Trajecten"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from activiteiten import gevolgen as van_toelatingen
        from gebruikers import gevolgen as van_gebruikers
        from trajecten.invoer import SOORTEN
        from trajecten.services import toelatinggevolgen, uitsluitinggevolgen
        from trajecten.services.accountgevolgen import lopende_trajecten
        from trajecten.services.regelgevolgen import gevolgen_voor_trajecten
        from wijkwerken.invoer.soorten import soort_registreren
        from wijkwerken.regels import gevolgen as van_regels
        from wijkwerken.toegang import gevolgen as van_accounts

        van_regels.registreer(gevolgen_voor_trajecten)
        van_accounts.registreer(lopende_trajecten)
        van_toelatingen.registreer(toelatinggevolgen.geraakt_door, toelatinggevolgen.afhandelen)
        van_gebruikers.registreer(
            uitsluitinggevolgen.geraakt_door, uitsluitinggevolgen.momenten_annuleren
        )
        for soort in SOORTEN:
            soort_registreren(soort)
