"""Where somebody looked, in words: the names of our addresses are Dutch already, nearly."""

WOORDEN = {
    "wijkwerker": "wijk-werker",
    "wijkwerkovereenkomst": "wijk-werkovereenkomst",
    "insz": "rijksregisternummer",
    "pdf": "PDF",
    # How it was shown has a column of its own.
    "list": "",
    "detail": "",
}


def plaats_in_woorden(waar: str) -> str:
    """The name of an address as a person reads it.

    >>> plaats_in_woorden("wijkwerker_list"), plaats_in_woorden("api:traject-detail")
    ('Wijk-werker', 'Traject')
    """
    delen = waar.rpartition(":")[2].replace("-", "_").split("_")
    tekst = " ".join(filter(None, (WOORDEN.get(deel, deel) for deel in delen)))
    return tekst[:1].upper() + tekst[1:]
