"""The signalen of the daily checks as lines of the to-do list, each with its way out."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, Subquery
from django.urls import reverse

from trajecten.choices import SignaalErnst, SignaalSoort, TrajectStatus
from trajecten.models import Evaluatie, GeplandMoment, Signaal
from trajecten.querysets import SignaalQuerySet
from trajecten.taak import DRINGEND, GEESCALEERD, LET_OP, Taak
from wijkwerken.kern import opmaak
from wijkwerken.kern.bezwaar import in_dagen
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling


def signaaltaken(account: Account, vandaag: date, *, alle: bool) -> Iterator[Taak]:
    if not account.mag(Handeling.SIGNAAL_BEKIJKEN):
        return
    signalen = (
        Signaal.objects.zichtbaar_voor(account)
        .open()
        .filter(Q(traject=None) | Q(traject__status=TrajectStatus.LOPEND))
        .select_related("wijkwerker", "traject__bemiddelaar", "gebruiker", "afwijking__gemeente")
        .annotate(
            evaluatie=Subquery(
                Evaluatie.objects.filter(traject=OuterRef("traject"), afgerond_op=None).values(
                    "pk"
                )[:1]
            ),
            gepland_op=Subquery(
                GeplandMoment.objects.gereserveerd()
                .filter(traject=OuterRef("traject"), datum__gte=OuterRef("datum"))
                .order_by("datum")
                .values("datum")[:1]
            ),
        )
    )
    signalen = _een_per_evaluatie(account, signalen)
    if not alle:  # a gebruiker belongs to nobody's caseload, so to everybody's
        signalen = signalen.filter(
            Q(traject__bemiddelaar=account)
            | Q(gebruiker__isnull=False)
            | Q(afwijking__behandelaar=account)
        )
    for signaal in signalen:
        url, knop = _oplossing(signaal)
        yield Taak(
            rang=_rang(signaal),
            datum=signaal.datum,
            merk=_merk(signaal, vandaag),
            titel=_titel(signaal),
            tekst=_tekst(signaal),
            url=url,
            knop=knop,
            afhandel_url=reverse("signaal_afhandelen", args=[signaal.pk]),
            personen=(signaal.wijkwerker_id,) if signaal.wijkwerker_id else (),
        )


def _een_per_evaluatie(account: Account, signalen: SignaalQuerySet) -> SignaalQuerySet:
    """What stays away is one line: a coordinator reads it as escalated, with whose it is."""
    if account.rol != Rol.COORDINATOR:
        return signalen.exclude(soort=SignaalSoort.ESCALATIE)
    geescaleerd = Signaal.objects.open().filter(
        soort=SignaalSoort.ESCALATIE, traject=OuterRef("traject")
    )
    return signalen.exclude(Exists(geescaleerd), soort=SignaalSoort.EVALUATIE)


def _rang(signaal: Signaal) -> int:
    if signaal.soort == SignaalSoort.ESCALATIE:
        return GEESCALEERD
    return DRINGEND if signaal.ernst == SignaalErnst.FOUT else LET_OP


def _tekst(signaal: Signaal) -> str:
    if signaal.soort == SignaalSoort.ESCALATIE and signaal.traject:
        return f"{signaal.melding} Bemiddelaar: {signaal.traject.bemiddelaar.naam}."
    return signaal.melding


def _titel(signaal: Signaal) -> str:
    wie = signaal.wijkwerker or signaal.gebruiker or signaal.afwijking
    voor = {
        SignaalSoort.EVALUATIE: f"Evaluatie van {wie}",
        SignaalSoort.ESCALATIE: f"Evaluatie van {wie}",
        SignaalSoort.TRAJECTEINDE: f"Traject van {wie}",
        SignaalSoort.OVERGANG: f"Overgangsmaatregel van {wie}",
        SignaalSoort.DOORSTROOM: f"Volgende stap van {wie}",
        SignaalSoort.OVEREENKOMST: f"Overeenkomst van {wie}",
        SignaalSoort.CHEQUES: f"Cheques van {wie}",
        SignaalSoort.TOELATING: f"Toelating voor {wie}",
        SignaalSoort.GEBREKE: f"Melding over {wie}",
        SignaalSoort.BETWISTING: f"Betwiste uren van {wie}",
    }
    return voor.get(SignaalSoort(signaal.soort), str(wie))


def _merk(signaal: Signaal, vandaag: date) -> str:
    """Two or three words: how late, how much is left, or when."""
    te_laat = (vandaag - signaal.datum).days
    if signaal.soort == SignaalSoort.URENLIMIET:
        vrij = signaal.gegevens.get("limiet", 0) - signaal.gegevens.get("gedaan", 0)
        if vrij > 0:
            return f"Nog {vrij} uur"
        return "Limiet bereikt" if vrij == 0 else f"{-vrij} uur te veel"
    if signaal.soort == SignaalSoort.PLANNING:
        return f"{signaal.gegevens.get('teveel', 0)} uur te veel"
    if signaal.soort in {SignaalSoort.EVALUATIE, SignaalSoort.ESCALATIE} and te_laat > 0:
        return f"{in_dagen(te_laat)} te laat"
    werkwoord = {
        SignaalSoort.EVALUATIE: ("Vóór", "Vóór"),
        SignaalSoort.TRAJECTEINDE: ("Eindigt", "Eindigde"),
        SignaalSoort.OVEREENKOMST: ("Tot", "Liep tot"),
        SignaalSoort.DOORSTROOM: ("Vanaf", "Sinds"),
        SignaalSoort.BESLUIT: ("Vóór", "Sinds"),
        SignaalSoort.GEBREKE: ("Antwoord vóór", "Sinds"),
        SignaalSoort.BETWISTING: ("Vóór", "Te beslissen vóór"),
        SignaalSoort.TOELATING: ("Tot", "Liep tot"),
    }.get(SignaalSoort(signaal.soort), ("Vervalt", "Verviel"))
    return f"{werkwoord[te_laat > 0]} {opmaak.datum_kort(signaal.datum)}"


def _oplossing(signaal: Any) -> tuple[str, str]:
    """The one page where this is solved, and the word on its button."""
    if signaal.afwijking_id:
        return signaal.afwijking.get_absolute_url(), "Bekijken"
    if signaal.soort == SignaalSoort.TOELATING:
        return signaal.gegevens["url"], "Bekijken"
    if signaal.soort in {SignaalSoort.GEBREKE, SignaalSoort.BETWISTING}:
        return signaal.gegevens["url"], "Beslissen"
    if signaal.gebruiker_id:
        if signaal.soort == SignaalSoort.OVEREENKOMST:
            lijst = reverse("overeenkomst_list", query={"gebruiker": signaal.gebruiker_id})
            return lijst, "Vernieuwen"
        return signaal.gebruiker.get_absolute_url(), "Bekijken"
    eigen = signaal.wijkwerker.get_absolute_url()
    traject = signaal.traject.get_absolute_url() if signaal.traject_id else eigen
    pk = signaal.traject_id
    match signaal.soort:
        case SignaalSoort.PLANNING:
            query = {
                "dag": signaal.gepland_op or signaal.datum,
                "wijkwerker": signaal.wijkwerker_id,
            }
            return reverse("planning", query=query), "Herplannen"
        case SignaalSoort.EVALUATIE | SignaalSoort.ESCALATIE if signaal.evaluatie:
            return reverse("evaluatie_detail", args=[signaal.evaluatie]), "Evalueren"
        case SignaalSoort.EVALUATIE | SignaalSoort.ESCALATIE:
            return reverse("traject_evaluatie", args=[pk]) if pk else traject, "Evalueren"
        case SignaalSoort.TRAJECTEINDE:
            return traject, "Uitstroom"
        case SignaalSoort.DOORSTROOM if pk:
            return reverse("traject_volgende_stap", args=[pk]), "Voorbereiden"
        case SignaalSoort.OVERGANG:
            return traject, "Bekijken"
    return eigen, "Bekijken"
