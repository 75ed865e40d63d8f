"""Reading a PDF: what stands in its streams, unpacked."""

import re
import zlib


def leesbaar(document: bytes) -> bytes:
    """The tags, the descriptions of figures and the marks on the pages."""
    stromen = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", document, re.DOTALL)
    return b"".join(zlib.decompressobj().decompress(s) if s[:1] == b"x" else s for s in stromen)


def boom(document: bytes) -> list[tuple[str, str]]:
    """The tags in the order in which they are read aloud, each with its attributes as text."""
    objecten = {}
    for kop, stroom in re.findall(
        rb"(<<[^>]*?/Type /ObjStm.*?>>)\s*stream\r?\n(.*?)\r?\nendstream", document, re.DOTALL
    ):
        inhoud = zlib.decompressobj().decompress(stroom)
        eerste = int(re.search(rb"/First (\d+)", kop)[1])
        getallen = [int(getal) for getal in inhoud[:eerste].split()]
        plekken = [eerste + plek for plek in getallen[1::2]]
        for nummer, van, tot in zip(getallen[::2], plekken, [*plekken[1:], None], strict=True):
            objecten[nummer] = inhoud[van:tot].decode("latin-1")
    [wortel] = [o for o in objecten.values() if "/StructTreeRoot" in o and "/K" in o]
    tags: list[tuple[str, str]] = []
    wacht = _kinderen(wortel)
    while wacht:
        element = objecten.get(wacht.pop(0), "")
        if soort := re.search(r"/S\s*/(\w+)", element):
            tags.append((soort[1], element))
            wacht = _kinderen(element) + wacht
    return tags


def _kinderen(element: str) -> list[int]:
    """What hangs under it: marks on a page are numbers alone, elements are references."""
    lijst = re.search(r"/K\s*(\[[^\]]*\]|\d+ 0 R)", element)
    return [int(nummer) for nummer in re.findall(r"(\d+) 0 R", lijst[1])] if lijst else []


def struikelstenen(document: bytes) -> list[str]:
    """What somebody stumbles over who has a PDF read aloud; empty for one that reads well."""
    alles, tags = document + leesbaar(document), boom(document)
    koppen = [int(soort[1]) for soort, _ in tags if re.fullmatch(r"H\d", soort)]
    diepte = zip([0, *koppen], koppen, strict=False)
    gebreken = {
        "no language": b"/Lang (nl-BE)" not in alles,
        "no title to show": not re.search(rb"/DisplayDocTitle true", alles),
        "not one main heading": koppen.count(1) != 1,
        "a heading that skips a level": any(nu > vorige + 1 for vorige, nu in diepte),
        "a figure without words": any(s == "Figure" and "/Alt (" not in e for s, e in tags),
        "a cell without heading": any(
            s == "TD" and not re.search(r"/Headers \[\(", e) for s, e in tags
        ),
    }
    return [gebrek for gebrek, waar in gebreken.items() if waar]
