"""Who waits, for what and since when; and who was referred and never started.

Everything is counted in SQL, from the rows that the account may see: a toeleider finds its own
people only. Domein.md 8: about 1,700 people were referred in Flanders and never placed.
"""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Greatest, TruncDate
from django.urls import reverse

from trajecten.choices import (
    AanmeldingStatus,
    IntakeStatus,
    InzetStatus,
    Wachtreden,
)
from trajecten.models import (
    Aanmelding,
    Intake,
    Inzet,
    Prestatie,
    Traject,
    Wachtnotitie,
)
from trajecten.services.personen import eis
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling


class Waarop(models.TextChoices):
    """What somebody waits for; no column, it follows from the rows."""

    INTAKE = "intake", "Een intake"
    START = "start", "De start"
    OPDRACHT = "opdracht", "Een opdracht"


def wachten_op_start(account: Account) -> QuerySet[Any]:
    """Sent and not decided, with `waarop` and `sinds`: since it was sent, or since the intake."""
    gehouden = (
        Intake.objects.filter(aanmelding=OuterRef("pk"), status=IntakeStatus.GEHOUDEN)
        .order_by("-begin")
        .values("begin")[:1]
    )
    return (
        Aanmelding.objects.zichtbaar_voor(account)
        .open()
        .annotate(gehouden_op=Subquery(gehouden))
        .annotate(
            waarop=Case(
                When(gehouden_op=None, then=Value(Waarop.INTAKE.value)),
                default=Value(Waarop.START.value),
            ),
            sinds=TruncDate(Coalesce("gehouden_op", "verstuurd_op")),
            reden=F("wachtnotitie__reden"),
        )
    )


def wachten_op_werk(account: Account) -> QuerySet[Any]:
    """Lopende trajecten without an opdracht, with `sinds`: the start, or the last opdracht."""
    inzetten = Inzet.objects.filter(traject=OuterRef("pk"))
    laatste = (
        inzetten.filter(status=InzetStatus.BEEINDIGD)
        .values("traject")
        .annotate(laatste=Max("tot"))
        .values("laatste")
    )
    return (
        Traject.objects.zichtbaar_voor(account)
        .lopend()
        .filter(~Exists(inzetten.lopend()))
        .annotate(
            waarop=Value(Waarop.OPDRACHT.value),
            # GREATEST passes over an empty last day.
            sinds=Greatest(F("start"), Subquery(laatste, output_field=models.DateField())),
            reden=F("wachtnotitie__reden"),
        )
    )


def nooit_gestarte_aanmeldingen(account: Account) -> QuerySet[Any]:
    """Sent, and no traject came of it; also what went back. `sinds` is when it was sent.

    Who was referred again and did start is not counted, as far as the account can see that.
    """
    later = Aanmelding.objects.zichtbaar_voor(account).filter(
        insz_index=OuterRef("insz_index"),
        status=AanmeldingStatus.AANVAARD,
        verstuurd_op__gte=OuterRef("verstuurd_op"),
    )
    return (
        Aanmelding.objects.zichtbaar_voor(account)
        .filter(verstuurd_op__isnull=False)
        .exclude(status__in=[AanmeldingStatus.AANVAARD, AanmeldingStatus.CONCEPT])
        .filter(~Exists(later))
        .annotate(sinds=TruncDate("verstuurd_op"), reden=F("wachtnotitie__reden"))
    )


def nooit_gestarte_trajecten(account: Account, *, vandaag: date) -> QuerySet[Any]:
    """Trajecten, lopend or ended, in which not one hour was worked; `sinds` is their start."""
    gewerkt = Prestatie.objects.filter(traject=OuterRef("pk"))
    return (
        Traject.objects.zichtbaar_voor(account)
        .filter(~Exists(gewerkt), start__lte=vandaag)
        .annotate(sinds=F("start"), reden=F("wachtnotitie__reden"))
    )


def wachtcijfers(account: Account, *, vandaag: date) -> list[dict[str, object]]:
    """The numbers of Vandaag, each with the address of its rows."""
    op_start = wachten_op_start(account).order_by().values_list("waarop")
    aantal = dict(op_start.annotate(aantal=Count("pk")))
    return [
        {
            "getal": aantal.get(Waarop.INTAKE, 0),
            "tekst": "wachten op een intake",
            "url": reverse("wachtlijst", query={"waarop": Waarop.INTAKE.value}),
        },
        {
            "getal": aantal.get(Waarop.START, 0),
            "tekst": "wachten op de start",
            "url": reverse("wachtlijst", query={"waarop": Waarop.START.value}),
        },
        {
            "getal": wachten_op_werk(account).count(),
            "tekst": "wachten op een opdracht",
            "url": reverse("wachtlijst_opdracht"),
        },
        {
            "getal": nooit_gestarte_aanmeldingen(account).count(),
            "tekst": "aangemeld zonder start",
            "url": reverse("nooit_gestart"),
        },
        {
            "getal": nooit_gestarte_trajecten(account, vandaag=vandaag).count(),
            "tekst": "gestart zonder gewerkt uur",
            "url": reverse("nooit_gestart_traject"),
        },
    ]


def rijen_van(
    aanmeldingen: QuerySet[Any],
    trajecten: QuerySet[Any],
    *,
    gemeente: Any = None,
    dienst: Any = None,
    reden: str = "",
) -> QuerySet[Any]:
    """Both together, the longest first, as one query: a row is a dict."""
    waar = Q(gemeente=gemeente) if gemeente else Q()
    if reden:
        waar &= Q(wachtnotitie__reden=reden)
    van_dienst = (Q(dienst=dienst), Q(toeleider=dienst)) if dienst else (Q(), Q())
    delen = []
    for soort, rijen, persoon, sleutel, eigen in (
        ("aanmelding", aanmeldingen, "", "dienst_id", van_dienst[0]),
        ("traject", trajecten, "wijkwerker__", "toeleider_id", van_dienst[1]),
    ):
        velden = {"soort": Value(soort)}
        if "waarop" not in rijen.query.annotations:
            velden["waarop"] = Value("")
        # Named apart: an annotation may not have the name of a field of the model.
        delen.append(
            rijen.filter(waar, eigen)
            .order_by()
            .annotate(**velden)
            .values(
                "pk",
                "soort",
                "waarop",
                "sinds",
                "reden",
                "status",
                persoon_naam=F(f"{persoon}naam"),
                persoon_voornaam=F(f"{persoon}voornaam"),
                wijkwerker_sleutel=F("wijkwerker_id"),
                gemeente_sleutel=F("gemeente_id"),
                dienst_sleutel=F(sleutel),
            )
        )
    return delen[0].union(delen[1], all=True).order_by("sinds", "pk")


@transaction.atomic
def wachtreden_noteren(
    *,
    door: Account,
    van: Aanmelding | Traject,
    reden: str,
    toelichting: str = "",
    versie: int | None = None,
) -> Wachtnotitie:
    """Write down why this person waits; once for an aanmelding and once for a traject.

    Raises ValidationError at `reden` for a reason that does not exist.
    """
    eis(door, Handeling.AANMELDING_BEOORDELEN)
    rij = vergrendel(type(van).objects.bewerkbaar_voor(door), pk=van.pk)
    veld = "aanmelding" if isinstance(rij, Aanmelding) else "traject"
    notitie = Wachtnotitie.objects.filter(**{veld: rij}).first() or Wachtnotitie(**{veld: rij})
    if not notitie._state.adding:
        controleer_versie(notitie, versie)
    if reden not in Wachtreden.values:
        raise ValidationError({"reden": "Kies waarom deze persoon wacht."})
    notitie.reden, notitie.toelichting = reden, toelichting.strip()
    bewaar(notitie)
    return notitie
