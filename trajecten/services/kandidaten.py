"""Who could do an aanvraag: every running traject with its room and what stands in the way.

Reads only, and in a constant number of queries however many people there are.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q

from activiteiten.models import Vereiste
from gebruikers.models import Aanvraag, Vestiging
from trajecten.models import (
    Afwezigheid,
    Beschikbaarheid,
    Bewijs,
    GeplandMoment,
    Schorsing,
    Traject,
    WijkWerker,
)
from trajecten.rules.afsprakenblad import (
    uren_in_maand,
    waarschuw_afspraak,
)
from trajecten.rules.beschikbaarheid import toets_patroon
from trajecten.rules.planning import Moment, overlappen
from trajecten.rules.uren import Periodestand, Uren
from trajecten.rules.vereisten import Geldig, toets_vereisten
from trajecten.services.afspraken import Afspraak, geldende_afspraken
from trajecten.services.momenten import Momentvoorstel, dagen_van_aanvraag
from trajecten.services.uren import urenruimtes
from wijkwerken.kern.afstand import afstand_km
from wijkwerken.kern.bezwaar import Bezwaar, uur
from wijkwerken.kern.datums import dagnaam, maandnaam, maandvenster
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.plekken import plekken_van


@dataclass(frozen=True, slots=True)
class Controle:
    """One check, as a tick or a cross with its word."""

    past: bool
    tekst: str


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """One running traject, its meters with this work on top, and the checks."""

    traject: Traject
    maand: Periodestand
    jaar: Periodestand
    controles: list[Controle]
    waarschuwingen: list[Bezwaar]  # beside the own week or what was agreed; no objection
    afstand: float | None = None  # kilometres in a straight line, from home to the work

    @property
    def past(self) -> bool:
        """Nothing stands in the way in the first month."""
        return all(controle.past for controle in self.controles)

    @property
    def vrij(self) -> int:
        """Hours free before this work, in the narrower of month and year."""
        return min(_vrij(self.maand), _vrij(self.jaar))


def kandidaten_van(
    account: Account,
    aanvraag: Aanvraag,
    van: date,
    *,
    momenten: list[Momentvoorstel] | None = None,
) -> list[Kandidaat]:
    """Running trajecten that the account may plan, the ones that fit first, the freest on top.

    For these `momenten` from `van` on, else for those of the aanvraag in its first month.
    """
    maandeinde = maandvenster(van)[1]
    tot = max(van, min(maandeinde, aanvraag.tot or maandeinde))
    if momenten is None:
        momenten = dagen_van_aanvraag(aanvraag, van, tot)
    else:
        tot = max(moment.datum for moment in momenten)
    nieuwe = [Uren(moment.datum, moment.uren) for moment in momenten]
    gevraagd = aanvraag.alle_vereisten
    # Prefetched with a filter: below, `all()` gives what matters in this month.
    trajecten = list(
        Traject.objects.bewerkbaar_voor(account)
        .lopend()
        .select_related("wijkwerker", "gemeente")
        .prefetch_related(
            Prefetch(
                "schorsingen",
                Schorsing.objects.filter(Q(tot=None) | Q(tot__gte=van), van__lte=tot),
            ),
            Prefetch(
                "momenten",
                GeplandMoment.objects.gereserveerd().filter(datum__range=(van, tot)),
            ),
            Prefetch(
                "wijkwerker__afwezigheden",
                Afwezigheid.objects.geldend().in_periode(van, tot).order_by("van"),
            ),
            Prefetch("wijkwerker__beschikbaarheden", Beschikbaarheid.objects.in_periode(van, tot)),
            Prefetch("wijkwerker__bewijzen", Bewijs.objects.filter(vereiste__in=gevraagd)),
        )
    )
    afspraken = geldende_afspraken([traject.pk for traject in trajecten])
    ruimtes = urenruimtes([traject.wijkwerker_id for traject in trajecten], van, tot, nieuwe)
    werk = _adres(aanvraag.vestiging)
    plekken = plekken_van([werk, *(_adres(traject.wijkwerker) for traject in trajecten)])
    kandidaten = []
    for traject in trajecten:
        ruimte = ruimtes[traject.wijkwerker_id]
        maand, jaar = ruimte.maanden[0], ruimte.jaren[0]
        controles = [
            _traject(traject, van),
            _schorsing(traject, van),
            *_afwezig(traject, aanvraag, van, momenten),
            _uren(maand, jaar),
            *_vereisten(traject, gevraagd, [moment.datum for moment in momenten] or [van]),
            *_overlap(traject, momenten),
        ]
        naast = [
            *_naast_week(traject, momenten),
            *_naast_afspraak(afspraken.get(traject.pk), traject, aanvraag, maand),
        ]
        afstand = afstand_km(plekken.get(_adres(traject.wijkwerker)), plekken.get(werk))
        kandidaten.append(Kandidaat(traject, maand, jaar, controles, naast, afstand))
    return sorted(
        kandidaten,
        key=lambda k: (not k.past, bool(k.waarschuwingen), -k.vrij, str(k.traject.wijkwerker)),
    )


def _naast_afspraak(
    afspraak: Afspraak | None, traject: Traject, aanvraag: Aanvraag, maand: Periodestand
) -> list[Bezwaar]:
    """What was agreed against this work, in its first month."""
    if afspraak is None:
        return []
    gevonden = afspraak.over_activiteit(aanvraag.activiteit_id)
    if maand.extra:
        afgesproken = uren_in_maand(afspraak.stappen, traject.start, maand.begin)
        gevonden += waarschuw_afspraak(afgesproken, maand.totaal, maand.begin)
    return gevonden


def _traject(traject: Traject, van: date) -> Controle:
    if not traject.omvat(van):
        return Controle(past=False, tekst=f"traject loopt niet op {dagnaam(van)}")
    einde = traject.voorzien_einde
    return Controle(past=True, tekst=f"traject tot {dagnaam(einde)}" if einde else "traject loopt")


def _schorsing(traject: Traject, van: date) -> Controle:
    schorsingen = list(traject.schorsingen.all())
    if any(schorsing.omvat(van) for schorsing in schorsingen):
        return Controle(past=False, tekst="geschorst")
    if schorsingen:
        vanaf = min(schorsing.van for schorsing in schorsingen)
        return Controle(past=True, tekst=f"geschorst vanaf {dagnaam(vanaf)}")
    return Controle(past=True, tekst="niet geschorst")


def _afwezig(
    traject: Traject, aanvraag: Aanvraag, van: date, momenten: list[Momentvoorstel]
) -> list[Controle]:
    """Away on the first day, or on the only one; a weekly job skips the days in between."""
    eerste = momenten[0].datum if momenten else van
    begin, einde, _ = aanvraag.tijd_op(eerste.weekday())
    for rij in traject.wijkwerker.afwezigheden.all():
        if rij.periode.raakt(eerste, begin, einde):
            tot = f"tot en met {dagnaam(rij.tot)}" if rij.tot else "zonder einddatum"
            return [Controle(past=False, tekst=f"afwezig {tot}")]
    return []


def _naast_week(traject: Traject, momenten: list[Momentvoorstel]) -> list[Bezwaar]:
    patronen = [rij.patroon for rij in traject.wijkwerker.beschikbaarheden.all()]
    return toets_patroon([Moment(*moment) for moment in momenten], patronen)


def _adres(rij: WijkWerker | Vestiging) -> tuple[str, str]:
    return rij.postcode, rij.plaats


def _vereisten(
    traject: Traject, gevraagd: Collection[Vereiste], dagen: Collection[date]
) -> list[Controle]:
    """One tick for each that is there on all of the days, one cross for each that is not."""
    heeft: dict[str, list[Geldig]] = {vereiste.naam: [] for vereiste in gevraagd}
    namen = {vereiste.pk: vereiste.naam for vereiste in gevraagd}
    for bewijs in traject.wijkwerker.bewijzen.all():
        heeft[namen[bewijs.vereiste_id]].append(Geldig(bewijs.van, bewijs.tot))
    mist = {bezwaar.getallen["vereiste"] for bezwaar in toets_vereisten(heeft, dagen)}
    return [
        Controle(past=naam not in mist, tekst=f"geen {naam}" if naam in mist else naam)
        for naam in heeft
    ]


def _uren(maand: Periodestand, jaar: Periodestand) -> Controle:
    krap = min((maand, jaar), key=_vrij)
    naam = maandnaam(krap.begin) if krap is maand else str(krap.begin.year)
    return Controle(past=maand.past and jaar.past, tekst=f"{uur(_vrij(krap))} vrij in {naam}")


def _vrij(stand: Periodestand) -> int:
    return max(0, stand.limiet - stand.gedaan - stand.gepland)


def _overlap(traject: Traject, momenten: list[Momentvoorstel]) -> list[Controle]:
    nieuwe = [Moment(*moment) for moment in momenten]
    bestaande = [Moment(m.datum, m.begin, m.einde, m.uren) for m in traject.momenten.all()]
    for moment in nieuwe:
        if any(overlappen(moment, ander) for ander in bestaande):
            return [Controle(past=False, tekst=f"al bezig op {dagnaam(moment.datum)}")]
    return [Controle(past=True, tekst="vrij op die uren")] if nieuwe and nieuwe[0].begin else []
