"""Hours of a closed month that turned out more or less: booked in the open month."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from trajecten.models import Correctie, Prestatie
from trajecten.rules.uren import Uren, toets_uren
from trajecten.services import uren as urendienst
from trajecten.services.boekmaanden import oudste_open_maand
from trajecten.services.prestaties import reden_nakijken
from wijkwerken.kern.bewaren import weigering_vertalen
from wijkwerken.kern.bezwaar import Bezwaar, uur
from wijkwerken.kern.datums import maandnaam
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account


@transaction.atomic
def correctie_boeken(
    *, door: Account, prestatie: Prestatie, uren: int, reden: str, versie: int | None = None
) -> Correctie:
    """Book `uren` more, or less when negative, of a prestatie whose month is closed.

    They count in the limits on the day of the work, and in the closing of the oldest open month.
    The hours stay between 0 and 24 and never below the cheques that pay for them. Raises RegelFout
    `maandlimiet`, `jaarlimiet` or `cheque_gebruikt`, and ValidationError when the month is open:
    then the prestatie itself is corrected.
    """
    reden = reden_nakijken(reden)
    urendienst.persoon_vergrendelen(trajecten__prestaties=prestatie.pk)
    prestatie = vergrendel(
        Prestatie.objects.bewerkbaar_voor(door).select_related("traject"), pk=prestatie.pk
    )
    controleer_versie(prestatie, versie)
    boekmaand = oudste_open_maand(prestatie.traject.gemeente_id, prestatie.boekmaand)
    if boekmaand == prestatie.boekmaand:
        raise ValidationError(
            f"{maandnaam(boekmaand).capitalize()} is nog open: corrigeer de prestatie zelf."
        )
    _toetsen(prestatie, uren)
    return _boeken(prestatie, uren, boekmaand, reden, door)


@transaction.atomic
def uren_afboeken(*, door: Account, prestatie: Prestatie, uren: int, reden: str) -> Correctie:
    """Take `uren` off a prestatie whose row must stay, in the first open month from its own.

    For a decision about contested hours, also when their month is open: a row of which a cheque
    ever paid for hours cannot be struck out, and not be brought to 0. Locks as `correctie_boeken`.
    """
    urendienst.persoon_vergrendelen(trajecten__prestaties=prestatie.pk)
    prestatie = vergrendel(
        Prestatie.objects.bewerkbaar_voor(door).select_related("traject"), pk=prestatie.pk
    )
    _toetsen(prestatie, -uren)
    boekmaand = oudste_open_maand(prestatie.traject.gemeente_id, prestatie.boekmaand)
    return _boeken(prestatie, -uren, boekmaand, reden_nakijken(reden), door)


def _boeken(
    prestatie: Prestatie, uren: int, boekmaand: date, reden: str, door: Account
) -> Correctie:
    correctie = Correctie(
        prestatie=prestatie, uren=uren, boekmaand=boekmaand, reden=reden, door=door
    )
    correctie.clean_fields(exclude=["prestatie", "door"])
    with (
        urendienst.limiet_vertalen(),
        weigering_vertalen(Prestatie, {"prestatie_cheques_hoogstens_uren": "uren"}),
        weigering_vertalen(Correctie),
    ):
        correctie.save()
    prestatie.refresh_from_db()
    urendienst.planning_nakijken(prestatie.traject, prestatie.datum)
    return correctie


def _toetsen(prestatie: Prestatie, uren: int) -> None:
    nieuw = prestatie.uren_nu + uren
    if not uren or not 0 <= nieuw <= 24:
        raise ValidationError(
            {
                "uren": f"Het zijn nu {uur(prestatie.uren_nu)}. Vul in hoeveel er bij komt of af "
                "gaat (met een min ervoor): het geheel blijft 0 tot 24 uur."
            }
        )
    if nieuw < prestatie.cheques:
        bezwaar = Bezwaar(
            "cheque_gebruikt",
            f"Er zijn al {prestatie.cheques} cheques ingeleverd voor deze prestatie: minder uren "
            "dan dat kan niet. Haal eerst een cheque van deze prestatie af.",
            getallen={"cheques": prestatie.cheques, "uren": nieuw},
        )
        raise RegelFout("uren", bezwaar)
    if uren > 0:
        wie, dag = prestatie.traject.wijkwerker_id, prestatie.datum
        gedaan = urendienst.maanduren([wie], dag, dag)[wie].gedaan
        if bezwaren := toets_uren(gedaan, Uren(dag, uren), urendienst.limieten_op(dag)):
            raise RegelFout("uren", *bezwaren)
