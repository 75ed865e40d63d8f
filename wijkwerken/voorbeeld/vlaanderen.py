"""All of Flanders as demo data: 8,000 wijk-werkers and 1.2 million hours, loaded in bulk.

People, gebruikers and trajecten are made here, a few thousand objects each; what is many
(prestaties, cheques and their bewegingen) is made in the database itself by INSERT ... SELECT.
The triggers are switched off meanwhile, since history of invented rows helps nobody and the
schedule below keeps within the limits by construction; a test checks that.
"""

import random
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, time, timedelta
from uuid import UUID

from django.apps import apps
from django.db import ProgrammingError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Model

from activiteiten.choices import GebruikerSoort
from activiteiten.models import Activiteit
from activiteiten.services.vereisten import rijbewijs_b
from gebruikers.choices import AanvraagSoort, AanvraagStatus
from gebruikers.models import Aanvraag, Gebruiker, Gebruikersovereenkomst, Vestiging
from trajecten.choices import Inkomen, InzetStatus
from trajecten.models import Bewijs, Inzet, Overgangsbewijs, Traject, WijkWerker
from wijkwerken.kern import insz
from wijkwerken.kern.datums import eerste_van_maand, laatste_dag, plus_jaren, plus_maanden
from wijkwerken.toegang.choices import DienstSoort, Rol
from wijkwerken.toegang.models import Account, Gemeente, Postcode, Toeleidingsdienst
from wijkwerken.voorbeeld.chequereeks import cheques_maken
from wijkwerken.voorbeeld.dichte_maanden import maanden_sluiten
from wijkwerken.voorbeeld.insz import insz_van
from wijkwerken.voorbeeld.namen import ACHTERNAMEN, STRATEN, VOORNAMEN

EIGEN_APPS = ("toegang", "activiteiten", "gebruikers", "trajecten", "cheques")
EX_PWA_DEEL = 0.1
BEMIDDELAARS = 150


@dataclass(frozen=True, slots=True)
class Omvang:
    """How much to load; the benchmarks also load a tenth."""

    wijkwerkers: int = 8_000
    gebruikers: int = 6_000


@transaction.atomic
def vlaanderen_laden(
    *, vandaag: date, zaad: int, omvang: Omvang | None = None, meld: Callable[[str], None] = print
) -> None:
    """Load it all, in one transaction; needs the reference data, and an empty database."""
    omvang = omvang or Omvang()
    toeval = random.Random(zaad)  # noqa: S311 - invented data
    with zonder_triggers(), connection.cursor() as cursor:
        gemeenten = _gemeenten(vandaag)
        meld(f"{len(gemeenten)} gemeenten")
        cursor.execute(TOELATINGEN_SQL)
        meld(f"{cursor.rowcount} toelatingen")
        *bemiddelaars, coordinator = _accounts()
        diensten = _diensten(gemeenten)
        plaatsen = _plaatsen(gemeenten)
        vestigingen = _gebruikers(toeval, plaatsen, omvang.gebruikers, vandaag)
        meld(f"{omvang.gebruikers} gebruikers")
        personen = _wijkwerkers(toeval, plaatsen, omvang.wijkwerkers)
        trajecten = _trajecten(toeval, personen, diensten, bemiddelaars, vandaag)
        _inzetten(toeval, trajecten, vestigingen, vandaag)
        meld(f"{omvang.wijkwerkers} wijk-werkers met traject en inzet")
        stappen: tuple[tuple[str, str, list[date | str]], ...] = (
            ("prestaties", PRESTATIES_SQL, [vandaag, vandaag]),
            ("maandbladen", MAANDBLADEN_SQL, ["V%", vandaag]),
        )
        for naam, sql, waarden in stappen:
            cursor.execute(sql, waarden)
            meld(f"{cursor.rowcount} {naam}")
        cheques_maken(
            van="V",
            nummer=90_000_000,
            door=coordinator,
            vandaag=vandaag,
            sinds=plus_maanden(vandaag, -12),
            meld=meld,
        )
        # The last whole month is still being put in order.
        dicht = maanden_sluiten(
            door=coordinator,
            gemeenten=gemeenten,
            tot=plus_maanden(eerste_van_maand(vandaag), -1),
        )
        meld(f"{dicht} afgesloten maanden")
        cursor.execute("ANALYZE")


@contextmanager
def zonder_triggers() -> Iterator[None]:
    """No trigger fires in this transaction; foreign keys neither, if the role may say so."""
    tabellen = [model._meta.db_table for app in EIGEN_APPS for model in _modellen(app)]
    with connection.cursor() as cursor:
        try:
            with transaction.atomic():
                cursor.execute("SET LOCAL session_replication_role = 'replica'")
        except ProgrammingError:  # only a superuser may; the owner of the tables does this
            for tabel in tabellen:
                cursor.execute(f'ALTER TABLE "{tabel}" DISABLE TRIGGER USER')
            yield
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            for tabel in tabellen:
                cursor.execute(f'ALTER TABLE "{tabel}" ENABLE TRIGGER USER')
        else:
            yield
            cursor.execute("SET LOCAL session_replication_role = 'origin'")


def _modellen(app: str) -> Iterable[type[Model]]:
    return apps.get_app_config(app).get_models()


def _gemeenten(vandaag: date) -> list[Gemeente]:
    rijen = Gemeente.objects.bestaand_op(vandaag)
    rijen.update(in_werkingsgebied=True)
    return list(rijen.order_by("nis"))


def _accounts() -> list[Account]:
    """Who guides, and last of all who closes months."""
    wie = [(Rol.BEMIDDELAAR, n) for n in range(1, BEMIDDELAARS + 1)] + [(Rol.COORDINATOR, 1)]
    return Account.objects.bulk_create(
        Account(
            email=f"{rol}{n}@voorbeeld.test",
            naam=f"{rol.label} {n}",
            rol=rol,
            password="!",  # noqa: S106 - no password at all: nobody logs in with these
        )
        for rol, n in wie
    )


def _diensten(gemeenten: list[Gemeente]) -> dict[UUID | None, Toeleidingsdienst]:
    """The OCMW of each gemeente, and VDAB under None."""
    bestaand = {d.gemeente_id: d for d in Toeleidingsdienst.objects.all()}
    nieuw = [
        Toeleidingsdienst(naam=f"OCMW {g.naam}", soort=DienstSoort.OCMW, gemeente=g)
        for g in gemeenten
        if g.pk not in bestaand
    ]
    if None not in bestaand:
        nieuw.append(Toeleidingsdienst(naam="VDAB", soort=DienstSoort.VDAB))
    Toeleidingsdienst.objects.bulk_create(nieuw)
    return bestaand | {d.gemeente_id: d for d in nieuw}


def _plaatsen(gemeenten: list[Gemeente]) -> list[Postcode]:
    """A postcode of every gemeente, and more of who has more."""
    return list(
        Postcode.objects.filter(gemeente__in=gemeenten)
        .select_related("gemeente")
        .order_by("postcode", "deelgemeente")
    )


def _adres(toeval: random.Random, plaats: Postcode) -> dict[str, object]:
    return {
        "straat": toeval.choice(STRATEN),
        "huisnummer": str(toeval.randint(1, 180)),
        "postcode": plaats.postcode,
        "plaats": plaats.deelgemeente,
        "gemeente": plaats.gemeente,
    }


def _gebruikers(
    toeval: random.Random, plaatsen: list[Postcode], aantal: int, vandaag: date
) -> list[Vestiging]:
    soorten = [*[GebruikerSoort.PERSOON] * 6, *GebruikerSoort.values[1:]]
    gebruikers = []
    for n in range(1, aantal + 1):
        soort = GebruikerSoort(soorten[n % len(soorten)])
        persoon = soort == GebruikerSoort.PERSOON
        gebruikers.append(
            Gebruiker(
                nummer=f"V{n:07d}",
                soort=soort,
                naam=toeval.choice(ACHTERNAMEN) if persoon else f"{soort.label} {n}",
                voornaam=toeval.choice(VOORNAMEN) if persoon else "",
            )
        )
    Gebruiker.objects.bulk_create(gebruikers, batch_size=2000)
    vestigingen = Vestiging.objects.bulk_create(
        [
            Vestiging(gebruiker=g, **_adres(toeval, plaatsen[n % len(plaatsen)]))
            for n, g in enumerate(gebruikers)
        ],
        batch_size=2000,
    )
    Gebruikersovereenkomst.objects.bulk_create(
        [
            Gebruikersovereenkomst(
                gebruiker=g,
                periode=DateRange(date(2018, 1, 1), plus_jaren(date(vandaag.year, 1, 1), 2)),
                getekend_op=date(2018, 1, 1),
            )
            for g in gebruikers
        ],
        batch_size=2000,
    )
    return vestigingen


def _wijkwerkers(toeval: random.Random, plaatsen: list[Postcode], aantal: int) -> list[WijkWerker]:
    personen = []
    for n in range(aantal):
        geboren = date(1962, 1, 1) + timedelta(days=n % 15_000)
        cijfers = insz_van(geboren, n // 15_000 + 1)
        personen.append(
            WijkWerker(
                nummer=f"V{n + 1:07d}",
                voornaam=toeval.choice(VOORNAMEN),
                naam=toeval.choice(ACHTERNAMEN),
                geboortedatum=geboren,
                insz_versleuteld=insz.versleutel(cijfers),
                insz_index=insz.index(cijfers),
                inkomen=toeval.choice([Inkomen.LEEFLOON, Inkomen.UITKERING, Inkomen.ZONDER]),
                rijbewijs=toeval.random() < 0.4,
                **_adres(toeval, plaatsen[n * 7 % len(plaatsen)]),
            )
        )
    WijkWerker.objects.bulk_create(personen, batch_size=2000)
    rijbewijs = rijbewijs_b()
    Bewijs.objects.bulk_create(
        [
            Bewijs(wijkwerker=persoon, vereiste=rijbewijs)
            for persoon in personen
            if persoon.rijbewijs
        ],
        batch_size=2000,
    )
    return personen


def _trajecten(
    toeval: random.Random,
    personen: list[WijkWerker],
    diensten: dict[UUID | None, Toeleidingsdienst],
    accounts: list[Account],
    vandaag: date,
) -> list[Traject]:
    """Running trajecten that began in the last ten months; ex-PWA since 2018, with proof."""
    trajecten = []
    for n, persoon in enumerate(personen):
        ex_pwa = toeval.random() < EX_PWA_DEEL
        start = vandaag - timedelta(days=toeval.randint(30, 290))
        dienst = persoon.gemeente_id if persoon.inkomen == Inkomen.LEEFLOON else None
        trajecten.append(
            Traject(
                nummer=f"V{n + 1:07d}",
                wijkwerker=persoon,
                gemeente=persoon.gemeente,
                toeleider=diensten[dienst],
                bemiddelaar=accounts[n % len(accounts)],
                start=date(2018, 1, 1) if ex_pwa else start,
                voorzien_einde=None if ex_pwa else laatste_dag(start, 12),
                heeft_overgangsmaatregel=ex_pwa,
            )
        )
    Traject.objects.bulk_create(trajecten, batch_size=2000)
    Overgangsbewijs.objects.bulk_create(
        Overgangsbewijs(
            traject=t,
            pwa_van=date(2010, 1, 1),
            kenmerk="PWA-dossier",
            nagekeken_door=t.bemiddelaar,
            nagekeken_op=date(2018, 1, 1),
        )
        for t in trajecten
        if t.heeft_overgangsmaatregel
    )
    return trajecten


def _inzetten(
    toeval: random.Random, trajecten: list[Traject], vestigingen: list[Vestiging], vandaag: date
) -> None:
    """Each traject takes up one weekly aanvraag: two or three days of two to four hours.

    Three days of four hours is the most: 60 in the fullest month. Who worked the whole
    calendar year does two days, at most 53 weeks of 8 hours: below 630.
    """
    activiteiten: dict[str, list[Activiteit]] = {soort: [] for soort in GebruikerSoort.values}
    for activiteit in Activiteit.objects.filter(actief=True, enkel_overgang=False):
        for soort in activiteit.soorten:
            activiteiten[soort].append(activiteit)
    # At most a year back: 1.2 million hours are of now, not of 2018.
    oudste = plus_maanden(vandaag, -12)
    aanvragen, inzetten = [], []
    for n, traject in enumerate(trajecten):
        vestiging = vestigingen[n % len(vestigingen)]
        lang = traject.heeft_overgangsmaatregel
        dagen = sorted(toeval.sample(range(5), 2 if lang or toeval.random() < 0.9 else 3))
        uren = toeval.randint(2, 3) if lang else toeval.randint(2, 4)
        van = max(traject.start, oudste)
        aanvraag = Aanvraag(
            nummer=f"V{n + 1:07d}",
            gebruiker=vestiging.gebruiker,
            vestiging=vestiging,
            activiteit=toeval.choice(activiteiten[vestiging.gebruiker.soort]),
            soort=AanvraagSoort.TERUGKEREND,
            status=AanvraagStatus.INGEVULD,
            ontvangen_op=van,
            van=van,
            weekdagen=dagen,
            begin=time(9),
            einde=time(9 + uren),
            uren=uren,
        )
        aanvragen.append(aanvraag)
        inzetten.append(
            Inzet(aanvraag=aanvraag, traject=traject, status=InzetStatus.BEVESTIGD, van=van)
        )
    Aanvraag.objects.bulk_create(aanvragen, batch_size=2000)
    Inzet.objects.bulk_create(inzetten, batch_size=2000)


# Every gemeente permits the whole list, since 2018.
TOELATINGEN_SQL = """
INSERT INTO activiteiten_toelating (id, versie, aangemaakt_op, gewijzigd_op, activiteit_id, soort,
    gemeente_id, geldig, bron, enkel_bestaand)
SELECT gen_random_uuid(), 1, now(), now(), a.id, soort, g.id, daterange('2018-01-01', NULL),
    'gemeenteraad', false
FROM activiteiten_activiteit a CROSS JOIN unnest(a.soorten) AS soort
CROSS JOIN toegang_gemeente g
WHERE a.actief AND g.in_werkingsgebied AND NOT EXISTS (
    SELECT 1 FROM activiteiten_toelating t
    WHERE t.activiteit_id = a.id AND t.soort = soort AND t.gemeente_id = g.id
)
"""

# One prestatie for every agreed day that is past.
PRESTATIES_SQL = """
INSERT INTO trajecten_prestatie (id, versie, aangemaakt_op, gewijzigd_op, traject_id, inzet_id,
    datum, begin, einde, uren, cheques, opmerking)
SELECT gen_random_uuid(), 1, now(), now(), i.traject_id, i.id,
    dag::date, a.begin, a.einde, a.uren,
    -- This month's cheques are still to come in.
    CASE WHEN dag < date_trunc('month', %s::timestamp) THEN a.uren ELSE 0 END, ''
FROM trajecten_inzet i
JOIN gebruikers_aanvraag a ON a.id = i.aanvraag_id
CROSS JOIN generate_series(i.van::timestamp, %s::timestamp - interval '1 day',
                           interval '1 day') dag
WHERE extract(isodow FROM dag) - 1 = ANY (a.weekdagen)
ORDER BY dag
"""

# Of the months that are over: brought in and typed in.
MAANDBLADEN_SQL = """
INSERT INTO trajecten_maandblad (id, versie, aangemaakt_op, gewijzigd_op, traject_id, maand, stand,
    binnengebracht_op)
SELECT gen_random_uuid(), 1, now(), now(), t.id, p.boekmaand, 'verwerkt',
    (p.boekmaand + interval '1 month')::date + 1
FROM trajecten_prestatie p JOIN trajecten_traject t ON t.id = p.traject_id
WHERE t.nummer LIKE %s AND p.boekmaand < date_trunc('month', %s::timestamp)
GROUP BY t.id, p.boekmaand
"""
