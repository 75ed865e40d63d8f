"""Numbers for paper, without gaps made by races: 2026-0143."""

from django.db import connection, transaction


@transaction.atomic
def volgend_nummer(reeks: str, jaar: int) -> str:
    """The next number of a series in a year. Two at once wait for each other."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO toegang_nummering
                (id, versie, aangemaakt_op, gewijzigd_op, reeks, jaar, laatste)
            VALUES (gen_random_uuid(), 1, now(), now(), %s, %s, 1)
            ON CONFLICT (reeks, jaar)
            DO UPDATE SET laatste = toegang_nummering.laatste + 1
            RETURNING laatste
            """,
            [reeks, jaar],
        )
        [laatste] = cursor.fetchone()
    return f"{jaar}-{laatste:04d}"
