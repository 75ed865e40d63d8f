import secrets

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from wijkwerken.voorbeeld.laden import GROOTTES, echte_gegevens, staat_er_al, voorbeeld_laden
from wijkwerken.voorbeeld.wereld import ACCOUNTS


class Command(BaseCommand):
    """Here, in the highest app, because the demo data hold rows of all of them."""

    help = (
        "Loads invented people, gebruikers and work, by the services and so by the rules. "
        "Refuses in production and beside real data; when it is there already, nothing happens."
    )

    def add_arguments(self, parser):
        parser.add_argument("--grootte", choices=list(GROOTTES), default="klein")
        parser.add_argument("--zaad", type=int, default=2026, help="other names, same shape")

    def handle(self, *args, grootte, zaad, **options):
        if not settings.DEBUG:
            raise CommandError("Voorbeelddata hoort niet in productie. Er is niets geladen.")
        if staat_er_al():
            self.stdout.write("De voorbeelddata staat er al. Er is niets gewijzigd.")
            return
        if echte_gegevens():
            raise CommandError(
                "Er staan al personen of gebruikers in deze databank. Er is niets geladen."
            )
        wachtwoord = settings.VOORBEELD_WACHTWOORD or secrets.token_urlsafe(9)
        gepland = voorbeeld_laden(
            grootte=grootte,
            vandaag=timezone.localdate(),
            zaad=zaad,
            wachtwoord=wachtwoord,
            meld=self.stdout.write,
        )
        if gepland:
            self.stdout.write("Geplante gevallen, die `controle` moet vinden:")
        for geval in gepland:
            self.stdout.write(f"  {geval.soort:<13} {geval.nummer:<10} {geval.uitleg}")
        self.stdout.write("Accounts:")
        for sleutel in ACCOUNTS:
            self.stdout.write(f"  {sleutel}@voorbeeld.test")
        if not settings.VOORBEELD_WACHTWOORD:
            self.stdout.write(f"Wachtwoord: {wachtwoord}")
