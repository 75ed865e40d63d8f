"""Signing: who may for whom, when it is frozen, when a signature is void, and what a drawing is."""

import base64
import io
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from PIL import Image, ImageDraw

from tests.factories import (
    AccountFactory,
    ActiviteitFactory,
    AfsprakenbladFactory,
    BijlageFactory,
    TrajectFactory,
)
from trajecten.choices import Partij
from trajecten.models import Afsprakenblad, Handtekening
from trajecten.papiertaken import te_tekenen
from trajecten.services import handtekeningen
from trajecten.services.afsprakenblad import afsprakenblad_bewerken, afsprakenblad_tekenen
from trajecten.services.handtekeningen import (
    handtekening_zetten,
    mag_tekenen,
    standen,
    vingerafdruk,
)
from wijkwerken.berichten.models import Bericht
from wijkwerken.kern.exceptions import RegelFout, VerouderdeVersie
from wijkwerken.kern.pngbeeld import beeld_hertekenen, beeld_lezen

pytestmark = pytest.mark.django_db
DAG = date(2025, 1, 6)


def png(breed=600, hoog=200, *, streep=True, soort="PNG"):
    beeld = Image.new("RGB", (breed, hoog), "white")
    if streep:
        ImageDraw.Draw(beeld).line([(20, 150), (200, 40), (400, 160)], fill="navy", width=6)
    uit = io.BytesIO()
    beeld.save(uit, soort)
    return uit.getvalue()


def als_uri(inhoud):
    return f"data:image/png;base64,{base64.b64encode(inhoud).decode()}"


@pytest.fixture
def blad(traject, bemiddelaar):
    blad = AfsprakenbladFactory(traject=traject, volgnummer=1)
    return afsprakenblad_bewerken(
        door=bemiddelaar,
        afsprakenblad=blad,
        versie=None,
        gegevens={
            "verworven": ["stiptheid"],
            "te_verwerven": ["Nederlands"],
            "activiteiten": [ActiviteitFactory()],
            "stappen": [(1, 20)],
        },
    )


@pytest.fixture
def dienst(traject):
    return AccountFactory(als_toeleider=True, dienst=traject.toeleider)


def teken(door, blad, partij, **anders):
    gegevens = {"naam": "Naam", "vandaag": DAG} | anders
    return handtekening_zetten(door=door, document=blad, partij=partij, **gegevens)


# -- three parties -------------------------------------------------------------------------
def test_the_last_of_three_signatures_freezes_the_version(blad, bemiddelaar, dienst):
    teken(bemiddelaar, blad, "wijkwerker", beeld=png())
    teken(dienst, blad, "toeleider")
    blad.refresh_from_db()
    assert not blad.is_getekend

    teken(bemiddelaar, blad, "organisatie", vandaag=date(2025, 1, 8))

    blad.refresh_from_db()
    assert (blad.status, blad.getekend_op) == ("getekend", date(2025, 1, 8))
    assert [stand.handtekening.wijze for stand in standen(blad)] == ["scherm", "naam", "naam"]
    assert {rij.sha256 for rij in blad.handtekeningen.all()} == {vingerafdruk(blad)}
    with pytest.raises(RegelFout):
        teken(bemiddelaar, blad, "organisatie")
    with pytest.raises(RegelFout, match="nieuwe versie"):
        afsprakenblad_bewerken(
            door=bemiddelaar, afsprakenblad=blad, versie=None, gegevens={"opleiding": "x"}
        )


def test_nobody_signs_twice_nor_an_old_page(blad, bemiddelaar):
    teken(bemiddelaar, blad, "wijkwerker", versie=blad.versie)
    with pytest.raises(RegelFout, match="al getekend"):
        teken(bemiddelaar, blad, "wijkwerker")
    afsprakenblad_bewerken(
        door=bemiddelaar, afsprakenblad=blad, versie=None, gegevens={"opleiding": "Nederlands"}
    )
    with pytest.raises(VerouderdeVersie):
        teken(bemiddelaar, blad, "organisatie", versie=1)


def test_what_is_incomplete_is_not_signed(traject, bemiddelaar):
    leeg = AfsprakenbladFactory(traject=traject, vervolgstap="")

    with pytest.raises(RegelFout) as geweigerd:
        teken(bemiddelaar, leeg, "wijkwerker")
    assert len(geweigerd.value.bezwaren) == 4


@pytest.mark.parametrize(
    ("wie", "partij", "mag"),
    [
        ("dienst", Partij.TOELEIDER, True),
        ("dienst", Partij.WIJKWERKER, False),
        ("dienst", Partij.ORGANISATIE, False),
        ("binnen", Partij.TOELEIDER, False),
        ("binnen", Partij.WIJKWERKER, True),
        ("binnen", Partij.ORGANISATIE, True),
        ("gemeente", Partij.ORGANISATIE, False),
    ],
)
def test_each_signs_only_for_its_own_side(blad, bemiddelaar, dienst, wie, partij, mag):
    account = {
        "dienst": dienst,
        "binnen": bemiddelaar,
        "gemeente": AccountFactory(als_gemeente=True, gemeente=blad.traject.gemeente),
    }[wie]

    assert mag_tekenen(account, blad, partij) is mag
    if not mag:
        with pytest.raises((PermissionDenied, Afsprakenblad.DoesNotExist)):
            teken(account, blad, partij)


def test_twin_without_the_guard_a_toeleider_signs_for_the_organisation(blad, dienst, monkeypatch):
    monkeypatch.setattr(handtekeningen, "mag_tekenen", lambda *wat: True)

    assert teken(dienst, blad, "organisatie").account == dienst


def test_a_toeleider_signs_only_for_people_of_its_own_dienst(client, blad, dienst):
    vreemde = AccountFactory(als_toeleider=True)
    url = reverse("afsprakenblad_ondertekenen", args=[blad.pk, "toeleider"])

    with pytest.raises(Afsprakenblad.DoesNotExist):
        teken(vreemde, blad, "toeleider")
    client.force_login(vreemde)
    assert client.get(url).status_code == 404
    client.force_login(dienst)
    assert client.get(url).status_code == 200
    assert (
        client.get(reverse("afsprakenblad_ondertekenen", args=[blad.pk, "organisatie"])).status_code
        == 403
    )


def test_who_had_the_dienst_before_signs_no_more(blad, dienst):
    """The dienst of the traject decides, not that of the aanmelding it came from."""
    ander = TrajectFactory().toeleider
    blad.traject.toeleider = ander
    blad.traject.save()

    assert not mag_tekenen(dienst, Afsprakenblad.objects.get(pk=blad.pk), Partij.TOELEIDER)


def test_a_toeleider_finds_it_on_vandaag_until_it_signed(blad, bemiddelaar, dienst):
    def wachtend(account):
        return [taak.url for taak in te_tekenen(account)]

    assert wachtend(dienst) == []
    teken(bemiddelaar, blad, "wijkwerker")
    assert wachtend(dienst) == [blad.get_absolute_url()]
    assert wachtend(AccountFactory(als_toeleider=True)) == []
    teken(dienst, blad, "toeleider")
    assert wachtend(dienst) == []


# -- void ----------------------------------------------------------------------------------
def test_another_text_makes_signatures_void_and_asks_again(client, blad, bemiddelaar, dienst):
    teken(bemiddelaar, blad, "wijkwerker")
    assert Bericht.objects.filter(account=dienst).count() == 1
    afsprakenblad_bewerken(
        door=bemiddelaar, afsprakenblad=blad, versie=None, gegevens={"vervolgstap": "Een job"}
    )

    stand = standen(blad)[0]
    assert (stand.handtekening, stand.vervallen.naam) == (None, "Naam")
    client.force_login(bemiddelaar)
    assert "We vragen de handtekening opnieuw" in client.get(blad.get_absolute_url()).text
    teken(bemiddelaar, blad, "wijkwerker")
    blad.refresh_from_db()
    assert standen(blad)[0].handtekening.sha256 == vingerafdruk(blad)
    assert Bericht.objects.filter(account=dienst).count() == 2


def test_saving_the_same_text_again_keeps_the_signatures(blad, bemiddelaar):
    teken(bemiddelaar, blad, "wijkwerker")
    afsprakenblad_bewerken(
        door=bemiddelaar, afsprakenblad=blad, versie=None, gegevens={"verworven": ["stiptheid"]}
    )

    assert standen(blad)[0].handtekening is not None


# -- on paper ------------------------------------------------------------------------------
def test_the_scan_of_the_paper_stands_for_who_did_not_sign_on_screen(blad, bemiddelaar):
    scan = BijlageFactory(traject=blad.traject, soort="afsprakenblad")
    teken(bemiddelaar, blad, "wijkwerker", beeld=png())

    blad = afsprakenblad_tekenen(
        door=bemiddelaar, afsprakenblad=blad, getekend_op=DAG, vandaag=DAG, bewijs=scan
    )

    assert blad.is_getekend
    assert [s.handtekening.wijze for s in standen(blad)] == ["scherm", "papier", "papier"]


@pytest.mark.parametrize("bewijs", ["geen", "ander dossier"])
def test_without_a_scan_of_this_dossier_there_is_a_reason(blad, bemiddelaar, bewijs):
    scan = BijlageFactory(traject=TrajectFactory()) if bewijs != "geen" else None

    with pytest.raises(ValidationError) as fout:
        afsprakenblad_tekenen(
            door=bemiddelaar, afsprakenblad=blad, getekend_op=DAG, vandaag=DAG, bewijs=scan
        )
    assert list(fout.value.message_dict) == ["bewijs"]
    assert not Handtekening.objects.exists()


# -- frozen by the database ------------------------------------------------------------------
AANVALLEN = [
    "UPDATE trajecten_afsprakenblad SET opleiding = 'x'",
    "UPDATE trajecten_afsprakenblad SET status = 'concept', getekend_op = NULL",
    "UPDATE trajecten_competentie SET niveau = 'toont'",
    "DELETE FROM trajecten_urenstap",
    "UPDATE trajecten_voorkeursactiviteit SET soort = 'uitgesloten', reden = 'x'",
    "UPDATE trajecten_handtekening SET naam = 'x'",
    "DELETE FROM trajecten_handtekening",
]


@pytest.mark.parametrize("sql", AANVALLEN)
def test_plain_sql_cannot_change_what_was_signed(blad, bemiddelaar, dienst, sql):
    for door, partij in ((bemiddelaar, "wijkwerker"), (dienst, "toeleider")):
        teken(door, blad, partij)

    def voer_uit():
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)

    # The twin: before the last signature the same statement passes.
    with transaction.atomic():
        voer_uit()
        transaction.set_rollback(True)
    teken(bemiddelaar, blad, "organisatie")
    with pytest.raises(DatabaseError, match="does not change"):
        voer_uit()


def test_nothing_is_added_to_what_was_signed(blad, bemiddelaar, dienst):
    for door, partij in (
        (bemiddelaar, "wijkwerker"),
        (dienst, "toeleider"),
        (bemiddelaar, "organisatie"),
    ):
        teken(door, blad, partij)

    with pytest.raises(DatabaseError, match="does not change"):
        blad.competenties.create(soort="verworven", omschrijving="erbij")


# -- the drawing ---------------------------------------------------------------------------
def test_a_drawing_is_made_anew_from_its_pixels():
    met_staart = png() + b"<script>alert(1)</script>"

    uit = beeld_hertekenen(met_staart)

    assert uit.startswith(b"\x89PNG")
    assert b"script" not in uit
    assert beeld_lezen(als_uri(png())).startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("", "beeld"),
        ("javascript:alert(1)", "beeld"),
        ("data:image/svg+xml;base64,PHN2Zz4=", "beeld"),
        ("data:image/png;base64,%%%", "beeld"),
        (als_uri(b"%PDF-1.7"), "beeld"),
        (als_uri(png(soort="JPEG")), "beeld"),
        (als_uri(png(3000, 100)), "beeld"),
        (als_uri(b"\x89PNG\r\n\x1a\n" + b"0" * 300_000), "beeld"),
        (als_uri(png(streep=False)), "leeg"),
    ],
    ids=["empty", "script", "svg", "no base64", "pdf", "jpeg", "wide", "big", "blank"],
)
def test_anything_else_than_a_drawn_png_is_refused(tekst, code):
    with pytest.raises(ValidationError) as fout:
        beeld_lezen(tekst)
    assert fout.value.code == code


def test_the_page_takes_a_drawing_or_a_typed_name_and_not_neither(client, blad, dienst):
    client.force_login(dienst)
    url = reverse("afsprakenblad_ondertekenen", args=[blad.pk, "toeleider"])
    velden = {"naam": "Sofie", "versie": blad.versie}
    assert "Nederlands" in client.get(url).text

    leeg = client.post(url, velden)
    assert list(leeg.context["form"].errors) == ["beeld"]
    assert client.post(url, velden | {"beeld": als_uri(png())}).status_code == 302

    rij = Handtekening.objects.get()
    assert (rij.partij, rij.wijze, rij.account) == ("toeleider", "scherm", dienst)
    assert rij.beeld_uri in client.get(blad.get_absolute_url()).text
    assert rij.beeld.name.count("/") == 1
    assert "Sofie" not in rij.beeld.name
