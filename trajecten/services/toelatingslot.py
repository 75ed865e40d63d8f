"""Planning and what takes its ground away wait for each other.

Who plans shares a lock on the permission it rests on and on the gebruiker, so that many may
plan at once; who withdraws the one or excludes the other needs it alone. Without it a moment
could be planned between the look at what that hits and the act itself.
"""

from uuid import UUID

from django.db import connection

from wijkwerken.kern.vergrendeling import bezet_na_drie_seconden

# The ORM knows no FOR SHARE. All rows of the cell: which of them holds is judged afterwards.
_SLOT = """
    SELECT 1 FROM gebruikers_aanvraag a
    JOIN gebruikers_gebruiker g ON g.id = a.gebruiker_id
    JOIN gebruikers_vestiging v ON v.id = a.vestiging_id
    JOIN activiteiten_toelating t ON t.activiteit_id = a.activiteit_id
        AND t.soort = g.soort AND t.gemeente_id = v.gemeente_id
    WHERE a.id = ANY(%s)
    FOR SHARE OF g, t
"""


def toelating_vasthouden(*aanvragen: UUID) -> None:
    """Keep what permits these aanvragen, and who asked, as it is until the transaction ends.

    One query. To be called before the wijk-werker is locked: a withdrawal takes them in that
    order too.
    Raises `Bezet` when a withdrawal or a decision holds it for longer than three seconds.
    """
    with bezet_na_drie_seconden(), connection.cursor() as cursor:
        cursor.execute(_SLOT, [list(aanvragen)])
