from datetime import date

from django.apps import apps
from django.db.models import Exists, OuterRef

from wijkwerken.toegang.querysets import BereikQuerySet


class GebruikerQuerySet(BereikQuerySet):
    """Who orders work. Only inside; a gemeente counts those of its own area."""

    pad_gemeente = "vestigingen__gemeente_id"

    def actief(self):
        return self.filter(actief=True)

    def met_overeenkomst_op(self, datum: date):
        """Gebruikers with an overeenkomst, signed, that covers this date."""
        overeenkomsten = apps.get_model("gebruikers", "Gebruikersovereenkomst").objects
        return self.filter(Exists(overeenkomsten.geldig_op(datum).filter(gebruiker=OuterRef("pk"))))


class VestigingQuerySet(BereikQuerySet):
    pad_gemeente = "gemeente_id"


class GebruikersovereenkomstQuerySet(BereikQuerySet):
    pad_gemeente = "gebruiker__vestigingen__gemeente_id"

    def geldig_op(self, datum: date):
        return self.filter(periode__contains=datum, getekend_op__isnull=False)


class AanvraagQuerySet(BereikQuerySet):
    pad_gemeente = "vestiging__gemeente_id"

    def open(self):
        return self.filter(status="open")
