"""Numbers for paper, without gaps made by races: 2026-0143."""

from django.db import connection, transaction


def volgend_nummer(reeks: str, jaar: int) -> str:
    """The next number of a series in a year. Two at once wait for each other."""
    [nummer] = volgende_getallen(reeks, jaar, 1)
    return f"{jaar}-{nummer:04d}"


@transaction.atomic
def volgende_getallen(reeks: str, jaar: int, aantal: int) -> range:
    """The next `aantal` numbers of a series in a year. Two at once wait for each other."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO toegang_nummering
                (id, versie, aangemaakt_op, gewijzigd_op, reeks, jaar, laatste)
            VALUES (gen_random_uuid(), 1, now(), now(), %(reeks)s, %(jaar)s, %(aantal)s)
            ON CONFLICT (reeks, jaar)
            DO UPDATE SET laatste = toegang_nummering.laatste + %(aantal)s
            RETURNING laatste
            """,
            {"reeks": reeks, "jaar": jaar, "aantal": aantal},
        )
        [laatste] = cursor.fetchone()
    return range(laatste - aantal + 1, laatste + 1)
