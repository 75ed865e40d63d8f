"""Daily checks of permissions: what ends while work rests on it, and what a request still needs."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Count, F, Max, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse

from activiteiten.choices import AfwijkingStatus
from activiteiten.models import AfwijkendeActiviteit, Toelating
from activiteiten.rules.afwijking import evaluatie_uiterlijk
from gebruikers.choices import AanvraagSoort
from gebruikers.models import Aanvraag
from trajecten.choices import MomentStatus, SignaalErnst, SignaalSoort
from trajecten.models import Inzet
from trajecten.rules.evaluaties import laatste_herinnering
from trajecten.services.signaallijst import Bevinding, Uitkomst, signalen_gelijkzetten
from wijkwerken.berichten.choices import BerichtSoort
from wijkwerken.berichten.services import bericht_klaarzetten
from wijkwerken.kern.datums import dagnaam
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel

NA_BESLUIT = [
    AfwijkingStatus.BESLIST,
    AfwijkingStatus.GEMELD,
    AfwijkingStatus.AANVAARD,
    AfwijkingStatus.ACTIEF,
]


@transaction.atomic
def besluiten_opvolgen(*, vandaag: date) -> Uitkomst:
    """Per afwijkende activiteit: a decision without its text, an end that nears, an evaluation
    that is due. A signaal each, and a mail to who follows it at every reminder.
    """
    waarden = Regel.objects.waarden_op(
        vandaag, RegelCode.HERINNERING_DAGEN, RegelCode.AFWIJKING_EVALUATIE_MAANDEN
    )
    vooraf = waarden[RegelCode.HERINNERING_DAGEN]
    bevindingen = []
    rijen = (
        AfwijkendeActiviteit.objects.filter(status__in=NA_BESLUIT)
        .select_related("besluit", "behandelaar")
        .annotate(laatste=Max("evaluaties__datum"))
        .order_by("pk")
    )
    for rij in rijen:
        maanden = waarden[RegelCode.AFWIJKING_EVALUATIE_MAANDEN]
        for wat, uiterlijk, melding in _te_doen(rij, vandaag, max(vooraf), maanden):
            sleutel = f"besluit:{wat}:{rij.pk}:{uiterlijk}"
            te_laat = vandaag > uiterlijk and wat == "evaluatie"
            bevindingen.append(
                Bevinding(
                    sleutel=sleutel,
                    ernst=SignaalErnst.FOUT if te_laat else SignaalErnst.LET_OP,
                    datum=uiterlijk,
                    melding=melding,
                    afwijking_id=rij.pk,
                )
            )
            herinnering = laatste_herinnering(uiterlijk, vandaag, dagen=vooraf)
            if herinnering is not None:
                bericht_klaarzetten(
                    soort=BerichtSoort.AFWIJKING,
                    over=sleutel,
                    sleutel=f"{sleutel}:{herinnering.moment}",
                    aan=rij.behandelaar,
                    onderwerp="Een afwijkende activiteit vraagt aandacht",
                    sjabloon="afwijking",
                    pad=rij.get_absolute_url(),
                    melding=melding,
                )
    return signalen_gelijkzetten(soort=SignaalSoort.BESLUIT, bevindingen=bevindingen)


def _te_doen(
    rij: AfwijkendeActiviteit, vandaag: date, vooraf: int, maanden: int
) -> Iterator[tuple[str, date, str]]:
    """What it still needs: which thing, by when, and the sentence."""
    if rij.besluit and not rij.besluit.is_bijgevoegd:
        dag = rij.besluit.genomen_op
        yield "tekst", dag, f"De tekst van het raadsbesluit van {dagnaam(dag)} ontbreekt nog."
    if rij.status != AfwijkingStatus.ACTIEF or rij.van is None or rij.tot is None:
        return
    if vandaag > rij.tot:
        return
    if rij.tot <= vandaag + timedelta(days=vooraf):
        zin = f"Ze loopt af op {dagnaam(rij.tot)}. Evalueer ze, en vraag zo nodig een nieuwe."
        yield "einde", rij.tot, zin
    uiterlijk = evaluatie_uiterlijk(rij.van, rij.laatste, maanden=maanden)  # type: ignore[attr-defined]
    # On the day after its end a last one still counts: a year from 1 March ends on 28 February.
    in_periode = uiterlijk <= rij.tot + timedelta(days=1)
    if in_periode and uiterlijk <= vandaag + timedelta(days=vooraf):
        zin = f"De jaarlijkse evaluatie is nodig op {dagnaam(uiterlijk)}."
        yield "evaluatie", uiterlijk, zin


@transaction.atomic
def toelatingen_opvolgen(*, vandaag: date) -> Uitkomst:
    """Running inzetten and open aanvragen that go on after the last permission of their cell.

    As early as the first reminder before an end. Two queries, however many there are.
    """
    vooraf = max(Regel.objects.waarde_op(RegelCode.HERINNERING_DAGEN, vandaag))
    grens = vandaag + timedelta(days=vooraf)
    bevindingen = []
    na = Q(momenten__status=MomentStatus.GEPLAND, momenten__datum__gte=F("toegelaten_voor"))
    inzetten = (
        _met_einde(Inzet.objects.lopend(), "aanvraag__")
        .filter(Q(tot=None) | Q(tot__gte=F("toegelaten_voor")), toegelaten_voor__lte=grens)
        .select_related("traject")
        .annotate(gepland=Count("momenten", filter=na))
    )
    for inzet in inzetten:
        laatste = inzet.toegelaten_voor - timedelta(days=1)
        staat = {0: "", 1: " Daarna staat nog 1 moment gepland."}.get(
            inzet.gepland, f" Daarna staan nog {inzet.gepland} momenten gepland."
        )
        bevindingen.append(
            Bevinding(
                sleutel=f"toelating:{inzet.pk}:{laatste}",
                ernst=_ernst(laatste, vandaag),
                datum=laatste,
                melding=f"De activiteit is toegelaten tot en met {dagnaam(laatste)}.{staat}",
                wijkwerker_id=inzet.traject.wijkwerker_id,
                traject_id=inzet.traject_id,
                gegevens={"url": reverse("inzet_detail", args=[inzet.pk])},
            )
        )
    aanvragen = _met_einde(Aanvraag.objects.open(), "").filter(
        Q(soort=AanvraagSoort.EENMALIG, van__gte=F("toegelaten_voor"))
        | (~Q(soort=AanvraagSoort.EENMALIG) & (Q(tot=None) | Q(tot__gte=F("toegelaten_voor")))),
        toegelaten_voor__lte=grens,
    )
    for aanvraag in aanvragen:
        laatste = aanvraag.toegelaten_voor - timedelta(days=1)
        bevindingen.append(
            Bevinding(
                sleutel=f"toelating:{aanvraag.pk}:{laatste}",
                ernst=_ernst(laatste, vandaag),
                datum=laatste,
                melding=f"Open aanvraag {aanvraag.nummer}: de activiteit is toegelaten tot en met "
                f"{dagnaam(laatste)}.",
                gebruiker_id=aanvraag.gebruiker_id,
                gegevens={"url": aanvraag.get_absolute_url()},
            )
        )
    return signalen_gelijkzetten(soort=SignaalSoort.TOELATING, bevindingen=bevindingen)


def _met_einde(rijen: QuerySet, pad: str) -> QuerySet:
    """Adds `toegelaten_voor`: the first day that no permission of the cell reaches.

    Empty when one holds until further notice: then it sorts first.
    """
    cel = Toelating.objects.filter(
        activiteit=OuterRef(f"{pad}activiteit"),
        gemeente=OuterRef(f"{pad}vestiging__gemeente"),
        soort=OuterRef(f"{pad}gebruiker__soort"),
    )
    laatste = cel.order_by(F("geldig__endswith").desc(nulls_first=True))
    return rijen.annotate(
        toegelaten_voor=Subquery(laatste.values("geldig__endswith")[:1])
    ).order_by("pk")


def _ernst(laatste: date, vandaag: date) -> SignaalErnst:
    return SignaalErnst.FOUT if vandaag > laatste else SignaalErnst.LET_OP
