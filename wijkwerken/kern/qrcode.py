"""QR codes as an inline SVG, for a page and for paper."""

from io import BytesIO

import segno


def qr_van(tekst: str) -> str:
    """The code of a text, such as an address; it may be damaged a little and still be read."""
    return als_svg(segno.make(tekst, error="m", micro=False), "qr")


def als_svg(code: segno.QRCode, klasse: str) -> str:
    """Black on white in the dark as well: not every camera reads it the other way round."""
    uit = BytesIO()
    code.save(
        uit,
        kind="svg",
        xmldecl=False,
        svgns=True,
        svgclass=klasse,
        lineclass=None,
        omitsize=True,
        light="#fff",
        border=4,
        nl=False,
    )
    return uit.getvalue().decode()
