"""The figures of a quarter as a block to paste in a newsletter: only what everybody may know."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from rapportage.cijfers import Vraag
from rapportage.rapporten import Blok, Cel, GevuldBlok, Periode, Rapport, invullen, vorige_periode
from wijkwerken.kern.opmaak import datum_lang, getal

# One and more of it; what is not said in numbers has a sentence of its own below.
WOORDEN = {
    "actief": ("wijk-werker aan het werk", "wijk-werkers aan het werk"),
    "uren": ("uur gewerkt", "uur gewerkt"),
    "gebruikers": ("gebruiker geholpen", "gebruikers geholpen"),
    "opdrachten": ("nieuwe opdracht", "nieuwe opdrachten"),
    "instroom": ("wijk-werker gestart", "wijk-werkers gestart"),
}
RAPPORT = Rapport(
    "nieuwsbrief",
    "Cijfers voor de nieuwsbrief",
    "Een blok met de cijfers van een kwartaal, klaar om te plakken.",
    (
        Blok("In het kort", (*WOORDEN, "doorstroom_0")),
        Blok("Activiteiten", ("gewicht",), per="hoofdactiviteit", vorig_jaar=False),
    ),
)
HOEVEEL_ACTIVITEITEN = 3
GEEN_CIJFERS = "Voor dit kwartaal zijn er geen cijfers om te tonen."


@dataclass(frozen=True, slots=True)
class Nieuwsbriefblok:
    """The same sentences as text and as HTML without any style: the newsletter has its own."""

    titel: str
    zinnen: tuple[str, ...]
    slot: str

    @property
    def tekst(self) -> str:
        return "\n".join([self.titel, "", *(f"- {zin}" for zin in self.zinnen), "", self.slot])

    @property
    def html(self) -> SafeString:
        punten = format_html_join("\n", "<li>{}</li>", ((zin,) for zin in self.zinnen))
        return format_html("<h2>{}</h2>\n<ul>\n{}\n</ul>\n<p>{}</p>", self.titel, punten, self.slot)


def nieuwsbriefblok(vraag: Vraag, periode: Periode) -> Nieuwsbriefblok:
    """The block of one quarter. What stands for fewer than five persons is left out."""
    ingevuld = invullen(RAPPORT, vraag, openbaar=True)
    kort, activiteiten = ingevuld.blokken
    alle = [*(_zin(cel) for cel in kort.totaal.cellen), _meest_gevraagd(activiteiten)]
    zinnen = tuple(filter(None, alle)) or (GEEN_CIJFERS,)
    stand = datum_lang(min(vraag.tot, vraag.vandaag))
    slot = f"Cijfers van Wijk-werken {settings.ORGANISATIE_NAAM} tot en met {stand}."
    if ingevuld.voorlopig:
        slot += " Ze zijn voorlopig: niet elke maand is afgesloten."
    return Nieuwsbriefblok(f"Wijk-werken in het {periode.naam}", zinnen, slot)


def laatste_kwartalen(vandaag: date, aantal: int = 8) -> list[Periode]:
    """The quarters that are over, the newest first."""
    kwartalen = [vorige_periode(vandaag, 3)]
    while len(kwartalen) < aantal:
        kwartalen.append(vorige_periode(kwartalen[-1].van, 3))
    return kwartalen


def _zin(cel: Cel) -> str:
    """`312 wijk-werkers aan het werk, 22 meer dan een jaar eerder`; empty without a number."""
    nu, toen = cel.waarde, cel.eerder
    if nu.verborgen or nu.getal <= 0:
        return ""
    if cel.cijfer.code not in WOORDEN:
        if not nu.noemer:
            return ""
        return (
            f"{getal(nu.getal)} van de {getal(nu.noemer)} trajecten die eindigden, kregen een "
            f"volgende stap ({nu.procent} %): een job, opleiding, stage, sociale economie, "
            "arbeidszorg of een andere stap"
        )
    zin = f"{getal(nu.getal)} {WOORDEN[cel.cijfer.code][nu.getal != 1]}"
    if toen is None or toen.verborgen or toen.getal <= 0:
        return zin
    verschil = nu.getal - toen.getal
    if not verschil:
        return f"{zin}, evenveel als een jaar eerder"
    return (
        f"{zin}, {getal(abs(verschil))} {'meer' if verschil > 0 else 'minder'} dan een jaar eerder"
    )


def _meest_gevraagd(blok: GevuldBlok) -> str:
    zichtbaar = [
        (rij.naam, cel.waarde.procent)
        for rij in blok.rijen
        for cel in rij.cellen
        if rij.sleutel and not cel.waarde.verborgen and cel.waarde.procent
    ]
    meeste = sorted(zichtbaar, key=lambda paar: -paar[1])[:HOEVEEL_ACTIVITEITEN]
    namen = ", ".join(f"{naam} ({procent} % van de uren)" for naam, procent in meeste)
    return f"Meest gevraagd: {namen}" if namen else ""
