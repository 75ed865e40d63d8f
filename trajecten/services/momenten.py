"""Which moments follow from an aanvraag, and until when they fit; nothing is written here."""

from collections.abc import Collection, Iterable, Sequence
from copy import copy
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import NamedTuple
from uuid import UUID

from django.core.exceptions import ValidationError

from gebruikers.choices import AanvraagSoort
from gebruikers.models import Aanvraag, Gebruikersovereenkomst
from gebruikers.rules.dagtijden import Dagtijd, dagtijden_bewaren
from trajecten.chequetekort import chequetekort
from trajecten.models import Afwezigheid, Inzet, Schorsing, Traject
from trajecten.rules.beschikbaarheid import dagen_afwezig, toets_afwezig, toets_patroon
from trajecten.rules.matching import Tijd
from trajecten.rules.matching.plannen import korter
from trajecten.rules.planning import Moment, momenten_van, toets_blok, waarschuw_vrij
from trajecten.rules.samen import toets_samen
from trajecten.rules.uren import (
    PastTot,
    Uren,
    Weekmoment,
    blok_uren,
    past_tot,
    toets_planning,
    uren_die_passen,
)
from trajecten.rules.vereisten import CODE as VEREISTE_ONTBREEKT
from trajecten.rules.vereisten import toets_vereisten
from trajecten.services import feiten as feitendienst
from trajecten.services import uren as urendienst
from trajecten.services.afspraken import waarschuwingen
from trajecten.services.dagtoets import toets_dagen, toets_vrij
from wijkwerken.kern.bezwaar import Bezwaar, uur
from wijkwerken.kern.datums import dagnaam, laatste_dag
from wijkwerken.kern.feestdagen import feestdagen
from wijkwerken.regels.models import Schoolvakantie

VOORUIT = 92  # days in which the next one is looked for
LIMIETCODES = {"maandlimiet", "jaarlimiet"}


class Momentvoorstel(NamedTuple):
    """One moment to plan, before it is a row."""

    datum: date
    begin: time | None
    einde: time | None
    uren: int

    @property
    def als_uren(self) -> Uren:
        """This moment as the hour limits count it."""
        return Uren(self.datum, self.uren)


@dataclass(frozen=True, slots=True)
class Voorstel:
    """The moments of an aanvraag for a traject, what is skipped, and what stands in the way."""

    van: date
    tot: date
    momenten: list[Momentvoorstel]
    overgeslagen: dict[date, str]
    bezwaren: list[Bezwaar]
    waarschuwingen: list[Bezwaar]  # beside the own week or what was agreed; they ask to confirm
    past: PastTot | None
    uren_per_keer: int = 0  # with so many hours a time all of it fits; 0: nothing to propose

    @property
    def uren(self) -> int:
        """All hours together."""
        return sum(moment.uren for moment in self.momenten)


def zoals_gepland(
    aanvraag: Aanvraag, *, uren: int | None = None, weekdag: tuple[int, int] | None = None
) -> Aanvraag:
    """The aanvraag as this plan does it: fewer hours each time, or one weekday for another.

    A copy to read, never to save: what the gebruiker asked stays as it is. Times keep their
    begin; shorter days stay as they are. Raises ValidationError for more hours than asked, and
    for a weekday that is not asked or is asked already.
    """
    if uren is None and weekdag is None:
        return aanvraag
    anders = copy(aanvraag)
    if uren is not None:
        gevraagd = max([aanvraag.tijd_op(dag)[2] for dag in aanvraag.weekdagen] or [aanvraag.uren])
        if not 1 <= uren <= gevraagd:
            raise ValidationError({"uren": f"Gevraagd is {uur(gevraagd)}: kies 1 tot {gevraagd}."})
        anders.begin, anders.einde, anders.uren = korter(
            Tijd(aanvraag.begin, aanvraag.einde, aanvraag.uren), uren
        )
        eigen = [
            (t.weekdag, korter(Tijd(t.begin, t.einde, blok_uren(t.begin, t.einde)), uren))
            for t in aanvraag.tijden_per_dag
        ]
        anders.dagtijden = dagtijden_bewaren(
            Dagtijd(dag, tijd.begin, tijd.einde) for dag, tijd in eigen if tijd.begin and tijd.einde
        )
    if weekdag is not None:
        oud, nieuw = weekdag
        if oud not in aanvraag.weekdagen or nieuw in aanvraag.weekdagen:
            zin = "Kies een dag die nog niet gevraagd is, in plaats van een die wel gevraagd is."
            raise ValidationError({"weekdag": zin})
        anders.weekdagen = sorted({*aanvraag.weekdagen, nieuw} - {oud})
        anders.dagtijden = dagtijden_bewaren(
            t._replace(weekdag=nieuw) if t.weekdag == oud else t for t in anders.tijden_per_dag
        )
    return anders


def voorstel_maken(
    aanvraag: Aanvraag,
    traject: Traject,
    van: date,
    tot: date | None = None,
    *,
    vandaag: date | None = None,
) -> Voorstel:
    """What planning this aanvraag on this traject from `van` comes down to; a preview.

    With `vandaag` it also says which hours lack a cheque.

    Holidays, days of a schorsing and days of absence are skipped. When the hours stop it before
    the end, `past` says until when it does fit.
    """
    laatste = einde_van(aanvraag, traject, van, tot)
    momenten, overgeslagen = momenten_van_aanvraag(aanvraag, traject, van, laatste)
    bezwaren, naast_week = momenten_beoordelen(traject, aanvraag.pk, momenten)
    past = grens(aanvraag, traject, van, laatste, overgeslagen, bezwaren)
    uren = [moment.als_uren for moment in momenten]
    naast = waarschuwingen(traject, uren, aanvraag=aanvraag)
    tekort = chequetekort(aanvraag.gebruiker_id, uren, vandaag=vandaag)
    minder = uren_per_keer(traject, momenten, bezwaren)
    alles_naast = [*naast_week, *naast, *([tekort.bezwaar] if tekort else [])]
    return Voorstel(van, laatste, momenten, overgeslagen, bezwaren, alles_naast, past, minder)


def grens(
    aanvraag: Aanvraag,
    traject: Traject,
    van: date,
    tot: date,
    overslaan: dict[date, str],
    bezwaren: list[Bezwaar],
) -> PastTot | None:
    """Until when it does fit: as far as the hours go, and as far as the papers hold.

    None when neither of them stands in the way.
    """
    past = None
    if any(bezwaar.code in LIMIETCODES for bezwaar in bezwaren):
        past = _past_tot(aanvraag, traject, van, tot, overslaan)
    for bezwaar in bezwaren:
        if bezwaar.code == VEREISTE_ONTBREEKT and "past_tot" in bezwaar.getallen:
            laatste = date.fromisoformat(str(bezwaar.getallen["past_tot"]))
            if past is None or (past.tot is not None and laatste < past.tot):
                past = PastTot(laatste, bezwaar)
    return past


def uren_per_keer(
    traject: Traject, momenten: Sequence[Momentvoorstel], bezwaren: list[Bezwaar]
) -> int:
    """With how many hours a time all of it would fit; 0 when hours do not stop it, or none do."""
    if not any(bezwaar.code in LIMIETCODES for bezwaar in bezwaren):
        return 0
    wie, eerste, laatste = traject.wijkwerker_id, momenten[0].datum, momenten[-1].datum
    uren = urendienst.maanduren([wie], eerste, laatste)[wie]
    nieuwe = [moment.als_uren for moment in momenten]
    limieten = urendienst.limieten_tot(laatste)
    return uren_die_passen(nieuwe, uren.gedaan, uren.gepland, limieten)


def met_alternatief(
    bezwaren: list[Bezwaar], past: PastTot | None, minder: int = 0
) -> list[Bezwaar]:
    """The refusals of hours, with the last day or the hours that do fit: for who sees no button."""
    raad, getallen = "", {}
    if past is not None and past.tot is not None:
        raad += f" Tot en met {dagnaam(past.tot)} past het wel."
        getallen["past_tot"] = past.tot.isoformat()
    if minder:
        raad += f" Met {uur(minder)} per keer past alles."
        getallen["past_uren"] = str(minder)
    if not raad:
        return bezwaren
    return [
        replace(b, melding=f"{b.melding}{raad}", getallen={**b.getallen, **getallen})
        if b.code in LIMIETCODES
        else b
        for b in bezwaren
    ]


def einde_van(aanvraag: Aanvraag, traject: Traject, van: date, tot: date | None) -> date:
    """The last day to plan: as given, else the first of what ends by itself, else a year on."""
    if tot is not None:
        return tot
    if aanvraag.soort == AanvraagSoort.EENMALIG:
        return van
    einden = [laatste_dag(van, 12), aanvraag.tot, traject.einde or traject.voorzien_einde]
    overeenkomst = (
        Gebruikersovereenkomst.objects.geldig_op(van).filter(gebruiker=aanvraag.gebruiker_id)
    ).first()
    if overeenkomst is not None:
        einden.append(overeenkomst.periode.upper - timedelta(days=1))
    return max(van, min(einde for einde in einden if einde))


def momenten_van_aanvraag(
    aanvraag: Aanvraag, traject: Traject, van: date, tot: date
) -> tuple[list[Momentvoorstel], dict[date, str]]:
    """The moments that follow from the aanvraag, and the days that are skipped with why.

    Work that may be done any time before a date has no moments yet.
    """
    if aanvraag.soort != AanvraagSoort.TERUGKEREND:
        return dagen_van_aanvraag(aanvraag, van, tot), {}
    overslaan = (
        vrije_dagen(aanvraag, van, tot)
        | _afwezig(aanvraag, traject, van, tot)
        | _geschorst(traject, van, tot)
    )
    overslaan = {dag: w for dag, w in overslaan.items() if dag.weekday() in aanvraag.weekdagen}
    return dagen_van_aanvraag(aanvraag, van, tot, overslaan), overslaan


def dagen_van_aanvraag(
    aanvraag: Aanvraag, van: date, tot: date, overslaan: Collection[date] | None = None
) -> list[Momentvoorstel]:
    """The moments of the aanvraag for anyone; free days are skipped unless told otherwise."""
    if aanvraag.soort == AanvraagSoort.VOOR_DATUM:
        return []
    if aanvraag.soort == AanvraagSoort.EENMALIG:
        return [Momentvoorstel(van, aanvraag.begin, aanvraag.einde, aanvraag.uren)]
    if overslaan is None:
        overslaan = vrije_dagen(aanvraag, van, tot)
    voorstellen = []
    for weekdag in aanvraag.weekdagen:
        begin, einde, uren = aanvraag.tijd_op(weekdag)
        momenten = momenten_van([weekdag], begin, einde, van, tot, uren=uren, overslaan=overslaan)
        voorstellen += [Momentvoorstel(m.datum, m.begin, m.einde, m.uren) for m in momenten]
    return sorted(voorstellen, key=lambda voorstel: voorstel.datum)


def volgende_dag(inzet: Inzet, vandaag: date) -> date:
    """The first day from today on that was asked and is not planned yet; else today."""
    aanvraag = inzet.aanvraag
    eerste = max(vandaag, inzet.van)
    laatste = min(inzet.tot or date.max, eerste + timedelta(days=VOORUIT))
    gepland = set(inzet.momenten.gereserveerd().values_list("datum", flat=True))
    vrij = vrije_dagen(aanvraag, eerste, laatste)
    dagen = (eerste + timedelta(days=n) for n in range((laatste - eerste).days + 1))
    for dag in dagen:
        if dag.weekday() in aanvraag.weekdagen and dag not in gepland and dag not in vrij:
            return dag
    return eerste


def vrije_dagen(aanvraag: Aanvraag, van: date, tot: date) -> dict[date, str]:
    """The days on which this aanvraag is not planned, each with its name.

    Holidays, and the school holidays when the gebruiker asked so: then one query.
    """
    dagen = feestdagen(van, tot)
    if aanvraag.slaat_schoolvakanties_over:
        dagen = Schoolvakantie.objects.dagen(van, tot) | dagen
    return dagen


def momenten_nakijken(momenten: Iterable[Sequence]) -> list[Momentvoorstel]:
    """Moments as a caller gives them: times on the same day, and whole hours that agree."""
    schoon = []
    for datum, begin, einde, uren in momenten:
        if begin and einde:
            if bezwaren := toets_blok(begin, einde):
                raise ValidationError({"momenten": bezwaren[0].melding})
            uren = blok_uren(begin, einde)
        elif begin or einde or not uren:
            raise ValidationError(
                {"momenten": "Een moment heeft een begin en een einde, of een aantal uren."}
            )
        schoon.append(Momentvoorstel(datum, begin, einde, uren))
    return schoon


class Oordeel(NamedTuple):
    """What stands in the way of a plan, and what only asks to confirm it."""

    bezwaren: list[Bezwaar]
    waarschuwingen: list[Bezwaar]


def momenten_beoordelen(
    traject: Traject,
    aanvraag: UUID,
    momenten: Sequence[Momentvoorstel],
    *,
    zonder_moment: UUID | None = None,
    veld: str = "van",
) -> Oordeel:
    """All that must hold to plan these moments; one query."""
    if not momenten:
        return Oordeel([], [])
    feiten = feitendienst.feiten_lezen(
        aanvraag,
        sorted({moment.datum for moment in momenten}),
        traject=traject,
        met_tijd=sorted({moment.datum for moment in momenten if moment.begin}),
        zonder_moment=zonder_moment,
    )
    return oordeel_op_feiten(traject, feiten, momenten, veld=veld)


def oordeel_op_feiten(
    traject: Traject,
    feiten: feitendienst.Feiten,
    momenten: Sequence[Momentvoorstel],
    *,
    veld: str = "van",
) -> Oordeel:
    """The same on facts that were read before, so that many proposals take one query."""
    datums = sorted({moment.datum for moment in momenten})
    blokken = [Moment(*moment) for moment in momenten]
    bezwaren = [
        *toets_dagen(traject, feiten, datums, veld=veld),
        *toets_afwezig(blokken, feiten.afwezig, veld=veld),
        *toets_samen(feiten.niet_samen, datums, veld=veld),
        *toets_vereisten(feiten.vereisten, datums, veld=veld),
        *toets_vrij(feiten, blokken, ook_gepland=True)[:1],
        *toets_planning(
            feiten.uren.gedaan,
            feiten.uren.gepland,
            [moment.als_uren for moment in momenten],
            feiten.limieten,
        ),
    ]
    vrij = feestdagen(datums[0], datums[-1]) | {
        dag: naam for periode, naam in feiten.vakanties for dag in datums if periode.omvat(dag)
    }
    return Oordeel(
        bezwaren, [*toets_patroon(blokken, feiten.weken), *waarschuw_vrij(blokken, vrij)]
    )


def _past_tot(
    aanvraag: Aanvraag, traject: Traject, van: date, tot: date, overslaan: dict[date, str]
) -> PastTot:
    wie = traject.wijkwerker_id
    uren = urendienst.maanduren([wie], van, tot)[wie]
    dagen = aanvraag.weekdagen or [van.weekday()]
    return past_tot(
        [Weekmoment(dag, aanvraag.tijd_op(dag)[2]) for dag in dagen],
        uren.gedaan,
        uren.gepland,
        urendienst.limieten_tot(tot),
        van=van,
        tot=tot,
        overslaan=overslaan,
    )


def _afwezig(aanvraag: Aanvraag, traject: Traject, van: date, tot: date) -> dict[date, str]:
    """The days on which the person is away at the hours of the aanvraag."""
    rijen = Afwezigheid.objects.geldend().in_periode(van, tot)
    periodes = [rij.periode for rij in rijen.filter(wijkwerker=traject.wijkwerker_id)]
    dagen: dict[date, str] = {}
    for weekdag in aanvraag.weekdagen:
        begin, einde, _ = aanvraag.tijd_op(weekdag)
        weg = dagen_afwezig(periodes, van, tot, begin=begin, einde=einde)
        dagen |= {dag: "Afwezig" for dag in weg if dag.weekday() == weekdag}
    return dagen


def _geschorst(traject: Traject, van: date, tot: date) -> dict[date, str]:
    dagen = {}
    for schorsing in Schorsing.objects.filter(traject=traject, van__lte=tot):
        dag = max(schorsing.van, van)
        while dag <= min(schorsing.tot or tot, tot):
            dagen[dag] = "Geschorst"
            dag += timedelta(days=1)
    return dagen
