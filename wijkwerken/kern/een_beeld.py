"""Numbers that belong together."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def een_beeld() -> Iterator[None]:
    """Read all of one moment, whatever is booked meanwhile; nothing can be written.

    Inside a transaction of who called, which has begun already, it is only part of that.
    """
    with transaction.atomic():
        if len(connection.savepoint_ids) == 0:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield
