from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from activiteiten.services.referentiedata import (
    activiteiten_laden,
    competenties_laden,
    hoofdactiviteiten_laden,
    vereisten_laden,
)
from wijkwerken.regels.referentiedata import regels_laden
from wijkwerken.regels.schoolvakanties import schoolvakanties_laden
from wijkwerken.toegang.referentiedata import (
    gemeenten_laden,
    postcodes_laden,
    werkingsgebied_kiezen,
)


class Command(BaseCommand):
    """Here, and not in toegang, because this command needs all apps up to the activities."""

    help = (
        "Loads gemeenten, postcodes, the activiteitenlijst, its vocabularies and the rules. "
        "May run again and again: equal rows are left alone."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--werkingsgebied",
            metavar="NIS,NIS,...",
            help="NIS codes of the gemeenten of this organisation; without it nothing changes.",
        )

    @transaction.atomic
    def handle(self, *args, werkingsgebied=None, **options):
        for naam, laden in (
            ("gemeenten", gemeenten_laden),
            ("postcodes", postcodes_laden),
            ("hoofdactiviteiten", hoofdactiviteiten_laden),
            ("activiteiten", activiteiten_laden),
        ):
            nieuw, gewijzigd = laden()
            self.meld(f"{naam}: {nieuw} nieuw, {gewijzigd} gewijzigd", options)
        self.meld(f"competenties: {competenties_laden()} nieuw", options)
        self.meld(f"vereisten: {vereisten_laden()} nieuw", options)
        self.meld(f"schoolvakanties: {schoolvakanties_laden()} nieuw", options)
        self.meld(f"regels: {regels_laden()} nieuw", options)
        if werkingsgebied is not None:
            codes = [code.strip() for code in werkingsgebied.split(",") if code.strip()]
            try:
                gewijzigd = werkingsgebied_kiezen(codes)
            except ValidationError as error:
                raise CommandError(" ".join(error.messages)) from error
            self.meld(f"werkingsgebied: {len(codes)} gemeenten, {gewijzigd} gewijzigd", options)

    def meld(self, tekst, options):
        if options["verbosity"]:
            self.stdout.write(tekst)
