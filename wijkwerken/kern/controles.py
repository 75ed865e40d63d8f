"""Numbers that people type over: INSZ, ondernemingsnummer, phone, postcode, bank.

Each `..._nakijken` takes what was typed, answers the form that is stored, and raises a
ValidationError that says what is wrong and how to mend it. The number itself never
stands in the message: messages end up in logs and import reports.
"""

import re
from datetime import date

import phonenumbers
from django.core.exceptions import ValidationError
from stdnum import iban
from stdnum.be import ogm_vcs, vat

from wijkwerken.kern.controlegetal import insz_eeuw
from wijkwerken.kern.datums import maandvenster

POSTCODE_PATROON = r"^[1-9][0-9]{3}$"

# What people and spreadsheets put between digits, hard spaces and all kinds of dashes included.
TUSSENTEKENS = re.compile(r"[\s.\-/\u2010-\u2015\u2212]+")
CIJFERS = re.compile(r"[0-9]+")


def insz_nakijken(tekst: str, geboortedatum: date | None = None) -> str:
    """The 11 digits of an INSZ: rijksregisternummer or bis-nummer.

    With the birth date given, the number must agree with every part of it that the number
    knows. That matters: of the numbers with one wrong digit 0.35 % still fit the check
    digits of one of the two centuries, and none fit the birth date too.

    python-stdnum is not used here: it reads the clock, and takes 29 February 1958 for an
    unknown day.
    """
    cijfers = _alleen_cijfers(
        tekst,
        "Een INSZ bestaat alleen uit cijfers, zoals 85.07.30-033.28. Haal de andere tekens weg.",
        "insz_tekens",
    )
    if len(cijfers) == 10:
        raise ValidationError(
            "Dit INSZ telt 10 cijfers in plaats van 11. Een rekenblad laat een 0 vooraan weg: "
            "kijk op de identiteitskaart en typ de 0 er opnieuw voor.",
            code="insz_tien_cijfers",
        )
    if len(cijfers) != 11:
        raise ValidationError(
            f"Een INSZ telt 11 cijfers; hier staan er {len(cijfers)}. "
            "Kijk het nummer na op de identiteitskaart.",
            code="insz_lengte",
        )

    eeuw = insz_eeuw(cijfers)
    if eeuw is None or cijfers[6:9] == "000":
        raise ValidationError(
            "Dit INSZ klopt niet: de laatste twee cijfers passen niet bij de andere. "
            "Kijk alle cijfers na op de identiteitskaart.",
            code="insz_controlegetal",
        )
    jaar, maand, dag = _insz_geboorte(cijfers, eeuw)
    if geboortedatum is not None:
        _insz_bij_geboortedatum(cijfers, jaar, maand, dag, geboortedatum)
    return cijfers


def _insz_geboorte(cijfers: str, eeuw: int) -> tuple[int, int | None, int | None]:
    """Year, month and day in the number; None for what the number does not know.

    A bis-nummer adds 20 or 40 to the month. Month 00 is unknown, or the numbers of that
    day ran out: then the day is only a counter.
    """
    jaar, maand, dag = eeuw + int(cijfers[:2]), int(cijfers[2:4]), int(cijfers[4:6])
    if 20 <= maand <= 32 or 40 <= maand <= 52:
        maand %= 20
    if maand == 0:
        return jaar, None, None
    if maand > 12 or dag > maandvenster(date(jaar, maand, 1))[1].day:
        raise ValidationError(
            "In dit INSZ zit een geboortedatum die niet bestaat. "
            "Kijk de eerste zes cijfers na op de identiteitskaart.",
            code="insz_datum",
        )
    return jaar, maand, dag or None


def _insz_bij_geboortedatum(
    cijfers: str, jaar: int, maand: int | None, dag: int | None, geboortedatum: date
) -> None:
    if cijfers[:2] == "00" and maand is None and cijfers[4:6] == "01":
        # 00.00.01 is given when not even the year is known; only the century holds.
        klopt = (jaar >= 2000) == (geboortedatum.year >= 2000)
    else:
        klopt = (
            jaar == geboortedatum.year
            and maand in {None, geboortedatum.month}
            and dag in {None, geboortedatum.day}
        )
    if not klopt:
        raise ValidationError(
            "Dit INSZ hoort niet bij de geboortedatum "
            f"{geboortedatum:%d/%m/%Y}. Kijk het nummer en de geboortedatum na.",
            code="insz_geboortedatum",
        )


def insz_opmaak(cijfers: str) -> str:
    """`85.07.30-033.28`, as on the identity card."""
    c = cijfers
    return f"{c[:2]}.{c[2:4]}.{c[4:6]}-{c[6:9]}.{c[9:]}"


def insz_masker(cijfers: str) -> str:
    """`85.07.30-•••.••`: recognisable beside the birth date, useless elsewhere."""
    return f"{insz_opmaak(cijfers)[:9]}•••.••"


def ondernemingsnummer_nakijken(tekst: str) -> str:
    """The 10 digits of an ondernemingsnummer; BE, dots and the old 9 digits are welcome."""
    schoon = re.sub(r"^\s*BE", "", tekst, flags=re.IGNORECASE)
    cijfers = _alleen_cijfers(
        schoon,
        "Een ondernemingsnummer bestaat uit cijfers, zoals 0207.495.470. "
        "Haal de andere tekens weg; BE mag ervoor staan.",
        "ondernemingsnummer_tekens",
    )
    if len(cijfers) == 9:
        cijfers = f"0{cijfers}"
    if len(cijfers) != 10:
        raise ValidationError(
            f"Een ondernemingsnummer telt 10 cijfers; hier staan er {len(cijfers)}. "
            "Zoek het op in de Kruispuntbank van Ondernemingen.",
            code="ondernemingsnummer_lengte",
        )
    if cijfers[0] not in "01":
        raise ValidationError(
            "Een ondernemingsnummer begint met 0 of 1. Een nummer dat met 2 tot 8 begint, "
            "is van een vestiging: neem het nummer van de onderneming zelf.",
            code="ondernemingsnummer_vestiging",
        )
    if not vat.is_valid(cijfers):
        raise ValidationError(
            "Dit ondernemingsnummer klopt niet: de laatste twee cijfers passen niet bij de "
            "andere. Zoek het op in de Kruispuntbank van Ondernemingen.",
            code="ondernemingsnummer_controlegetal",
        )
    return cijfers


def ondernemingsnummer_opmaak(cijfers: str) -> str:
    """`0207.495.470`."""
    return f"{cijfers[:4]}.{cijfers[4:7]}.{cijfers[7:]}"


def telefoon_nakijken(tekst: str) -> str:
    """The number in E.164 (`+32470711930`); without a country code it is Belgian."""
    fout = ValidationError(
        "Dit is geen geldig telefoonnummer. Typ het zoals 0470 71 19 30 of 02 365 97 06; "
        "zet voor een buitenlands nummer de landcode met een plus, zoals +31.",
        code="telefoon",
    )
    # The library would read letters as keys of a telephone and drop an extension.
    if re.search(r"[^\W\d_]", tekst):
        raise fout
    try:
        nummer = phonenumbers.parse(tekst, "BE")
    except phonenumbers.NumberParseException:
        raise fout from None
    if not phonenumbers.is_valid_number(nummer):
        raise fout
    return phonenumbers.format_number(nummer, phonenumbers.PhoneNumberFormat.E164)


def postcode_nakijken(tekst: str) -> str:
    """A Belgian postcode of four digits; whether it exists is for the table of postcodes."""
    postcode = tekst.strip()
    if not re.fullmatch(POSTCODE_PATROON, postcode, flags=re.ASCII):
        raise ValidationError(
            "Een postcode telt vier cijfers, zoals 1500. Kijk de postcode na.", code="postcode"
        )
    return postcode


def iban_nakijken(tekst: str) -> str:
    """A Belgian IBAN in capitals without spaces.

    Checked by its two sets of check digits only: the list of banks in python-stdnum is
    never complete, and a new bank may not cost anybody his money.
    """
    schoon = TUSSENTEKENS.sub("", tekst).upper()
    belgisch = re.fullmatch(r"BE[0-9]{14}", schoon) and iban.is_valid(schoon, check_country=False)
    if not belgisch or (int(schoon[4:14]) % 97 or 97) != int(schoon[14:]):
        raise ValidationError(
            "Dit is geen geldig Belgisch rekeningnummer. Het begint met BE en telt daarna "
            "14 cijfers, zoals BE68 5390 0754 7034. Kijk het na op de bankkaart.",
            code="iban",
        )
    return schoon


def iban_opmaak(nummer: str) -> str:
    """`BE68 5390 0754 7034`."""
    return " ".join(nummer[i : i + 4] for i in range(0, len(nummer), 4))


def rekening_nakijken(tekst: str) -> str:
    """Any IBAN in capitals without spaces; a Belgian one is looked at twice.

    Who is paid may have a bank abroad: an employer or a government may not refuse that
    (Regulation (EU) 260/2012, art. 9).
    """
    schoon = TUSSENTEKENS.sub("", tekst).upper()
    if schoon.startswith("BE") or not re.match(r"[A-Z]{2}", schoon):
        return iban_nakijken(tekst)
    if not schoon.isascii() or not iban.is_valid(schoon, check_country=False):
        raise ValidationError(
            "Dit is geen geldig rekeningnummer (IBAN). Kijk het na op de bankkaart, of in de app "
            "van de bank.",
            code="iban",
        )
    return schoon


def iban_masker(nummer: str) -> str:
    """`BE68 •••• •••• 7034`: recognisable with the bank card at hand, useless elsewhere."""
    return "\u00a0".join((nummer[:4], "••••", "••••", nummer[-4:]))


def mededeling_nakijken(tekst: str) -> str:
    """The 12 digits of a gestructureerde mededeling."""
    schoon = TUSSENTEKENS.sub("", tekst).replace("+", "").replace("*", "")
    if not CIJFERS.fullmatch(schoon) or not schoon.isascii() or not ogm_vcs.is_valid(schoon):
        raise ValidationError(
            "Deze gestructureerde mededeling klopt niet. Ze telt 12 cijfers, "
            "zoals +++020/2600/04222+++. Kijk ze na op het overschrijvingsformulier.",
            code="mededeling",
        )
    return schoon


def mededeling_maken(volgnummer: int) -> str:
    """The gestructureerde mededeling (12 digits) that goes with a number of at most 10 digits."""
    if not 0 < volgnummer < 10**10:
        raise ValueError("A gestructureerde mededeling holds a number of 1 to 10 digits.")
    basis = f"{volgnummer:010d}"
    return f"{basis}{ogm_vcs.calc_check_digits(basis)}"


def mededeling_opmaak(cijfers: str) -> str:
    """`+++020/2600/04222+++`."""
    return f"+++{ogm_vcs.format(cijfers)}+++"


def _alleen_cijfers(tekst: str, melding: str, code: str) -> str:
    cijfers = TUSSENTEKENS.sub("", tekst)
    # \d and isdigit() would let Arabic and raised digits through.
    if not CIJFERS.fullmatch(cijfers):
        raise ValidationError(melding, code=code)
    return cijfers
