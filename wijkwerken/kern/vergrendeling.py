"""Row locks that wait for three seconds at most (betrouwbaarheid.md, decided 2)."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import OperationalError, connection
from django.db.models import Manager, QuerySet
from psycopg import errors

from wijkwerken.kern.exceptions import Bezet


@contextmanager
def bezet_na_drie_seconden() -> Iterator[None]:
    """Turn a lock that is not granted in three seconds, or a deadlock, into `Bezet`.

    How long is a setting of the connection (DATABASES), so that no act needs to say it.
    """
    try:
        yield
    except OperationalError as error:
        if isinstance(error.__cause__, errors.LockNotAvailable | errors.DeadlockDetected):
            raise Bezet from error
        raise


def vergrendel(queryset: QuerySet | Manager, **waar):
    """Lock and return one row, read anew. Raises `DoesNotExist`, or `Bezet` after 3 s.

    Fixed order of locks: wijk-werker, traject, chequebestelling, prestatie, cheques by number.
    """
    with bezet_na_drie_seconden():
        return queryset.select_for_update(of=("self",), no_key=True).get(**waar)


def vergrendel_werk(naam: str) -> None:
    """Hold a named lock until the transaction ends, for work that no single row stands for.

    Raises `Bezet` after 3 s.
    """
    with bezet_na_drie_seconden(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [naam])


@contextmanager
def als_enige(werk: UUID) -> Iterator[bool]:
    """Whether this work is ours to do now: False when somebody else is at it.

    The lock is of the connection, so that a worker that is killed lets go of it.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [werk.int % 2**63])
        vrij = cursor.fetchone()[0]
        try:
            yield vrij
        finally:
            if vrij:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [werk.int % 2**63])
