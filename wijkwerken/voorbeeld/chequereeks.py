"""What paid for work that was made in bulk: bought by half year, handed in, and paid out.

Made in the database itself, of every cheque its whole life line. What belongs together is known by
the first letter of its numbers.
"""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

from django.db import connection

from cheques.choices import Afgiftestand
from cheques.models import Afgifte
from wijkwerken.kern.datums import maanden_van_tot, plus_maanden
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.models import Account

# How many a gebruiker has left of this half year.
OVER = 6

# As many as were used in a half year; of now some are left.
BESTELLINGEN = """
INSERT INTO cheques_chequebestelling (id, versie, aangemaakt_op, gewijzigd_op, gebruiker_id,
    vorm, aantal, prijs, uitgegeven_op, vervalt_op, bron, kenmerk)
SELECT gen_random_uuid(), 1, now(), now(), gebruiker_id, 'papier',
    uren + CASE WHEN begin + interval '6 months' > %(vandaag)s THEN %(over)s ELSE 0 END, %(prijs)s,
    begin, (begin + interval '1 year')::date, 'hand', ''
FROM (
    SELECT a.gebruiker_id, sum(p.cheques) AS uren, make_date(
        extract(year FROM p.datum)::int,
        CASE WHEN extract(month FROM p.datum) < 7 THEN 1 ELSE 7 END, 1) AS begin
    FROM trajecten_prestatie p
    JOIN trajecten_inzet i ON i.id = p.inzet_id
    JOIN gebruikers_aanvraag a ON a.id = i.aanvraag_id
    WHERE a.nummer LIKE %(van)s || '%%' AND p.cheques > 0
    GROUP BY 1, 3
) halfjaren
"""

CHEQUES = """
WITH gebruikt AS (
    SELECT b.id AS bestelling_id, p.id AS prestatie_id, p.datum
    FROM trajecten_prestatie p
    JOIN trajecten_inzet i ON i.id = p.inzet_id
    JOIN gebruikers_aanvraag a ON a.id = i.aanvraag_id
    JOIN cheques_chequebestelling b ON b.gebruiker_id = a.gebruiker_id
        AND p.datum >= b.uitgegeven_op AND p.datum < b.uitgegeven_op + interval '6 months'
    CROSS JOIN generate_series(1, p.cheques)
    WHERE a.nummer LIKE %(van)s || '%%'
    UNION ALL
    SELECT b.id, NULL, NULL
    FROM cheques_chequebestelling b
    JOIN gebruikers_gebruiker g ON g.id = b.gebruiker_id CROSS JOIN generate_series(1, %(over)s)
    WHERE g.nummer LIKE %(van)s || '%%' AND b.uitgegeven_op + interval '6 months' > %(vandaag)s
)
INSERT INTO cheques_cheque (id, versie, aangemaakt_op, gewijzigd_op, nummer, bestelling_id,
    stand, prestatie_id)
SELECT gen_random_uuid(), 1, now(), now(),
    lpad((%(nummer)s + row_number() OVER (ORDER BY bestelling_id, datum))::text, 10, '0'),
    bestelling_id,
    CASE WHEN prestatie_id IS NULL THEN 'ontvangen'
        WHEN datum < %(uitbetaald)s::date THEN 'uitbetaald' ELSE 'gekoppeld' END,
    prestatie_id
FROM gebruikt
"""

VAN_ONS = """
    FROM cheques_cheque c
    JOIN cheques_chequebestelling b ON b.id = c.bestelling_id
    JOIN gebruikers_gebruiker g ON g.id = b.gebruiker_id AND g.nummer LIKE %(van)s || '%%'
    LEFT JOIN trajecten_prestatie p ON p.id = c.prestatie_id
    LEFT JOIN cheques_afgifte f
        ON f.nummer = %(van)s || to_char(p.datum, 'YYYYMM') AND c.stand = 'uitbetaald'
"""

BEWEGINGEN = f"""
INSERT INTO cheques_chequebeweging (id, aangemaakt_op, cheque_id, volgnummer, soort, datum,
    prestatie_id, afgifte_id, door_id, reden)
SELECT gen_random_uuid(), now(), c.id, 1, 'ontvangen', b.uitgegeven_op, NULL::uuid,
    NULL::uuid, %(door)s, ''
{VAN_ONS}
UNION ALL
SELECT gen_random_uuid(), now(), c.id, 2, 'gekoppeld', least(p.datum + 6, %(vandaag)s), p.id,
    NULL, %(door)s, ''
{VAN_ONS} WHERE p.id IS NOT NULL
UNION ALL
SELECT gen_random_uuid(), now(), c.id, 3, 'afgeleverd', f.afgeleverd_op, p.id, f.id, %(door)s, ''
{VAN_ONS} WHERE f.id IS NOT NULL
UNION ALL
SELECT gen_random_uuid(), now(), c.id, 4, 'uitbetaald', f.beantwoord_op, p.id, f.id, %(door)s, ''
{VAN_ONS} WHERE f.id IS NOT NULL
"""

REGELS = f"""
INSERT INTO cheques_afgifteregel (id, versie, aangemaakt_op, gewijzigd_op, afgifte_id, cheque_id,
    uitslag, reden, beantwoord_op)
SELECT gen_random_uuid(), 1, now(), now(), f.id, c.id, 'aanvaard', '', f.beantwoord_op
{VAN_ONS} WHERE f.id IS NOT NULL
"""

TOTALEN = """
UPDATE cheques_afgifte f SET aantal = t.aantal, waarde = t.aantal * %(prijs)s
FROM (SELECT afgifte_id, count(*) AS aantal FROM cheques_afgifteregel GROUP BY 1) t
WHERE t.afgifte_id = f.id AND f.nummer LIKE %(van)s || '%%'
"""


# What each step makes, and of which the planner knows nothing yet.
STAPPEN = {
    "chequebestellingen": (BESTELLINGEN, "cheques_chequebestelling"),
    "cheques": (CHEQUES, "cheques_cheque"),
    "chequebewegingen": (BEWEGINGEN, "cheques_chequebeweging"),
    "cheques in afgiften": (REGELS, "cheques_afgifteregel"),
}


def cheques_maken(
    *,
    van: str,
    nummer: int,
    door: Account,
    vandaag: date,
    sinds: date,
    uitbetaald: date | None = None,
    meld: Callable[[str], object],
) -> None:
    """For all work since that day that says it is paid for, of numbers that begin with `van`.

    `nummer` is that of the first cheque. What was done before `uitbetaald` was handed in with an
    afgifte per month, and paid out.
    """
    waarden: dict[str, str | int | date | UUID | None] = {
        "van": van,
        "nummer": nummer,
        "over": OVER,
        "vandaag": vandaag,
        "uitbetaald": uitbetaald,
        "prijs": Regel.objects.waarde_op(RegelCode.CHEQUEPRIJS, sinds),
        "door": door.pk,
    }
    if uitbetaald:
        _afgiften(van, door, sinds, uitbetaald)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
        for naam, (sql, tabel) in STAPPEN.items():
            cursor.execute(sql, waarden)
            meld(f"{cursor.rowcount} {naam} erbij")
            cursor.execute(f"ANALYZE {tabel}")
        cursor.execute(TOTALEN, waarden)


def _afgiften(van: str, door: Account, sinds: date, tot: date) -> None:
    """One for every month, delivered on the tenth of the next and paid before its end."""
    rijen = []
    for maand in maanden_van_tot(sinds, tot - timedelta(days=1)):
        afgeleverd = plus_maanden(maand, 1).replace(day=10)
        rijen.append(
            Afgifte(
                nummer=f"{van}{maand:%Y%m}",
                kenmerk=f"{van}{van}{maand:%Y%m}",
                stand=Afgiftestand.BEANTWOORD,
                aantal=1,
                afgeleverd_op=afgeleverd,
                beantwoord_op=afgeleverd + timedelta(days=18),
                door=door,
            )
        )
    Afgifte.objects.bulk_create(rijen)
