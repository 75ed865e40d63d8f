"""People as matching judges them: many at once, in a fixed number of queries.

Rows become the values of `rules.matching` without an object of the ORM per person, because a
match page judges everybody. Deliberately unscoped below the trajecten that come in: hours and
overlap count whatever the account may see. Nothing of age, sex, origin, health or income is
read here; a test looks at the statements.
"""

import json
from collections import defaultdict
from collections.abc import Collection
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Max, TextField
from django.db.models.functions import Cast

from trajecten.choices import ActiviteitKeuze, CompetentieSoort
from trajecten.models import (
    Aanbod,
    Afsprakenblad,
    Afwezigheid,
    Beschikbaarheid,
    Bewijs,
    Competentie,
    Inzet,
    NietSamen,
    Schorsing,
    Urenstap,
    Voorkeursactiviteit,
)
from trajecten.querysets import BeschikbaarheidQuerySet, TrajectQuerySet
from trajecten.rules.afsprakenblad import Stap
from trajecten.rules.beschikbaarheid import Afwezig, Blok, Weekpatroon, blokken_lezen
from trajecten.rules.matching import Bezet, Periode, Persoon
from trajecten.services.uren import maandstanden
from wijkwerken.kern.voorbereid import lees_voorbereid
from wijkwerken.toegang.plekken import plekken_van

# One row for each inzet and hour of the day, with its days: a plan has many moments alike. Days
# as numbers (of `date.toordinal`), because an array of dates takes long to read.
_BEZET = """
    SELECT x.wie, x.inzet_id, x.begin, x.einde, array_agg(x.datum - DATE '0001-01-01' + 1)
    FROM (
        SELECT t.wijkwerker_id AS wie, m.inzet_id, m.begin, m.einde, m.datum
        FROM trajecten_traject t JOIN trajecten_geplandmoment m ON m.traject_id = t.id
        WHERE t.wijkwerker_id = ANY(%(wie)s) AND m.datum BETWEEN %(van)s AND %(tot)s
            AND m.status = 'gepland' AND m.begin < %(einde)s AND m.einde > %(begin)s
        UNION ALL
        SELECT t.wijkwerker_id, p.inzet_id, p.begin, p.einde, p.datum
        FROM trajecten_traject t JOIN trajecten_prestatie p ON p.traject_id = t.id
        WHERE t.wijkwerker_id = ANY(%(wie)s) AND p.datum BETWEEN %(van)s AND %(tot)s
            AND p.begin < %(einde)s AND p.einde > %(begin)s
    ) x
    GROUP BY 1, 2, 3, 4
"""
# Hours are summed by inzet before anything is joined: those are few, the prestaties many.
_UREN_BIJ = """
    SELECT s.wie, a.gebruiker_id, sum(s.uren)::int
    FROM (
        SELECT t.wijkwerker_id AS wie, p.inzet_id, sum(p.uren + p.gecorrigeerd) AS uren
        FROM trajecten_traject t JOIN trajecten_prestatie p ON p.traject_id = t.id
        WHERE t.wijkwerker_id = ANY(%(wie)s) AND p.datum BETWEEN %(van)s AND %(tot)s
        GROUP BY 1, 2
    ) s
    JOIN trajecten_inzet i ON i.id = s.inzet_id
    JOIN gebruikers_aanvraag a ON a.id = i.aanvraag_id
    GROUP BY 1, 2
"""


def personen_lezen(
    trajecten: TrajectQuerySet,
    van: date,
    tot: date,
    vandaag: date,
    *,
    begin: time = time.min,
    einde: time = time.max,
) -> list[Persoon]:
    """Everybody with one of these trajecten, as matching reads them; sixteen queries.

    Hours are of the whole years from `van` to `tot`; what somebody does elsewhere is read
    between `begin` and `einde` only.
    """
    rijen = list(
        trajecten.values_list(
            "pk", "wijkwerker_id", "start", "voorzien_einde",
            "wijkwerker__postcode", "wijkwerker__plaats",
        )
    )  # fmt: skip
    # Subqueries: a thousand keys in the text of ten statements cost more than the statements.
    ids, wie = trajecten.order_by().values("pk"), trajecten.order_by().values("wijkwerker_id")
    personen = [rij[1] for rij in rijen]
    in_periode = {"van__lte": tot}
    schorsingen = _periodes(
        Schorsing.objects.filter(traject__in=ids, **in_periode).exclude(tot__lt=van), "traject_id"
    )
    afwezig: dict[UUID, list[tuple[UUID, Afwezig]]] = defaultdict(list)
    for persoon, sleutel, *periode in (
        Afwezigheid.objects.geldend()
        .in_periode(van, tot)
        .filter(wijkwerker__in=wie)
        .order_by("van")
        .values_list("wijkwerker_id", "pk", "van", "tot", "begin", "einde")
    ):
        afwezig[persoon].append((sleutel, Afwezig(*periode)))
    weken = _weken(Beschikbaarheid.objects.in_periode(van, tot).filter(wijkwerker__in=wie))
    bewijzen = _per_twee(Bewijs.objects.filter(wijkwerker__in=wie), "vereiste_id")
    niet_samen = _per_twee(NietSamen.objects.filter(wijkwerker__in=wie), "gebruiker_id")
    doet: dict[UUID, dict[UUID, UUID]] = defaultdict(dict)
    for persoon, aanvraag, inzet in (
        Inzet.objects.lopend()
        .filter(traject__in=ids)
        .values_list("traject__wijkwerker_id", "aanvraag_id", "pk")
    ):
        doet[persoon][aanvraag] = inzet
    uren = maandstanden(personen, van, tot)
    bezet = _bezet(personen, van, tot, begin, einde)
    bladen = _Bladen(ids)
    plekken = plekken_van((postcode, plaats) for *_, postcode, plaats in rijen)
    uren_bij = _uren_bij(personen, vandaag)
    gevraagd = dict(
        Aanbod.objects.filter(traject__wijkwerker__in=wie)
        .order_by()
        .values_list("traject__wijkwerker_id")
        .annotate(laatst=Max("gedaan_op"))
    )
    return [
        Persoon(
            wijkwerker=persoon,
            traject=traject,
            start=start,
            einde=laatste,
            schorsingen=tuple(schorsingen[traject]),
            afwezig=tuple(afwezig[persoon]),
            weken=tuple(weken[persoon]),
            bewijzen=bewijzen[persoon],
            niet_samen=niet_samen[persoon],
            doet=doet[persoon],
            uren=uren[persoon],
            bezet=tuple(bezet[persoon]),
            plek=plekken.get((postcode, plaats)),
            uren_bij=uren_bij[persoon],
            laatst_gevraagd=gevraagd.get(persoon),
            **bladen.van(traject),
        )
        for traject, persoon, start, laatste, postcode, plaats in rijen
    ]


def _periodes(rijen: Any, waaronder: str) -> dict[UUID, list[Periode]]:
    uit = defaultdict(list)
    for onder, sleutel, van, tot in rijen.order_by("van").values_list(
        waaronder, "pk", "van", "tot"
    ):
        uit[onder].append(Periode(van, tot, sleutel))
    return uit


def _per_twee(rijen: Any, wat: str) -> dict[UUID, dict[UUID, tuple[Periode, ...]]]:
    uit: dict[UUID, dict[UUID, tuple[Periode, ...]]] = defaultdict(dict)
    for persoon, ander, sleutel, van, tot in rijen.order_by("van").values_list(
        "wijkwerker_id", wat, "pk", "van", "tot"
    ):
        uit[persoon][ander] = (*uit[persoon].get(ander, ()), Periode(van, tot, sleutel))
    return uit


def _weken(rijen: BeschikbaarheidQuerySet) -> dict[UUID, list[Weekpatroon]]:
    """Many have the same week: each text of one is read once."""
    gelezen: dict[str, tuple[Blok, ...]] = {}
    uit: dict[UUID, list[Weekpatroon]] = defaultdict(list)
    for persoon, van, tot, tekst in rijen.values_list(
        "wijkwerker_id", "van", "tot", Cast("blokken", TextField())
    ):
        if tekst not in gelezen:
            gelezen[tekst] = blokken_lezen(json.loads(tekst))
        uit[persoon].append(Weekpatroon(van, tot, gelezen[tekst]))
    return uit


def _uren_bij(wie: Collection[UUID], vandaag: date) -> dict[UUID, dict[UUID, int]]:
    """The hours of the last year at each gebruiker."""
    uit: dict[UUID, dict[UUID, int]] = defaultdict(dict)
    for persoon, gebruiker, som in lees_voorbereid(
        _UREN_BIJ, {"wie": list(wie), "van": vandaag - timedelta(days=364), "tot": vandaag}
    ):
        uit[persoon][gebruiker] = som
    return uit


def _bezet(
    wie: Collection[UUID], van: date, tot: date, begin: time, einde: time
) -> dict[UUID, list[Bezet]]:
    uit = defaultdict(list)
    waarden = {"wie": list(wie), "van": van, "tot": tot, "begin": begin, "einde": einde}
    for persoon, inzet, eerste, laatste, dagen in lees_voorbereid(_BEZET, waarden):
        op = frozenset(map(date.fromordinal, dagen))
        uit[persoon].append(Bezet(inzet, eerste, laatste, op))
    return uit


class _Bladen:
    """What the newest signed afsprakenblad of each traject says; four queries."""

    def __init__(self, trajecten: Any) -> None:
        bladen = (
            Afsprakenblad.objects.getekend()
            .filter(traject__in=trajecten)
            .order_by("traject_id", "-volgnummer")
            .distinct("traject_id")
        )
        self._traject = dict(bladen.values_list("pk", "traject_id"))
        ids = bladen.values("pk")
        self._sets: dict[str, dict[UUID, set[UUID]]] = {
            naam: defaultdict(set) for naam in ("voorkeur", "liever_niet", "te_verwerven")
        }
        for blad, activiteit, soort in Voorkeursactiviteit.objects.filter(
            afsprakenblad__in=ids
        ).values_list("afsprakenblad_id", "activiteit_id", "soort"):
            naam = "voorkeur" if soort == ActiviteitKeuze.VOORKEUR else "liever_niet"
            self._sets[naam][self._traject[blad]].add(activiteit)
        for blad, term in Competentie.objects.filter(
            afsprakenblad__in=ids, soort=CompetentieSoort.TE_VERWERVEN, term__isnull=False
        ).values_list("afsprakenblad_id", "term_id"):
            self._sets["te_verwerven"][self._traject[blad]].add(term)
        self._stappen: dict[UUID, list[Stap]] = defaultdict(list)
        for blad, vanaf, uren in Urenstap.objects.filter(afsprakenblad__in=ids).values_list(
            "afsprakenblad_id", "vanaf_maand", "uren"
        ):
            self._stappen[self._traject[blad]].append(Stap(vanaf, uren))

    def van(self, traject: UUID) -> dict[str, Any]:
        """The fields of `Persoon` that stand on the afsprakenblad."""
        return {
            **{naam: frozenset(per[traject]) for naam, per in self._sets.items()},
            "stappen": tuple(self._stappen[traject]),
        }
