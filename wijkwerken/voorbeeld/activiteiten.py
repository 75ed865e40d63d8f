"""Afwijkende activiteiten: one that waits for advice, one that was decided, one that expires."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.core.files.base import ContentFile

from activiteiten import services
from activiteiten.choices import Criterium
from activiteiten.models import Activiteit, AfwijkendeActiviteit, Besluit, Hoofdactiviteit
from trajecten.choices import SignaalSoort
from wijkwerken.kern.datums import plus_jaren
from wijkwerken.voorbeeld.dossierwerk import klein_pdf
from wijkwerken.voorbeeld.wereld import Wereld

GRONDEN = {
    Criterium.VERDRINGING: "De handelaars en de maatwerkbedrijven van de gemeente zijn gevraagd: "
    "niemand biedt dit aan, en niemand verliest er een klant door.",
    Criterium.NOOD: "Mensen met een klein inkomen of zonder familie vinden hier nu geen hulp voor.",
    Criterium.LEERWAARDE: "Men leert omgaan met klanten, met een planning en met afspraken.",
    Criterium.TECHNISCH: "Gewoon gereedschap volstaat. Er is geen attest voor nodig.",
}


def afwijkingen(wereld: Wereld) -> None:
    """Each through the services, by who does it in real life."""
    _wacht_op_advies(wereld)
    _beslist_zonder_tekst(wereld)
    _loopt_bijna_af(wereld)


def _wacht_op_advies(wereld: Wereld) -> None:
    rij = _begin(wereld, "halle", "Fietsen herstellen in het buurthuis", "HERST", 30)
    _adviezen(wereld, rij, {"ACV": 20, "Unizo": 20}, ontvangen={"ACV": 8})


def _beslist_zonder_tekst(wereld: Wereld) -> None:
    rij = _begin(wereld, "beersel", "Soep bedelen in de wachtzaal", "LOG", 120)
    _adviezen(wereld, rij, {"ACV": 100, "Voka": 100}, ontvangen={"ACV": 80, "Voka": 75})
    _beslis(wereld, rij, 21, "44")
    services.afwijking_melden(
        door=wereld.coordinator, afwijking=rij, gemeld_op=wereld.dagen(-14), kenmerk="VDAB-0183"
    )
    wereld.plant(SignaalSoort.BESLUIT, rij, "tekst van het raadsbesluit ontbreekt")


def _loopt_bijna_af(wereld: Wereld) -> None:
    tot = wereld.dagen(30)
    van = plus_jaren(tot, -1) + timedelta(days=1)
    sinds = (wereld.vandaag - van).days
    rij = _begin(wereld, "dilbeek", "Huisdieren uitlaten voor zieke buren", "PERS", sinds + 120)
    dagen = {"ACLVB": sinds + 100, "Unizo": sinds + 100}
    _adviezen(wereld, rij, dagen, ontvangen={"ACLVB": sinds + 90, "Unizo": sinds + 88})
    rij = _actief(wereld, rij, van, tot, "112")
    services.afwijking_evalueren(
        door=wereld.bemiddelaar,
        afwijking=rij,
        datum=wereld.dagen(-12),
        verdringing=False,
        bevinding="behouden",
        toelichting="Twee wijk-werkers deden dit, telkens voor wie alleen woont.",
    )
    wereld.plant(SignaalSoort.BESLUIT, rij, "afwijking loopt over 30 dagen af")


def jarenlang(wereld: Wereld, sinds: date) -> None:
    """Two that run since then and go on for more than a year, evaluated every year: one that is
    new, and one of the list for who may not ask it otherwise."""
    dagen, tot = (wereld.vandaag - sinds).days, plus_jaren(wereld.vandaag, 1) + timedelta(days=200)
    nieuw = _begin(wereld, "halle", "Graven onderhouden", "TUIN", dagen + 140)
    lijst = _begin(
        wereld, "leeuw", "", "", dagen + 140, wereld.activiteiten["HUIS-02"], ["vereniging"]
    )
    for rij, nummer in ((nieuw, "87"), (lijst, "31")):
        gevraagd = {"ABVV": dagen + 120, "Voka": dagen + 120}
        _adviezen(wereld, rij, gevraagd, ontvangen={"ABVV": dagen + 100, "Voka": dagen + 95})
        rij = _actief(wereld, rij, sinds, tot, nummer)
        for jaar in range(dagen // 365 + 1):
            if (datum := plus_jaren(wereld.dagen(-40), -jaar)) >= sinds:
                services.afwijking_evalueren(
                    door=wereld.bemiddelaar,
                    afwijking=rij,
                    datum=datum,
                    verdringing=False,
                    bevinding="behouden",
                    toelichting="Geen klacht van een handelaar, en de vraag blijft.",
                )


def _actief(
    wereld: Wereld, rij: AfwijkendeActiviteit, van: date, tot: date, nummer: str
) -> AfwijkendeActiviteit:
    """Decided with its text, reported, not objected to, and permitted in that period."""
    sinds = (wereld.vandaag - van).days
    rij = _beslis(wereld, rij, sinds + 60, nummer)
    services.besluit_bijvoegen(
        door=wereld.coordinator,
        besluit=Besluit.objects.get(afwijkingen=rij),
        bestand=ContentFile(klein_pdf("Raadsbesluit"), name="raadsbesluit.pdf"),
    )
    services.afwijking_melden(
        door=wereld.coordinator,
        afwijking=rij,
        gemeld_op=_op(wereld, sinds + 50),
        kenmerk=f"VDAB-{nummer.zfill(4)}",
    )
    services.uitkomst_noteren(
        door=wereld.coordinator,
        afwijking=rij,
        uitkomst="geen_bezwaar",
        uitkomst_op=_op(wereld, sinds + 20),
    )
    return services.afwijking_activeren(door=wereld.coordinator, afwijking=rij, van=van, tot=tot)


def _begin(
    wereld: Wereld,
    plek: str,
    naam: str,
    hoofd: str,
    dagen: int,
    activiteit: Activiteit | None = None,
    soorten: Sequence[str] = ("persoon", "vereniging"),
) -> AfwijkendeActiviteit:
    """Begun so many days ago: a new one, or `activiteit` of the list for other kinds."""
    wat = activiteit.naam if activiteit else naam
    rij = services.afwijking_beginnen(
        door=wereld.bemiddelaar,
        gemeente=wereld.gemeenten[plek],
        activiteit=activiteit,
        naam=naam,
        hoofdactiviteit=None if activiteit else Hoofdactiviteit.objects.get(code=hoofd),
        soorten=list(soorten),
        omschrijving=f"{wat}, hoogstens één halve dag per week.",
        vandaag=_op(wereld, dagen),
    )
    return services.criteria_toetsen(
        door=wereld.bemiddelaar,
        afwijking=rij,
        toetsen={criterium: (True, grond) for criterium, grond in GRONDEN.items()},
    )


def _adviezen(
    wereld: Wereld, rij: AfwijkendeActiviteit, gevraagd: dict[str, int], ontvangen: dict[str, int]
) -> None:
    """Days ago that each partner was asked, and that it answered."""
    for partner, dagen in gevraagd.items():
        services.advies_vragen(
            door=wereld.bemiddelaar, afwijking=rij, partner=partner, gevraagd_op=_op(wereld, dagen)
        )
    for partner, dagen in ontvangen.items():
        services.advies_noteren(
            door=wereld.bemiddelaar,
            advies=rij.adviezen.get(partner=partner),
            uitkomst="gunstig",
            ontvangen_op=_op(wereld, dagen),
            toelichting="Geen verdringing gekend in onze sectoren.",
        )


def _beslis(
    wereld: Wereld, rij: AfwijkendeActiviteit, dagen: int, nummer: str
) -> AfwijkendeActiviteit:
    return services.raadsbeslissing_vastleggen(
        door=wereld.coordinator,
        afwijking=rij,
        genomen_op=_op(wereld, dagen),
        nummer=nummer,
        motivering="De raad neemt de toetsing over: geen verdringing, een echte nood, leerwaarde.",
    )


def _op(wereld: Wereld, dagen: int) -> date:
    return wereld.dagen(-dagen)
