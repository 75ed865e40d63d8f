"""What a match page has to judge on top of `vlaanderen`: open aanvragen, plans, weeks, offers.

Set-based, in the database itself. Everybody gets a plan of half a year, an own week, a signed
afsprakenblad and an offer; one in ten is away for a week: nothing a match page reads is empty.
"""

from datetime import date, timedelta

from django.db import connection, transaction

from wijkwerken.voorbeeld.vlaanderen import zonder_triggers

PER_MENS = 2  # one open aanvraag for every two people: 500 for 1,000
WEKEN = 26

# Copies of what others ask, waiting: of three in every four the days and hours differ.
AANVRAGEN_SQL = """
INSERT INTO gebruikers_aanvraag (id, versie, aangemaakt_op, gewijzigd_op, nummer, gebruiker_id,
    vestiging_id, activiteit_id, soort, status, ontvangen_op, van, tot, weekdagen, begin, einde,
    dagtijden, slaat_schoolvakanties_over, uren, aantal, omschrijving, toelichting_vereisten,
    wachtreden, wachtnota)
SELECT gen_random_uuid(), 1, now(), now(), 'O' || lpad(n::text, 7, '0'), gebruiker_id,
    vestiging_id, activiteit_id, 'terugkerend', 'open', %(vandaag)s,
    %(vandaag)s::date + (n %% 20)::int,
    CASE WHEN n %% 3 = 0 THEN NULL ELSE %(vandaag)s::date + 200 END,
    CASE n %% 4 WHEN 0 THEN weekdagen ELSE ARRAY[(n %% 5)::smallint] END,
    make_time((8 + n %% 6)::int, 0, 0), make_time((8 + n %% 6 + uren)::int, 0, 0),
    '[]', n %% 5 = 0, uren, 1, '', '', '', ''
FROM (SELECT a.*, row_number() OVER (ORDER BY a.id) AS n FROM gebruikers_aanvraag a) a
WHERE n <= %(aantal)s
"""
MOMENTEN_SQL = """
INSERT INTO trajecten_geplandmoment (id, versie, aangemaakt_op, gewijzigd_op, inzet_id, traject_id,
    datum, begin, einde, uren, status, reden, stiptheid)
SELECT gen_random_uuid(), 1, now(), now(), i.id, i.traject_id, dag::date, a.begin, a.einde,
    a.uren, 'gepland', '', ''
FROM trajecten_inzet i
JOIN gebruikers_aanvraag a ON a.id = i.aanvraag_id
JOIN trajecten_traject t ON t.id = i.traject_id
CROSS JOIN generate_series(%(vandaag)s::timestamp, %(einde)s::timestamp, interval '1 day') dag
WHERE extract(isodow FROM dag) - 1 = ANY (a.weekdagen)
    AND (t.voorzien_einde IS NULL OR dag <= t.voorzien_einde)
"""
WEKEN_SQL = """
INSERT INTO trajecten_beschikbaarheid (id, versie, aangemaakt_op, gewijzigd_op, wijkwerker_id, van,
    blokken, toelichting)
SELECT gen_random_uuid(), 1, now(), now(), id, %(begin)s,
    (SELECT jsonb_agg(jsonb_build_object('dag', dag, 'begin', '08:00', 'einde', '16:00'))
     FROM generate_series(0, 4) dag), ''
FROM trajecten_wijkwerker
"""
AFWEZIG_SQL = """
INSERT INTO trajecten_afwezigheid (id, versie, aangemaakt_op, gewijzigd_op, wijkwerker_id, soort,
    van, tot, toelichting, gemeld_door, gemeld_op, ingetrokken_reden)
SELECT gen_random_uuid(), 1, now(), now(), id, 'verlof', %(vandaag)s, %(vandaag)s::date + 7, '', '',
    %(vandaag)s, ''
FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM trajecten_wijkwerker) w
WHERE n %% 10 = 0
"""
BLADEN_SQL = """
INSERT INTO trajecten_afsprakenblad (id, versie, aangemaakt_op, gewijzigd_op, traject_id,
    volgnummer, soort, status, gpmi_kenmerk, activiteiten_toelichting, vervolgstap, opleiding,
    duur_maanden, getekend_op)
SELECT gen_random_uuid(), 1, now(), now(), id, 1, 'afsprakenblad', 'getekend', '', '', '', '',
    12, start
FROM trajecten_traject
"""
VOORKEUREN_SQL = """
INSERT INTO trajecten_voorkeursactiviteit (id, versie, aangemaakt_op, gewijzigd_op,
    afsprakenblad_id, activiteit_id, soort, reden)
SELECT gen_random_uuid(), 1, now(), now(), b.id, a.id, 'voorkeur', ''
FROM trajecten_afsprakenblad b CROSS JOIN LATERAL (
    SELECT id FROM activiteiten_activiteit WHERE actief ORDER BY md5(b.id::text || code) LIMIT 3
) a
"""
AANBOD_SQL = """
INSERT INTO trajecten_aanbod (id, versie, aangemaakt_op, gewijzigd_op, aanvraag_id, traject_id,
    gedaan_op, gedaan_door_id, wijze, antwoord, beantwoord_op, geweigerd_door, reden, nota)
SELECT gen_random_uuid(), 1, now(), now(), i.aanvraag_id, i.traject_id, i.van,
    t.bemiddelaar_id, 'gepland', 'ja', i.van, '', '', ''
FROM trajecten_inzet i JOIN trajecten_traject t ON t.id = i.traject_id
"""


@transaction.atomic
def wereld_aanvullen(vandaag: date, wijkwerkers: int) -> None:
    """Call after `vlaanderen_laden`; the triggers are off, as there."""
    waarden: dict[str, date | int] = {
        "vandaag": vandaag,
        "begin": vandaag - timedelta(days=300),
        "einde": vandaag + timedelta(weeks=WEKEN),
        "aantal": wijkwerkers // PER_MENS,
    }
    with zonder_triggers(), connection.cursor() as cursor:
        for sql in (
            MOMENTEN_SQL, AANBOD_SQL, AANVRAGEN_SQL, WEKEN_SQL, AFWEZIG_SQL, BLADEN_SQL,
            VOORKEUREN_SQL,
        ):  # fmt: skip
            cursor.execute(sql, waarden)
        cursor.execute("ANALYZE")
