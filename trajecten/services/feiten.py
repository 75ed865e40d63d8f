"""The facts that decide whether someone may work on some days: all of them in one statement.

Nothing is judged here. The rules judge in Python, on what this gives; the statement only
fetches rows and sums. Deliberately unscoped: overlap and limits count every hour of the
person, whatever the account may see. Who calls has opened the inzet within its scope.
"""

import json
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from activiteiten.rules.toelating import Geldigheid, Lijstpunt
from gebruikers.rules.uitsluiting import Uitsluitingsperiode
from trajecten.models import Traject
from trajecten.rules.afsprakenblad import Stap
from trajecten.rules.beschikbaarheid import Afwezig, Weekpatroon, blokken_lezen
from trajecten.rules.planning import Moment
from trajecten.rules.uren import LimietenOp, Uren
from trajecten.rules.vereisten import Geldig
from trajecten.services.uren import SOM_PER_MAAND, Maanduren, limieten_uit_rijen
from wijkwerken.kern.datums import jaarvenster
from wijkwerken.kern.voorbereid import lees_voorbereid
from wijkwerken.regels.choices import RegelCode

# Every row: what it is, two dates, two times, two numbers and a text. Plain SQL, because nine
# statements through the ORM took ten times as long as the bare transaction they served.
_FEITEN = """
    WITH opdracht AS MATERIALIZED (
        SELECT a.gebruiker_id, g.soort, g.sinds_pwa, a.activiteit_id, v.gemeente_id
        FROM gebruikers_aanvraag a
        JOIN gebruikers_gebruiker g ON g.id = a.gebruiker_id
        JOIN gebruikers_vestiging v ON v.id = a.vestiging_id
        WHERE a.id = %(aanvraag)s
    )
    SELECT 'opdracht' AS wat, NULL::date, NULL::date, NULL::time, NULL::time,
        NULL::int, NULL::int, json_build_object(
            'soort', o.soort, 'sinds_pwa', o.sinds_pwa, 'naam', c.naam, 'soorten', c.soorten,
            'actief', c.actief, 'enkel_overgang', c.enkel_overgang,
            'afwijkend', c.afwijkend, 'gemeente', m.naam
        )::text
    FROM opdracht o
    JOIN activiteiten_activiteit c ON c.id = o.activiteit_id
    JOIN toegang_gemeente m ON m.id = o.gemeente_id
    UNION ALL
    SELECT 'overeenkomst', lower(x.periode), upper(x.periode) - 1, NULL, NULL, NULL, NULL, NULL
    FROM opdracht o JOIN gebruikers_gebruikersovereenkomst x ON x.gebruiker_id = o.gebruiker_id
    WHERE x.getekend_op IS NOT NULL
    UNION ALL
    SELECT 'uitsluiting', u.van, LEAST(u.tot, u.opgeheven_op - 1), NULL, NULL, NULL, NULL, NULL
    FROM opdracht o JOIN gebruikers_uitsluiting u ON u.gebruiker_id = o.gebruiker_id
    WHERE u.van <= %(laatste)s AND u.tot >= %(eerste)s
    UNION ALL
    SELECT 'toelating', lower(x.geldig), upper(x.geldig) - 1, NULL, NULL,
        (x.afwijking_id IS NOT NULL)::int, x.enkel_bestaand::int, x.bron
    FROM opdracht o JOIN activiteiten_toelating x
        ON x.activiteit_id = o.activiteit_id AND x.soort = o.soort
        AND x.gemeente_id = o.gemeente_id
    UNION ALL
    SELECT 'schorsing', s.van, s.tot, NULL, NULL, NULL, NULL, NULL
    FROM trajecten_schorsing s
    WHERE s.traject_id = %(traject)s AND s.van <= %(laatste)s
    UNION ALL
    SELECT 'afwezig', a.van, a.tot, a.begin, a.einde, NULL, NULL, NULL
    FROM trajecten_afwezigheid a
    WHERE a.wijkwerker_id = %(persoon)s AND a.van <= %(laatste)s
        AND (a.tot IS NULL OR a.tot >= %(eerste)s) AND a.ingetrokken_op IS NULL
    UNION ALL
    SELECT 'week', w.van, w.tot, NULL, NULL, NULL, NULL, w.blokken::text
    FROM trajecten_beschikbaarheid w
    WHERE w.wijkwerker_id = %(persoon)s AND w.van <= %(laatste)s
        AND (w.tot IS NULL OR w.tot >= %(eerste)s)
    UNION ALL
    SELECT 'vakantie', v.van, v.tot, NULL, NULL, NULL, NULL, v.naam
    FROM gebruikers_aanvraag a JOIN regels_schoolvakantie v ON a.slaat_schoolvakanties_over
    WHERE a.id = %(aanvraag)s AND v.van <= %(laatste)s AND v.tot >= %(eerste)s
    UNION ALL
    SELECT 'niet_samen', n.van, n.tot, NULL, NULL, NULL, NULL, NULL
    FROM opdracht o JOIN trajecten_nietsamen n
        ON n.gebruiker_id = o.gebruiker_id AND n.wijkwerker_id = %(persoon)s
    WHERE n.van <= %(laatste)s AND (n.tot IS NULL OR n.tot >= %(eerste)s)
    UNION ALL
    SELECT 'vereiste', b.van, b.tot, NULL, NULL, (b.id IS NOT NULL)::int, NULL, v.naam
    FROM (
        SELECT x.vereiste_id FROM opdracht o
        JOIN activiteiten_activiteit_vereisten x ON x.activiteit_id = o.activiteit_id
        UNION
        SELECT x.vereiste_id FROM gebruikers_aanvraag_vereisten x
        WHERE x.aanvraag_id = %(aanvraag)s
    ) n
    JOIN activiteiten_vereiste v ON v.id = n.vereiste_id
    LEFT JOIN trajecten_bewijs b
        ON b.vereiste_id = n.vereiste_id AND b.wijkwerker_id = %(persoon)s
    UNION ALL
    SELECT b.wat, b.datum, NULL, b.begin, b.einde, b.uren, NULL, (
        SELECT g.naam FROM trajecten_inzet i
        JOIN gebruikers_aanvraag a ON a.id = i.aanvraag_id
        JOIN gebruikers_gebruiker g ON g.id = a.gebruiker_id
        WHERE i.id = b.inzet_id
    )
    FROM (
        SELECT 'gedaan' AS wat, p.datum, p.begin, p.einde, p.uren, p.inzet_id
        FROM trajecten_traject t JOIN trajecten_prestatie p ON p.traject_id = t.id
        WHERE t.wijkwerker_id = %(persoon)s AND p.datum = ANY(%(met_tijd)s)
            AND p.begin IS NOT NULL AND p.id IS DISTINCT FROM %(zonder_prestatie)s::uuid
        UNION ALL
        SELECT 'gepland', m.datum, m.begin, m.einde, m.uren, m.inzet_id
        FROM trajecten_traject t JOIN trajecten_geplandmoment m ON m.traject_id = t.id
        WHERE t.wijkwerker_id = %(persoon)s AND m.datum = ANY(%(met_tijd)s)
            AND m.begin IS NOT NULL AND m.status = 'gepland'
            AND m.id IS DISTINCT FROM %(zonder_moment)s::uuid
    ) b
    UNION ALL
    SELECT 'uren', u.maand, NULL, NULL, NULL, u.gedaan, u.gepland, NULL
    FROM (SOM_PER_MAAND) u
    UNION ALL
    SELECT 'limiet', r.geldig_van, NULL, NULL, NULL, (r.waarde #>> '{}')::int, NULL, r.code
    FROM regels_regel r WHERE r.code = ANY(%(limieten)s) AND r.geldig_van <= %(laatste)s
    UNION ALL
    SELECT 'stap', NULL, NULL, NULL, NULL, s.vanaf_maand, s.uren, NULL
    FROM trajecten_urenstap s
    WHERE s.afsprakenblad_id = (
        SELECT b.id FROM trajecten_afsprakenblad b
        WHERE b.traject_id = %(traject)s AND b.status = 'getekend'
        ORDER BY b.volgnummer DESC LIMIT 1
    )
    UNION ALL
    SELECT 'signaal', NULL, NULL, NULL, NULL, NULL, NULL, s.sleutel
    FROM trajecten_signaal s
    WHERE s.wijkwerker_id = %(persoon)s AND s.soort = 'planning' AND s.status <> 'vervallen'
""".replace("SOM_PER_MAAND", SOM_PER_MAAND)

# The same statement for many at once: one row of `k` for each aanvraag that a traject works for.
_FEITEN_VAN_VELEN = (
    """
    SELECT k.nr, f.*
    FROM unnest(%(aanvragen)s::uuid[], %(trajecten)s::uuid[], %(wie)s::uuid[])
        WITH ORDINALITY AS k (aanvraag, traject, persoon, nr)
    CROSS JOIN LATERAL (FEITEN) f
"""
).replace(
    "FEITEN",
    _FEITEN.replace("%(aanvraag)s", "k.aanvraag")
    .replace("%(traject)s", "k.traject")
    .replace("%(personen)s", "ARRAY[k.persoon]")
    .replace("%(persoon)s", "k.persoon"),
)


class Periode(NamedTuple):
    """From and to, both days included; no `tot` is until further notice."""

    van: date
    tot: date | None

    def omvat(self, datum: date) -> bool:
        """Does the period hold this date?"""
        return self.van <= datum and (self.tot is None or datum <= self.tot)


@dataclass(frozen=True, slots=True)
class Opdracht:
    """Of an aanvraag what decides whether its activity is permitted."""

    soort: str  # of the gebruiker
    sinds_pwa: bool
    activiteit: Lijstpunt
    gemeente: str  # where the work is


@dataclass(slots=True)
class Feiten:
    """What the database knows about an aanvraag, a person and some days."""

    opdracht: Opdracht
    limieten: LimietenOp
    overeenkomsten: list[Periode] = field(default_factory=list)  # signed ones
    uitsluitingen: list[Uitsluitingsperiode] = field(default_factory=list)  # of the gebruiker
    toelatingen: list[Geldigheid] = field(default_factory=list)
    schorsingen: list[Periode] = field(default_factory=list)
    afwezig: list[Afwezig] = field(default_factory=list)  # planning minds, registering does not
    weken: list[Weekpatroon] = field(default_factory=list)
    vakanties: list[tuple[Periode, str]] = field(default_factory=list)  # only when it skips them
    niet_samen: list[Periode] = field(default_factory=list)  # planning minds
    vereisten: dict[str, list[Geldig]] = field(default_factory=dict)  # asked: when it is there
    gedaan: list[Moment] = field(default_factory=list)  # with times, on the days themselves
    gepland: list[Moment] = field(default_factory=list)
    uren: Maanduren = field(default_factory=Maanduren)  # of the whole years
    stappen: list[Stap] = field(default_factory=list)  # hours a month that were agreed last
    signalen: set[str] = field(default_factory=set)  # about the planning, not withdrawn

    def tel(self, moment: Moment) -> None:
        """Hours are done from now on: what is judged next, counts them."""
        self.uren.gedaan.append(moment.als_uren)
        if moment.begin is not None:
            self.gedaan.append(moment)
            self.gedaan.sort(key=_begin, reverse=True)

    def tel_niet(self, moment: Moment) -> None:
        """Hours that were done are no more, or are judged anew."""
        self.uren.gedaan.append(Uren(moment.datum, -moment.uren))
        blok = (moment.datum, moment.begin, moment.einde)
        self.gedaan[:] = [m for m in self.gedaan if (m.datum, m.begin, m.einde) != blok]

    @property
    def gebruiker_sinds(self) -> date | None:
        """The first day of the first signed overeenkomst."""
        return min((periode.van for periode in self.overeenkomsten), default=None)


def feiten_lezen(
    aanvraag: UUID,
    dagen: Collection[date],
    *,
    traject: Traject | None = None,
    met_tijd: Collection[date] = (),
    zonder_prestatie: UUID | None = None,
    zonder_moment: UUID | None = None,
) -> Feiten:
    """All facts about work for this aanvraag on these days; one query.

    Without a traject there is no person: only what holds for everybody. `met_tijd` are the
    days on which overlap in time is looked for. The two `zonder` leave out the row that is
    being changed.
    """
    persoon = traject.wijkwerker_id if traject else None
    per_soort: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for wat, *rij in lees_voorbereid(
        _FEITEN,
        _over(dagen, met_tijd)
        | {
            "aanvraag": aanvraag,
            "traject": traject.pk if traject else None,
            "persoon": persoon,
            "personen": [persoon] if persoon else [],
            "zonder_prestatie": zonder_prestatie,
            "zonder_moment": zonder_moment,
        },
    ):
        per_soort[wat].append(tuple(rij))
    return _uit_rijen(per_soort)


def feiten_van_velen(
    werk: Collection[tuple[UUID, Traject]], dagen: Collection[date]
) -> dict[tuple[UUID, UUID], Feiten]:
    """The same facts of many at once, by aanvraag and traject; one query for all of them.

    What hangs on a person (hours, work done, plans) is one and the same list in every answer
    about that person: who counts hours in one of them, counts them in all.
    """
    paren = [(aanvraag, traject.pk, traject.wijkwerker_id) for aanvraag, traject in werk]
    if not paren or not dagen:
        return {}
    aanvragen, trajecten, wie = (list(rij) for rij in zip(*paren, strict=True))
    per_paar: list[dict[str, list[tuple[Any, ...]]]] = [defaultdict(list) for _ in paren]
    for nummer, wat, *rij in lees_voorbereid(
        _FEITEN_VAN_VELEN,
        _over(dagen, dagen)
        | {
            "aanvragen": aanvragen,
            "trajecten": trajecten,
            "wie": wie,
            "zonder_prestatie": None,
            "zonder_moment": None,
        },
    ):
        per_paar[nummer - 1][wat].append(tuple(rij))
    uit: dict[tuple[UUID, UUID], Feiten] = {}
    van_persoon: dict[UUID, Feiten] = {}
    for (aanvraag, traject, persoon), rijen in zip(paren, per_paar, strict=True):
        uit[aanvraag, traject] = feiten = _uit_rijen(rijen)
        eerste = van_persoon.setdefault(persoon, feiten)
        feiten.uren, feiten.gedaan, feiten.gepland = eerste.uren, eerste.gedaan, eerste.gepland
    return uit


def _over(dagen: Collection[date], met_tijd: Collection[date]) -> dict[str, Any]:
    """What the statement has to know of the days."""
    eerste, laatste = min(dagen), max(dagen)
    return {
        "eerste": eerste,
        "laatste": laatste,
        "van": jaarvenster(eerste)[0],
        "tot": jaarvenster(laatste)[1],
        "met_tijd": list(met_tijd),
        "limieten": [RegelCode.UREN_PER_MAAND.value, RegelCode.UREN_PER_JAAR.value],
    }


def _uit_rijen(rijen: dict[str, list[tuple[Any, ...]]]) -> Feiten:
    [opdracht] = rijen["opdracht"]
    feiten = Feiten(
        _opdracht(opdracht[-1]),
        limieten_uit_rijen((code, van, waarde) for van, *_, waarde, _, code in rijen["limiet"]),
    )
    feiten.overeenkomsten = [Periode(*rij[:2]) for rij in rijen["overeenkomst"]]
    feiten.uitsluitingen = [Uitsluitingsperiode(*rij[:2]) for rij in rijen["uitsluiting"]]
    feiten.toelatingen = [
        Geldigheid(van, tot, bron, bool(afwijking), bool(bestaand))
        for van, tot, _, _, afwijking, bestaand, bron in rijen["toelating"]
    ]
    feiten.schorsingen = sorted(
        (Periode(*rij[:2]) for rij in rijen["schorsing"]), key=lambda periode: periode.van
    )
    feiten.afwezig = sorted((Afwezig(*rij[:4]) for rij in rijen["afwezig"]), key=lambda a: a.van)
    feiten.weken = [
        Weekpatroon(van, tot, blokken_lezen(json.loads(tekst)))
        for van, tot, *_, tekst in rijen["week"]
    ]
    feiten.vakanties = [(Periode(*rij[:2]), rij[-1]) for rij in rijen["vakantie"]]
    feiten.niet_samen = [Periode(*rij[:2]) for rij in rijen["niet_samen"]]
    for van, tot, _, _, is_er, _, naam in rijen["vereiste"]:
        geldig = feiten.vereisten.setdefault(naam, [])
        if is_er:
            geldig.append(Geldig(van, tot))
    # The latest first: of two that overlap a new block, that one is named.
    feiten.gedaan = sorted(map(_moment, rijen["gedaan"]), key=_begin, reverse=True)
    feiten.gepland = sorted(map(_moment, rijen["gepland"]), key=_begin)
    for maand, _, _, _, gedaan, gepland, _ in rijen["uren"]:
        feiten.uren.tel(maand, gedaan, gepland)
    feiten.stappen = [Stap(vanaf, uren) for *_, vanaf, uren, _ in rijen["stap"]]
    feiten.signalen = {rij[-1] for rij in rijen["signaal"]}
    return feiten


def _opdracht(tekst: str) -> Opdracht:
    waarden = json.loads(tekst)
    return Opdracht(
        waarden.pop("soort"),
        waarden.pop("sinds_pwa"),
        gemeente=waarden.pop("gemeente"),
        activiteit=Lijstpunt(**waarden),
    )


def _moment(rij: tuple[Any, ...]) -> Moment:
    datum, _, begin, einde, uren, _, waar = rij
    return Moment(datum, begin, einde, uren, waar)


def _begin(moment: Moment) -> tuple[Any, ...]:
    return moment.datum, moment.begin
