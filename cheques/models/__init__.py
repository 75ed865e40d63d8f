from cheques.models.cheque import Cheque, Chequebestelling, ChequeBeweging

__all__ = ["Cheque", "ChequeBeweging", "Chequebestelling"]
