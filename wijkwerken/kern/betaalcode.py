"""The code that the app of a bank scans to pay: EPC069-12, as a drawing."""

from decimal import Decimal

from segno import helpers

from wijkwerken.kern.controles import mededeling_opmaak
from wijkwerken.kern.qrcode import als_svg


def betaalcode(*, rekening: str, naam: str, bedrag: int, mededeling: str, bic: str = "") -> str:
    """An inline SVG; `bedrag` in cents, `mededeling` the 12 digits.

    The Belgian communication stands in the free text: the field for a reference takes ISO 11649.
    """
    code = helpers.make_epc_qr(
        name=naam[:70],
        iban=rekening,
        amount=Decimal(bedrag) / 100,
        text=mededeling_opmaak(mededeling),
        bic=bic or None,
    )
    return als_svg(code, "betaalcode")
