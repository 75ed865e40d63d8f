"""Daily checks of a traject's dates: its end, the overgangsmaatregel, overeenkomsten."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Max, QuerySet

from gebruikers.models import Gebruikersovereenkomst
from trajecten.choices import SignaalErnst, SignaalSoort
from trajecten.models import Traject
from trajecten.rules.evaluaties import laatste_herinnering
from trajecten.rules.opvolgtermijnen import in_woorden
from trajecten.services.signaallijst import Bevinding, Uitkomst, signalen_gelijkzetten
from trajecten.services.termijnen import feiten_van
from wijkwerken.berichten.choices import BerichtSoort
from wijkwerken.berichten.services import bericht_klaarzetten
from wijkwerken.kern.datums import dagnaam, plus_maanden
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel


@transaction.atomic
def trajecteinden_opvolgen(*, vandaag: date) -> Uitkomst:
    """Signaal and reminder for every running traject whose term ends soon or has ended."""
    vooraf = Regel.objects.waarde_op(RegelCode.HERINNERING_DAGEN, vandaag)
    bevindingen = []
    for traject in (
        _lopend(vandaag)
        .select_related("volgende_stap", "bemiddelaar")
        .filter(voorzien_einde__lte=vandaag + timedelta(days=max(vooraf)))
    ):
        einde = traject.voorzien_einde
        if einde is None:  # the filter leaves none of these
            continue
        voorbij = vandaag > einde
        bevindingen.append(
            Bevinding(
                sleutel=f"trajecteinde:{traject.pk}:{einde}",
                ernst=SignaalErnst.FOUT if voorbij else SignaalErnst.LET_OP,
                datum=einde,
                melding=(
                    f"Het traject eindigde op {dagnaam(einde)}: verleng of leg het einde vast."
                    if voorbij
                    else f"Het traject eindigt op {dagnaam(einde)}; {_stap(traject)}."
                ),
                wijkwerker_id=traject.wijkwerker_id,
                traject_id=traject.pk,
            )
        )
        herinnering = laatste_herinnering(einde, vandaag, dagen=vooraf)
        if herinnering is not None:
            bericht_klaarzetten(
                soort=BerichtSoort.TRAJECTEINDE,
                over=f"trajecteinde:{traject.pk}:{einde}",
                sleutel=f"trajecteinde:{traject.pk}:{einde}:{herinnering.moment}",
                aan=traject.bemiddelaar,
                onderwerp="Een traject loopt ten einde",
                sjabloon="trajecteinde",
                pad=traject.get_absolute_url(),
                einde=einde,
                voorbij=voorbij,
            )
    return signalen_gelijkzetten(soort=SignaalSoort.TRAJECTEINDE, bevindingen=bevindingen)


@transaction.atomic
def overgang_opvolgen(*, vandaag: date) -> Uitkomst:
    """Who under the overgangsmaatregel will lose it, or lost it, for want of any prestatie.

    It lapses after twelve months without work (domein.md 1.6); the warning comes as early as
    the first reminder before an end.
    """
    vooraf = timedelta(days=max(Regel.objects.waarde_op(RegelCode.HERINNERING_DAGEN, vandaag)))
    trajecten = list(_lopend(vandaag).filter(heeft_overgangsmaatregel=True))
    feiten = feiten_van(trajecten, vandaag)
    bevindingen = []
    for traject in trajecten:
        verval = feiten[traject.pk].verval
        if verval is None or vandaag < verval.dag - vooraf:
            continue
        voorbij = vandaag > verval.dag
        bevindingen.append(
            Bevinding(
                sleutel=f"overgang:{traject.pk}:{verval.dag}",
                ernst=SignaalErnst.FOUT if voorbij else SignaalErnst.LET_OP,
                datum=verval.dag,
                melding=(
                    f"De overgangsmaatregel verviel op {dagnaam(verval.dag)}. "
                    f"{in_woorden(verval)}. Stel het verval vast: dan geldt de gewone duur."
                    if voorbij
                    else f"De overgangsmaatregel vervalt na {dagnaam(verval.dag)} "
                    "als er geen prestatie meer komt."
                ),
                wijkwerker_id=traject.wijkwerker_id,
                traject_id=traject.pk,
            )
        )
    return signalen_gelijkzetten(soort=SignaalSoort.OVERGANG, bevindingen=bevindingen)


@transaction.atomic
def overeenkomsten_opvolgen(*, vandaag: date) -> Uitkomst:
    """Gebruikers whose overeenkomst ends soon, or ended, while no next one follows it."""
    maanden = Regel.objects.waarde_op(RegelCode.OVEREENKOMST_VOORSTEL_MAANDEN, vandaag)
    laatste = (
        Gebruikersovereenkomst.objects.filter(
            gebruiker__actief=True,
            getekend_op__isnull=False,
            gebruiker__aanvragen__status__in=["open", "ingevuld"],
        )
        .values("gebruiker")
        .annotate(na=Max("periode__endswith"))
        .filter(na__lte=plus_maanden(vandaag, maanden))
    )
    bevindingen = []
    for rij in laatste:
        laatste_dag = rij["na"] - timedelta(days=1)  # the upper bound is the first day after
        voorbij = vandaag > laatste_dag
        bevindingen.append(
            Bevinding(
                sleutel=f"overeenkomst:{rij['gebruiker']}:{laatste_dag}",
                ernst=SignaalErnst.FOUT if voorbij else SignaalErnst.LET_OP,
                datum=laatste_dag,
                melding=(
                    f"De gebruikersovereenkomst liep tot {dagnaam(laatste_dag)}: "
                    "zonder nieuwe overeenkomst kan er niet gewerkt worden."
                    if voorbij
                    else f"De gebruikersovereenkomst loopt tot {dagnaam(laatste_dag)}: "
                    "laat een nieuwe tekenen."
                ),
                gebruiker_id=rij["gebruiker"],
            )
        )
    return signalen_gelijkzetten(soort=SignaalSoort.OVEREENKOMST, bevindingen=bevindingen)


def _stap(traject: Traject) -> str:
    stap = getattr(traject, "volgende_stap", None)
    if stap is None:
        return "nog geen volgende stap vastgelegd"
    return f"volgende stap voorbereid: {stap.get_stap_display().lower()}"


def _lopend(vandaag: date) -> QuerySet[Traject]:
    return (
        Traject.objects.lopend()
        .filter(start__lte=vandaag)
        .select_related("bemiddelaar")
        .order_by("pk")
    )
