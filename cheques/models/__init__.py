from cheques.models.aanvraag import Chequeaanvraag, Chequeaanvraagregel
from cheques.models.afgifte import Afgifte, Afgifteregel
from cheques.models.afsluitronde import Afsluitdeel, Afsluitronde
from cheques.models.bestelling import Chequebestelling
from cheques.models.beweging import ChequeBeweging
from cheques.models.cheque import Cheque
from cheques.models.jaarbundel import Jaarbundel, Jaarbundeldeel
from cheques.models.krediet import Krediet
from cheques.models.terugstorting import Terugstorting
from cheques.models.vergoeding import Vergoedingdeel, Vergoedinglijst, Vergoedingregel

__all__ = [
    "Afgifte",
    "Afgifteregel",
    "Afsluitdeel",
    "Afsluitronde",
    "Cheque",
    "ChequeBeweging",
    "Chequeaanvraag",
    "Chequeaanvraagregel",
    "Chequebestelling",
    "Jaarbundel",
    "Jaarbundeldeel",
    "Krediet",
    "Terugstorting",
    "Vergoedingdeel",
    "Vergoedinglijst",
    "Vergoedingregel",
]
