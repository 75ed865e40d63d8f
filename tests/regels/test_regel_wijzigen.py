from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.regels.rules.waarden import toets_waarde, zelfde_vorm
from wijkwerken.regels.services import regel_wijzigen

VANAF = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("code", "vorige", "waarde", "goed"),
    [
        ("uren_per_maand", 60, 70, True),
        ("uren_per_maand", 60, 0, False),
        ("uren_per_maand", 60, 745, False),
        ("uren_per_maand", 60, "70", False),
        ("uren_per_maand", 60, True, False),
        ("vergoeding_per_uur", 410, -1, False),
        ("signaal_drempels", [80, 100], [75, 90, 100], True),
        ("signaal_drempels", [80, 100], [], False),
        ("signaal_drempels", [80, 100], [101], False),
        ("schorsing_verlengt", {"ziekte": False}, {"ziekte": True}, True),
        ("schorsing_verlengt", {"ziekte": False}, {"ziekte": 1}, False),
        ("schorsing_verlengt", {"ziekte": False}, {"vakantie": True}, False),
        ("overgang_peildatum", "2017-09-30", "2017-12-31", True),
        ("overgang_peildatum", "2017-09-30", "morgen", False),
        ("afronding", "blok", "minuut", False),
    ],
)
def test_a_value_keeps_the_form_of_its_rule(code, vorige, waarde, goed):
    assert (toets_waarde(code, waarde, vorige=vorige) == []) is goed


def test_the_same_form_looks_into_lists_and_objects():
    assert zelfde_vorm({"a": [1]}, {"a": [2, 3]})
    assert not zelfde_vorm({"a": [1]}, {"a": ["x"]})


def wijzig(door, **anders):
    gegevens = {
        "code": RegelCode.UREN_PER_MAAND,
        "waarde": 70,
        "geldig_van": VANAF,
        "bron": "BVR van 01/12/2025",
    }
    return regel_wijzigen(door=door, **gegevens | anders)


def test_a_new_value_holds_from_its_date_and_not_before(regels, coordinator):
    wijzig(coordinator)

    assert Regel.objects.waarde_op(RegelCode.UREN_PER_MAAND, date(2025, 12, 31)) == 60
    assert Regel.objects.waarde_op(RegelCode.UREN_PER_MAAND, VANAF) == 70


def test_one_value_a_date(regels, coordinator):
    wijzig(coordinator)
    with pytest.raises(ValidationError) as fout:
        wijzig(coordinator, waarde=80)
    assert "al een waarde" in fout.value.message_dict["geldig_van"][0]


@pytest.mark.parametrize(
    ("waarde", "geldig_van", "veld"),
    [
        (695, date(2026, 1, 1), None),
        (700, date(2026, 1, 1), "waarde"),
        (695, date(2026, 2, 1), "geldig_van"),
    ],
)
def test_the_price_of_a_cheque_comes_from_the_list_and_on_1_januari(
    regels, coordinator, waarde, geldig_van, veld
):
    prijs = {"code": RegelCode.CHEQUEPRIJS, "waarde": waarde, "geldig_van": geldig_van}
    if veld is None:
        assert wijzig(coordinator, **prijs)
    else:
        with pytest.raises(ValidationError) as fout:
            wijzig(coordinator, **prijs)
        assert list(fout.value.message_dict) == [veld]


def test_a_date_before_the_first_value_is_refused(regels, coordinator):
    with pytest.raises(ValidationError) as fout:
        wijzig(coordinator, geldig_van=date(2017, 1, 1))
    assert "geldig_van" in fout.value.message_dict


def test_only_a_coordinator_changes_rules(regels, bemiddelaar, beheer):
    for account in (bemiddelaar, beheer):
        with pytest.raises(PermissionDenied):
            wijzig(account)


def test_the_page_shows_what_held_on_a_date(client, regels, coordinator):
    wijzig(coordinator)
    client.force_login(coordinator)

    oud = client.get(reverse("regel_list"), {"op": "01/06/2025"}).content.decode()
    nieuw = client.get(reverse("regel_list"), {"op": "01/06/2026"}).content.decode()

    assert "BVR van 01/12/2025" not in oud
    assert "BVR van 01/12/2025" in nieuw


@pytest.mark.parametrize("op", ["", "gisteren", "2025-02-31"])
def test_a_date_that_is_none_shows_today(client, regels, coordinator, op):
    client.force_login(coordinator)
    assert client.get(reverse("regel_list"), {"op": op}).status_code == 200


@pytest.mark.parametrize(
    "code", [c for c in RegelCode if c not in {"gebreke_stappen", "afronding"}]
)
def test_every_rule_has_a_page_and_a_form(client, regels, coordinator, code):
    client.force_login(coordinator)
    bestaat = Regel.objects.filter(code=code).exists()
    status = 200 if bestaat else 404
    assert client.get(reverse("regel_detail", args=[code])).status_code == status
    assert client.get(reverse("regel_wijzigen", args=[code])).status_code == status


def test_the_form_of_a_choice_per_reason(client, regels, coordinator):
    client.force_login(coordinator)
    url = reverse("regel_wijzigen", args=["schorsing_verlengt"])
    gegevens = {"waarde_ziekte": "on", "geldig_van": "01/01/2026", "bron": "Besluit"}
    eerst = client.post(url, gegevens)  # whom it touches is shown first
    merk = eerst.context["form"]["bevestigd"].value()
    antwoord = client.post(url, gegevens | {"bevestigd": merk})
    assert antwoord.status_code == 302, antwoord.context["form"].errors
    assert Regel.objects.waarde_op("schorsing_verlengt", VANAF) == {
        "ziekte": True,
        "moederschap": False,
        "opleiding": False,
        "andere": False,
    }


def test_the_form_shows_a_refusal_at_its_field(client, regels, coordinator):
    client.force_login(coordinator)
    antwoord = client.post(
        reverse("regel_wijzigen", args=["chequeprijs"]),
        {"waarde": "700", "geldig_van": "01/02/2026", "bron": "Besluit"},
    )
    assert set(antwoord.context["form"].errors) == {"waarde", "geldig_van"}
