"""What a dossier draws: time line, hour meters, opdrachten, afsprakenblad."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet, Sum
from django.urls import reverse

from trajecten.choices import InzetStatus
from trajecten.forms.notities import NotitieForm
from trajecten.models import (
    Afsprakenblad,
    Inzet,
    Notitie,
    Overdracht,
    Prestatie,
    Traject,
    WijkWerker,
)
from trajecten.querysets import UREN_NU
from trajecten.services.afspraken import afgesproken_uren
from trajecten.services.bladinhoud import inhoud_van
from trajecten.services.termijnen import termijnen
from trajecten.services.uren import urenruimte
from trajecten.views.lijn import trajectlijn
from wijkwerken.kern.datums import MAANDEN, jaarvenster, maandvenster
from wijkwerken.kern.views import Tab
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

DAGEN_KORT = ("ma", "di", "wo", "do", "vr", "za", "zo")


@dataclass(frozen=True, slots=True)
class Opdracht:
    """One lopende inzet of the person, for the table of the dossier."""

    gebruiker: str
    activiteit: str
    wanneer: str
    voorgesteld: bool
    uren: int
    url: str


def tabs(wijkwerker: WijkWerker, account: Account, actief: str, traject=None) -> list[Tab]:
    """The parts of a dossier that exist and that this account may open."""
    wie = wijkwerker.pk
    namen = [("Overzicht", wijkwerker.get_absolute_url())]
    if traject is not None:
        namen.append(("Traject", traject.get_absolute_url()))
    namen.append(("Verloop", reverse("wijkwerker_verloop", args=[wie])))
    if account.mag(Handeling.NOTITIE_SCHRIJVEN):
        namen.append(("Notities", reverse("wijkwerker_notities", args=[wie])))
    namen.append(("Bijlagen", reverse("wijkwerker_bijlagen", args=[wie])))
    namen.append(("Prestaties", reverse("prestatie_list", query={"dossier": wie})))
    if account.mag(Handeling.VERGOEDING_BEKIJKEN):
        url = reverse("vergoedingregel_list", query={"dossier": wie, "leeg": 1})
        namen.append(("Vergoedingen", url))
    if account.mag(Handeling.DOSSIER_BEWERKEN):
        namen.append(("Wijzigingen", reverse("wijkwerker_geschiedenis", args=[wie])))
    if account.mag(Handeling.LOGBOEK_BEKIJKEN):
        namen.append(("Wie keek", reverse("logboek", query={"persoon": wie})))
    return [Tab(naam, url, naam == actief) for naam, url in namen]


def meters(wijkwerker: WijkWerker, account: Account, vandaag: date) -> list[dict]:
    """Hours of this month and year. A dienst sees only what was done in its own trajecten:
    the free hours would tell of work that it did not refer to.
    """
    namen = (MAANDEN[vandaag.month - 1].capitalize(), str(vandaag.year))
    if account.mag(Handeling.DOSSIER_BEWERKEN):
        ruimte = urenruimte(wijkwerker, vandaag, vandaag)
        return [
            {
                "label": naam,
                "gedaan": stand.gedaan,
                "gepland": stand.gepland,
                "limiet": stand.limiet,
            }
            for naam, stand in zip(namen, (ruimte.maanden[0], ruimte.jaren[0]), strict=True)
        ]
    sommen = (
        Prestatie.objects.zichtbaar_voor(account)
        .filter(traject__wijkwerker=wijkwerker)
        .aggregate(
            maand=Sum(UREN_NU, filter=Q(datum__range=maandvenster(vandaag)), default=0),
            jaar=Sum(UREN_NU, filter=Q(datum__range=jaarvenster(vandaag)), default=0),
        )
    )
    return [
        {"label": naam, "gedaan": sommen[soort]}
        for naam, soort in zip(namen, ("maand", "jaar"), strict=True)
    ]


def opdrachten(wijkwerker: WijkWerker, account: Account, vandaag: date) -> list[Opdracht]:
    """The lopende inzetten, with the hours done this month; two queries."""
    rijen = (
        Inzet.objects.zichtbaar_voor(account)
        .filter(traject__wijkwerker=wijkwerker)
        .lopend()
        .select_related("aanvraag__gebruiker", "aanvraag__activiteit")
        .annotate(
            uren_maand=Sum(
                "prestaties__uren",
                filter=Q(prestaties__datum__range=maandvenster(vandaag)),
                default=0,
            )
        )
    )
    plant = account.mag(Handeling.PLANNEN)
    # Who orders work is not for a toeleider: it reads what kind of place it is.
    noemt = account.mag(Handeling.GEBRUIKER_BEKIJKEN)
    return [
        Opdracht(
            gebruiker=str(inzet.aanvraag.gebruiker)
            if noemt
            else inzet.aanvraag.gebruiker.get_soort_display(),
            activiteit=str(inzet.aanvraag.activiteit),
            wanneer=wanneer(inzet),
            voorgesteld=inzet.status == InzetStatus.VOORGESTELD,
            uren=inzet.uren_maand,
            url=inzet.get_absolute_url() if plant else "",
        )
        for inzet in rijen
    ]


def wanneer(inzet: Inzet) -> str:
    """`ma, do 12.00 tot 13.30 uur`, as the aanvraag says it."""
    aanvraag = inzet.aanvraag
    dagen = ", ".join(DAGEN_KORT[dag] for dag in sorted(aanvraag.weekdagen))
    uren = aanvraag.uur or f"{aanvraag.uren} uur"
    return f"{dagen} {uren}" if dagen else f"vanaf {inzet.van:%d/%m/%Y}, {uren} per keer"


def afsprakenblad_van(traject: Traject) -> dict:
    """The newest version, with what stands in it."""
    blad = Afsprakenblad.objects.filter(traject=traject).order_by("-volgnummer").first()
    return {"blad": blad, "inhoud": inhoud_van(blad) if blad else {}}


def alle_trajecten(wijkwerker: WijkWerker, account: Account) -> list[Traject]:
    """Those of this person that the account may see, the newest first, with what hangs under."""
    return list(
        Traject.objects.zichtbaar_voor(account)
        .filter(wijkwerker=wijkwerker)
        .select_related("gemeente", "toeleider", "bemiddelaar")
        .prefetch_related("evaluaties", "schorsingen")
    )


def laatste_traject(wijkwerker: WijkWerker, account: Account) -> Traject | None:
    """The one that the tab Traject opens: the newest that this account may see."""
    return Traject.objects.zichtbaar_voor(account).filter(wijkwerker=wijkwerker).first()


def notities(wijkwerker: WijkWerker, account: Account) -> QuerySet[Notitie]:
    """Those of this person that the account may see: pinned first, then the newest."""
    return (
        Notitie.objects.zichtbaar_voor(account)
        .filter(wijkwerker=wijkwerker)
        .select_related("door", "traject")
    )


def overdrachten(traject: Traject, account: Account) -> dict:
    """Who had this dossier, and the handing over that this account has not acknowledged yet."""
    rijen = list(
        Overdracht.objects.zichtbaar_voor(account)
        .filter(traject=traject)
        .select_related("van", "aan")
    )
    nieuw = next(
        (
            rij
            for rij in rijen
            if rij.aan_id == account.pk == traject.bemiddelaar_id
            and rij.gezien_op is None
            and rij.door_id != account.pk
        ),
        None,
    )
    return {"overdrachten": rijen, "overdracht_nieuw": nieuw if traject.is_lopend else None}


def dossier(wijkwerker: WijkWerker, traject: Traject | None, account: Account, vandaag: date):
    """The context of a dossier page; the same number of queries whatever it holds."""
    context = {
        "vandaag": vandaag,
        "maand": MAANDEN[vandaag.month - 1],
        "meters": meters(wijkwerker, account, vandaag),
        "opdrachten": opdrachten(wijkwerker, account, vandaag),
        "binnen": account.mag(Handeling.DOSSIER_BEWERKEN),
        "aanvragen_url": (
            reverse("wijkwerker_passend", args=[wijkwerker.pk])
            if account.mag(Handeling.PLANNEN)
            else ""
        ),
        "prestaties_url": reverse("prestatie_list", query={"dossier": wijkwerker.pk}),
        "notities": notities(wijkwerker, account).geldend()[:5],
        "notitieform": NotitieForm(account=account, initial={"datum": vandaag}),
    }
    if traject is not None:
        klok = termijnen(traject=traject, vandaag=vandaag)
        context |= {
            "traject": traject,
            "blad_url": (
                reverse("maandblad_openen", args=[traject.pk])
                if account.mag(Handeling.PRESTATIE_SCHRIJVEN)
                else ""
            ),
            "klok": klok,
            "lijn": trajectlijn(traject, klok, account, vandaag),
            "uitleg_url": reverse("traject_termijnen", args=[traject.pk]),
            "geschorst": next((s for s in traject.schorsingen.all() if s.omvat(vandaag)), None),
            **overdrachten(traject, account),
            **afsprakenblad_van(traject),
        }
        if context["binnen"]:
            context["meters"][0]["afgesproken"] = afgesproken_uren(traject, vandaag)
    return context
