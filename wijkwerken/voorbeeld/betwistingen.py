"""Contested hours in every stand: to hear, to decide, waiting too long, and decided."""

from datetime import timedelta
from uuid import UUID

from trajecten.choices import BetwistingReden, BetwistingStand, BetwistingWijze, SignaalSoort
from trajecten.models import Betwisting, Prestatie
from trajecten.services.betwistingen import (
    betwisting_beslissen,
    betwisting_indienen,
    betwisting_intrekken,
    wijkwerker_horen,
)
from wijkwerken.voorbeeld.wereld import Wereld


class _Keuze:
    """Work of some days ago, of a gebruiker and a person that nobody contests yet."""

    def __init__(self, wereld: Wereld, gedaan: list[Prestatie]) -> None:
        self.wereld = wereld
        self.sleutels = [rij.pk for rij in gedaan]
        self.gezien: set[UUID] = set()

    def van(self, dagen: int) -> Prestatie:
        rijen = Prestatie.objects.filter(
            pk__in=self.sleutels, datum__lte=self.wereld.dagen(-dagen), uren__gte=3
        ).select_related("inzet__aanvraag", "traject")
        for rij in rijen.order_by("-datum", "-cheques", "traject__nummer"):
            wie = {rij.inzet.aanvraag.gebruiker_id, rij.traject.wijkwerker_id}
            if not wie & self.gezien:
                self.gezien |= wie
                return rij
        raise LookupError(f"No work of {dagen} days ago.")


def laden(wereld: Wereld, gedaan: list[Prestatie]) -> None:
    keuze = _Keuze(wereld, gedaan)
    _indienen(
        wereld,
        keuze.van(3),
        1,
        BetwistingReden.NIET_GEKOMEN,
        "De hele voormiddag gewacht. Er kwam niemand.",
    )
    _horen(
        wereld,
        _indienen(
            wereld,
            keuze.van(5),
            2,
            BetwistingReden.MINDER_UREN,
            "Ze moest vroeger weg voor de kinderen.",
            uren=1,
        ),
        "Ik ging een kwartier vroeger weg, dat was afgesproken.",
    )
    laat = _indienen(
        wereld,
        keuze.van(22),
        20,
        BetwistingReden.DUBBEL,
        "Deze uren staan ook op het blad van de buren.",
    )
    wereld.plant(
        SignaalSoort.BETWISTING, laat.inzet.aanvraag.gebruiker, "betwiste uren, te lang open"
    )
    _beslissen(wereld, keuze.van(13), BetwistingStand.GEGROND, 2)
    _beslissen(wereld, keuze.van(15), BetwistingStand.ONGEGROND, 1)
    rij = _indienen(
        wereld, keuze.van(8), 6, BetwistingReden.ANDERE_DAG, "Het was toch die dag, denk ik nu."
    )
    dag = wereld.dagen(-4)
    betwisting_intrekken(
        door=wereld.bemiddelaar,
        betwisting=rij,
        tekst="Belde terug: het was een vergissing.",
        ingetrokken_op=dag,
        vandaag=dag,
    )


def _indienen(
    wereld: Wereld,
    prestatie: Prestatie,
    dagen: int,
    reden: BetwistingReden,
    tekst: str,
    uren: int | None = None,
) -> Betwisting:
    dag = wereld.dagen(-dagen)
    return betwisting_indienen(
        door=wereld.bemiddelaar,
        prestatie=prestatie,
        uren=uren or prestatie.uren,
        reden=reden,
        wijze=BetwistingWijze.TELEFOON,
        ontvangen_op=dag,
        tekst=tekst,
        vandaag=dag,
    )


def _horen(wereld: Wereld, rij: Betwisting, tekst: str) -> Betwisting:
    dag = rij.ontvangen_op + timedelta(days=1)
    return wijkwerker_horen(
        door=wereld.bemiddelaar, betwisting=rij, tekst=tekst, gehoord_op=dag, vandaag=dag
    )


def _beslissen(wereld: Wereld, prestatie: Prestatie, uitkomst: BetwistingStand, uren: int) -> None:
    rij = _indienen(
        wereld,
        prestatie,
        10,
        BetwistingReden.MINDER_UREN,
        "Volgens ons was het vroeger gedaan.",
        uren=uren,
    )
    rij = _horen(wereld, rij, "Ik heb mijn uren opgeschreven zoals altijd.")
    gegrond = uitkomst == BetwistingStand.GEGROND
    betwisting_beslissen(
        door=wereld.coordinator,
        betwisting=rij,
        uitkomst=uitkomst,
        tekst="De buren bevestigen dat er vroeger gestopt werd."
        if gegrond
        else "Het blad is door u beiden getekend.",
        vandaag=wereld.dagen(-6),
    )
