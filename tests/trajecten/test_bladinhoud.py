"""What an afsprakenblad says: competences with levels, activities left out, what changed."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from activiteiten.models import CompetentieTerm
from tests.factories import (
    AccountFactory,
    ActiviteitFactory,
    AfsprakenbladFactory,
    CompetentieTermFactory,
)
from trajecten.forms.afsprakenbladen import AfsprakenbladForm
from trajecten.models import Afsprakenblad
from trajecten.rules.verschillen import verschillen
from trajecten.services.afsprakenblad import (
    afsprakenblad_bewerken,
    verschillen_met,
    vorige_versie,
)
from trajecten.services.bladinhoud import in_woorden, inhoud_van

pytestmark = pytest.mark.django_db


@pytest.fixture
def blad(traject):
    return AfsprakenbladFactory(traject=traject, volgnummer=1)


@pytest.fixture
def bewerk(blad, bemiddelaar):
    def bewerk(**gegevens):
        return afsprakenblad_bewerken(
            door=bemiddelaar, afsprakenblad=blad, versie=None, gegevens=gegevens
        )

    return bewerk


def kort(blad, soort="verworven"):
    return [
        (regel.omschrijving, regel.niveau, regel.doelniveau, regel.term and regel.term.code)
        for regel in inhoud_van(blad)[soort]
    ]


# -- competences ---------------------------------------------------------------------------
def test_words_of_the_vocabulary_are_tied_to_their_term(blad, bewerk):
    CompetentieTermFactory(code="OP-TIJD", naam="Op tijd komen")
    CompetentieTermFactory(code="UIT", naam="Fluiten", actief=False)

    bewerk(
        verworven=[
            "op TIJD komen",
            {"omschrijving": "Fluiten", "niveau": "met_hulp"},
            "Op tijd komen",
        ],
        te_verwerven=[
            {"omschrijving": "Op tijd komen", "niveau": "nog_niet", "doelniveau": "zelfstandig"}
        ],
    )

    assert kort(blad) == [("Fluiten", "met_hulp", "", None), ("Op tijd komen", "", "", "OP-TIJD")]
    assert kort(blad, "te_verwerven") == [("Op tijd komen", "nog_niet", "zelfstandig", "OP-TIJD")]
    assert in_woorden(inhoud_van(blad))["Te verwerven competenties"] == [
        "Op tijd komen (nog niet, doel: zelfstandig)"
    ]


def test_a_term_that_gets_another_name_leaves_the_blad_alone(blad, bewerk):
    term = CompetentieTermFactory(code="OP-TIJD", naam="Op tijd komen")
    bewerk(verworven=[{"omschrijving": "Op tijd komen", "niveau": "met_hulp"}])
    CompetentieTerm.objects.filter(pk=term.pk).update(naam="Stipt zijn", actief=False)

    bewerk(verworven=[{"omschrijving": "Op tijd komen", "niveau": "toont"}])

    assert kort(blad) == [("Op tijd komen", "toont", "", "OP-TIJD")]


def test_only_what_changed_is_written(blad, bewerk):
    bewerk(verworven=["Frans", {"omschrijving": "Koken", "niveau": "met_hulp"}])
    rijen = {rij.omschrijving: (rij.pk, rij.versie) for rij in blad.competenties.all()}

    bewerk(verworven=["Frans", {"omschrijving": "Koken", "niveau": "toont"}])

    nu = {rij.omschrijving: (rij.pk, rij.versie) for rij in blad.competenties.all()}
    assert nu["Frans"] == rijen["Frans"]
    assert nu["Koken"] == (rijen["Koken"][0], rijen["Koken"][1] + 1)


# -- activities ----------------------------------------------------------------------------
def test_an_activity_is_left_out_with_its_reason(blad, bewerk):
    maaien, koken = ActiviteitFactory(naam="Maaien"), ActiviteitFactory(naam="Koken")
    bewerk(activiteiten=[maaien, koken])

    bewerk(activiteiten=[koken], uitgesloten=[{"activiteit": maaien, "reden": "Hooikoorts"}])

    inhoud = inhoud_van(blad)
    assert inhoud["activiteiten"] == [koken]
    assert [str(rij) for rij in inhoud["uitgesloten"]] == ["Maaien: Hooikoorts"]
    bewerk(opleiding="Nederlands")
    assert inhoud_van(blad)["uitgesloten"] == inhoud["uitgesloten"]


@pytest.mark.parametrize(
    ("reden", "ook_voorkeur", "melding"),
    [
        ("", False, "Zeg waarom"),
        ("Rug", True, "staat ook bij de voorkeur"),
        ("x" * 201, False, "200"),
    ],
)
def test_what_is_left_out_needs_a_reason_and_is_not_wanted_too(
    blad, bewerk, reden, ook_voorkeur, melding
):
    maaien = ActiviteitFactory()
    if ook_voorkeur:
        bewerk(activiteiten=[maaien])

    with pytest.raises(ValidationError, match=melding) as fout:
        bewerk(uitgesloten=[{"activiteit": maaien, "reden": reden}])
    assert list(fout.value.message_dict) == ["uitgesloten"]


# -- the form ------------------------------------------------------------------------------
def gepost(**velden):
    return {"soort": "afsprakenblad", "duur_maanden": "6", "versie": "1"} | velden


def test_the_form_reads_rows_and_skips_empty_ones(db):
    maaien = ActiviteitFactory()
    form = AfsprakenbladForm(
        gepost(
            verworven_0_omschrijving="",
            verworven_0_niveau="met_hulp",
            verworven_1_omschrijving="Frans",
            verworven_1_niveau="toont",
            te_verwerven_0_omschrijving="Op tijd komen",
            te_verwerven_0_doelniveau="zelfstandig",
            uitgesloten_0_activiteit=str(maaien.pk),
            uitgesloten_0_reden="Rug",
        )
    )

    assert form.is_valid(), form.errors
    assert form.cleaned_data["verworven"] == [{"omschrijving": "Frans", "niveau": "toont"}]
    assert form.cleaned_data["te_verwerven"] == [
        {"omschrijving": "Op tijd komen", "niveau": "", "doelniveau": "zelfstandig"}
    ]
    assert form.cleaned_data["uitgesloten"] == [{"activiteit": maaien, "reden": "Rug"}]


def test_the_form_says_which_row_is_wrong(db):
    form = AfsprakenbladForm(
        gepost(
            verworven_0_omschrijving="Frans",
            verworven_0_niveau="veel",
            uitgesloten_0_activiteit="",
            uitgesloten_0_reden="Rug",
        )
    )

    assert "Rij 1, nu:" in form.errors["verworven"][0]
    assert "Rij 1, activiteit:" in form.errors["uitgesloten"][0]
    assert 'value="Rug"' in str(form["uitgesloten"])


def test_each_form_offers_its_own_activities(db):
    oud = AfsprakenbladForm()
    ActiviteitFactory(naam="Vissen tellen")

    assert "Vissen tellen" in str(AfsprakenbladForm()["uitgesloten"])
    assert "Vissen tellen" not in str(oud["uitgesloten"])


def test_the_page_keeps_levels_and_offers_the_vocabulary(client, blad, bewerk, bemiddelaar):
    CompetentieTermFactory(naam="Op tijd komen")
    bewerk(te_verwerven=[{"omschrijving": "Koken", "niveau": "nog_niet", "doelniveau": "toont"}])
    client.force_login(bemiddelaar)

    pagina = client.get(reverse("afsprakenblad_bewerken", args=[blad.pk])).text

    assert '<option value="Op tijd komen">' in pagina
    assert 'value="Koken"' in pagina
    assert '<option value="toont" selected>' in pagina
    assert "Koken (nog niet, doel: kan het tonen aan anderen)" in client.get(
        blad.get_absolute_url()
    ).text.replace("\n", "")


# -- what changed --------------------------------------------------------------------------
def test_differences_are_told_per_item_and_order_says_nothing():
    oud = {"A": ["een", "twee"], "B": ["x"], "C": []}
    nieuw = {"A": ["twee", "drie"], "B": ["x"], "D": ["y"]}

    uit = {rij.onderdeel: rij for rij in verschillen(oud, nieuw)}

    assert list(uit) == ["A", "B", "D", "C"]
    assert (uit["A"].weg, uit["A"].erbij) == (["een"], ["drie"])
    assert [naam for naam, rij in uit.items() if rij.is_anders] == ["A", "D"]
    assert not verschillen({"A": ["een", "twee"]}, {"A": ["twee", "een"]})[0].is_anders


@pytest.fixture
def tweede(traject, blad, bewerk, bemiddelaar):
    bewerk(verworven=["Frans"], stappen=[(1, 20)])
    Afsprakenblad.objects.filter(pk=blad.pk).update(status="getekend", getekend_op="2025-01-05")
    tweede = AfsprakenbladFactory(traject=traject, volgnummer=2, vervolgstap=blad.vervolgstap)
    return afsprakenblad_bewerken(
        door=bemiddelaar,
        afsprakenblad=tweede,
        versie=None,
        gegevens={"verworven": ["Frans", "Koken"], "stappen": [(1, 30)]},
    )


def test_a_version_tells_what_changed_on_the_page_and_in_the_api(
    client, api_client, tweede, blad, bemiddelaar
):
    anders = [rij.onderdeel for rij in verschillen_met(tweede, blad) if rij.is_anders]
    assert anders == ["Verworven competenties", "Uren per maand"]
    client.force_login(bemiddelaar)
    pagina = client.get(reverse("afsprakenblad_verschillen", args=[tweede.pk])).text
    assert "<ins>Koken</ins>" in pagina
    assert "<del>vanaf maand 1: 20 uur per maand</del>" in pagina
    assert "Gelijk gebleven" in pagina
    eerste = client.get(reverse("afsprakenblad_verschillen", args=[blad.pk])).text
    assert "Dit is de eerste versie" in eerste
    assert vorige_versie(blad) is None

    api_client.force_authenticate(bemiddelaar)
    antwoord = api_client.get(f"/api/v1/afsprakenbladen/{tweede.pk}/verschillen/").json()
    assert antwoord["vorige"] == str(blad.pk)
    assert antwoord["verschillen"][0]["erbij"] == ["Koken"]


def test_a_foreign_toeleider_does_not_learn_what_changed(client, tweede):
    client.force_login(AccountFactory(als_toeleider=True))
    url = reverse("afsprakenblad_verschillen", args=[tweede.pk])

    assert client.get(url).status_code == 404
    client.force_login(AccountFactory(als_toeleider=True, dienst=tweede.traject.toeleider))
    assert client.get(url).status_code == 200
