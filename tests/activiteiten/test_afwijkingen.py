"""From the first idea to the evaluation, and what each step refuses."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from activiteiten import services
from activiteiten.choices import Criterium
from activiteiten.models import Activiteit, AfwijkendeActiviteit, Toelating
from activiteiten.services import activiteit_toetsen, lijst_overnemen
from tests.factories import (
    AccountFactory,
    ActiviteitFactory,
    AfwijkingFactory,
    GemeenteFactory,
    HoofdactiviteitFactory,
)

RAAD, VAN, TOT = date(2025, 2, 18), date(2025, 3, 1), date(2026, 2, 28)


@pytest.fixture
def halle(db):
    return GemeenteFactory(naam="Halle")


@pytest.fixture
def klaar(halle, bemiddelaar):
    """The toetsing is complete and one partner is favourable."""
    rij = AfwijkingFactory(gemeente=halle, behandelaar=bemiddelaar, toetsen=(True, "Niemand."))
    services.advies_vragen(
        door=bemiddelaar, afwijking=rij, partner="ACV Halle", gevraagd_op=date(2025, 1, 6)
    )
    return services.advies_noteren(
        door=bemiddelaar,
        advies=rij.adviezen.get(),
        uitkomst="gunstig",
        ontvangen_op=date(2025, 1, 20),
    )


def beslis(door, rij, **anders):
    gegevens = {"genomen_op": RAAD, "nummer": "12", "motivering": "De toetsing is gunstig."}
    return services.raadsbeslissing_vastleggen(door=door, afwijking=rij, **(gegevens | anders))


def tot_aanvaard(door, rij):
    beslis(door, rij)
    services.afwijking_melden(
        door=door, afwijking=rij, gemeld_op=date(2025, 2, 20), kenmerk="VDAB-77"
    )
    return services.uitkomst_noteren(
        door=door, afwijking=rij, uitkomst="geen_bezwaar", uitkomst_op=date(2025, 2, 27)
    )


@pytest.fixture
def actief(klaar, coordinator):
    rij = tot_aanvaard(coordinator, klaar)
    return services.afwijking_activeren(door=coordinator, afwijking=rij, van=VAN, tot=TOT)


def zinnen(fout):
    return [zin for lijst in fout.value.message_dict.values() for zin in lijst]


# -- the way through -----------------------------------------------------------------------
def test_an_active_afwijking_is_answered_as_such_there_and_then_only(actief, halle):
    def antwoord(gemeente=halle, soort="persoon", op=VAN):
        return activiteit_toetsen(actief.activiteit, gemeente, soort, op).antwoord

    assert (actief.status, actief.besluit.nummer) == ("actief", "12")
    assert {antwoord(), antwoord(op=TOT), antwoord(soort="vereniging")} == {"ja_afwijkend"}
    assert {
        antwoord(op=date(2025, 2, 28)),
        antwoord(op=date(2026, 3, 1)),
        antwoord(gemeente=GemeenteFactory()),
        antwoord(soort="onderwijs"),
    } == {"nee"}


def test_an_entry_of_the_list_may_be_opened_to_another_soort(halle, bemiddelaar, coordinator):
    gras = ActiviteitFactory(naam="Gras maaien", soorten=["persoon"])
    rij = services.afwijking_beginnen(
        door=bemiddelaar,
        gemeente=halle,
        activiteit=gras,
        soorten=["vereniging"],
        omschrijving="Rond het lokaal.",
        vandaag=date(2025, 1, 2),
    )
    services.criteria_toetsen(
        door=bemiddelaar, afwijking=rij, toetsen=dict.fromkeys(Criterium, (True, "Nagekeken."))
    )
    services.advies_vragen(
        door=bemiddelaar, afwijking=rij, partner="Unizo", gevraagd_op=date(2025, 1, 6)
    )
    services.advies_noteren(
        door=bemiddelaar, advies=rij.adviezen.get(), uitkomst="geen", ontvangen_op=RAAD
    )
    tot_aanvaard(coordinator, rij)
    services.afwijking_activeren(door=coordinator, afwijking=rij, van=VAN, tot=TOT)

    assert activiteit_toetsen(gras, halle, "vereniging", VAN).antwoord == "ja_afwijkend"
    assert activiteit_toetsen(gras, halle, "persoon", VAN).antwoord == "nee"
    assert gras in Activiteit.objects.te_vragen_door("vereniging")
    assert gras not in Activiteit.objects.te_vragen_door("onderwijs")
    assert Activiteit.objects.count() == 1


def test_a_new_activiteit_stays_beside_the_list(actief, coordinator):
    assert lijst_overnemen(door=coordinator, gemeente=GemeenteFactory(), van=VAN) == []
    with pytest.raises(ValidationError, match="staat niet op de lijst"):
        services.toelating_geven(
            door=coordinator,
            activiteit=actief.activiteit,
            soort="persoon",
            gemeente=GemeenteFactory(),
            van=VAN,
            bron="x",
        )


def test_withdrawing_ends_its_toelatingen_and_they_end_no_other_way(actief, halle, coordinator):
    toelating = actief.toelatingen.first()
    with pytest.raises(ValidationError, match="Trek die afwijking in"):
        services.toelating_intrekken(door=coordinator, toelating=toelating, vanaf=date(2025, 6, 1))

    services.afwijking_intrekken(
        door=coordinator, afwijking=actief, vanaf=date(2025, 6, 1), reden="Struck by VDAB"
    )

    assert {rij.geldig.upper for rij in Toelating.objects.all()} == {date(2025, 6, 1)}
    assert activiteit_toetsen(actief.activiteit, halle, "persoon", date(2025, 5, 31)).mag
    assert not activiteit_toetsen(actief.activiteit, halle, "persoon", date(2025, 6, 1)).mag


# -- what a step refuses -------------------------------------------------------------------
def test_no_advice_on_half_a_toetsing(halle, bemiddelaar):
    rij = AfwijkingFactory(gemeente=halle)

    with pytest.raises(ValidationError, match="De toetsing is niet volledig"):
        services.advies_vragen(
            door=bemiddelaar, afwijking=rij, partner="ACV", gevraagd_op=date(2025, 1, 6)
        )
    assert not rij.adviezen.exists()


def test_the_council_does_not_permit_what_fails_a_criterion(klaar, coordinator):
    services.criteria_toetsen(
        door=coordinator, afwijking=klaar, toetsen={"verdringing": (False, "Een tuinbedrijf.")}
    )

    with pytest.raises(ValidationError, match="Dit criterium is niet voldaan: verdringt"):
        beslis(coordinator, klaar)
    assert beslis(coordinator, klaar, goedgekeurd=False).status == "afgekeurd"


def test_the_council_waits_for_every_advice(klaar, bemiddelaar, coordinator):
    rij = services.advies_vragen(
        door=bemiddelaar, afwijking=klaar, partner="Voka", gevraagd_op=date(2025, 1, 8)
    )
    assert rij.status == "advies_gevraagd"

    with pytest.raises(ValidationError, match="Het advies van Voka is er nog niet"):
        beslis(coordinator, rij)


def test_steps_come_in_their_order_and_never_before_the_last_one(klaar, coordinator):
    with pytest.raises(ValidationError, match="Leg eerst de beslissing van de raad vast"):
        services.afwijking_melden(
            door=coordinator, afwijking=klaar, gemeld_op=RAAD, kenmerk="VDAB-77"
        )
    with pytest.raises(ValidationError) as fout:
        beslis(coordinator, klaar, genomen_op=date(2025, 1, 19))
    assert fout.value.message_dict["genomen_op"] == [
        "Het laatste advies kwam op 20 januari 2025. De raad beslist daarna."
    ]
    tot_aanvaard(coordinator, klaar)
    for van, tot, veld in [(date(2025, 2, 17), TOT, "van"), (VAN, date(2025, 2, 28), "tot")]:
        with pytest.raises(ValidationError) as fout:
            services.afwijking_activeren(door=coordinator, afwijking=klaar, van=van, tot=tot)
        assert set(fout.value.message_dict) == {veld}
    with pytest.raises(ValidationError, match="Dit ligt vast"):
        services.criteria_toetsen(door=coordinator, afwijking=klaar, toetsen={})
    assert not Toelating.objects.exists()


def test_what_vdab_refuses_needs_a_reason_and_never_becomes_active(klaar, coordinator):
    beslis(coordinator, klaar)
    services.afwijking_melden(door=coordinator, afwijking=klaar, gemeld_op=RAAD, kenmerk="VDAB-77")
    nee = {"uitkomst": "afgekeurd", "uitkomst_op": date(2025, 2, 27)}

    with pytest.raises(ValidationError, match="Schrijf waarom"):
        services.uitkomst_noteren(door=coordinator, afwijking=klaar, **nee)
    services.uitkomst_noteren(door=coordinator, afwijking=klaar, reden="Verdringing", **nee)
    with pytest.raises(ValidationError, match="Deze stap is al voorbij"):
        services.afwijking_activeren(door=coordinator, afwijking=klaar, van=VAN, tot=TOT)


def test_what_the_list_has_already_is_no_afwijking(halle, bemiddelaar):
    gras = ActiviteitFactory(naam="Gras maaien", soorten=["persoon"])

    with pytest.raises(ValidationError) as fout:
        services.afwijking_beginnen(
            door=bemiddelaar,
            gemeente=halle,
            activiteit=gras,
            soorten=["persoon"],
            omschrijving="x",
            vandaag=VAN,
        )
    assert zinnen(fout) == [
        "Gras maaien staat al op de lijst voor een particulier. Daarvoor volstaat een toelating."
    ]
    assert not AfwijkendeActiviteit.objects.exists()


# -- who -----------------------------------------------------------------------------------
def test_a_bemiddelaar_prepares_and_a_coordinator_decides(klaar, bemiddelaar):
    with pytest.raises(PermissionDenied):
        beslis(bemiddelaar, klaar)
    with pytest.raises(PermissionDenied):
        services.afwijking_intrekken(door=bemiddelaar, afwijking=klaar, vanaf=VAN, reden="x")


@pytest.mark.parametrize("wie", ["toeleider", "gemeente_account", "beheer"])
def test_others_begin_nothing(request, wie, halle):
    with pytest.raises(PermissionDenied):
        services.afwijking_beginnen(
            door=request.getfixturevalue(wie),
            gemeente=halle,
            naam="x",
            hoofdactiviteit=HoofdactiviteitFactory(),
            soorten=["persoon"],
            omschrijving="x",
            vandaag=VAN,
        )


def test_a_gemeente_reads_its_own_requests_only(klaar, halle, toeleider):
    eigen = AccountFactory(als_gemeente=True, gemeente=halle)
    ander = AccountFactory(als_gemeente=True)

    def ziet(account):
        return AfwijkendeActiviteit.objects.zichtbaar_voor(account).count()

    assert (ziet(eigen), ziet(ander), ziet(toeleider)) == (1, 0, 0)
    assert not AfwijkendeActiviteit.objects.bewerkbaar_voor(eigen).exists()


# -- the decision as a file ----------------------------------------------------------------
def test_a_decision_is_attached_once(actief, bemiddelaar, settings, tmp_path):
    def pdf(inhoud=b"%PDF-1.7 besluit"):
        return SimpleUploadedFile("Raad 18.02.pdf", inhoud)

    besluit = services.besluit_bijvoegen(door=bemiddelaar, besluit=actief.besluit, bestand=pdf())

    assert (besluit.naam, besluit.mime) == ("Raad 18.02.pdf", "application/pdf")
    with pytest.raises(ValidationError, match="al bijgevoegd"):
        services.besluit_bijvoegen(door=bemiddelaar, besluit=besluit, bestand=pdf())


def test_a_decision_is_judged_by_its_bytes(actief, bemiddelaar):
    with pytest.raises(ValidationError, match="Dit soort bestand kan niet"):
        services.besluit_bijvoegen(
            door=bemiddelaar,
            besluit=actief.besluit,
            bestand=SimpleUploadedFile("besluit.pdf", b"MZ"),
        )
    actief.besluit.refresh_from_db()
    assert not actief.besluit.is_bijgevoegd


# -- the yearly evaluation -----------------------------------------------------------------
def test_only_what_is_active_is_evaluated(klaar, actief, bemiddelaar):
    def evalueer(datum):
        return services.afwijking_evalueren(
            door=bemiddelaar,
            afwijking=actief,
            datum=datum,
            verdringing=False,
            bevinding="behouden",
            toelichting="Drie wijk-werkers leerden er.",
        )

    with pytest.raises(ValidationError, match="Ze is pas actief vanaf 1 maart 2025"):
        evalueer(date(2025, 2, 28))
    evalueer(date(2026, 1, 15))
    assert actief.evaluaties.get().door == bemiddelaar
