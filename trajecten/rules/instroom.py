"""Who may become a wijk-werker: objections, each with its source.

Pure Python: no Django, no database, no clock. Sources: the guidance for OCMWs on inflow
("Instroom en traject", doelgroep and instroomcriteria), decreet of 7 July 2017 art. 10
and 11, and for the RIZIV route the pages of the organisers.
"""

from dataclasses import dataclass

from wijkwerken.kern.bezwaar import Bezwaar

RICHTLIJN = "Instroom en traject (Vlaamse richtlijn voor OCMW en VDAB)"


@dataclass(frozen=True, slots=True)
class Instroomgegevens:
    """What the aanmelding says about the person. None is: not filled in yet.

    `indicering` (date or reference) and `instrument` (which one) say more about an exclusion.
    """

    woont_in_vlaanderen: bool | None
    is_werkzoekende: bool | None  # registered at VDAB
    heeft_leefloon: bool | None
    heeft_riziv_toelating: bool | None  # with permission of the adviserend arts
    kan_halftijds: bool | None
    sociale_economie_hoogst: bool | None
    ander_instrument: bool | None
    indicering: str = ""
    instrument: str = ""


@dataclass(frozen=True, slots=True)
class Grond:
    """One ground to refuse: its name (as in `Terugstuurgrond`), field, sentences and source."""

    naam: str
    veld: str
    gewenst: bool
    melding: str
    ontbreekt: str
    bron: str


GRONDEN = (
    Grond(
        "woonplaats",
        "gemeente",
        gewenst=True,
        melding="Wijk-werken is er alleen voor wie in Vlaanderen woont.",
        ontbreekt="Er staat niet of deze persoon in Vlaanderen woont.",
        bron="Decreet van 7 juli 2017, art. 10 en 11",
    ),
    Grond(
        "statuut",
        "inkomen",
        gewenst=True,
        melding="Wijk-werken is er voor wie werk zoekt en bij VDAB is ingeschreven, wie een "
        "leefloon krijgt, of wie door het RIZIV erkend is en mag van de adviserend arts.",
        ontbreekt="Er staat niet of deze persoon werk zoekt, leefloon krijgt of via het RIZIV "
        "komt.",
        bron="Decreet van 7 juli 2017, art. 10 en 11",
    ),
    Grond(
        "kan_halftijds",
        "kan_halftijds",
        gewenst=False,
        melding="Wie al halftijds aan de slag kan, in een job of op een leerwerkplek, kan niet "
        "instromen. Zoek samen een baan of een leerwerkplek.",
        ontbreekt="Er staat niet of deze persoon al halftijds kan werken.",
        bron=RICHTLIJN,
    ),
    Grond(
        "sociale_economie",
        "sociale_economie_hoogst",
        gewenst=False,
        melding="Voor deze persoon is sociale economie het hoogst haalbare{meer}. "
        "Dan kan wijk-werken niet meer.",
        ontbreekt="Er staat niet of sociale economie het hoogst haalbare is.",
        bron=RICHTLIJN,
    ),
    Grond(
        "ander_instrument",
        "ander_instrument",
        gewenst=False,
        melding="Een ander instrument{meer} brengt deze persoon sneller naar werk. "
        "Kies dan dat instrument in plaats van wijk-werken.",
        ontbreekt="Er staat niet of een ander instrument beter past.",
        bron=RICHTLIJN,
    ),
)


def toets_instroom(gegevens: Instroomgegevens) -> list[Bezwaar]:
    """What keeps this person out? An empty list when nothing does.

    * Home in Flanders: wijk-werken is a Flemish measure (decreet art. 10, 11).
    * A werkzoekende registered at VDAB, a leefloongerechtigde, or somebody recognised by
      the RIZIV with permission of the adviserend arts.
    * "Zij kunnen nog niet halftijds aan de slag (in een job of een werkplekleervorm)".
    * "SEC aangetoond, geen wijk-werk meer van toepassing": the indicering shows it.
    * "Werkzoekenden voor wie andere instrumenten meer aangewezen zijn (...) kunnen niet
      instromen in wijk-werken."

    An answer that is missing is never taken for a good one. Each bezwaar names its ground and
    source in `getallen`.
    """
    statuten = (gegevens.is_werkzoekende, gegevens.heeft_leefloon, gegevens.heeft_riziv_toelating)
    antwoorden = {
        "gemeente": gegevens.woont_in_vlaanderen,
        "inkomen": any(statuten) or (None if None in statuten else False),
        "kan_halftijds": gegevens.kan_halftijds,
        "sociale_economie_hoogst": gegevens.sociale_economie_hoogst,
        "ander_instrument": gegevens.ander_instrument,
    }
    meer = {
        "sociale_economie_hoogst": f" (indicering {gegevens.indicering})"
        if gegevens.indicering
        else "",
        "ander_instrument": f" ({gegevens.instrument})" if gegevens.instrument else "",
    }
    bezwaren = []
    for grond in GRONDEN:
        antwoord = antwoorden[grond.veld]
        if antwoord is grond.gewenst:
            continue
        melding = (
            f"{grond.ontbreekt} Vul dit in."
            if antwoord is None
            else grond.melding.replace("{meer}", meer.get(grond.veld, ""))
        )
        bezwaren.append(
            Bezwaar(
                "niet_doelgroep",
                melding,
                veld=grond.veld,
                getallen={"grond": grond.naam, "bron": grond.bron},
            )
        )
    return bezwaren
