"""Who may become a wijk-werker: objections, each with its source.

Pure Python: no Django, no database, no clock. Sources: the guidance for OCMWs on inflow
("Instroom en traject", doelgroep and instroomcriteria), decreet of 7 July 2017 art. 10
and 11, and for the RIZIV route the pages of the organisers.
"""

from dataclasses import dataclass

from wijkwerken.kern.bezwaar import Bezwaar


@dataclass(frozen=True, slots=True)
class Instroomgegevens:
    """What the aanmelding says about the person. None is: not filled in yet."""

    woont_in_vlaanderen: bool | None
    is_werkzoekende: bool | None  # registered at VDAB
    heeft_leefloon: bool | None
    heeft_riziv_toelating: bool | None  # with permission of the adviserend arts
    kan_halftijds: bool | None
    sociale_economie_hoogst: bool | None
    ander_instrument: bool | None


def toets_instroom(gegevens: Instroomgegevens) -> list[Bezwaar]:
    """What keeps this person out? An empty list when nothing does.

    * Home in Flanders: wijk-werken is a Flemish measure (decreet art. 10, 11).
    * A werkzoekende registered at VDAB, a leefloongerechtigde, or somebody recognised by
      the RIZIV with permission of the adviserend arts.
    * "Zij kunnen nog niet halftijds aan de slag (in een job of een werkplekleervorm)".
    * "SEC aangetoond, geen wijk-werk meer van toepassing."
    * "Werkzoekenden voor wie andere instrumenten meer aangewezen zijn (...) kunnen niet
      instromen in wijk-werken."

    An answer that is missing is never taken for a good one.
    """
    statuten = (gegevens.is_werkzoekende, gegevens.heeft_leefloon, gegevens.heeft_riziv_toelating)
    vragen = [
        (
            gegevens.woont_in_vlaanderen,
            True,
            "gemeente",
            "Wijk-werken is er alleen voor wie in Vlaanderen woont.",
        ),
        (
            any(statuten) or (None if None in statuten else False),
            True,
            "inkomen",
            "Wijk-werken is er voor wie werk zoekt en bij VDAB is ingeschreven, wie een leefloon "
            "krijgt, of wie door het RIZIV erkend is en mag van de adviserend arts.",
        ),
        (
            gegevens.kan_halftijds,
            False,
            "kan_halftijds",
            "Wie al halftijds aan de slag kan, in een job of op een leerwerkplek, "
            "kan niet instromen. Zoek samen een baan of een leerwerkplek.",
        ),
        (
            gegevens.sociale_economie_hoogst,
            False,
            "sociale_economie_hoogst",
            "Voor deze persoon is sociale economie het hoogst haalbare. "
            "Dan kan wijk-werken niet meer.",
        ),
        (
            gegevens.ander_instrument,
            False,
            "ander_instrument",
            "Een ander instrument brengt deze persoon sneller naar werk. "
            "Kies dan dat instrument in plaats van wijk-werken.",
        ),
    ]
    bezwaren = []
    for antwoord, gewenst, veld, melding in vragen:
        if antwoord is None:
            bezwaren.append(Bezwaar("niet_doelgroep", f"{ONTBREEKT[veld]} Vul dit in.", veld=veld))
        elif antwoord is not gewenst:
            bezwaren.append(Bezwaar("niet_doelgroep", melding, veld=veld))
    return bezwaren


ONTBREEKT = {
    "gemeente": "Er staat niet of deze persoon in Vlaanderen woont.",
    "inkomen": "Er staat niet of deze persoon werk zoekt, leefloon krijgt of via het RIZIV komt.",
    "kan_halftijds": "Er staat niet of deze persoon al halftijds kan werken.",
    "sociale_economie_hoogst": "Er staat niet of sociale economie het hoogst haalbare is.",
    "ander_instrument": "Er staat niet of een ander instrument beter past.",
}


def waarschuw_interim(dagen_interim: int, *, hoogstens: int, venster: int) -> list[Bezwaar]:
    """Interim work above 10 days in 28 takes the right away elsewhere; here a warning only."""
    if dagen_interim <= hoogstens:
        return []
    return [
        Bezwaar(
            "niet_doelgroep",
            f"Er waren {dagen_interim} dagen interim in {venster} dagen; {hoogstens} is het "
            "hoogste. Kijk na of wijk-werken nog kan.",
            veld="interim",
            getallen={"dagen": dagen_interim, "hoogstens": hoogstens, "venster": venster},
        )
    ]
