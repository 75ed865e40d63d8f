"""Cheques asked back from the issuer: never handed in meanwhile, and nothing counted twice."""

from datetime import date
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from cheques.models import Cheque, Chequeaanvraag, Chequeaanvraagregel
from cheques.services.aankoop import bestelling_toewijzen
from cheques.services.bewijs import Afwijking, cheques_bewijzen
from cheques.services.inleveren import cheques_inleveren
from cheques.services.terugvragen import (
    chequeaanvraag_beantwoorden,
    chequeaanvraag_intrekken,
    chequeaanvraag_maken,
    chequeaanvraag_versturen,
)
from cheques.services.verwerken import (
    cheques_laten_vervallen,
    cheques_terugvinden,
    cheques_verloren_melden,
)
from cheques.services.voorraad import met_aantallen, voorraad_per_vestiging, voorraad_van
from gebruikers.models import Gebruiker
from tests.cheques.conftest import VANDAAG
from tests.factories import VestigingFactory
from wijkwerken.kern.exceptions import RegelFout


@pytest.fixture
def verloren(bestelling, bemiddelaar):
    cheques_verloren_melden(
        door=bemiddelaar, nummers=["7000001", "7000002"], reden="Verhuis", vandaag=VANDAAG
    )
    return bestelling


def vraag(door, *nummers, wens="terugbetaling", verstuurd=True, vandaag=VANDAAG):
    rij = chequeaanvraag_maken(
        door=door, nummers=nummers, wens=wens, reden="Kwijt", vandaag=vandaag
    )
    if verstuurd:
        rij = chequeaanvraag_versturen(door=door, aanvraag=rij, vandaag=vandaag)
    return rij


def antwoord(door, rij, uitslag, **anders):
    return chequeaanvraag_beantwoorden(
        door=door, aanvraag=rij, uitslag=uitslag, vandaag=VANDAAG, **anders
    )


def standen():
    rijen = Cheque.objects.exclude(stand="ontvangen").order_by("nummer")
    return dict(rijen.values_list("nummer", "stand"))


def codes(weigering):
    return [bezwaar.code for bezwaar in weigering.value.bezwaren]


def test_the_issuer_replaces_pays_back_and_refuses(verloren, bemiddelaar):
    """One aanvraag, three answers; the stock and the purchase count each cheque once."""
    rij = vraag(bemiddelaar, "7000001", "7000002", "7000003")
    assert (rij.aantal, rij.bedrag, rij.gebruiker) == (3, 2235, verloren.gebruiker)
    assert set(standen().values()) == {"aangevraagd"}
    assert cheques_bewijzen() == []

    antwoord(bemiddelaar, rij, "vervangen", nummers=["7000001"], nieuwe_nummers=["8000001"])
    antwoord(bemiddelaar, rij, "terugbetaald", nummers=["7000002"])
    rij = antwoord(bemiddelaar, rij, "geweigerd", reden="Nog geldig")

    assert rij.stand == "beantwoord"
    assert standen() == {"7000001": "vervangen", "7000002": "terugbetaald"}
    assert list(rij.regels.values_list("uitslag", "terugbetaald").order_by("cheque__nummer")) == [
        ("vervangen", 0),
        ("terugbetaald", 745),
        ("geweigerd", 0),
    ]
    nieuw = Cheque.objects.get(nummer="8000001")
    assert (nieuw.bestelling, nieuw.vervangt.nummer) == (verloren, "7000001")
    voorraad = voorraad_van(verloren.gebruiker, vandaag=VANDAAG)
    lijst = met_aantallen(Gebruiker.objects.filter(pk=verloren.gebruiker_id)).get()
    assert (voorraad.gekocht, voorraad.over) == (lijst.gekocht, lijst.over) == (10, 9)
    assert cheques_bewijzen() == []


def test_what_was_asked_back_is_not_handed_in_nor_found(prestatie, verloren, bemiddelaar):
    rij = vraag(bemiddelaar, "7000001", "7000003", verstuurd=False)

    for act in (
        lambda: cheques_inleveren(
            door=bemiddelaar, prestatie=prestatie, nummers=["7000003"], vandaag=VANDAAG
        ),
        lambda: cheques_terugvinden(
            door=bemiddelaar, nummers=["7000001"], reden="Terecht", vandaag=VANDAAG
        ),
        lambda: vraag(bemiddelaar, "7000003"),
    ):
        with pytest.raises(RegelFout) as weigering:
            act()
        assert codes(weigering) == ["cheque_gebruikt"]
    # Until it is taken back: then each is again what it was.
    chequeaanvraag_intrekken(door=bemiddelaar, aanvraag=rij, reden="Terecht", vandaag=VANDAAG)

    assert standen() == {"7000001": "verloren", "7000002": "verloren"}
    cheques_inleveren(door=bemiddelaar, prestatie=prestatie, nummers=["7000003"], vandaag=VANDAAG)
    assert cheques_bewijzen() == []


@pytest.mark.parametrize(
    ("uitslag", "invoer", "code"),
    [
        ("vervangen", {"nieuwe_nummers": ["8000001"]}, "nieuwe_nummers"),
        ("vervangen", {"nieuwe_nummers": ["8000001", "8000001"]}, "nieuwe_nummers"),
        ("vervangen", {"nieuwe_nummers": ["8000001", "7000009"]}, "cheque_gebruikt"),
        ("terugbetaald", {"bedrag": 746}, "bedrag_te_hoog"),
        ("terugbetaald", {"bedrag": 0}, "bedrag_te_hoog"),
        ("geweigerd", {"reden": " "}, "reden_ontbreekt"),
        ("geweigerd", {"nummers": ["7000009"], "reden": "x"}, "niet_in_aanvraag"),
    ],
)
def test_an_answer_that_cannot_be_is_refused_and_changes_nothing(
    verloren, bemiddelaar, uitslag, invoer, code
):
    rij = vraag(bemiddelaar, "7000001", "7000002")

    with pytest.raises(RegelFout) as weigering:
        antwoord(bemiddelaar, rij, uitslag, **invoer)

    assert codes(weigering) == [code]
    assert set(standen().values()) == {"aangevraagd"}
    assert Cheque.objects.count() == 10


def test_an_expired_cheque_is_paid_back_and_not_replaced(bestelling, bemiddelaar):
    laat = date(2026, 2, 1)
    cheques_laten_vervallen(vandaag=laat)

    with pytest.raises(RegelFout) as weigering:
        vraag(bemiddelaar, "7000001", wens="vervanging", vandaag=laat)
    assert codes(weigering) == ["vervanging_vervallen"]

    rij = vraag(bemiddelaar, "7000001", vandaag=laat)
    with pytest.raises(RegelFout) as weigering:
        vraag(bemiddelaar, "7000002", "7000002x")
    assert codes(weigering) == ["cheque_onbekend"]
    antwoord(bemiddelaar, rij, "geweigerd", reden="Te laat")
    assert standen()["7000001"] == "vervallen"
    assert cheques_bewijzen() == []


def test_an_answer_counts_once_and_only_after_sending(verloren, bemiddelaar):
    rij = vraag(bemiddelaar, "7000001", verstuurd=False)
    for stap in ("voor het versturen", "tweede keer"):
        with pytest.raises(RegelFout) as weigering:
            antwoord(bemiddelaar, rij, "terugbetaald")
        assert codes(weigering) == ["status"], stap
        if rij.is_klaar:
            rij = chequeaanvraag_versturen(door=bemiddelaar, aanvraag=rij, vandaag=VANDAAG)
            rij = antwoord(bemiddelaar, rij, "terugbetaald")


def test_the_proof_names_what_does_not_add_up(verloren, bemiddelaar):
    rij = vraag(bemiddelaar, "7000001", "7000002")
    antwoord(bemiddelaar, rij, "vervangen", nieuwe_nummers=["8000001", "8000002"])
    rij.refresh_from_db()
    type(rij).objects.update(bedrag=1)
    Chequeaanvraagregel.objects.filter(cheque__nummer="7000001").update(
        uitslag="terugbetaald", terugbetaald=745
    )
    Cheque.objects.filter(nummer="8000002").update(vervangt=None)

    assert cheques_bewijzen() == [
        Afwijking("chequeaanvraag", rij.nummer),
        Afwijking("chequeaanvraagregel", "7000001"),
        Afwijking("vervanging", "7000002"),
    ]


def test_from_the_list_to_the_answer_in_pages(client, verloren, bemiddelaar):
    """Made from a lost cheque, sent, refused in part, and the rest paid back in euro."""
    client.force_login(bemiddelaar)
    cheque = Cheque.objects.get(nummer="7000001")
    pagina = client.get(cheque.get_absolute_url()).content.decode()
    assert f"{reverse('chequeaanvraag_nieuw')}?nummer=7000001" in pagina

    def bewaar(adres, **velden):
        antwoord = client.post(adres, velden | {"sleutel": uuid4()}, follow=True)
        assert antwoord.redirect_chain, antwoord.content.decode()

    bewaar(
        reverse("chequeaanvraag_nieuw"),
        nummers="7000001-7000003",
        wens="terugbetaling",
        reden="Kwijt",
    )
    [rij] = Chequeaanvraag.objects.all()

    def adres(naam):
        return reverse(f"chequeaanvraag_{naam}", args=[rij.pk])

    bewaar(adres("versturen"), versie=rij.versie)
    rij.refresh_from_db()
    bewaar(
        adres("beantwoorden"),
        versie=rij.versie,
        uitslag="geweigerd",
        nummers="7000003",
        reden="Nog geldig",
    )
    rij.refresh_from_db()
    bewaar(adres("beantwoorden"), versie=rij.versie, uitslag="terugbetaald", bedrag="7,25")

    assert standen() == {"7000001": "terugbetaald", "7000002": "terugbetaald"}
    for tekst in (
        client.get(adres("detail")).content.decode(),
        client.get(reverse("chequeaanvraag_list")).content.decode(),
    ):
        assert "14,50" in tekst
    assert client.get(adres("pdf")).content.startswith(b"%PDF")
    regels = client.get(adres("csv")).content.decode("utf-8-sig").splitlines()
    assert regels[0].startswith("Nummer;Prijs;")
    assert "7,25" in regels[1]
    assert "Nog geldig" in regels[3]


def test_the_stock_is_also_told_per_vestiging(client, bestelling, bemiddelaar):
    """A purchase is of a vestiging of its gebruiker, and of nobody else."""
    eigen = VestigingFactory(gebruiker=bestelling.gebruiker, naam="Magazijn")
    vreemd = VestigingFactory()
    with pytest.raises(ValidationError) as weigering:
        bestelling_toewijzen(door=bemiddelaar, bestelling=bestelling, vestiging=vreemd)
    assert set(weigering.value.message_dict) == {"vestiging"}
    client.force_login(bemiddelaar)
    client.post(
        reverse("chequebestelling_vestiging", args=[bestelling.pk]),
        {"vestiging": eigen.pk, "versie": bestelling.versie},
    )

    assert voorraad_per_vestiging(bestelling.gebruiker) == [
        {"vestiging": "Magazijn", "gekocht": 10, "gebruikt": 0, "over": 10}
    ]
    pagina = client.get(reverse("chequevoorraad_detail", args=[bestelling.gebruiker_id]))
    assert "Magazijn" in pagina.content.decode()
