"""What a closing holds, what it asks first, and the proof that it stays what it was."""

import json
from datetime import UTC, date, datetime

import pgtrigger
import pytest
from django.db import transaction

from cheques.afsluitpapier import afsluiting_csv, afsluiting_xlsx
from cheques.choices import ChequeStand
from cheques.models import Cheque
from cheques.rules.momentopname import nakijken, rijverschillen, vingerafdruk
from cheques.services.afsluitbewijs import afsluitingen_bewijzen
from cheques.services.afsluiten import (
    heropening_bevestigen,
    heropening_vragen,
    maand_afsluiten,
)
from cheques.services.inleveren import cheques_inleveren
from cheques.services.maandcontrole import maandcontrole
from tests.factories import AccountFactory, BetwistingFactory, PrestatieFactory
from tests.trajecten.uren_hulp import nieuwe_inzet, vul
from trajecten.models import Maandafsluiting, Maandblad, Overschrijding, Prestatie, Traject
from trajecten.services.correcties import correctie_boeken
from trajecten.services.prestaties import prestatie_corrigeren
from wijkwerken.kern.exceptions import RegelFout

MAART, DAG = date(2025, 3, 1), date(2025, 3, 3)
VANDAAG, NU = date(2025, 5, 20), datetime(2025, 5, 20, 8, tzinfo=UTC)


@pytest.fixture
def coordinator(db):
    return AccountFactory(als_coordinator=True, naam="An Claes")


def sluit(prestatie, door, maand=MAART, toelichting="Cheques volgen"):
    return maand_afsluiten(
        door=door,
        gemeente=prestatie.traject.gemeente,
        maand=maand,
        toelichting=toelichting,
        vandaag=VANDAAG,
        nu=NU,
    )


def heropen(afsluiting, een):
    heropening_vragen(door=een, afsluiting=afsluiting, reden="Verkeerd blad", nu=NU)
    twee = AccountFactory(als_coordinator=True)
    return heropening_bevestigen(door=twee, afsluiting=afsluiting, nu=NU)


def test_the_snapshot_holds_numbers_and_sums_and_never_a_name(
    prestatie, bestelling, bemiddelaar, coordinator
):
    cheques_inleveren(door=bemiddelaar, prestatie=prestatie, nummers=["7000001"], vandaag=VANDAAG)
    persoon = prestatie.traject.wijkwerker

    afsluiting = sluit(prestatie, coordinator)

    inhoud = json.loads(afsluiting.inhoud)
    assert nakijken(afsluiting.inhoud, afsluiting.vingerafdruk) == []
    [rij] = inhoud["prestaties"]
    assert (rij["wijkwerker"], rij["uren"], rij["cheques"]) == (persoon.nummer, 4, 1)
    wat = {n: inhoud["totalen"][n] for n in ("uren", "cheques", "zonder_cheque", "wijkwerkers")}
    assert wat == {"uren": 4, "cheques": 1, "zonder_cheque": 3, "wijkwerkers": 1}
    assert inhoud["totalen"]["per_soort"] == {rij["soort"]: 4}
    gebruiker = prestatie.inzet.aanvraag.gebruiker
    for naam in (persoon.naam, persoon.voornaam, gebruiker.naam):
        assert naam not in afsluiting.inhoud
    codes = [punt["code"] for punt in inhoud["open_punten"]]
    assert codes == ["zonder_cheque", "blad_niet_binnen"]


def test_files_are_the_same_later_whatever_happened_meanwhile(
    prestatie, bestelling, bemiddelaar, coordinator
):
    afsluiting = sluit(prestatie, coordinator)
    eerst = afsluiting_csv(afsluiting)
    cheques_inleveren(door=bemiddelaar, prestatie=prestatie, nummers=["7000001"], vandaag=VANDAAG)
    correctie_boeken(door=bemiddelaar, prestatie=prestatie, uren=1, reden="x")
    persoon = prestatie.traject.wijkwerker
    type(persoon).objects.filter(pk=persoon.pk).update(naam="Anders", voornaam="Heel")

    later = Maandafsluiting.objects.get(pk=afsluiting.pk)
    assert afsluiting_csv(later) == eerst
    assert vingerafdruk(later.inhoud) == afsluiting.vingerafdruk
    assert cellen(afsluiting_xlsx(later)) == cellen(afsluiting_xlsx(afsluiting))
    assert b"Anders" not in eerst
    assert afsluitingen_bewijzen() == []


def cellen(inhoud):
    from io import BytesIO

    from openpyxl import load_workbook

    return [[cel.value for cel in rij] for rij in load_workbook(BytesIO(inhoud)).active]


def test_every_point_is_counted_and_some_must_be_decided_first(prestatie, coordinator, bestelling):
    traject, inzet, aanvraag = prestatie.traject, prestatie.inzet, prestatie.inzet.aanvraag
    Traject.objects.filter(pk=traject.pk).update(
        status="beeindigd", einde=date(2025, 3, 2), einde_reden="verhuis", doorstroom="job"
    )
    aanvraag.activiteit.toelatingen.all().delete()
    Maandblad.objects.create(traject=traject, maand=MAART)
    Cheque.objects.filter(nummer="7000001").update(stand=ChequeStand.GEWEIGERD, prestatie=prestatie)
    boven = Overschrijding.objects.create(
        traject=traject, inzet=inzet, datum=DAG, uren=2, reden="x", vastgelegd_door=coordinator
    )
    betwisting = BetwistingFactory(
        prestatie=prestatie, stand="open", toegekend=None, beslist_op=None
    )

    punten = {punt.code: punt for punt in maandcontrole(traject.gemeente, MAART)}

    assert {code: punt.aantal for code, punt in punten.items()} == dict.fromkeys(punten, 1)
    with pytest.raises(RegelFout) as fout, transaction.atomic():
        sluit(prestatie, coordinator)
    assert [b.code for b in fout.value.bezwaren] == ["open_punten"] * 2
    boven.delete()
    type(betwisting).objects.filter(pk=betwisting.pk).update(stand="ongegrond", beslist_op=DAG)
    with pytest.raises(RegelFout) as fout, transaction.atomic():
        sluit(prestatie, coordinator, toelichting=" ")
    assert [b.code for b in fout.value.bezwaren] == ["toelichting_ontbreekt"]
    afsluiting = sluit(prestatie, coordinator)
    assert len(json.loads(afsluiting.inhoud)["open_punten"]) == 5


def test_closing_again_shows_row_by_row_what_changed(prestatie, bemiddelaar, coordinator):
    ander = PrestatieFactory(traject=prestatie.traject, inzet=prestatie.inzet, uren=2)
    eerste = sluit(prestatie, coordinator)
    heropen(eerste, coordinator)
    anders = {"door": bemiddelaar, "reden": "x", "vandaag": VANDAAG}
    prestatie_corrigeren(prestatie=prestatie, uren=5, **anders)
    Prestatie.objects.filter(pk=ander.pk).delete()
    vul(nieuwe_inzet(prestatie.traject), date(2025, 3, 20), 3)

    tweede = sluit(prestatie, coordinator)

    verschillen = rijverschillen(json.loads(eerste.inhoud), json.loads(tweede.inhoud))
    assert [(v.daad, v.uren, v.velden) for v in sorted(verschillen, key=lambda v: v.daad)] == [
        ("gewijzigd", 1, ("uren",)),
        ("nieuw", 3, ()),
        ("weg", -2, ()),
    ]
    assert (tweede.volgnummer, tweede.uren) == (2, 8)


def test_the_nightly_proof_names_the_row_that_differs(prestatie, coordinator):
    afsluiting = sluit(prestatie, coordinator)
    assert afsluitingen_bewijzen() == []

    with pgtrigger.ignore("trajecten.Prestatie:maand_open"):
        Prestatie.objects.filter(pk=prestatie.pk).update(uren=3)
    waar = f"{prestatie.traject.gemeente.nis} 2025-03 (1)"
    assert [a.wat for a in afsluitingen_bewijzen()] == [
        f"{waar}: prestaties {prestatie.pk}: uren 4 is 3"
    ]
    with pgtrigger.ignore("trajecten.Maandafsluiting:vast"):
        vals = afsluiting.inhoud.replace('"uren":4', '"uren":3')
        Maandafsluiting.objects.filter(pk=afsluiting.pk).update(inhoud=vals)
    assert f"{waar}: vingerafdruk" in [a.wat for a in afsluitingen_bewijzen()]
