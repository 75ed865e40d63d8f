"""Names and viewsets of this app, for the router in wijkwerken/api_urls.py."""

from cheques.api.afgiften import AfgifteViewSet
from cheques.api.afsluitingen import MaandafsluitingViewSet
from cheques.api.afsluitrondes import AfsluitrondeViewSet
from cheques.api.bestellingen import BestellingViewSet
from cheques.api.chequeaanvragen import ChequeaanvraagViewSet
from cheques.api.jaarbundels import JaarbundelViewSet
from cheques.api.kredieten import KredietViewSet
from cheques.api.vergoedingviews import VergoedinglijstViewSet, VergoedingViewSet
from cheques.api.views import ChequeViewSet
from cheques.api.voorraad import ChequevoorraadViewSet

RESOURCES = [
    ("cheques", ChequeViewSet, "cheque"),
    ("chequebestellingen", BestellingViewSet, "chequebestelling"),
    ("chequevoorraden", ChequevoorraadViewSet, "chequevoorraad"),
    ("chequeaanvragen", ChequeaanvraagViewSet, "chequeaanvraag"),
    ("kredieten", KredietViewSet, "krediet"),
    ("afgiften", AfgifteViewSet, "afgifte"),
    ("vergoedinglijsten", VergoedinglijstViewSet, "vergoedinglijst"),
    ("jaarbundels", JaarbundelViewSet, "jaarbundel"),
    ("vergoedingen", VergoedingViewSet, "vergoeding"),
    ("maandafsluitingen", MaandafsluitingViewSet, "maandafsluiting"),
    ("afsluitrondes", AfsluitrondeViewSet, "afsluitronde"),
]
