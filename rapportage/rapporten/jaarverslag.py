"""The jaarverslag: what is in it, and its numbers, for everybody to read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rapportage.cijfers import CIJFERS, Vraag, Waarde, bereken, maandvraag, verberg_rooster
from rapportage.cijfers.vraag import NIETS
from rapportage.rapporten.basis import Blok, Cel, GevuldBlok, Ingevuld, Rapport, Rij
from rapportage.rapporten.invullen import blok_vullen, invullen, maandrij, open_maanden
from rapportage.rapporten.rapporten import (
    NA_ACTIVITEIT,
    OPDRACHTEN,
    OPVOLGING,
    STROOM,
    UITLEG_VERSCHUIVING,
)
from wijkwerken.kern.datums import plus_maanden
from wijkwerken.toegang.models import Account, Gemeente

CHEQUES = ("cheques_verkocht", "cheques_ingeleverd", "cheques_geweigerd", "met_cheque")
KERN = ("actief", "uren", "gebruikers", "opdrachten", "lopend", "instroom", "uitstroom")
JAARVERSLAG = Rapport(
    "jaarverslag",
    "Jaarverslag",
    "Het wijk-werken van een heel jaar, naast het jaar ervoor.",
    (
        Blok("Het jaar in cijfers", KERN),
        Blok("Uren per maand", ("uren",), per="maand", grafiek="uren"),
        Blok("Uren per gemeente", ("uren",), per="gemeente", grafiek="uren"),
        Blok("Wijk-werkers per gemeente", ("actief",), per="gemeente", grafiek="actief"),
        Blok("Voor wie er gewerkt wordt", ("uren",), per="soort", grafiek="uren"),
        Blok("Gebruikers", ("gebruikers",), per="soort", grafiek="gebruikers"),
        Blok("Welk werk", ("uren",), per="hoofdactiviteit", grafiek="uren"),
        Blok("Toegelaten en afwijkende activiteiten", ("gewicht", "uren"), per="afwijkend"),
        Blok(
            "Verschuiving tegenover het jaar ervoor", ("verschuiving",), per="soort",
            vorig_jaar=False, uitleg=UITLEG_VERSCHUIVING.replace("activiteit en ", ""),
        ),
        Blok("Wie kwam en wie ging", STROOM),
        Blok("Wie leidde toe", ("instroom",), per="dienstsoort", grafiek="instroom"),
        Blok("Opvolging", ("evaluaties_op_tijd", "afwisseling")),
        Blok("Hoe trajecten eindigden", ("uitstroom",), per="waarde", grafiek="uitstroom"),
        OPVOLGING,
        NA_ACTIVITEIT,
        Blok("Opdrachten", OPDRACHTEN),
        Blok("Cheques", CHEQUES),
    ),
    jaarlijks=True,
    openbaar=True,
)  # fmt: skip
PER_GEMEENTE = Blok(
    "Per gemeente",
    (*KERN, "afwijkend", "evaluaties_op_tijd", "doorstroom_0"),
    per="gemeente",
)


@dataclass(frozen=True, slots=True)
class Gemeenteblad:
    """The page of one gemeente: its figures, and its hours month by month."""

    rij: Rij
    maanden: GevuldBlok


@dataclass(frozen=True, slots=True)
class Jaarverslag:
    """All numbers of one year: of a year that is closed they are the same for ever."""

    ingevuld: Ingevuld
    gemeenten: tuple[Gemeenteblad, ...]


def jaarverslag_invullen(account: Account, jaar: int, *, vandaag: date) -> Jaarverslag:
    """The numbers of one calendar year; few persons are hidden, for who reads may be anybody."""
    vraag = maandvraag(account, date(jaar, 1, 1), vandaag=vandaag, aantal=12)
    ingevuld = invullen(JAARVERSLAG, vraag, openbaar=True)
    rijen = blok_vullen(PER_GEMEENTE, vraag, verbergen=True).rijen
    nu, toen = _roosters(rijen, vraag), _roosters(rijen, vraag.jaar_eerder())
    open_ = open_maanden(vraag)
    bladen = tuple(
        Gemeenteblad(rij, _maandblok(vraag, rij, open_, *maanden))
        for rij, *maanden in zip(rijen, nu, toen, strict=True)
    )
    return Jaarverslag(ingevuld, bladen)


def _roosters(rijen: Sequence[Rij], vraag: Vraag) -> list[list[Waarde]]:
    """The hours of each gemeente in each month of the year that began.

    The totals of both are printed elsewhere, so that one hidden number hides others with it; a
    gemeente of which the year is hidden, shows none of its months.
    """
    sleutels = dict(Gemeente.objects.values_list("naam", "pk"))
    plaats = PER_GEMEENTE.codes.index("uren")
    rooster = []
    for rij in rijen:
        per = bereken(
            [CIJFERS["uren"]], replace(vraag, gemeente=sleutels[rij.sleutel]), per="maand"
        )["uren"]
        maanden = [per.get(maand, NIETS) for maand in _maanden(vraag)]
        cel = rij.cellen[plaats]
        if cel.waarde.verborgen or (cel.eerder and cel.eerder.verborgen):
            maanden = [replace(maand, verborgen=True) for maand in maanden]
        rooster.append(maanden)
    return verberg_rooster(rooster)


def _maanden(vraag: Vraag) -> list[date]:
    """The months of its year that began."""
    return [plus_maanden(vraag.van, n) for n in range(vraag.laatste_maand.month)]


def _maandblok(
    vraag: Vraag, rij: Rij, open_: set[tuple[str, date]], nu: list[Waarde], toen: list[Waarde]
) -> GevuldBlok:
    """As a block, so that it is drawn as every other."""
    blok = Blok(f"Uren per maand in {rij.naam}", ("uren",), per="maand", grafiek="uren")
    voorlopig = {maand for gemeente, maand in open_ if gemeente == rij.sleutel}
    cellen = [(Cel(CIJFERS["uren"], *paar),) for paar in zip(nu, toen, strict=True)]
    return GevuldBlok(
        blok,
        Rij(None, "Samen", (rij.cellen[PER_GEMEENTE.codes.index("uren")],)),
        tuple(
            maandrij(maand, cel, voorlopig, vraag.vandaag)
            for maand, cel in zip(_maanden(vraag), cellen, strict=True)
        ),
    )
