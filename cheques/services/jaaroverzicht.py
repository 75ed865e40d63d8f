"""What was paid to wijk-werkers, and what gebruikers bought and used, in a calendar year."""

from datetime import date
from typing import Any

from django.db.models import Count, F, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from cheques.choices import Bundelsoort
from cheques.models import Cheque, Chequebestelling, Vergoedingregel
from cheques.rules.fiscaal import Voordeel
from gebruikers.models import Gebruiker
from trajecten.models import WijkWerker
from wijkwerken.kern.datums import jaarvenster
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.models import Account


def betaald_in(jaar: int) -> QuerySet[Vergoedingregel]:
    """What the bank paid in this year and did not send back, whenever the work was done."""
    return Vergoedingregel.objects.filter(lijst__betaald_op__year=jaar, terugstorting=None)


def wijkwerkers_met_jaar(wijkwerkers: QuerySet[WijkWerker], jaar: int) -> QuerySet[WijkWerker]:
    """Who was paid in this year, with `jaar_uren`, `jaar_werk`, `jaar_reis`, `jaar_bedrag` (cents).

    Hours above a limit are in them: they were done and paid.
    """
    eigen = betaald_in(jaar).filter(wijkwerker=OuterRef("pk")).order_by().values("wijkwerker")

    def som(*velden: str) -> Any:
        totaal = Sum(velden[0]) + Sum(velden[1]) if len(velden) > 1 else Sum(velden[0])
        return Subquery(eigen.annotate(som=totaal).values("som"))

    return wijkwerkers.annotate(
        jaar_uren=som("uren", "uren_boven"),
        jaar_werk=som("bedrag_uren", "bedrag_boven"),
        jaar_reis=som("bedrag_reis"),
        jaar_bedrag=som("bedrag"),
    ).filter(jaar_bedrag__isnull=False)


def gebruikers_met_jaar(gebruikers: QuerySet[Gebruiker], jaar: int) -> QuerySet[Gebruiker]:
    """Who bought or used cheques in this year, with numbers and amounts (cents).

    `gekocht`, `gekocht_bedrag`: by the day of issue. `gebruikt`, `gebruikt_bedrag`: by the day of
    the work that they paid.
    """
    van, tot = jaarvenster(date(jaar, 1, 1))
    gekocht = Chequebestelling.objects.filter(
        gebruiker=OuterRef("pk"), uitgegeven_op__range=(van, tot)
    )
    gebruikt = Cheque.objects.betalend().filter(
        bestelling__gebruiker=OuterRef("pk"), prestatie__datum__range=(van, tot)
    )

    def som(rijen: QuerySet, per: str, uitdrukking: Any) -> Any:
        groep = rijen.order_by().values(per).annotate(som=uitdrukking)
        return Coalesce(Subquery(groep.values("som")), 0)

    bestelling = Sum(F("aantal") * F("prijs"))
    return gebruikers.annotate(
        gekocht=som(gekocht, "gebruiker", Sum("aantal")),
        gekocht_bedrag=som(gekocht, "gebruiker", bestelling),
        gebruikt=som(gebruikt, "bestelling__gebruiker", Count("pk")),
        gebruikt_bedrag=som(gebruikt, "bestelling__gebruiker", Sum("bestelling__prijs")),
    ).exclude(gekocht=0, gebruikt=0)


def rijen_met_jaar(soort: Bundelsoort, account: Account, jaar: int) -> QuerySet:
    """Keys of all wijk-werkers or gebruikers with figures in this year that the account sees."""
    rijen: QuerySet
    if soort == Bundelsoort.WIJKWERKERS:
        rijen = wijkwerkers_met_jaar(WijkWerker.objects.zichtbaar_voor(account), jaar)
    else:
        rijen = gebruikers_met_jaar(Gebruiker.objects.zichtbaar_voor(account), jaar)
    return rijen.order_by("naam", "voornaam", "pk").values_list("pk", flat=True)


def voordeel_in(jaar: int) -> Voordeel:
    """The dated facts of the tax reduction, as they hold at the end of the year of purchase."""
    feiten = Regel.objects.waarde_op(RegelCode.FISCAAL_VOORDEEL, jaarvenster(date(jaar, 1, 1))[1])
    return Voordeel(**feiten)
