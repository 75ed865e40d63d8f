import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from tests.factories import WijkWerkerFactory
from trajecten.models import Rekening
from trajecten.services.rekeningen import rekening_noteren
from wijkwerken.kern.controles import iban_masker
from wijkwerken.kern.exceptions import RegelFout, VerouderdeVersie

GOED = "BE68 5390 0754 7034"


@pytest.fixture
def wijkwerker(regels):
    return WijkWerkerFactory()


def noteer(client, wijkwerker, **velden):
    return client.post(reverse("wijkwerker_rekening", args=[wijkwerker.pk]), velden)


@pytest.mark.parametrize(
    ("iban", "bewaard"),
    [
        ("be68539007547034", "BE68539007547034"),
        ("NL91 ABNA 0417 1643 00", "NL91ABNA0417164300"),
        ("BE68 5390 0754 7035", None),
        ("NL91 ABNA 0417 1643 01", None),
        ("539-0075470-34", None),
    ],
)
def test_any_iban_that_adds_up_is_an_account(wijkwerker, bemiddelaar, iban, bewaard):
    if bewaard is None:
        with pytest.raises(ValidationError) as fout:
            rekening_noteren(door=bemiddelaar, wijkwerker=wijkwerker, iban=iban)
        assert list(fout.value.error_dict) == ["iban"]
    else:
        assert rekening_noteren(door=bemiddelaar, wijkwerker=wijkwerker, iban=iban).iban == bewaard


def test_who_has_not_seen_the_account_does_not_overwrite_it(wijkwerker, bemiddelaar):
    rij = rekening_noteren(door=bemiddelaar, wijkwerker=wijkwerker, iban=GOED)
    anders = {"door": bemiddelaar, "wijkwerker": wijkwerker, "iban": "NL91ABNA0417164300"}
    with pytest.raises(RegelFout):
        rekening_noteren(**anders)
    with pytest.raises(VerouderdeVersie):
        rekening_noteren(**anders, versie=rij.versie + 1)
    assert rekening_noteren(**anders, versie=rij.versie).iban == "NL91ABNA0417164300"


def test_the_dossier_shows_it_masked_and_the_form_whole(client, wijkwerker, bemiddelaar):
    client.force_login(bemiddelaar)
    assert noteer(client, wijkwerker, iban=GOED, houder="An Proef").status_code == 302
    dossier = client.get(wijkwerker.get_absolute_url()).text
    assert iban_masker("BE68539007547034") in dossier
    assert "5390" not in dossier
    assert GOED in client.get(reverse("wijkwerker_rekening", args=[wijkwerker.pk])).text
    client.post(reverse("rekening_schrappen", args=[wijkwerker.rekening.pk]))
    assert not Rekening.objects.exists()
