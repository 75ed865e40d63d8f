"""Large fixed SELECTs of which the server keeps the plan, one for each connection.

Planning a statement with twenty tables takes longer than running it. Django binds values into
the text, so each text is new to the server; here the values travel beside it.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import psycopg
from django.db import connection


class _Voorbereid(psycopg.Cursor):
    # History and trigger tools put a second command before what they see; a prepared statement
    # holds one. They leave named cursors alone, because those only read.
    name = "voorbereid"

    def execute(self, query, params=None, **kwargs):
        # Django switches preparing off for the whole connection; it is on for this one only.
        self.connection.prepare_threshold = 0
        try:
            return super().execute(query, params, **kwargs, prepare=True)
        finally:
            self.connection.prepare_threshold = None


def lees_voorbereid(sql: str, waarden: Mapping[str, Any] | Sequence[Any]) -> list[tuple[Any, ...]]:
    """All rows of a SELECT with its values. Counted and logged as any other query."""
    connection.ensure_connection()
    maak = connection.make_debug_cursor if connection.queries_logged else connection.make_cursor
    rauw: Any = _Voorbereid(connection.connection)
    with maak(rauw) as cursor:
        cursor.execute(sql, waarden)
        return cursor.fetchall()
