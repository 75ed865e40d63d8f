"""The two match pages, at the server, against the bare query of who has a running traject."""

import gc
from datetime import date

from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import reverse

from benchmarks.meten import Verhouding, vergelijk
from gebruikers.models import Aanvraag
from trajecten.models import Traject
from wijkwerken.toegang.models import Account

KAAL = """
SELECT t.*, w.* FROM trajecten_traject t
JOIN trajecten_wijkwerker w ON w.id = t.wijkwerker_id WHERE t.status = 'lopend'
"""


def meet(_: date, keren: int) -> str:
    """Who fits an aanvraag, and which aanvragen fit a person: the whole answer, drawn."""
    settings.ALLOWED_HOSTS = ["testserver"]
    client = Client()
    client.force_login(Account.objects.bemiddelaars().order_by("email")[0])
    aanvraag = Aanvraag.objects.wacht().order_by("nummer")[8]
    persoon = Traject.objects.lopend().order_by("nummer")[5].wijkwerker_id
    return "\n".join(
        str(_pagina(client, naam, url, keren))
        for naam, url in (
            ("wie past bij een aanvraag", reverse("inzet_nieuw", args=[aanvraag.pk])),
            ("welke aanvragen passen", reverse("wijkwerker_passend", args=[persoon])),
        )
    )


def _pagina(client: Client, naam: str, url: str, keren: int) -> Verhouding:
    client.get(url, secure=True)
    gc.collect()
    gc.freeze()  # as the server does when it starts: see wijkwerken/wsgi.py

    def pagina() -> None:
        if client.get(url, secure=True).status_code != 200:
            raise RuntimeError(f"{url} does not open")

    def kaal() -> None:
        with connection.cursor() as cursor:
            cursor.execute(KAAL)
            cursor.fetchall()

    return vergelijk(naam, pagina, kaal, doel=40, keren=keren)
