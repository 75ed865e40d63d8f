"""How far an aanmelding is, as its dienst follows it; and the portal that lists them all."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.urls import reverse
from django.utils.timezone import localtime

from trajecten.choices import AanmeldingStatus
from trajecten.models import Aanmelding
from wijkwerken.kern import opmaak
from wijkwerken.toegang.models import Account

PER_GROEP = 8
NIEUWS_DAGEN = 14  # how long somebody who started stays among them
VOLGORDE = (
    AanmeldingStatus.TERUGGESTUURD,
    AanmeldingStatus.CONCEPT,
    AanmeldingStatus.INTAKE_GEPLAND,
    AanmeldingStatus.GEZIEN,
    AanmeldingStatus.VERSTUURD,
    AanmeldingStatus.AANVAARD,
)
GROEPEN = {AanmeldingStatus.INTAKE_GEPLAND: "Intake gepland of gehouden"}


@dataclass(frozen=True, slots=True)
class Stap:
    """`stand`: klaar, nu, straks or terug (it went back there)."""

    naam: str
    dag: str
    stand: str


@dataclass(frozen=True, slots=True)
class Rij:
    """One aanmelding on the portal."""

    aanmelding: Aanmelding
    url: str
    stappen: list[Stap]


@dataclass(slots=True)
class Groep:
    """The aanmeldingen in one state: the newest, and how many there are."""

    naam: str
    url: str
    aantal: int = 0
    rijen: list[Rij] = field(default_factory=list)

    @property
    def meer(self) -> bool:
        return self.aantal > len(self.rijen)


def stappenlijn(aanmelding: Aanmelding, traject: Any = None) -> list[Stap]:
    """Verstuurd, gezien, intake gepland or gehouden, gestart; or where it went back."""
    status = aanmelding.status
    gepland = AanmeldingStatus.INTAKE_GEPLAND
    intake = aanmelding.get_stand_display() if status == gepland else gepland.label
    stappen = [
        (AanmeldingStatus.VERSTUURD, "Verstuurd", _dag(aanmelding.verstuurd_op)),
        (AanmeldingStatus.GEZIEN, "Gezien", _dag(aanmelding.gezien_op)),
        (AanmeldingStatus.INTAKE_GEPLAND, intake, _dag(aanmelding.intake_op)),
        (AanmeldingStatus.AANVAARD, "Gestart", opmaak.datum(traject.start) if traject else ""),
    ]
    if status == AanmeldingStatus.TERUGGESTUURD:
        gedaan = [Stap(naam, dag, "klaar") for _, naam, dag in stappen[:3] if dag]
        return [*gedaan, Stap("Teruggestuurd", _dag(aanmelding.beslist_op), "terug")]
    volgorde = [waarde for waarde, _, _ in stappen]
    nu = volgorde.index(AanmeldingStatus(status)) if status in volgorde else -1
    gestart = status == AanmeldingStatus.AANVAARD
    return [
        Stap(naam, dag if nummer <= nu else "", _stand(nummer, nu, gestart=gestart))
        for nummer, (_, naam, dag) in enumerate(stappen)
    ]


def portaal(account: Account, *, vandaag: date) -> list[Groep]:
    """What a dienst referred, by state; who started long ago stands in the lists only."""
    recent = vandaag - timedelta(days=NIEUWS_DAGEN)
    rijen = (
        Aanmelding.objects.zichtbaar_voor(account)
        .exclude(status=AanmeldingStatus.AANVAARD, beslist_op__date__lt=recent)
        .select_related("traject")
        .met_intake()
        .order_by("-gewijzigd_op")
    )
    groepen = {
        status: Groep(
            GROEPEN.get(status, status.label), f"{reverse('aanmelding_list')}?status={status.value}"
        )
        for status in VOLGORDE
    }
    for rij in rijen:
        groep = groepen[AanmeldingStatus(rij.status)]
        groep.aantal += 1
        if groep.aantal <= PER_GROEP:
            traject = getattr(rij, "traject", None)
            url = (traject or rij).get_absolute_url()
            groep.rijen.append(Rij(rij, url, stappenlijn(rij, traject)))
    return [groep for groep in groepen.values() if groep.aantal]


def getoonde_personen(groepen: Iterable[Groep]) -> set[Any]:
    """Who stands on it, for the read log."""
    return {rij.aanmelding.persoon_id for groep in groepen for rij in groep.rijen}


def _stand(nummer: int, nu: int, *, gestart: bool) -> str:
    if nummer < nu or gestart:
        return "klaar"
    return "nu" if nummer == nu else "straks"


def _dag(moment: datetime | None) -> str:
    return opmaak.datum_kort(localtime(moment).date()) if moment else ""
