"""Names and viewsets of this app, for the router in wijkwerken/api_urls.py."""

<<<<<<< HEAD
from cheques.api.afgiften import AfgifteViewSet
=======
from cheques.api.vergoedingviews import VergoedinglijstViewSet, VergoedingViewSet
>>>>>>> 186c233 (Show betaallijsten and what each wijk-werker is paid, with the file for the bank, over pages and API)
from cheques.api.views import ChequeViewSet

RESOURCES = [
    ("cheques", ChequeViewSet, "cheque"),
<<<<<<< HEAD
    ("afgiften", AfgifteViewSet, "afgifte"),
=======
    ("vergoedinglijsten", VergoedinglijstViewSet, "vergoedinglijst"),
    ("vergoedingen", VergoedingViewSet, "vergoeding"),
>>>>>>> 186c233 (Show betaallijsten and what each wijk-werker is paid, with the file for the bank, over pages and API)
]
