"""What matching judges on: many people, many aanvragen, a fixed number of queries.

Rows become the values of `rules.matching` without an object of the ORM per person, because a
match page judges everybody. Deliberately unscoped below the trajecten and aanvragen that come
in: hours and overlap count whatever the account may see. Nothing of age, sex, origin, health or
income is read here; a test looks at the statements.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import F, Max, Sum
from django.db.models.functions import Lower, Upper

from activiteiten.models import Activiteit, Toelating
from activiteiten.rules.toelating import Geldigheid, Lijstpunt, Toelatingsantwoord
from activiteiten.services.toetsen import antwoord_uit_feiten
from gebruikers.choices import AanvraagSoort
from gebruikers.models import Aanvraag, Gebruikersovereenkomst, Uitsluiting
from gebruikers.querysets import AanvraagQuerySet
from gebruikers.rules.dagtijden import dagtijd_van
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
    Prestatie,
    Schorsing,
    Urenstap,
    Voorkeursactiviteit,
)
from trajecten.querysets import TrajectQuerySet
from trajecten.rules.afsprakenblad import Stap
from trajecten.rules.beschikbaarheid import Afwezig, Weekpatroon, blokken_lezen
from trajecten.rules.matching import Bezet, Opdracht, Periode, Persoon, Tijd
from trajecten.rules.uren import Urenstand
from trajecten.services.uren import maanduren
from wijkwerken.kern.datums import laatste_dag
from wijkwerken.kern.feestdagen import feestdagen
from wijkwerken.kern.uren import blok_uren
from wijkwerken.regels.models import Schoolvakantie
from wijkwerken.toegang.plekken import plekken_van

# One row for each inzet and hour of the day, with its days: a plan has many moments alike.
_BEZET = """
    SELECT t.wijkwerker_id, m.inzet_id, m.begin, m.einde, array_agg(m.datum)
    FROM trajecten_traject t JOIN trajecten_geplandmoment m ON m.traject_id = t.id
    WHERE t.wijkwerker_id = ANY(%(wie)s) AND m.datum BETWEEN %(van)s AND %(tot)s
        AND m.status = 'gepland' AND m.begin IS NOT NULL
        AND m.begin < %(einde)s AND m.einde > %(begin)s
    GROUP BY 1, 2, 3, 4
    UNION ALL
    SELECT t.wijkwerker_id, p.inzet_id, p.begin, p.einde, array_agg(p.datum)
    FROM trajecten_traject t JOIN trajecten_prestatie p ON p.traject_id = t.id
    WHERE t.wijkwerker_id = ANY(%(wie)s) AND p.datum BETWEEN %(van)s AND %(tot)s
        AND p.begin IS NOT NULL AND p.begin < %(einde)s AND p.einde > %(begin)s
    GROUP BY 1, 2, 3, 4
"""


def opdrachten_lezen(
    aanvragen: AanvraagQuerySet, van: date, tot: date | None = None
) -> dict[UUID, Opdracht]:
    """Each aanvraag as work from `van` on (or from its own first day, when that is later).

    `tot` is the last day to look at; without it the day that the aanvraag says. Seven queries.
    """
    rijen = list(
        aanvragen.values(
            "pk", "gebruiker_id", "activiteit_id", "soort", "van", "tot", "weekdagen", "begin",
            "einde", "uren", "dagtijden", "slaat_schoolvakanties_over",
            gemeente_id=F("vestiging__gemeente_id"), gemeente=F("vestiging__gemeente__naam"),
            postcode=F("vestiging__postcode"), plaats=F("vestiging__plaats"),
            wie=F("gebruiker__soort"), sinds_pwa=F("gebruiker__sinds_pwa"),
        )
    )  # fmt: skip
    if not rijen:
        return {}
    horizon = laatste_dag(max(max(rij["van"] for rij in rijen), van), 12)
    feest = frozenset(feestdagen(van, horizon))
    school = frozenset(Schoolvakantie.objects.dagen(van, horizon)) | feest
    overeenkomsten = _overeenkomsten({rij["gebruiker_id"] for rij in rijen})
    uitsluitingen = _uitsluitingen({rij["gebruiker_id"] for rij in rijen})
    activiteiten = _activiteiten({rij["activiteit_id"] for rij in rijen})
    toelatingen = _toelatingen({rij["activiteit_id"] for rij in rijen})
    vereisten = _eigen_vereisten({rij["pk"] for rij in rijen})
    plekken = plekken_van((rij["postcode"], rij["plaats"]) for rij in rijen)
    opdrachten = {}
    for rij in rijen:
        punt, traint, vereist = activiteiten[rij["activiteit_id"]]
        eerste = max(rij["van"], van)
        laatste = tot or rij["tot"]
        if rij["soort"] == AanvraagSoort.EENMALIG:
            laatste = rij["tot"] or None
        opdracht = Opdracht(
            sleutel=rij["pk"],
            gebruiker=rij["gebruiker_id"],
            activiteit=rij["activiteit_id"],
            van=eerste,
            tot=laatste if laatste is None or laatste >= eerste else eerste,
            tijd=Tijd(rij["begin"], rij["einde"], rij["uren"]),
            weekdagen=_weekdagen(rij),
            vrije_dagen=school if rij["slaat_schoolvakanties_over"] else feest,
            overeenkomsten=tuple(overeenkomsten[rij["gebruiker_id"]]),
            uitgesloten=tuple(uitsluitingen[rij["gebruiker_id"]]),
            vereisten={**vereist, **vereisten[rij["pk"]]},
            traint=traint,
            plek=plekken.get((rij["postcode"], rij["plaats"])),
        )
        sleutel = rij["activiteit_id"], rij["wie"], rij["gemeente_id"]
        opdrachten[rij["pk"]] = _met_toelating(opdracht, punt, rij, toelatingen[sleutel])
    return opdrachten


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
    weken: dict[UUID, list[Weekpatroon]] = defaultdict(list)
    for persoon, eerste, laatste, blokken in (
        Beschikbaarheid.objects.in_periode(van, tot)
        .filter(wijkwerker__in=wie)
        .values_list("wijkwerker_id", "van", "tot", "blokken")
    ):
        weken[persoon].append(Weekpatroon(eerste, laatste, blokken_lezen(blokken)))
    bewijzen = _per_twee(Bewijs.objects.filter(wijkwerker__in=wie), "vereiste_id")
    niet_samen = _per_twee(NietSamen.objects.filter(wijkwerker__in=wie), "gebruiker_id")
    doet: dict[UUID, dict[UUID, UUID]] = defaultdict(dict)
    for persoon, aanvraag, inzet in (
        Inzet.objects.lopend()
        .filter(traject__in=ids)
        .values_list("traject__wijkwerker_id", "aanvraag_id", "pk")
    ):
        doet[persoon][aanvraag] = inzet
    uren = {
        persoon: _standen(maanden.gedaan, maanden.gepland)
        for persoon, maanden in maanduren(personen, van, tot).items()
    }
    bezet = _bezet(personen, van, tot, begin, einde)
    bladen = _Bladen(ids)
    plekken = plekken_van((postcode, plaats) for *_, postcode, plaats in rijen)
    uren_bij: dict[UUID, dict[UUID, int]] = defaultdict(dict)
    for persoon, gebruiker, som in (
        Prestatie.objects.filter(
            traject__wijkwerker__in=wie,
            datum__gt=vandaag - timedelta(days=365),
            datum__lte=vandaag,
            inzet__isnull=False,
        )
        .order_by()
        .values_list("traject__wijkwerker_id", "inzet__aanvraag__gebruiker_id")
        .annotate(som=Sum("uren"))
    ):
        uren_bij[persoon][gebruiker] = som
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


# -- of an opdracht ----------------------------------------------------------------------------
def _weekdagen(rij: dict[str, Any]) -> dict[int, Tijd]:
    if rij["soort"] != AanvraagSoort.TERUGKEREND:
        return {}
    dagen = {dag: Tijd(rij["begin"], rij["einde"], rij["uren"]) for dag in rij["weekdagen"]}
    for eigen in map(dagtijd_van, rij["dagtijden"]):
        if eigen.weekdag in dagen:
            dagen[eigen.weekdag] = Tijd(
                eigen.begin, eigen.einde, blok_uren(eigen.begin, eigen.einde)
            )
    return dagen


def _overeenkomsten(gebruikers: Collection[UUID]) -> dict[UUID, list[Periode]]:
    uit = defaultdict(list)
    for gebruiker, sleutel, van, voor in Gebruikersovereenkomst.objects.filter(
        gebruiker__in=gebruikers, getekend_op__isnull=False
    ).values_list("gebruiker_id", "pk", Lower("periode"), Upper("periode")):
        uit[gebruiker].append(Periode(van, voor - timedelta(days=1), sleutel))
    return uit


def _uitsluitingen(gebruikers: Collection[UUID]) -> dict[UUID, list[Periode]]:
    uit = defaultdict(list)
    for rij in Uitsluiting.objects.filter(gebruiker__in=gebruikers):
        uit[rij.gebruiker_id].append(Periode(rij.van, rij.einde, rij.pk))
    return uit


def _activiteiten(
    sleutels: Collection[UUID],
) -> dict[UUID, tuple[Lijstpunt, dict[UUID, str], dict[UUID, str]]]:
    rijen = Activiteit.objects.filter(pk__in=sleutels).prefetch_related("traint", "vereisten")
    return {
        rij.pk: (
            Lijstpunt(rij.naam, rij.soorten, rij.actief, rij.enkel_overgang, rij.afwijkend),
            {term.pk: term.naam for term in rij.traint.all()},
            {vereiste.pk: vereiste.naam for vereiste in rij.vereisten.all()},
        )
        for rij in rijen
    }


def _eigen_vereisten(aanvragen: Collection[UUID]) -> dict[UUID, dict[UUID, str]]:
    uit: dict[UUID, dict[UUID, str]] = defaultdict(dict)
    tussen = Aanvraag.vereisten.through._base_manager.filter(aanvraag__in=aanvragen)
    for aanvraag, vereiste, naam in tussen.values_list(
        "aanvraag_id", "vereiste_id", "vereiste__naam"
    ):
        uit[aanvraag][vereiste] = naam
    return uit


def _toelatingen(
    activiteiten: Collection[UUID],
) -> dict[tuple[UUID, str, UUID], list[tuple[UUID, Geldigheid]]]:
    uit = defaultdict(list)
    for activiteit, soort, gemeente, sleutel, van, voor, bron, afwijking, bestaand in (
        Toelating.objects.filter(activiteit__in=activiteiten)
        .order_by("geldig")
        .values_list(
            "activiteit_id", "soort", "gemeente_id", "pk", Lower("geldig"), Upper("geldig"),
            "bron", "afwijking_id", "enkel_bestaand",
        )
    ):  # fmt: skip
        tot = voor and voor - timedelta(days=1)
        rij = Geldigheid(van, tot, bron, afwijking is not None, bestaand)
        uit[activiteit, soort, gemeente].append((sleutel, rij))
    return uit


def _met_toelating(
    opdracht: Opdracht,
    punt: Lijstpunt,
    rij: dict[str, Any],
    rijen: list[tuple[UUID, Geldigheid]],
) -> Opdracht:
    """When the activity is permitted there: each row that says yes, and why not on `van`."""
    sinds = min((p.van for p in opdracht.overeenkomsten if p.van), default=None)

    def antwoord(dag: date) -> Toelatingsantwoord:
        return antwoord_uit_feiten(
            punt,
            rij["gemeente"],
            rij["wie"],
            dag,
            [geldig for _, geldig in rijen],
            sinds_pwa=rij["sinds_pwa"],
            gebruiker_sinds=sinds,
        )

    nu = antwoord(opdracht.van)
    toegelaten = tuple(
        Periode(geldig.van, geldig.tot, sleutel)
        for sleutel, geldig in rijen
        if (geldig.tot is None or geldig.tot >= opdracht.van)
        and antwoord(max(geldig.van, opdracht.van)).mag
    )
    return replace(opdracht, toegelaten=toegelaten, geweigerd="" if nu.mag else nu.reden)


# -- of a person -------------------------------------------------------------------------------
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


def _standen(gedaan: Iterable[Any], gepland: Iterable[Any]) -> dict[date, Urenstand]:
    per_maand: dict[date, list[int]] = defaultdict(lambda: [0, 0])
    for plaats, rijen in enumerate((gedaan, gepland)):
        for uren in rijen:
            per_maand[uren.datum][plaats] += uren.aantal
    return {maand: Urenstand(*paar) for maand, paar in per_maand.items()}


def _bezet(
    wie: Collection[UUID], van: date, tot: date, begin: time, einde: time
) -> dict[UUID, list[Bezet]]:
    uit = defaultdict(list)
    with connection.cursor() as cursor:
        waarden: dict[str, Any] = {
            "wie": list(wie),
            "van": van,
            "tot": tot,
            "begin": begin,
            "einde": einde,
        }
        cursor.execute(_BEZET, waarden)
        for persoon, inzet, eerste, laatste, dagen in cursor.fetchall():
            uit[persoon].append(Bezet(inzet, eerste, laatste, frozenset(dagen)))
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
