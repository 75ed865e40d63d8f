from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
import xmlschema
from django.urls import reverse
from sepaxml import validation

from cheques.services import vergoedingen as services
from cheques.services.betaalbestand import betaalbestand
from tests.factories import PrestatieFactory, TrajectFactory
from trajecten.services.rekeningen import rekening_noteren
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.toegang.models import Inzage

VANDAAG, NU = date(2025, 4, 3), datetime(2025, 4, 3, 9, tzinfo=UTC)
WAT = "Wijk-werken: vergoeding tot en met maart 2025"


@pytest.fixture
def lijst(regels, coordinator, bemiddelaar):
    """Three payments, and one of somebody without an account, who is left out."""
    for naam, iban, houder, uren in (
        ("Aert Ångström", "BE68539007547034", "", 4),
        ("Baert", "NL91ABNA0417164300", "Zoë & Céleste <vzw>", 2),
        ("Claes", "", "", 8),
        ("Dewit", "BE71096123456769", "", 1),
    ):
        traject = TrajectFactory(wijkwerker__naam=naam, wijkwerker__voornaam="Łukasz")
        PrestatieFactory(traject=traject, uren=uren)
        if iban:
            rekening_noteren(
                door=bemiddelaar, wijkwerker=traject.wijkwerker, iban=iban, houder=houder
            )
    return services.vergoedinglijst_maken(
        door=coordinator, maand=date(2025, 3, 1), vandaag=VANDAAG, nu=NU
    )


def klaar(lijst, door):
    return services.vergoedinglijst_klaarmaken(door=door, lijst=lijst, nu=NU)


def test_the_file_holds_every_payment_once_and_fits_the_schema(lijst, coordinator):
    with pytest.raises(RegelFout, match="eerst klaar"):
        betaalbestand(lijst, vandaag=VANDAAG)
    bestand = betaalbestand(klaar(lijst, coordinator), vandaag=VANDAAG)

    pad = f"{validation.__file__.rpartition('/')[0]}/schemas/pain.001.001.03.xsd"
    inhoud = xmlschema.XMLSchema(pad).to_dict(bestand.decode())["CstmrCdtTrfInitn"]
    kop, [blok] = inhoud["GrpHdr"], inhoud["PmtInf"]
    assert (kop["MsgId"], kop["NbOfTxs"], kop["CtrlSum"]) == (
        "vergoeding-2025-03-1",
        "3",
        Decimal("28.70"),
    )
    assert blok["DbtrAcct"]["Id"]["IBAN"] == "BE68539007547034"  # settings_test
    assert [
        (
            rij["PmtId"]["EndToEndId"],
            rij["Amt"]["InstdAmt"]["$"],
            rij["Cdtr"]["Nm"],
            rij["CdtrAcct"]["Id"]["IBAN"],
            rij["RmtInf"]["Ustrd"],
        )
        for rij in blok["CdtTrfTxInf"]
    ] == [
        ("2025-03-1-0001", Decimal("16.40"), "Lukasz Aert Angstrom", "BE68539007547034", [WAT]),
        ("2025-03-1-0002", Decimal("8.20"), "Zoe & Celeste <vzw>", "NL91ABNA0417164300", [WAT]),
        ("2025-03-1-0004", Decimal("4.10"), "Lukasz Dewit", "BE71096123456769", [WAT]),
    ]


def test_without_an_account_of_the_organisation_it_says_so(lijst, coordinator, settings):
    settings.ORGANISATIE_IBAN = ""
    with pytest.raises(RegelFout, match="ORGANISATIE_IBAN"):
        betaalbestand(klaar(lijst, coordinator), vandaag=VANDAAG)


def test_only_who_pays_gets_the_file_and_the_log_tells_of_whom(
    client, lijst, coordinator, bemiddelaar
):
    klaar(lijst, coordinator)
    adres = reverse("vergoedinglijst_betaalbestand", args=[lijst.pk])
    client.force_login(bemiddelaar)
    assert client.get(adres).status_code == 403
    client.force_login(coordinator)
    antwoord = client.get(adres)
    assert antwoord["Content-Disposition"] == 'attachment; filename="vergoeding-2025-03-1.xml"'
    assert antwoord.content.startswith(b"<?xml")
    gezien = Inzage.objects.get(account=coordinator, wijze="export").personen
    assert set(gezien) == set(lijst.regels.values_list("wijkwerker", flat=True))
