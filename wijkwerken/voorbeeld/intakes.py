"""Zitdagen in the four gemeenten, and people at every stage of an intake."""

from datetime import date, time, timedelta

from trajecten.choices import AanmeldingStatus, Inkomen, IntakeAdvies, Wachtreden
from trajecten.models import Aanmelding, Intake, Zitdag
from trajecten.services.intake import intake_niet_verschenen, intake_plannen
from trajecten.services.intakeverslag import verslag_afronden, verslag_schrijven
from trajecten.services.wachtlijst import wachtreden_noteren
from trajecten.services.zitdagen import op_dag, reeks_maken, zitdag_annuleren
from wijkwerken.voorbeeld.dossiers import aanmelding_tot
from wijkwerken.voorbeeld.personen import Mens
from wijkwerken.voorbeeld.wereld import Wereld, tijdstip

# Weekday, begin, end, where, and whose.
ZITDAGEN = {
    "halle": (
        3,
        time(9),
        time(12),
        "Sociaal Huis",
        "Bevrijdingsstraat 5, 1500 Halle",
        "bemiddelaar",
    ),
    "beersel": (1, time(13, 30), time(16, 30), "Gemeentehuis", "Alsembergsteenweg 9", "collega"),
    "dilbeek": (2, time(9), time(12), "Wijkhuis", "Kerkplein 2, 1700 Dilbeek", "collega"),
    "leeuw": (0, time(9), time(11, 15), "OCMW", "Fabrieksstraat 1", "bemiddelaar"),
}
GEZIEN = AanmeldingStatus.GEZIEN


def intakes(wereld: Wereld) -> None:
    """Zitdagen from three weeks ago up to eight weeks from now, and six people on them."""
    for sleutel in ZITDAGEN:
        _reeks(wereld, sleutel)
    komend, voorbij = _komende(wereld), _voorbije(wereld)
    _plan(wereld, _meld_aan(wereld, "Belkacem", "Yasmine", date(1993, 2, 17), "halle", -9),
          komend["halle"])  # fmt: skip
    _plan(wereld, _meld_aan(wereld, "Peters", "Glenn", date(1989, 6, 1), "beersel", -12),
          komend["beersel"], plaats=1)  # fmt: skip
    _gehouden(wereld, voorbij["dilbeek"])
    _wacht(wereld, voorbij["halle"])
    _niet_gekomen(wereld, voorbij["leeuw"])
    _op_geannuleerde(wereld, komend["dilbeek"])


def _reeks(wereld: Wereld, sleutel: str) -> None:
    weekdag, begin, einde, plaats, adres, wie = ZITDAGEN[sleutel]
    eerste = wereld.dagen(-21)
    eerste += timedelta(days=(weekdag - eerste.weekday()) % 7)
    reeks_maken(
        door=wereld.bemiddelaar,
        gemeente=wereld.gemeenten[sleutel],
        datum=eerste,
        herhalen_tot=wereld.dagen(56),
        begin=begin,
        einde=einde,
        plaats=plaats,
        adres=adres,
        bemiddelaar=wereld.accounts[wie],
    )


def _komende(wereld: Wereld) -> dict[str, Zitdag]:
    rijen = Zitdag.objects.filter(datum__gt=wereld.vandaag).order_by("-datum")
    return _per_gemeente(wereld, rijen)


def _voorbije(wereld: Wereld) -> dict[str, Zitdag]:
    return _per_gemeente(wereld, Zitdag.objects.filter(datum__lt=wereld.vandaag).order_by("datum"))


def _per_gemeente(wereld: Wereld, rijen) -> dict[str, Zitdag]:
    """The last one of each gemeente, in the order of the rows."""
    namen = {gemeente.pk: sleutel for sleutel, gemeente in wereld.gemeenten.items()}
    return {namen[rij.gemeente_id]: rij for rij in rijen}


def _meld_aan(
    wereld: Wereld, naam: str, voornaam: str, geboren: date, waar: str, dag: int
) -> Aanmelding:
    mens = Mens(naam, voornaam, geboren, waar, Inkomen.LEEFLOON)
    return aanmelding_tot(wereld, mens, GEZIEN, wereld.dagen(dag))


def _plan(wereld: Wereld, aanmelding: Aanmelding, zitdag: Zitdag, plaats: int = 0) -> Intake:
    return intake_plannen(
        door=wereld.bemiddelaar,
        aanmelding=aanmelding,
        zitdag=zitdag,
        intake_op=op_dag(zitdag.datum, zitdag.plaatsen[plaats])[0],
    )


def _verslag(wereld: Wereld, intake: Intake, **gegevens) -> None:
    nu = tijdstip(intake.dag, 17)
    verslag_schrijven(
        door=intake.bemiddelaar,
        intake=intake,
        nu=nu,
        gegevens={
            "aanwezig": "De trajectbegeleider",
            "motivatie": "Wil graag buitenkomen en mensen ontmoeten.",
            "werkervaring": "Twee jaar in een bakkerij, tot 2019.",
            "wensen": "Iets in een keuken of een school.",
            "dagen": [0, 1, 3],
            "uren_per_week": 8,
            "beschikbaarheid": "Tijdens de schooluren",
            "taal": "Begrijpt Nederlands goed, spreekt het aarzelend",
            "beperkingen": "Tilt niet zwaar.",
            "afspraken": "Komt kijken in de refter van een school.",
        }
        | gegevens,
    )
    verslag_afronden(door=intake.bemiddelaar, intake=intake, nu=nu)


def _gehouden(wereld: Wereld, zitdag: Zitdag) -> None:
    aanmelding = _meld_aan(wereld, "Rahimi", "Zahra", date(1990, 4, 23), "dilbeek", -32)
    _verslag(
        wereld,
        _plan(wereld, aanmelding, zitdag),
        advies=IntakeAdvies.STARTEN,
        openbaar_vervoer=True,
        conclusie="Gemotiveerd en beschikbaar op drie dagen. Kan starten in een refter.",
    )


def _wacht(wereld: Wereld, zitdag: Zitdag) -> None:
    aanmelding = _meld_aan(wereld, "Debruyn", "Filip", date(1978, 10, 5), "halle", -47)
    _verslag(
        wereld,
        _plan(wereld, aanmelding, zitdag, plaats=2),
        advies=IntakeAdvies.WACHTEN,
        wachtreden=Wachtreden.GEEN_VERVOER,
        conclusie="Wil werken, maar raakt nu niet in Buizingen. We zoeken iets op wandelafstand.",
    )
    wachtreden_noteren(
        door=wereld.bemiddelaar,
        van=aanmelding,
        reden=Wachtreden.GEEN_VERVOER,
        toelichting="Fiets van het OCMW is aangevraagd.",
    )


def _niet_gekomen(wereld: Wereld, zitdag: Zitdag) -> None:
    aanmelding = _meld_aan(wereld, "Vanhove", "Tom", date(1997, 12, 9), "leeuw", -29)
    intake_niet_verschenen(
        door=wereld.bemiddelaar,
        intake=_plan(wereld, aanmelding, zitdag),
        verwittigd=False,
        nu=tijdstip(zitdag.datum, 17),
    )


def _op_geannuleerde(wereld: Wereld, zitdag: Zitdag) -> None:
    aanmelding = _meld_aan(wereld, "Osei", "Grace", date(1984, 8, 30), "dilbeek", -14)
    _plan(wereld, aanmelding, zitdag)
    zitdag_annuleren(
        door=wereld.accounts["collega"], zitdag=zitdag, reden="Het wijkhuis is die dag gesloten"
    )
