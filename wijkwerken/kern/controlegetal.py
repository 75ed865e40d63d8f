"""Check digits, as pure arithmetic: for pages as well as for rules."""


def insz_eeuw(cijfers: str) -> int | None:
    """The century of these 11 digits, 1900 or 2000; None when the last two do not fit.

    Only the check digits tell it: from 2000 on, a 2 stands before the number.
    """
    controle = int(cijfers[9:])
    for eeuw, voorvoegsel in ((1900, ""), (2000, "2")):
        if 97 - int(voorvoegsel + cijfers[:9]) % 97 == controle:
            return eeuw
    return None
