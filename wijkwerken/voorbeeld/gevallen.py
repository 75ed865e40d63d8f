"""The planted cases: who must be found by the checks, each with its signaal."""

from datetime import date, time
from typing import TYPE_CHECKING

from gebruikers.services.aanvragen import aanvraag_afsluiten
from trajecten.choices import EvaluatieSoort, Inkomen, SignaalSoort
from trajecten.models import Inzet, Traject
from trajecten.services.evaluaties import evaluatie_beginnen, evaluatie_schrijven
from trajecten.services.inzetten import inzet_beeindigen, moment_plannen
from trajecten.services.overschrijdingen import overschrijding_vastleggen
from trajecten.services.wijkwerkers import uren_elders_noteren
from wijkwerken.kern.datums import eerste_van_maand, maandvenster, plus_jaren, plus_maanden
from wijkwerken.voorbeeld.bezetting import Opdracht
from wijkwerken.voorbeeld.dossiers import (
    evalueren,
    geschorst,
    nieuw_afsprakenblad,
    overgang,
    traject_openen,
)
from wijkwerken.voorbeeld.lijn import met_bewijs
from wijkwerken.voorbeeld.personen import Mens
from wijkwerken.voorbeeld.wereld import tijdstip
from wijkwerken.voorbeeld.werk import inzetten, plannen, werkdagen, werken

if TYPE_CHECKING:
    from wijkwerken.voorbeeld.klein import Klein

UITKERING = Inkomen.UITKERING


def laden(klein: "Klein") -> None:
    """All of them; each notes the signaal that must be found."""
    evaluatie_te_laat(klein)
    aan_de_limiet(klein)
    dicht_bij_de_limiet(klein)
    loopt_af(klein)
    ex_pwa(klein)
    ex_pwa_zonder_werk(
        klein,
        Mens("Goossens", "Eddy", date(1960, 9, 9), "leeuw", UITKERING),
        21,
        "overgangsmaatregel vervalt over 3 weken",
    )
    ex_pwa_zonder_werk(
        klein,
        Mens("Van Hecke", "Lucien", date(1963, 1, 23), "dilbeek", UITKERING),
        -4,
        "overgangsmaatregel verviel 4 dagen geleden",
    )
    ziek(klein)


def evaluatie_te_laat(klein: "Klein") -> None:
    wereld = klein.wereld
    traject = klein.verlengd(
        Mens("El Amrani", "Youssef", date(1985, 7, 30), "halle"),
        wereld.dagen(-280),
        plus_maanden(wereld.dagen(-5), -6),
    )
    nieuw_afsprakenblad(wereld, traject, wereld.dagen(-150))
    opdracht = Opdracht("Woonzorgcentrum Zonnewende", "LOG-03", (4,), time(11), time(14))
    aanvraag = klein.eigen_opdracht(opdracht, klein.gevraagd)
    plannen(wereld, klein.werk(traject, aanvraag, wereld.vandaag), 3)
    wereld.plant(SignaalSoort.EVALUATIE, traject, "evaluatie 5 dagen te laat")


def aan_de_limiet(klein: "Klein") -> None:
    """60 of 60 hours with two moments still planned, and two hours above the limit."""
    wereld = klein.wereld
    traject = klein.verlengd(
        Mens("Peeters", "Marie-Jeanne", date(1971, 8, 15), "beersel", UITKERING),
        wereld.dagen(-250),
        wereld.dagen(-100),
    )
    opdracht = Opdracht(
        "Woonzorgcentrum Zonnewende", "LOG-02", (0, 1, 2, 3, 4, 5), time(8, 30), time(12, 30)
    )
    extra = Opdracht("Dienstencentrum De Meander", "LOG-06", (0,), time(14), time(16))
    middag = inzetten(
        wereld,
        klein.eigen_opdracht(extra, wereld.dagen(-30)),
        traject,
        wereld.dagen(-30),
    )
    laatste = maandvenster(wereld.vandaag)[1]
    for dagen, begin, einde in ((1, time(13), time(15)), (3, time(15, 30), time(17, 30))):
        moment_plannen(
            door=wereld.bemiddelaar,
            inzet=middag,
            datum=min(wereld.dagen(dagen), laatste),
            begin=begin,
            einde=einde,
            bevestigd=True,
        )
    inzet = druk(klein, traject, 60, opdracht)
    overschrijding_vastleggen(
        door=wereld.accounts["coordinator2"],
        inzet=inzet,
        datum=wereld.vandaag,
        uren=2,
        reden="Viel in voor een zieke collega; de maand was al vol.",
        vandaag=wereld.vandaag,
    )
    wereld.plant(SignaalSoort.URENLIMIET, traject, "60 van 60 uur deze maand")
    wereld.plant(SignaalSoort.PLANNING, traject, "2 momenten passen niet meer")


def dicht_bij_de_limiet(klein: "Klein") -> None:
    traject = klein.verlengd(
        Mens("De Smet", "Koen", date(1980, 12, 24), "halle"),
        klein.wereld.dagen(-230),
        klein.wereld.dagen(-90),
    )
    opdracht = Opdracht(
        "Technische dienst Zennedal", "HERST-10", (0, 1, 2, 3, 4, 5), time(8), time(12)
    )
    druk(klein, traject, 56, opdracht)
    klein.wereld.plant(SignaalSoort.URENLIMIET, traject, "56 van 60 uur deze maand")


def loopt_af(klein: "Klein") -> None:
    """Twelve months in three weeks; the end evaluatie waits for the toeleider's part."""
    wereld = klein.wereld
    start = plus_maanden(wereld.dagen(22), -12)
    traject = klein.verlengd(
        Mens("Nguyen", "Thi Lan", date(1983, 2, 6), "halle"), start, wereld.dagen(-170)
    )
    nieuw_afsprakenblad(wereld, traject, wereld.dagen(-168))
    opdracht = Opdracht("Bibliotheek De Leeslamp", "ADMIN-03", (3,), time(13), time(16))
    aanvraag = klein.eigen_opdracht(opdracht, klein.gevraagd)
    plannen(wereld, klein.werk(traject, aanvraag, wereld.vandaag), 2)
    evaluatie = evaluatie_beginnen(
        door=wereld.bemiddelaar,
        traject=traject,
        soort=EvaluatieSoort.EIND,
        datum=wereld.dagen(7),
    )
    evaluatie_schrijven(
        door=wereld.bemiddelaar,
        evaluatie=evaluatie,
        versie=None,
        nu=tijdstip(wereld.vandaag, 9),
        verslag_bemiddelaar="Klaar voor een volgende stap; spreekt vlot Nederlands.",
    )
    wereld.plant(SignaalSoort.TRAJECTEINDE, traject, "eindigt over 21 dagen")
    wereld.plant(SignaalSoort.EVALUATIE, traject, "eindevaluatie komt eraan")


def onder_overgang(klein: "Klein", mens: Mens, jaren: int, laatste_evaluatie: int) -> Traject:
    """Since some years, with an evaluatie every 160 days up to the last one."""
    wereld = klein.wereld
    start = plus_jaren(wereld.vandaag, -jaren)
    traject = overgang(wereld, traject_openen(wereld, mens, start), start)
    dagen = range(laatste_evaluatie, (wereld.vandaag - start).days - 60, 160)
    for dag in reversed(dagen):
        evalueren(wereld, traject, wereld.dagen(-dag))
    return traject


def ex_pwa(klein: "Klein") -> None:
    """No end any more, by its proof; works every week."""
    mens = Mens("Van Damme", "Rita", date(1962, 4, 1), "halle", UITKERING)
    traject = onder_overgang(klein, mens, 3, 60)
    inzet = klein.werk(traject, klein.aanvragen["kuis"], klein.wereld.vandaag)
    plannen(klein.wereld, inzet, 4)


def ex_pwa_zonder_werk(klein: "Klein", mens: Mens, vervalt: int, wat: str) -> None:
    """Worked for the last time so long ago that the exemption lapses in that many days."""
    wereld = klein.wereld
    traject = onder_overgang(klein, mens, 2, 50)
    laatste = plus_maanden(wereld.dagen(vervalt), -12)
    opdracht = Opdracht("Heymans", "TUIN-02", (laatste.weekday(),), time(9), time(12))
    begin = date.fromordinal(laatste.toordinal() - 21)
    aanvraag = klein.eigen_opdracht(opdracht, begin)
    inzet = inzetten(wereld, aanvraag, traject, begin)
    dagen = [date.fromordinal(laatste.toordinal() - terug) for terug in (14, 7, 0)]
    klein.gedaan += werken(wereld, inzet, dagen)
    inzet_beeindigen(door=wereld.bemiddelaar, inzet=inzet, tot=laatste)
    aanvraag_afsluiten(door=wereld.bemiddelaar, aanvraag=aanvraag)
    wereld.plant(SignaalSoort.OVERGANG, traject, wat)


def ziek(klein: "Klein") -> None:
    wereld = klein.wereld
    mens = Mens("Yildiz", "Fatma", date(1994, 10, 10), "beersel")
    traject = traject_openen(wereld, mens, wereld.dagen(-60))
    opdracht = Opdracht("Basisschool Ten Poel", "LOG-03", (0, 3), time(11), time(13))
    aanvraag = klein.eigen_opdracht(opdracht, wereld.dagen(-55))
    klein.werk(traject, aanvraag, wereld.dagen(-13))
    met_bewijs(geschorst(traject, wereld.dagen(-12)))


def druk(klein: "Klein", traject: Traject, uren: int, opdracht: Opdracht) -> Inzet:
    """Every morning of this month until `uren`; what does not fit was done elsewhere."""
    wereld = klein.wereld
    maand = eerste_van_maand(wereld.vandaag)
    aanvraag = klein.eigen_opdracht(opdracht, klein.gevraagd)
    begin = klein.begin
    inzet = inzetten(wereld, aanvraag, traject, begin)
    dagen = werkdagen(aanvraag, begin, wereld.vandaag)
    rustig = [dag for dag in dagen if dag < maand and dag.weekday() == 4]
    dit = [dag for dag in dagen if dag >= maand][: uren // 4]
    klein.gedaan += werken(wereld, inzet, [*rustig, *dit])
    if elders := uren - 4 * len(dit):
        uren_elders_noteren(
            door=wereld.bemiddelaar,
            wijkwerker=traject.wijkwerker,
            maand=maand,
            uren=elders,
            bron="Overzicht van de andere organisatie",
        )
    return inzet
