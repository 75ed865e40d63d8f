"""What is known of the period of an evaluatie: evidence beside what people remember.

The same for bemiddelaar and toeleider, so of a gebruiker it says what kind of place it is and
never which. Plain values only: rounding off keeps them with the evaluatie as they were then.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Q, Sum
from django.db.models.functions import TruncMonth

from gebruikers.choices import GebruikerSoort
from trajecten.choices import NIET_GEKOMEN, AfsprakenbladStatus, Stiptheid
from trajecten.models import Evaluatie, Terugkoppeling, Traject
from trajecten.models.terugkoppeling import VRAGEN
from trajecten.querysets import UREN_NU
from trajecten.rules.afsprakenblad import Stap, uren_in_maand
from wijkwerken.kern.datums import maanden_van_tot, maandvenster

DATUMS = {"van", "tot", "datum", "maand"}
Gegevens = dict[str, Any]


def periode_van(evaluatie: Evaluatie) -> tuple[date, date]:
    """From the day after the evaluatie before, or from the start, to the day of this one."""
    vorige = (
        evaluatie.traject.evaluaties.afgerond()
        .filter(datum__lt=evaluatie.datum)
        .exclude(pk=evaluatie.pk)
        .order_by("-datum")
        .values_list("datum", flat=True)
        .first()
    )
    van = vorige + timedelta(days=1) if vorige else evaluatie.traject.start
    return van, evaluatie.datum


def gegevens_van(evaluatie: Evaluatie) -> Gegevens:
    """As kept when it was rounded off; of one in opmaak, as it stands now."""
    if evaluatie.afgerond_op is not None and evaluatie.gegevens:
        return _als_datums(evaluatie.gegevens)
    return gegevens_verzamelen(evaluatie.traject, *periode_van(evaluatie))


def gegevens_verzamelen(traject: Traject, van: date, tot: date) -> Gegevens:
    """Hours, places, punctuality, schorsingen and feedback; a constant number of queries."""
    soorten = {
        rij["inzet__aanvraag__gebruiker__soort"]: rij["aantal"]
        for rij in traject.prestaties.filter(datum__range=(van, tot))
        .order_by()
        .values("inzet__aanvraag__gebruiker__soort")
        .annotate(aantal=Count("inzet__aanvraag__gebruiker", distinct=True))
    }
    return {
        "van": van,
        "tot": tot,
        "uren": _uren(traject, van, tot),
        "activiteiten": _activiteiten(traject, van, tot),
        "plaatsen": {
            "aantal": sum(soorten.values()),
            "soorten": [
                {"soort": _soortnaam(soort), "aantal": aantal}
                for soort, aantal in sorted(soorten.items())
            ],
        },
        "stiptheid": _stiptheid(traject, van, tot),
        "schorsingen": [
            {"reden": rij.get_reden_display(), "van": rij.van, "tot": rij.tot}
            for rij in traject.schorsingen.filter(Q(tot=None) | Q(tot__gte=van), van__lte=tot)
        ],
        "terugkoppelingen": [
            terugkoppeling_als_gegevens(rij)
            for rij in traject.terugkoppelingen.ingevuld()
            .filter(datum__range=(van, tot))
            .select_related("inzet__aanvraag__gebruiker", "inzet__aanvraag__activiteit")
        ],
    }


def terugkoppeling_als_gegevens(rij: Terugkoppeling) -> Gegevens:
    """What was said, and at what kind of place."""
    aanvraag = rij.inzet.aanvraag
    return {
        "datum": rij.datum,
        "plaats": _soortnaam(aanvraag.gebruiker.soort),
        "activiteit": aanvraag.activiteit.naam,
        "opmerking": rij.opmerking,
        **{vraag: getattr(rij, vraag) for vraag in VRAGEN},
    }


def _uren(traject: Traject, van: date, tot: date) -> Gegevens:
    """Per calendar month and in all, against what the signed afsprakenblad said then."""
    gedaan = {
        rij["maand"]: rij["uren"]
        for rij in traject.prestaties.filter(datum__range=(van, tot))
        .order_by()
        .values(maand=TruncMonth("datum"))
        .annotate(uren=Sum(UREN_NU))
    }
    bladen = list(
        traject.afsprakenbladen.filter(status=AfsprakenbladStatus.GETEKEND)
        .order_by("volgnummer")
        .prefetch_related("urenstappen")
    )
    maanden = [
        {
            "maand": maand,
            "uren": gedaan.get(maand, 0),
            "afgesproken": _afgesproken(bladen, traject.start, maand),
        }
        for maand in maanden_van_tot(van, tot)
    ]
    afgesproken = [rij["afgesproken"] for rij in maanden]
    return {
        "totaal": sum(gedaan.values()),
        "afgesproken": None if None in afgesproken else sum(afgesproken),
        "maanden": maanden,
    }


def _afgesproken(bladen: Iterable[Any], start: date, maand: date) -> int | None:
    """What held in this month: the last version that was signed by then, else the first."""
    einde = maandvenster(maand)[1]
    geldig = [blad for blad in bladen if blad.getekend_op <= einde]
    if not geldig:
        return None
    stappen = [Stap(stap.vanaf_maand, stap.uren) for stap in geldig[-1].urenstappen.all()]
    return uren_in_maand(stappen, start, maand)


def _activiteiten(traject: Traject, van: date, tot: date) -> list[Gegevens]:
    rijen = (
        traject.prestaties.filter(datum__range=(van, tot))
        .order_by()
        .values("inzet__aanvraag__activiteit__naam", "inzet__aanvraag__gebruiker__soort")
        .annotate(uren=Sum(UREN_NU), keren=Count("pk"))
        .order_by("-uren", "inzet__aanvraag__activiteit__naam")
    )
    return [
        {
            "activiteit": rij["inzet__aanvraag__activiteit__naam"],
            "plaats": _soortnaam(rij["inzet__aanvraag__gebruiker__soort"]),
            "uren": rij["uren"],
            "keren": rij["keren"],
        }
        for rij in rijen
    ]


def _stiptheid(traject: Traject, van: date, tot: date) -> Gegevens:
    """How often each note was made, and on which days it did not go well."""
    binnen = {"datum__range": (van, tot)}
    noten = [
        *traject.prestaties.filter(**binnen).values_list("datum", "stiptheid"),
        *traject.momenten.filter(**binnen, stiptheid__in=NIET_GEKOMEN).values_list(
            "datum", "stiptheid"
        ),
    ]
    telling = Counter(soort for _, soort in noten)
    return {
        **{soort.value: telling[soort] for soort in Stiptheid},
        "zonder_notitie": telling[""],
        "dagen": [
            {"datum": dag, "stiptheid": Stiptheid(soort).label}
            for dag, soort in sorted(noten)
            if soort not in ("", Stiptheid.OP_TIJD)
        ],
    }


def _soortnaam(soort: str) -> str:
    return str(GebruikerSoort(soort).label)


def _als_datums(waarde: Any) -> Any:
    """JSON keeps a date as text; by its name it becomes one again."""
    if isinstance(waarde, list):
        return [_als_datums(een) for een in waarde]
    if not isinstance(waarde, dict):
        return waarde
    return {
        naam: date.fromisoformat(een)
        if naam in DATUMS and isinstance(een, str)
        else _als_datums(een)
        for naam, een in waarde.items()
    }
