"""A fault of ours: a page for people, a problem for programs; both with the request number."""

from django.http import JsonResponse
from django.views.defaults import server_error

from wijkwerken.kern.api.fouten import PROBLEEM, Probleem


def serverfout(request, *args, **kwargs):
    """Django's handler500. The log has the rest; the answer never shows it."""
    if not request.path.startswith("/api/"):
        return server_error(request, *args, **kwargs)
    nummer = getattr(request, "verzoek", None)
    probleem = Probleem(
        500,
        "fout",
        "Er ging bij ons iets mis en er is niets bewaard. Probeer het later opnieuw. "
        f"Blijft het zo, meld het dan met nummer {nummer}.",
    )
    return JsonResponse(probleem.als_dict(), status=500, content_type=PROBLEEM)
