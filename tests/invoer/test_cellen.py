"""Fifty kinds of bad cells and files, each with the row, the column, the reason and the remedy."""

import io
import zipfile
from datetime import date, datetime, time

import pytest
from django.core.exceptions import ValidationError
from openpyxl import Workbook

from tests.factories import InzetFactory, SchorsingFactory
from tests.invoer.hulp import als_lijst
from wijkwerken.kern.inlezen import lees_tabel
from wijkwerken.voorbeeld.insz import insz_van

# What goes wrong in a list of hours: (column, cell, code, a part of the remedy). The other cells
# of the row are right.
KOPPEN = ["INSZ", "Gebruiker", "Activiteit", "Datum", "Begin", "Einde", "Uren"]
UREN = [
    ("insz", "3073003384", "insz_tien_cijfers", "typ de 0 er opnieuw voor"),
    ("insz", "850730", "insz_lengte", "Kijk het nummer na op de identiteitskaart"),
    ("insz", "8507300332A", "insz_tekens", "Haal de andere tekens weg"),
    ("insz", "85073003399", "insz_controlegetal", "Kijk alle cijfers na"),
    ("insz", "8,5073E+10", "afgerond", "opmaak tekst"),
    ("insz", insz_van(date(1990, 1, 1), 77), "wijkwerker_onbekend", "schrijf hem eerst in"),
    ("insz", "", "wijkwerker_ontbreekt", "Vul het INSZ, het nummer of de naam"),
    ("insz", "#N/B", "rekenfout", "Verbeter de formule"),
    ("gebruiker", "Niemand", "inzet_geen", "Kijk de gebruiker na"),
    ("gebruiker", "AndrÃ©", "tekens", "als CSV UTF-8"),
    ("gebruiker", "x" * 201, "te_lang", "Kort hem in"),
    ("activiteit", "Vliegen", "inzet_geen", "Kies een daarvan"),
    ("datum", "", "ontbreekt", "Vul dit in"),
    ("datum", "gisteren", "datum", "Schrijf dag, maand en jaar"),
    ("datum", "3/3/25", "datum_eeuw", "vier cijfers"),
    ("datum", "03/28/2025", "datum_omgekeerd", "zet eerst de dag"),
    ("datum", "31/02/2025", "datum_bestaat", "Kijk de dag, de maand en het jaar na"),
    ("datum", "2025-02-30", "datum_bestaat", "Kijk de dag"),
    ("datum", "45719", "datumgetal", "opmaak datum"),
    ("datum", "########", "rekenfout", "typ de waarde zelf"),
    ("datum", "01/07/2025", "ongeldig", "Kies vandaag of een vroegere dag"),
    ("datum", "02/01/2025", "ongeldig", "begint pas op"),
    ("begin", "half negen", "tijd", "zoals 8:30"),
    ("begin", "25:00", "tijd_bestaat", "0:00 tot 23:59"),
    ("begin", "0,354166", "tijdgetal", "opmaak tijd"),
    ("begin", "", "ongeldig", "allebei in, of geen van beide"),
    ("einde", "8:30", "ongeldig", ""),
    ("einde", "12:75", "tijd_bestaat", "Kijk het na"),
    ("uren", "2,5", "uren_deel", "twee en een half uur is 3"),
    ("uren", "-4", "uren_negatief", "enkel uren in de lijst die gewerkt zijn"),
    ("uren", "veel", "uren", "heel getal"),
    ("uren", "7", "ongeldig", "Laat het aantal leeg of vul 4 in"),
]


@pytest.fixture
def uren(invoerder, traject, regels):
    """A list with one bad cell in every row, each on a day of its own, judged."""
    inzet = InzetFactory(traject=traject)
    SchorsingFactory(traject=traject, van=date(2025, 5, 30), tot=date(2025, 5, 30))
    rijen = []
    for nummer, (veld, cel, _, _) in enumerate(UREN):
        rij = {
            "insz": traject.wijkwerker.insz,
            "gebruiker": inzet.aanvraag.gebruiker.nummer,
            "activiteit": "",
            "datum": f"{nummer % 28 + 1}/0{2 + nummer // 28}/2025",
            "begin": "8:30",
            "einde": "12:30",
            "uren": "",
        } | {veld: cel}
        rijen.append(rij.values())
    rijen.append([traject.wijkwerker.insz, "", "", "30/05/2025", "8:30", "12:30", ""])
    rijen.append([traject.wijkwerker.insz, "", "", "29/05/2025", "", "", "24"])
    rijen.append([traject.wijkwerker.insz, "", "", "29/05/2025", "", "", "24"])
    return invoerder.bekijk("prestaties", als_lijst(KOPPEN, rijen).encode())


def test_every_bad_cell_is_named_with_its_row_column_reason_and_remedy(uren):
    rijen = {rij.nummer: rij for rij in uren.rijen.all()}
    mis = []
    for nummer, (veld, cel, code, raad) in enumerate(UREN, start=2):
        eerste = next(iter(rijen[nummer].bezwaren), {"veld": "", "code": "", "melding": ""})
        plaats = "" if code == "wijkwerker_ontbreekt" else veld
        goed = eerste["veld"] == plaats and eerste["code"] == code and raad in eerste["melding"]
        if not goed or rijen[nummer].staat != "fout" or eerste["melding"][-1:] != ".":
            mis.append((veld, cel, eerste))
    assert mis == []
    geschorst, _, dubbel = (rijen[len(UREN) + plaats] for plaats in (2, 3, 4))
    assert geschorst.bezwaren[0]["code"] == "geschorst"
    assert dubbel.bezwaren[0]["code"] == "dubbel"


def xlsx(*rijen, **delen):
    """The bytes of a workbook; `delen` are more files to put in it."""
    boek = Workbook()
    for rij in rijen:
        boek.active.append(rij)
    uit = io.BytesIO()
    boek.save(uit)
    if delen:
        with zipfile.ZipFile(uit, "a", zipfile.ZIP_DEFLATED) as zip_:
            for naam, inhoud in delen.items():
                zip_.writestr(naam, inhoud)
    return uit.getvalue()


BESTANDEN = {
    "leeg": (b"  \r\n", "leeg", "Kies een ander bestand"),
    "alleen kommas": (b";;;\r\n;;\r\n", "leeg", "geen enkele rij"),
    "te groot": (b"a;b\n" * 2_000_000, "te_groot", "Splits de lijst"),
    "te veel rijen": (b"a;b\n" * 10_002, "te_veel_rijen", "Splits de lijst"),
    "te veel kolommen": (b";".join([b"a"] * 101), "te_veel_kolommen", "Bewaar alleen"),
    "een pdf": (b"%PDF-1.7 ...", "soort", "Bewaar de lijst in Excel als .xlsx of als CSV"),
    "nullen": (b"a;b\0c", "soort", "Bewaar de lijst"),
    "oude Excel": (b"\xd0\xcf\x11\xe0\xa1\xb1", "soort", "zonder wachtwoord"),
    "een zip": (b"PK\x03\x04 en dan niets", "kapot", "bewaar het opnieuw"),
    "een cel van 1 MB": (b"a;" + b"x" * 1024**2, "cel_te_lang", "Kort ze in"),
    "een cel van 3000": (b"a;b\nc;" + b"x" * 3000, "cel_te_lang", "Rij 2, kolom 2"),
    "een open aanhalingsteken": (b'a;b\nc;"d\ne;f\n', "aanhalingsteken", "dat niet sluit"),
    "een zipbom": (xlsx(["a"], bom="0" * 101 * 1024**2), "te_groot", "Splits"),
    "xml die zichzelf bevat": (
        xlsx(["a"], **{"x.xml": "<!DOCTYPE x>"}),
        "kapot",
        "Excel",
    ),
    "macro's": (xlsx(["a"], **{"xl/vbaProject.bin": "x"}), "macro", "gewoon .xlsx"),
    "lange cel in xlsx": (xlsx(["a", "x" * 3000]), "cel_te_lang", "Kort ze in"),
}


@pytest.mark.parametrize("naam", BESTANDEN)
def test_a_hostile_or_wrong_file_is_refused_in_a_sentence(naam):
    inhoud, code, raad = BESTANDEN[naam]
    with pytest.raises(ValidationError) as weigering:
        lees_tabel(inhoud)
    assert weigering.value.code == code
    assert raad in weigering.value.messages[0]


@pytest.mark.parametrize(
    "inhoud",
    [
        "Naam;Uren\nRenée;1,5\n".encode("cp1252"),
        "Naam;Uren\nRenée;1,5\n".encode(),
        "Naam;Uren\nRenée;1,5\n".encode("utf-8-sig"),
        "Naam\tUren\nRenée\t1,5\n".encode("utf-16"),
        "sep=;\r\nNaam;Uren\r\nRenée;1,5\r\n".encode("cp1252"),
        'Naam,Uren\nRenée,"1,5"\n'.encode(),
        xlsx(["Naam", "Uren"], ["Renée", 1.5]),
    ],
    ids=["cp1252", "utf-8", "utf-8 with a mark", "utf-16 with tabs", "sep", "commas", "xlsx"],
)
def test_a_list_is_read_whatever_made_it(inhoud):
    assert [rij.cellen for rij in lees_tabel(inhoud)] == [("Naam", "Uren"), ("Renée", "1,5")]


DAG = date(2025, 3, 9)


def test_a_spreadsheet_gives_what_a_person_would_type():
    rij = [DAG, datetime.combine(DAG, time(8, 30)), time(8, 30), 4.0, 3073003384, True, None,
           "'=1+1", "regel\nregel"]  # fmt: skip
    [gelezen] = lees_tabel(xlsx(rij))
    assert gelezen.cellen == (
        "09/03/2025", "09/03/2025 08:30", "08:30", "4", "3073003384", "Ja", "", "=1+1",
        "regel\nregel",
    )  # fmt: skip
