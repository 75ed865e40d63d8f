"""Cheques, closings and money."""

from datetime import UTC, date, datetime

from django.db import models

from cheques.choices import BewegingSoort
from cheques.models import (
    Afgifteregel,
    Afsluitdeel,
    Afsluitronde,
    ChequeBeweging,
    Jaarbundel,
    Jaarbundeldeel,
    Terugstorting,
    Vergoedingdeel,
    Vergoedinglijst,
    Vergoedingregel,
)
from tests.factories import AfgifteFactory, ChequeaanvraagFactory, ChequeFactory, KredietFactory
from tests.wereld.kern import Kern


def cheques(kern: Kern) -> list[models.Model]:
    """What was bought, handed in and paid."""
    aanvraag, prestatie = kern.aanvraag, kern.prestatie
    gemeente, bemiddelaar = kern.gemeente, kern.bemiddelaar
    cheque = ChequeFactory(bestelling__gebruiker=aanvraag.gebruiker)
    afgifte = AfgifteFactory(door=bemiddelaar)
    teruggevraagd = ChequeaanvraagFactory(gebruiker=aanvraag.gebruiker, door=bemiddelaar)
    return [
        cheque.bestelling,
        cheque,
        afgifte,
        Afgifteregel.objects.create(afgifte=afgifte, cheque=cheque),
        KredietFactory(gebruiker=cheque.bestelling.gebruiker, door=bemiddelaar),
        teruggevraagd,
        teruggevraagd.regels.create(cheque=cheque, stand_voor="verloren"),
        ChequeBeweging.objects.create(
            cheque=cheque, volgnummer=1, soort=BewegingSoort.ONTVANGEN, datum=date(2025, 1, 2)
        ),
        *_afsluitronde(gemeente, bemiddelaar),
        *_betaling(prestatie, bemiddelaar),
    ]


def _afsluitronde(gemeente, door) -> list[models.Model]:
    ronde = Afsluitronde.objects.create(door=door, gevraagd_op=datetime(2025, 4, 1, tzinfo=UTC))
    deel = Afsluitdeel.objects.create(
        ronde=ronde, gemeente=gemeente, maand=date(2025, 3, 1), stand="open", reden="x"
    )
    return [ronde, deel]


def _betaling(prestatie, door) -> list[models.Model]:
    """On the one list that may be a concept, also of a second world."""
    lijst, _ = Vergoedinglijst.objects.get_or_create(
        stand="concept",
        defaults={"maand": date(2025, 3, 1), "berekend_op": datetime(2025, 4, 1, tzinfo=UTC)},
    )
    regel = Vergoedingregel.objects.create(
        lijst=lijst,
        wijkwerker=prestatie.traject.wijkwerker,
        nummer=lijst.regels.count() + 1,
        uren=4,
        bedrag_uren=1640,
        bedrag=1640,
    )
    deel = Vergoedingdeel.objects.create(
        regel=regel,
        soort="uren",
        sleutel=str(prestatie.pk),
        prestatie=prestatie,
        vestiging=prestatie.inzet.aanvraag.vestiging,
        datum=prestatie.datum,
        uren=4,
        tarief=410,
        bedrag=1640,
    )
    terug = Terugstorting.objects.create(regel=regel, op=date(2025, 4, 9), reden="x", door=door)
    bundel = Jaarbundel.objects.create(
        account=door, soort="wijkwerkers", jaar=2025, verloopt_op=datetime(2099, 1, 1, tzinfo=UTC)
    )
    pdf = Jaarbundeldeel.objects.create(
        bundel=bundel, rij=prestatie.traject.wijkwerker_id, naam="x.pdf", bestand="x", grootte=1
    )
    return [lijst, regel, deel, terug, bundel, pdf]
