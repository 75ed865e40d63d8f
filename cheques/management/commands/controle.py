from datetime import date

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cheques.services.controle import alles_controleren, open_signalen


class Command(BaseCommand):
    """Here, and not in trajecten, because the checks reach up to the cheques."""

    help = (
        "Runs all periodic checks at once and prints what they found, by number and without "
        "names. Ends with an error when the books of the cheques do not add up."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--datum", type=dag, metavar="JJJJ-MM-DD", help="check as if it were this day"
        )

    def handle(self, *args, datum=None, **options):
        vandaag = datum or timezone.localdate()
        bevonden = alles_controleren(vandaag=vandaag)
        self.stdout.write(f"Controle van {vandaag:%d/%m/%Y}")
        for regel in bevonden:
            self.stdout.write(f"  {regel.naam}: {regel.uitkomst}")
        signalen = open_signalen()
        self.stdout.write(f"Open signalen: {len(signalen)}")
        for soort, nummer, melding in signalen:
            self.stdout.write(f"  {soort:<13} {nummer:<10} {melding}")
        if any(regel.fout for regel in bevonden):
            raise CommandError("De boeken van de cheques kloppen niet: zie de afwijkingen.")


def dag(tekst):
    """A day as ISO 8601; argparse shows the error."""
    return date.fromisoformat(tekst)
