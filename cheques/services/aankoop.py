"""Cheques that a gebruiker bought: from the order to a stock of single cheques."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from cheques.choices import BewegingSoort, ChequeVorm
from cheques.models import Cheque, Chequebestelling
from cheques.rules.prijs import vervalt_op
from cheques.services.bewegingen import bewegingen_noteren
from gebruikers.models import Gebruiker
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.models import Account

HOOGSTENS = 2000


@transaction.atomic
def cheques_ontvangen(
    *,
    door: Account,
    gebruiker: Gebruiker,
    eerste_nummer: str,
    aantal: int,
    uitgegeven_op: date,
    vandaag: date,
    vorm: ChequeVorm = ChequeVorm.PAPIER,
) -> Chequebestelling:
    """Register a purchase: `aantal` cheques with consecutive numbers from `eerste_nummer`.

    Price and validity are the rules of the day of issue (BVR art. 38; 12 months). Raises
    ValidationError on a bad number or date, RegelFout `cheque_gebruikt` when one of the
    numbers is ours already.
    """
    gebruiker = vergrendel(Gebruiker.objects.bewerkbaar_voor(door), pk=gebruiker.pk)
    fouten = {}
    if not (eerste_nummer.isascii() and eerste_nummer.isdigit() and 6 <= len(eerste_nummer) <= 20):
        fouten["eerste_nummer"] = "Een chequenummer telt 6 tot 20 cijfers, zonder spaties."
    if not 1 <= aantal <= HOOGSTENS:
        fouten["aantal"] = f"Registreer 1 tot {HOOGSTENS} cheques in één keer."
    if uitgegeven_op > vandaag:
        fouten["uitgegeven_op"] = "De dag van uitgifte kan niet in de toekomst liggen."
    if fouten:
        raise ValidationError(fouten)
    nummers = _reeks(eerste_nummer, aantal)
    bekend = list(
        Cheque.objects.filter(nummer__in=nummers).order_by("nummer").values_list("nummer")[:5]
    )
    if bekend:
        raise RegelFout("eerste_nummer", _al_bekend(nummer for [nummer] in bekend))
    waarden = Regel.objects.waarden_op(
        uitgegeven_op, RegelCode.CHEQUEPRIJS, RegelCode.CHEQUE_GELDIG_MAANDEN
    )
    bestelling = Chequebestelling(
        gebruiker=gebruiker,
        vorm=vorm,
        aantal=aantal,
        prijs=waarden[RegelCode.CHEQUEPRIJS],
        uitgegeven_op=uitgegeven_op,
        vervalt_op=vervalt_op(uitgegeven_op, waarden[RegelCode.CHEQUE_GELDIG_MAANDEN]),
    )
    bestelling.full_clean()
    bestelling.save()
    try:
        cheques = Cheque.objects.bulk_create(
            [Cheque(nummer=nummer, bestelling=bestelling) for nummer in nummers], batch_size=1000
        )
    except IntegrityError as error:  # someone registered one of them a moment ago
        raise RegelFout("eerste_nummer", _al_bekend(nummers[:1])) from error
    bewegingen_noteren(cheques, BewegingSoort.ONTVANGEN, door=door, datum=vandaag)
    return bestelling


def _reeks(eerste: str, aantal: int) -> list[str]:
    """Consecutive numbers of the same length; leading zeros stay."""
    return [f"{int(eerste) + i:0{len(eerste)}d}" for i in range(aantal)]


def _al_bekend(nummers: Iterable[str]) -> Bezwaar:
    return Bezwaar(
        "cheque_gebruikt",
        f"Deze nummers zijn al geregistreerd: {', '.join(nummers)}. Kijk het eerste nummer na.",
    )
