"""The list of prestaties with a filter against its bare query: the count and the first page."""

from datetime import date
from typing import Any

from django.contrib.auth import get_user_model
from django.db import connection
from django.http import HttpRequest
from django.test import RequestFactory
from django.urls import resolve, reverse

from benchmarks.meten import Verhouding, vergelijk

KAAL = """
SELECT p.*, t.*, w.*, i.*, a.*, g.*, act.*
FROM trajecten_prestatie p
JOIN trajecten_traject t ON t.id = p.traject_id
JOIN trajecten_wijkwerker w ON w.id = t.wijkwerker_id
JOIN trajecten_inzet i ON i.id = p.inzet_id
JOIN gebruikers_aanvraag a ON a.id = i.aanvraag_id
JOIN gebruikers_gebruiker g ON g.id = a.gebruiker_id
JOIN activiteiten_activiteit act ON act.id = a.activiteit_id
WHERE p.datum BETWEEN %s AND %s
ORDER BY p.datum DESC, p.id LIMIT 50
"""
TELLING = "SELECT count(*), sum(p.uren) FROM trajecten_prestatie p WHERE p.datum BETWEEN %s AND %s"


def meet(vandaag: date, keren: int) -> Verhouding:
    """One month of all gemeenten: scope, filter, order, count, and the fifty rows of page one.

    The page around it is left out: drawing fifty rows takes as long at every size.
    """
    eerste = vandaag.replace(day=1)
    account = get_user_model().objects.bemiddelaars().first()
    lijstpagina: Any = resolve(reverse("prestatie_list")).func

    def lijst() -> None:
        request: HttpRequest = RequestFactory().get(
            reverse("prestatie_list"), {"maand": f"{eerste:%Y-%m}"}
        )
        request.user = account
        view = lijstpagina.view_class()
        view.setup(request)
        rijen = view.filter_queryset(view.get_queryset())
        _, pagina, _, _ = view.paginate_queryset(rijen, view.paginate_by)
        if len(pagina.object_list) != view.paginate_by:
            raise RuntimeError("the filter of the list is not what this script thinks")

    def kaal() -> None:
        with connection.cursor() as cursor:
            for sql in (KAAL, TELLING):
                cursor.execute(sql, [eerste, vandaag])
                cursor.fetchall()

    return vergelijk("lijst van prestaties van een maand", lijst, kaal, doel=3, keren=keren)
