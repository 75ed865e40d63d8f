"""Files: reports, and lists that are read in."""

from datetime import UTC, date, datetime

from django.db import models

from rapportage.models import Dashboardstand, Jaarverslagtekst, Rapportbestand, Rapportplanning
from rapportage.querysets import bereik_van
from tests.wereld.kern import Kern
from wijkwerken.invoer.models import Invoer, Invoerbron, Invoerrij


def bestanden(kern: Kern) -> list[models.Model]:
    """Reports that somebody asked or planned, and a list that waits to be confirmed."""
    return [*_rapporten(kern.bemiddelaar), *_invoer(kern.bemiddelaar, kern.merk)]


def _rapporten(door) -> list[models.Model]:
    rapport = Rapportbestand.objects.create(
        account=door, rapport="gemeente", titel="x", periode="2025", bereik=bereik_van(door),
        verloopt_op=datetime(2099, 1, 1, tzinfo=UTC),
    )  # fmt: skip
    woord = Jaarverslagtekst.objects.get_or_create(jaar=2025)[0]
    planning = Rapportplanning.objects.create(
        door=door, ontvanger=door, rapport="gemeente", ritme=1, dag=10, bereik=bereik_van(door),
        verwerkt_tot=date(2099, 1, 31),
    )  # fmt: skip
    stand, _ = Dashboardstand.objects.get_or_create(
        bereik=bereik_van(door), periode="2025",
        defaults={"account": door, "gevraagd_op": datetime(2025, 4, 1, tzinfo=UTC)},
    )  # fmt: skip
    return [rapport, woord, planning, stand]


def _invoer(door, merk) -> list[models.Model]:
    """A list that waits to be confirmed, with a person in its encrypted cells."""
    bron = Invoerbron.objects.create(soort="gebruikers", naam=f"Bron {door.pk}")
    invoer = Invoer.objects.create(
        soort="gebruikers", bron=bron, naam="x", door=door, fase="nagekeken",
        koppen=["Naam"], kolommen=["naam"],
    )  # fmt: skip
    rij = Invoerrij(invoer=invoer, nummer=2, staat="nieuw")
    rij.cellen = [f"{merk}cel kanarie"]
    rij.save()
    return [bron, invoer, rij]
