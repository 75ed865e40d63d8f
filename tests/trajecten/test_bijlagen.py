"""Files of a dossier: what may come in, who sees it, and what is left when it goes."""

import io
import zipfile

import pytest
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.db.models import ProtectedError
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories import AanmeldingFactory, AccountFactory, TrajectFactory
from trajecten.models import Bijlage
from trajecten.querysets import BijlageQuerySet
from trajecten.services.bijlagen import bijlage_delen, bijlage_toevoegen, bijlage_verwijderen
from wijkwerken.kern.bestanden import HOOGSTENS, bewaarplaats
from wijkwerken.toegang.models import Inzage
from wijkwerken.toegang.querysets import BereikQuerySet

PDF = b"%PDF-1.7 een brief"
pytestmark = pytest.mark.django_db


def docx(*, macro="") -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as zip_:
        zip_.writestr("[Content_Types].xml", "x")
        zip_.writestr("word/document.xml", "x")
        if macro:
            zip_.writestr(macro, "x")
    return uit.getvalue()


def kapotte_zip(wat: str) -> bytes:
    """A table of contents that the zip library refuses otherwise than as a bad zip file."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as zip_:
        zip_.writestr("é.txt", "x")
    ruw = bytearray(uit.getvalue())
    inhoudstafel = ruw.index(b"PK\x01\x02")
    if wat == "version":
        ruw[inhoudstafel + 6] = 99
    else:
        ruw[ruw.index("é".encode(), inhoudstafel)] = 0xFF
    return bytes(ruw)


def gewone_zip() -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as zip_:
        zip_.writestr("a.exe", "MZ")
    return uit.getvalue()


def bestand(inhoud=PDF, naam="brief.pdf"):
    return SimpleUploadedFile(naam, inhoud)


@pytest.fixture
def toeleider(traject):
    return AccountFactory(als_toeleider=True, dienst=traject.toeleider)


def maak(traject, door, **anders):
    gegevens = {"bestand": bestand(), "soort": "andere"} | anders
    return bijlage_toevoegen(door=door, bij=traject, **gegevens)


def alle_bestanden() -> set[str]:
    opslag = bewaarplaats()
    return {f"{m}/{naam}" for m in opslag.listdir("")[0] for naam in opslag.listdir(m)[1]}


def test_a_file_is_kept_under_a_name_that_tells_nothing(traject, bemiddelaar):
    bijlage = maak(traject, bemiddelaar, bestand=bestand(naam="../../etc/Brief van Jan.html"))

    assert bijlage.naam == "Brief van Jan.pdf"
    assert "Jan" not in bijlage.bestand.name
    assert ".." not in bijlage.bestand.name
    assert bewaarplaats().open(bijlage.bestand.name).read() == PDF
    assert bijlage.mime == "application/pdf"


@pytest.mark.parametrize(
    ("getypt", "naam"),
    [
        ("foto\t\u202efdp.exe", "fotofdp.pdf"),
        ("C:\\Mijn map\\brief.doc", "brief.pdf"),
        ("....", "bijlage.pdf"),
        ("a" * 200, "a" * 116 + ".pdf"),
    ],
    ids=["control characters", "folders", "dots", "long"],
)
def test_the_name_that_is_shown_is_plain(traject, bemiddelaar, getypt, naam):
    assert maak(traject, bemiddelaar, bestand=ContentFile(PDF, name=getypt)).naam == naam


@pytest.mark.parametrize(
    ("inhoud", "mime"),
    [
        (PDF, "application/pdf"),
        (b"\x89PNG\r\n\x1a\n0", "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ],
)
def test_the_kinds_on_the_list_come_in(traject, bemiddelaar, inhoud, mime):
    assert maak(traject, bemiddelaar, bestand=bestand(inhoud, "x.txt")).mime == mime


@pytest.mark.parametrize(
    "inhoud",
    [
        b"<html><script>alert(1)</script>",
        b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
        b"MZ\x90\x00",
        b" %PDF-1.7",
        b"GIF89a%PDF-1.7",
        gewone_zip(),
        docx(macro="word/vbaProject.bin"),
        docx(macro="word/VBAPROJECT.BIN"),
        b"PK\x03\x04 broken",
        kapotte_zip("version"),
        kapotte_zip("name"),
    ],
    ids=[
        "html",
        "svg",
        "exe",
        "space",
        "gif",
        "zip",
        "macro",
        "macro in capitals",
        "broken zip",
        "zip version of the future",
        "zip name that is no text",
    ],
)
def test_whatever_its_name_says_its_bytes_decide(traject, bemiddelaar, inhoud):
    with pytest.raises(ValidationError) as fout:
        maak(traject, bemiddelaar, bestand=bestand(inhoud, "brief.pdf"))

    assert "Kies een PDF" in fout.value.message_dict["bestand"][0]
    assert not Bijlage.objects.exists()


@pytest.mark.parametrize(("inhoud", "woord"), [(b"", "leeg"), (PDF + b"0" * HOOGSTENS, "te groot")])
def test_an_empty_or_heavy_file_is_refused(traject, bemiddelaar, inhoud, woord):
    with pytest.raises(ValidationError, match=woord):
        maak(traject, bemiddelaar, bestand=bestand(inhoud))


def test_what_cannot_be_saved_leaves_no_file(traject, bemiddelaar, monkeypatch):
    voor = alle_bestanden()

    def weiger(self, *args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(Bijlage, "save", weiger)
    with pytest.raises(RuntimeError):
        maak(traject, bemiddelaar)

    assert alle_bestanden() == voor


def test_a_removed_file_is_gone_once_that_is_certain(
    traject, bemiddelaar, django_capture_on_commit_callbacks
):
    bijlage = maak(traject, bemiddelaar)
    naam = bijlage.bestand.name

    with django_capture_on_commit_callbacks() as daarna:
        bijlage_verwijderen(door=bemiddelaar, bijlage=bijlage)

    assert bewaarplaats().exists(naam)
    daarna[0]()
    assert not bewaarplaats().exists(naam)
    assert not Bijlage.objects.exists()


# -- who sees it -------------------------------------------------------------------------------
def test_a_file_that_proves_something_else_stays(traject, bemiddelaar, monkeypatch):
    bijlage = maak(traject, bemiddelaar)

    def beschermd(rij):
        raise ProtectedError("an afsprakenblad leans on it", {bijlage})

    monkeypatch.setattr(Bijlage, "delete", beschermd)
    with pytest.raises(ValidationError, match="bewijs van iets anders"):
        bijlage_verwijderen(door=bemiddelaar, bijlage=bijlage)

    assert bewaarplaats().exists(bijlage.bestand.name)


def test_the_dienst_sees_only_what_is_shared(traject, bemiddelaar, toeleider):
    bijlage = maak(traject, bemiddelaar)
    zichtbaar = Bijlage.objects.zichtbaar_voor

    assert not zichtbaar(toeleider).exists()
    bijlage_delen(door=bemiddelaar, bijlage=bijlage, gedeeld=True)
    assert zichtbaar(toeleider).get() == bijlage
    assert not zichtbaar(AccountFactory(als_toeleider=True)).exists()
    assert not zichtbaar(AccountFactory(als_gemeente=True, gemeente=traject.gemeente)).exists()


def test_without_the_rule_of_sharing_the_dienst_sees_all(
    traject, bemiddelaar, toeleider, monkeypatch
):
    """The twin."""
    maak(traject, bemiddelaar)
    monkeypatch.setattr(BijlageQuerySet, "zichtbaar_voor", BereikQuerySet.zichtbaar_voor)

    assert Bijlage.objects.zichtbaar_voor(toeleider).exists()


def test_a_draft_of_a_dienst_keeps_its_files_to_itself(bemiddelaar):
    concept = AanmeldingFactory(status="concept", verstuurd_op=None)
    toeleider = concept.ingediend_door
    bijlage = maak(concept, toeleider)

    assert bijlage.gedeeld
    assert Bijlage.objects.zichtbaar_voor(toeleider).exists()
    assert not Bijlage.objects.zichtbaar_voor(bemiddelaar).exists()


def test_a_toeleider_adds_to_its_own_aanmelding_only(toeleider, traject):
    eigen = AanmeldingFactory(dienst=toeleider.dienst, ingediend_door=toeleider)

    maak(eigen, toeleider)
    for vreemd in (AanmeldingFactory(), traject):
        with pytest.raises(ObjectDoesNotExist):
            maak(vreemd, toeleider)


def test_a_file_of_the_person_is_never_shared(traject, bemiddelaar):
    with pytest.raises(ValidationError, match="blijft binnen"):
        maak(traject.wijkwerker, bemiddelaar, gedeeld=True)


# -- pages -------------------------------------------------------------------------------------
def test_a_file_is_downloaded_and_never_shown_inside_the_site(client, traject, bemiddelaar):
    client.force_login(bemiddelaar)
    bijlage = maak(traject, bemiddelaar)

    antwoord = client.get(bijlage.get_absolute_url())

    assert antwoord["Content-Disposition"] == 'attachment; filename="brief.pdf"'
    assert antwoord["X-Content-Type-Options"] == "nosniff"
    assert antwoord.getvalue() == PDF
    gezien = Inzage.objects.get(wijze="bijlage")
    assert str(traject.wijkwerker_id) in str(gezien.__dict__)


def test_a_foreign_file_is_not_there(client, traject, bemiddelaar):
    bijlage = maak(traject, bemiddelaar, gedeeld=True)
    client.force_login(AccountFactory(als_toeleider=True))

    assert client.get(bijlage.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("waar", ["traject", "aanmelding", "wijkwerker"])
def test_a_file_is_added_on_its_page(client, traject, bemiddelaar, waar):
    bij = {
        "traject": traject,
        "aanmelding": AanmeldingFactory(),
        "wijkwerker": traject.wijkwerker,
    }[waar]
    client.force_login(bemiddelaar)
    url = reverse(f"{waar}_bijlage", args=[bij.pk])
    assert b'enctype="multipart/form-data"' in client.get(url).content

    antwoord = client.post(url, {"bestand": bestand(), "soort": "andere"}, follow=True)

    assert "De bijlage is toegevoegd." in antwoord.content.decode()
    assert "brief.pdf" in antwoord.content.decode()


def test_the_form_says_what_is_wrong_at_the_file(client, traject, bemiddelaar):
    client.force_login(bemiddelaar)

    antwoord = client.post(
        reverse("traject_bijlage", args=[traject.pk]),
        {"bestand": bestand(b"<svg/>", "foto.png"), "soort": "andere"},
    )

    assert "Dit soort bestand kan niet" in antwoord.content.decode()
    assert not Bijlage.objects.exists()


def test_sharing_and_removing_on_the_page(client, traject, bemiddelaar):
    client.force_login(bemiddelaar)
    bijlage = maak(traject, bemiddelaar)

    client.post(reverse("bijlage_delen", args=[bijlage.pk]), {"gedeeld": "ja"})
    bijlage.refresh_from_db()
    assert bijlage.gedeeld
    vraag = client.get(reverse("bijlage_verwijderen", args=[bijlage.pk]))
    assert "Wilt u brief.pdf verwijderen?" in vraag.content.decode()
    client.post(reverse("bijlage_verwijderen", args=[bijlage.pk]))
    assert not Bijlage.objects.exists()


@pytest.mark.parametrize("wens", ["ja", "nee"])
def test_the_button_means_the_same_however_often_it_is_pressed(client, traject, bemiddelaar, wens):
    client.force_login(bemiddelaar)
    bijlage = maak(traject, bemiddelaar, gedeeld=wens == "nee")
    knop = f'name="gedeeld" value="{wens}"'
    assert knop in client.get(traject.get_absolute_url()).content.decode()

    for _ in range(2):
        client.post(reverse("bijlage_delen", args=[bijlage.pk]), {"gedeeld": wens})

    bijlage.refresh_from_db()
    assert bijlage.gedeeld == (wens == "ja")


def test_a_dossier_with_many_files_takes_no_more_queries(
    client, traject, bemiddelaar, django_assert_max_num_queries
):
    client.force_login(bemiddelaar)
    maak(traject, bemiddelaar)
    client.get(traject.get_absolute_url())  # what is looked up once is known from here on
    with CaptureQueriesContext(connection) as met_een:
        client.get(traject.get_absolute_url())
    for _ in range(8):
        maak(traject, AccountFactory())

    with django_assert_max_num_queries(len(met_een)):
        client.get(traject.get_absolute_url())


def test_a_double_click_adds_one_file(client, traject, bemiddelaar):
    client.force_login(bemiddelaar)
    sleutel = "5b7a1f5e-5f0c-4a53-9d5b-6a4c2f1f0a11"
    for _ in range(2):
        client.post(
            reverse("traject_bijlage", args=[traject.pk]),
            {"bestand": bestand(), "soort": "andere", "sleutel": sleutel},
        )

    assert Bijlage.objects.count() == 1


def test_several_files_at_once_or_none_of_them(client, traject, bemiddelaar):
    client.force_login(bemiddelaar)
    url = reverse("traject_bijlage", args=[traject.pk])
    voor = alle_bestanden()

    fout = client.post(
        url, {"bestand": [bestand(), bestand(b"<svg/>", "foto.png")], "soort": "andere"}
    )
    assert "foto.png: Dit soort bestand kan niet" in fout.content.decode()
    assert not Bijlage.objects.exists()
    assert alle_bestanden() == voor
    goed = client.post(url, {"bestand": [bestand(), bestand()], "soort": "andere"}, follow=True)
    assert "2 bijlagen zijn toegevoegd." in goed.content.decode()
    assert Bijlage.objects.count() == 2


def test_all_files_of_a_dossier_stand_on_one_page(client, traject, bemiddelaar, toeleider):
    maak(traject.wijkwerker, bemiddelaar)
    maak(AanmeldingFactory(wijkwerker=traject.wijkwerker), bemiddelaar)
    maak(traject, bemiddelaar, gedeeld=True)
    maak(TrajectFactory(), bemiddelaar, gedeeld=True)
    url = reverse("wijkwerker_bijlagen", args=[traject.wijkwerker_id])

    client.force_login(bemiddelaar)
    assert [rij["cellen"][2]["tekst"][:5] for rij in client.get(url).context["tabel"].rijen] == [
        "Traje",
        "Aanme",
        "Perso",
    ]
    client.force_login(toeleider)
    assert len(client.get(url).context["tabel"].rijen) == 1
