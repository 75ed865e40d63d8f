"""The verdicts of one aanvraag against the bare query of who has a running traject."""

from datetime import date

from django.contrib.auth import get_user_model
from django.db import connection

from benchmarks.meten import Verhouding, vergelijk
from gebruikers.models import Aanvraag
from trajecten.services.matching import kandidaten_van

KAAL = """
SELECT t.*, w.* FROM trajecten_traject t
JOIN trajecten_wijkwerker w ON w.id = t.wijkwerker_id WHERE t.status = 'lopend'
"""


def meet(vandaag: date, keren: int) -> Verhouding:
    """Everybody with a running traject, judged for one aanvraag; the page draws 25 of a group."""
    account = get_user_model().objects.bemiddelaars().first()
    aanvraag = Aanvraag.objects.filter(soort="terugkerend").order_by("pk").first()
    if aanvraag is None:
        raise RuntimeError("the demo data has no weekly aanvraag")

    def oordelen() -> None:
        if not kandidaten_van(account, aanvraag, vandaag, vandaag=vandaag).oordelen:
            raise RuntimeError("nobody was judged")

    def kaal() -> None:
        with connection.cursor() as cursor:
            cursor.execute(KAAL)
            cursor.fetchall()

    return vergelijk("wie past bij een aanvraag", oordelen, kaal, doel=40, keren=keren)
