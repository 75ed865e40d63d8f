"""The loket as pages: by script or as forms, with a tray, a receipt."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cheques.choices import ChequeVorm
from cheques.models import Cheque
from cheques.services.aankoop import cheques_ontvangen
from cheques.services.bewijs import cheques_bewijzen
from cheques.views import loket
from tests.cheques.conftest import VANDAAG
from tests.cheques.test_afsluiten import sluit
from tests.factories import AccountFactory, BetwistingFactory, GebruikerFactory, PrestatieFactory
from trajecten.models import Maandblad, Notitie
from trajecten.services.correcties import correctie_boeken
from wijkwerken.kern.exceptions import Bezet

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def vandaag(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *_: VANDAAG)


@pytest.fixture
def blad(prestatie, bestelling, bemiddelaar, client):
    client.force_login(bemiddelaar)
    PrestatieFactory(traject=prestatie.traject, inzet=prestatie.inzet, datum=date(2025, 3, 10))
    return Maandblad.objects.create(traject=prestatie.traject, maand=date(2025, 3, 1))


def adres(blad, naam="loket_blad"):
    return reverse(naam, args=[blad.pk])


def scan(client, blad, *, script=True, **velden):
    kop = {"X-Loket": "1"} if script else {}
    return client.post(adres(blad), velden, headers=kop, follow=not script)


def zin(antwoord):
    return antwoord.context["antwoord"]


def test_the_sheet_is_found_by_its_code_its_number_and_a_part_of_the_name(client, blad):
    wie = blad.traject.wijkwerker
    code = f"https://wijkwerken.test/maandbladen/{blad.pk}/"
    for vraag in (code, wie.nummer, wie.naam[:4].lower()):
        antwoord = client.post(reverse("loket"), {"q": vraag})
        assert antwoord["Location"] == adres(blad), vraag

    PrestatieFactory(traject=blad.traject, inzet__traject=blad.traject, datum=date(2025, 2, 3))
    keuze = client.post(reverse("loket"), {"q": wie.naam}).context["personen"][0].maanden
    assert [(k.maand, k.open_uren) for k in keuze] == [
        (date(2025, 3, 1), 8),
        (date(2025, 2, 1), 4),
    ]
    andere = client.get(adres(blad)).context["andere_maanden"]
    assert [k.maand for k in andere] == [date(2025, 2, 1)]
    februari = {"traject": keuze[1].traject, "maand": "2025-02"}
    antwoord = client.post(reverse("loket"), februari)
    assert antwoord["Location"] == adres(Maandblad.objects.get(maand=date(2025, 2, 1)))
    for fout in ({"q": code.replace("/m", "/x/m")[:-9] + "00000000/"}, februari | {"maand": "x"}):
        assert client.post(reverse("loket"), fout)["Location"] == reverse("loket")


def test_every_scan_is_booked_at_once_and_what_is_not_taken_lies_in_the_tray(
    client, blad, bemiddelaar, prestatie
):
    cheques_ontvangen(
        door=bemiddelaar, gebruiker=GebruikerFactory(), eerste_nummer="9000001", aantal=1,
        uitgegeven_op=date(2025, 1, 2), vandaag=VANDAAG,
    )  # fmt: skip
    goed = scan(client, blad, scan="7000001")
    assert zin(goed).soort == "goed"
    assert zin(goed).zin.startswith("Cheque 7000001: 10 maart 2025, ")
    assert zin(scan(client, blad, scan="7000001")).soort == "al"
    assert zin(scan(client, blad, scan="appel")).soort == "fout"
    velen = scan(client, blad, scan="7000001-7000010 5555555 9000001")
    assert zin(velen).zin == ("Cheques: 7 ingeleverd, 1 al eerder ingeleverd, 4 opzij gelegd.")

    pagina = client.get(adres(blad))  # a reload
    assert [(rij["nummer"], rij["kop"]) for rij in pagina.context["opzij"]] == [
        ("9000001", "Andere gebruiker"),
        ("5555555", "Onbekend"),
        ("7000010", "Te veel"),
        ("7000009", "Te veel"),
    ]
    assert pagina.context["stand"].ontbreekt == 0
    assert zin(scan(client, blad, daad="terug")).zin == "Cheque 7000008 is teruggenomen."
    assert zin(scan(client, blad, opnieuw="7000009")).soort == "goed"
    scan(client, blad, weg="9000001")
    over = client.get(adres(blad)).context["opzij"]
    assert [rij["nummer"] for rij in over] == ["5555555", "7000010"]
    assert cheques_bewijzen() == []


def test_who_finds_the_lock_taken_keeps_the_number_in_the_tray(client, blad, monkeypatch):
    def bezet(**_):
        raise Bezet

    monkeypatch.setattr(loket, "cheques_verdelen", bezet)
    assert zin(scan(client, blad, scan="7000001")).soort == "fout"
    [rij] = client.get(adres(blad)).context["opzij"]
    assert (rij["nummer"], rij["kop"]) == ("7000001", "Probeer opnieuw")
    monkeypatch.undo()
    monkeypatch.setattr(timezone, "localdate", lambda *_: VANDAAG)
    assert zin(scan(client, blad, opnieuw="7000001")).soort == "goed"
    assert client.get(adres(blad)).context["opzij"] == []


def test_without_a_script_the_page_comes_back_and_says_the_same(client, blad):
    antwoord = scan(client, blad, script=False, scan="7000001\n7000002 5555555")

    assert "2 ingeleverd, 1 opzij gelegd" in antwoord.content.decode()
    assert antwoord.context["stand"].ingeleverd == 2


def test_one_key_uses_the_oldest_electronic_cheques(client, blad, bemiddelaar, prestatie):
    for eerste, op in (("6000001", date(2025, 2, 1)), ("6100001", date(2024, 3, 5))):
        cheques_ontvangen(
            door=bemiddelaar, gebruiker=prestatie.inzet.aanvraag.gebruiker, eerste_nummer=eerste,
            aantal=6, uitgegeven_op=op, vandaag=VANDAAG, vorm=ChequeVorm.ELEKTRONISCH,
        )  # fmt: skip
    assert client.get(adres(blad)).context["stand"].te_gebruiken == 8

    assert zin(scan(client, blad, scan="e")).zin == "Cheques: 8 ingeleverd."
    # Those of 2024 are valid up to 5 March: only the four hours of the 3rd.
    assert Cheque.objects.betalend().filter(nummer__startswith="61").count() == 4
    assert zin(scan(client, blad, scan="e")).soort == "fout"


def test_cheques_of_contested_hours_are_taken_and_shown_as_held(client, blad, prestatie):
    BetwistingFactory(prestatie=prestatie, stand="open", toegekend=None, beslist_op=None)
    scan(client, blad, scan="7000001-7000008")

    pagina = client.get(adres(blad))
    assert pagina.context["stand"].ontbreekt == 0
    assert pagina.context["stand"].betwist == 4
    assert "we houden ze hier tot de beslissing" in pagina.content.decode()


def test_the_end_of_a_visit_brings_in_the_sheet_prints_and_keeps_a_note(
    client, blad, pdf_als_tekst
):
    scan(client, blad, scan="7000001")
    assert scan(client, blad, scan="")["X-Naar"] == adres(blad, "loket_klaar")
    blad.refresh_from_db()
    assert blad.binnengebracht_op == VANDAAG
    assert list(client.get(reverse("loket")).context["vandaag"]) == [blad]
    bewijs = client.get(adres(blad, "loket_bewijs")).content.decode()
    assert "7000001" in bewijs
    assert "Nog te brengen: 7 cheques" in " ".join(bewijs.split())
    formulier = client.post(adres(blad, "loket_formulier"), follow=True)
    assert formulier["Content-Type"] == "application/pdf"
    assert blad.traject.maandbladen.filter(maand=date(2025, 4, 1)).exists()
    notitie = client.post(adres(blad, "loket_klaar"), {"tekst": "Brengt de rest volgende week."})
    assert notitie["Location"] == reverse("loket")
    assert Notitie.objects.get().tekst == "Brengt de rest volgende week."


def test_late_cheques_of_a_closed_month_pay_its_hours_with_their_corrections(
    client, blad, prestatie, bemiddelaar
):
    sluit(prestatie, AccountFactory(als_coordinator=True))
    correctie_boeken(door=bemiddelaar, prestatie=prestatie, uren=-1, reden="Te veel geteld")

    assert zin(scan(client, blad, scan="7000001-7000008")).zin == (
        "Cheques: 7 ingeleverd, 1 opzij gelegd."
    )
    assert zin(scan(client, blad, daad="terug")).soort == "al"
    pagina = client.get(adres(blad))
    assert (pagina.context["stand"].uren, pagina.context["stand"].ingeleverd) == (7, 6)
    assert scan(client, blad, scan="")["X-Naar"] == adres(blad, "loket_klaar")
    assert cheques_bewijzen() == []


def test_the_page_takes_as_many_queries_for_forty_hours_as_for_eight(client, blad, prestatie):
    tellingen = []
    for _ in range(2):
        scan(client, blad, scan="7000001-7000004")
        with CaptureQueriesContext(connection) as vragen:
            client.get(adres(blad))
        tellingen.append(len(vragen))
        for dag in range(11, 17):
            PrestatieFactory(
                traject=blad.traject, inzet__traject=blad.traject, datum=date(2025, 3, dag)
            )
    assert tellingen[0] == tellingen[1]
    assert tellingen[0] <= 16


@pytest.mark.parametrize("rol", ["als_toeleider", "als_gemeente"])
def test_only_inside_stands_at_the_counter(client, blad, rol):
    client.force_login(AccountFactory(**{rol: True}))
    for url in (reverse("loket"), adres(blad), adres(blad, "loket_klaar")):
        assert client.get(url).status_code == 403
    assert scan(client, blad, scan="7000001").status_code == 403
