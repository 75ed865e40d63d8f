"""A payment that the bank sends back: due again once, and never paid twice."""

from datetime import date

import pgtrigger
import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Sum
from django.urls import reverse

from cheques.models import Terugstorting, Vergoedingdeel, Vergoedingregel
from cheques.services import terugstortingen as services
from cheques.services.bewijs import Afwijking
from cheques.services.jaaroverzicht import wijkwerkers_met_jaar
from cheques.services.vergoedingbewijs import vergoedingen_bewijzen
from cheques.services.vergoedingen import vergoedinglijst_betalen
from tests.cheques.test_vergoedingen import APRIL, MAART, VANDAAG, betaal, maak, regel_van
from tests.cheques.test_vergoedingen import traject as traject
from tests.cheques.test_vergoedingen import ver as ver
from tests.factories import InzetFactory, PrestatieFactory
from trajecten.models import WijkWerker
from trajecten.services.prestaties import prestatie_corrigeren, prestatie_schrappen
from wijkwerken.kern.exceptions import RegelFout

REDEN = "Rekening afgesloten"


def op_de_bank(door, maand=MAART):
    """A list that is made, fixed and paid."""
    return vergoedinglijst_betalen(
        door=door, lijst=betaal(door, maand), op=VANDAAG, vandaag=VANDAAG
    )


def terug(door, regel, op=VANDAAG, reden=REDEN):
    return services.terugstorting_noteren(
        door=door, regel=regel, op=op, reden=reden, vandaag=VANDAAG
    )


def netto(traject):
    """What the person has: hours and cents paid and not sent back."""
    delen = Vergoedingdeel.objects.betaald().filter(regel__wijkwerker=traject.wijkwerker_id)
    return delen.aggregate(uren=Sum("uren", default=0), cent=Sum("bedrag", default=0))


@pytest.fixture
def ritwerk(traject, ver):
    return InzetFactory(
        traject=traject, aanvraag__vestiging__postcode="1750", aanvraag__vestiging__plaats="Lennik"
    )


def test_what_came_back_is_due_again_once_and_at_the_distance_of_then(
    traject, ritwerk, coordinator
):
    PrestatieFactory(traject=traject, inzet=ritwerk)
    eerste = regel_van(op_de_bank(coordinator), traject)
    terug(coordinator, eerste)
    assert netto(traject) == {"uren": 0, "cent": 0}
    WijkWerker.objects.update(postcode="1750", plaats="Lennik")  # moved next to the work

    tweede = regel_van(op_de_bank(coordinator), traject)

    assert (tweede.uren, tweede.bedrag, tweede.ritten) == (4, 1640 + 207, 1)
    assert {deel.opnieuw for deel in tweede.delen.met_opnieuw()} == {True}
    assert {deel.opnieuw for deel in eerste.delen.met_opnieuw()} == {False}
    with pytest.raises(RegelFout, match="alles al uitbetaald"):
        maak(coordinator)
    [jaar] = wijkwerkers_met_jaar(WijkWerker.objects.all(), 2025)
    assert (jaar.jaar_uren, jaar.jaar_bedrag) == (4, 1847)

    terug(coordinator, tweede)  # that account was no better
    assert regel_van(op_de_bank(coordinator), traject).bedrag == 1847
    assert netto(traject) == {"uren": 4, "cent": 1847}


@pytest.mark.parametrize(
    ("wijzig", "uren", "cent"),
    [
        (lambda p, **w: prestatie_corrigeren(prestatie=p, uren=3, vandaag=VANDAAG, **w), 8, 3487),
        (lambda p, **w: prestatie_corrigeren(prestatie=p, uren=6, vandaag=VANDAAG, **w), 11, 4717),
        (lambda p, **w: prestatie_schrappen(prestatie=p, **w), 5, 2050),
    ],
    ids=["less", "more", "struck"],
)
def test_differences_settled_meanwhile_add_up(
    traject, ritwerk, coordinator, bemiddelaar, wijzig, uren, cent
):
    """First list 4 hours and a trip; the second settles a change; then the first comes back."""
    prestatie = PrestatieFactory(traject=traject, inzet=ritwerk)
    eerste = regel_van(op_de_bank(coordinator), traject)
    wijzig(prestatie, door=bemiddelaar, reden="Verkeerd ingevuld")
    PrestatieFactory(traject=traject, datum=date(2025, 3, 28), uren=5)  # in Halle: no trip
    op_de_bank(coordinator, APRIL)
    terug(coordinator, eerste)
    if uren == 5:  # all of the first was taken back already: what was taken back returns
        assert regel_van(op_de_bank(coordinator, APRIL), traject).bedrag == 1847
    else:
        op_de_bank(coordinator, APRIL)
    assert netto(traject) == {"uren": uren, "cent": cent}
    with pytest.raises(RegelFout, match="alles al uitbetaald"):
        maak(coordinator, APRIL)


def test_what_is_refused_and_withdrawing(traject, coordinator, bemiddelaar):
    PrestatieFactory(traject=traject)
    lijst = betaal(coordinator)
    regel = regel_van(lijst, traject)
    with pytest.raises(RegelFout, match="eerst dat de lijst betaald is"):
        terug(coordinator, regel)
    vergoedinglijst_betalen(door=coordinator, lijst=lijst, op=VANDAAG, vandaag=VANDAAG)
    for fout, met in (
        (PermissionDenied, {"door": bemiddelaar}),
        (ValidationError, {"op": date(2025, 5, 4)}),
        (ValidationError, {"op": date(2025, 5, 6)}),
        (ValidationError, {"reden": " "}),
    ):
        with pytest.raises(fout):
            terug(**{"door": coordinator, "regel": regel} | met)
    with pytest.raises(RegelFout, match="geen terugstorting"):
        services.terugstorting_intrekken(door=coordinator, regel=regel)
    terug(coordinator, regel)
    with pytest.raises(RegelFout, match="al teruggestort"):
        terug(coordinator, regel)

    services.terugstorting_intrekken(door=coordinator, regel=regel)  # a mistake
    assert not Terugstorting.objects.exists()
    with pytest.raises(RegelFout, match="alles al uitbetaald"):
        maak(coordinator)
    terug(coordinator, regel)
    op_de_bank(coordinator)
    with pytest.raises(RegelFout, match="al op een nieuwe lijst"):
        services.terugstorting_intrekken(door=coordinator, regel=regel)


def test_the_same_account_is_pointed_at(traject, coordinator):
    PrestatieFactory(traject=traject)
    terug(coordinator, regel_van(op_de_bank(coordinator), traject))
    concept = maak(coordinator)
    [rij] = concept.regels.all().met_rekening().naar_geweigerde_rekening()
    assert rij.wijkwerker_id == traject.wijkwerker_id


def test_the_proof_names_what_does_not_add_up(traject, ritwerk, coordinator):
    PrestatieFactory(traject=traject, inzet=ritwerk)
    eerste = regel_van(op_de_bank(coordinator), traject)
    terugstorting = terug(coordinator, eerste)
    op_de_bank(coordinator)
    assert vergoedingen_bewijzen() == []
    Terugstorting.objects.filter(pk=terugstorting.pk).update(op=date(2025, 1, 1))
    assert vergoedingen_bewijzen() == [Afwijking("terugstorting", str(terugstorting.pk))]
    terugstorting.delete()  # as if both payments held
    assert [een.soort for een in vergoedingen_bewijzen()] == [
        "dubbel betaald",
        "rit dubbel betaald",
    ]
    with pgtrigger.ignore("cheques.Vergoedingregel:bevroren"):
        Vergoedingregel.objects.filter(pk=eerste.pk).update(uren=5)
    assert Afwijking("vergoeding", str(eerste.pk)) in vergoedingen_bewijzen()


def test_over_the_pages_and_the_api(client, api_client, traject, coordinator, bemiddelaar):
    PrestatieFactory(traject=traject)
    regel = regel_van(op_de_bank(coordinator), traject)
    client.force_login(coordinator)
    detail = regel.get_absolute_url()
    adres = reverse("vergoedingregel_terugstorten", args=[regel.pk])
    assert adres in client.get(detail).text
    client.post(adres, {"op": VANDAAG, "reden": REDEN})
    pagina = client.get(detail)
    assert REDEN in pagina.text
    assert adres not in pagina.text
    lijst = client.get(reverse("vergoedingregel_list"), {"let_op": "teruggestort"})
    assert [rij.pk for rij in lijst.context["object_list"]] == [regel.pk]
    assert client.get(regel.lijst.get_absolute_url()).context["aandacht"]["teruggestort"] == 1
    client.post(reverse("terugstorting_intrekken", args=[regel.pk]))
    assert not Terugstorting.objects.exists()

    rij = f"/api/v1/vergoedingen/{regel.pk}/"
    invoer = {"op": str(VANDAAG), "reden": REDEN}
    api_client.force_authenticate(bemiddelaar)
    assert api_client.post(f"{rij}terugstorten/", invoer, format="json").status_code == 403
    api_client.force_authenticate(coordinator)
    proef = api_client.post(f"{rij}terugstorten/?proef=1", invoer, format="json").json()
    assert (proef["teruggestort_reden"], Terugstorting.objects.count()) == (REDEN, 0)
    een = api_client.post(f"{rij}terugstorten/", invoer, format="json").json()
    assert (een["teruggestort_op"], een["teruggestort_reden"]) == (str(VANDAAG), REDEN)
    weer = api_client.post(f"{rij}terugstorten/", invoer, format="json")
    assert (weer.status_code, weer.json()["code"]) == (409, "status")
    terug_af = api_client.post(f"{rij}terugstorting-intrekken/").json()
    assert terug_af["teruggestort_op"] is None
