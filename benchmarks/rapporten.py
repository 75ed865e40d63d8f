"""The page with the dashboard, against the time that it may take at the server.

What a worker needs to count it is said too.
"""

from datetime import date
from time import perf_counter, sleep

from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from benchmarks.meten import Verhouding, vergelijk
from rapportage.dashboards.standen import standen_tellen

DOEL = 0.3  # seconds


def meet(vandaag: date, keren: int) -> Verhouding:
    """The dashboard of the organisation; the second column is the most that it may take."""
    client = Client()
    client.force_login(get_user_model().objects.bemiddelaars().first())

    def pagina() -> None:
        antwoord = client.get(reverse("rapporten"), {"periode": str(vandaag.year)})
        if antwoord.status_code != 200:
            raise RuntimeError("the dashboard does not open")

    pagina()
    begin = perf_counter()
    standen_tellen(vandaag=timezone.localdate(), nu=timezone.now())
    naam = f"dashboard (geteld in {perf_counter() - begin:.1f} s)"
    return vergelijk(naam, pagina, lambda: sleep(DOEL), doel=1, keren=keren)
