from cheques.models.cheque import Cheque, Chequebestelling, ChequeBeweging
from cheques.models.vergoeding import Vergoedingdeel, Vergoedinglijst, Vergoedingregel

__all__ = [
    "Cheque",
    "ChequeBeweging",
    "Chequebestelling",
    "Vergoedingdeel",
    "Vergoedinglijst",
    "Vergoedingregel",
]
