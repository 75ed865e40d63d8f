"""Every resource, every role: what it opens, lists, changes and gives away."""

import json
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework import serializers
from rest_framework.test import APIClient

from tests.api.wereld import BINNEN, DOSSIER, EIGEN, ZICHT, account_voor, bouw
from tests.factories import AanmeldingFactory
from trajecten.choices import AanmeldingStatus
from wijkwerken.api_urls import RESOURCES, router
from wijkwerken.kern.api.velden import BereikRelatedField, StrikteSerializer
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.models import Inzage
from wijkwerken.toegang.rechten import RECHTEN, Handeling

WIE = ["bemiddelaar", "coordinator", "toeleider", "andere toeleider", "gemeente", "beheer"]
NAMEN = [naam for naam, _, _ in RESOURCES]
MARKERING = "Alleen voor ons"
# A zitdag itself shows nobody; its question `plaatsen` logs whom it names.
VAN_EEN_PERSOON = sorted(
    {naam for naam in ZICHT if ZICHT[naam] is DOSSIER} - {"zitdagen"} | {"inzetten", "signalen"}
)
VAN_COORDINATOR = {"competenties", "vereisten", "schoolvakanties", "rapportplanningen"}
VAN_HET_ACCOUNT = {naam for naam in ZICHT if ZICHT[naam] is EIGEN} | {
    "bulkuitvoeringen",
    "jaarbundels",
    "rapportbestanden",
}

pytestmark = pytest.mark.django_db


def acties():
    """Every write in the API: (resource, name, url with {pk}, method)."""
    for naam, viewset, _ in RESOURCES:
        if hasattr(viewset, "create"):
            yield naam, "create", f"/api/v1/{naam}/", "post"
        if hasattr(viewset, "partial_update"):
            yield naam, "partial_update", f"/api/v1/{naam}/{{pk}}/", "patch"
        for actie in viewset.get_extra_actions():
            for methode in actie.mapping:
                midden = "{pk}/" if actie.detail else ""
                url = f"/api/v1/{naam}/{midden}{actie.url_path}/"
                yield naam, actie.__name__, url, methode


ACTIES = sorted(acties())
# Whose version is that of something under the row.
ONDER_DE_RIJ = {
    "vestiging_wijzigen",
    "moment_verplaatsen",
    "moment_annuleren",
    "verslag_schrijven",
    "verslag_afronden",
    "wachtreden",
}


def test_every_resource_has_a_row_in_the_table():
    assert set(ZICHT) == set(NAMEN)


@pytest.mark.parametrize("naam", NAMEN)
def test_every_action_names_a_handeling(naam):
    [viewset] = [v for n, v, _ in RESOURCES if n == naam]
    gevraagd = {"list", "retrieve"} | {
        actie for actie in ("create", "partial_update") if hasattr(viewset, actie)
    }
    gevraagd |= {actie.__name__ for actie in viewset.get_extra_actions()}

    assert gevraagd <= set(viewset.handelingen)
    assert all(isinstance(viewset.handelingen[actie], Handeling) for actie in gevraagd)


@pytest.mark.parametrize("wie", WIE)
def test_who_opens_and_lists_what(als, rijen, wie):
    client = als(account_voor(wie, rijen))

    for naam, rij in rijen.items():
        verwacht = ZICHT[naam][wie]
        detail = client.get(f"/api/v1/{naam}/{rij.pk}/")
        lijst = client.get(f"/api/v1/{naam}/?grootte=200")
        assert (naam, detail.status_code) == (naam, verwacht)
        assert (naam, lijst.status_code) == (naam, 403 if verwacht == 403 else 200)
        if lijst.status_code == 200:
            getoond = {een["id"] for een in lijst.json()["results"]}
            assert (naam, str(rij.pk) in getoond) == (naam, verwacht == 200)


@pytest.mark.parametrize("wie", WIE)
def test_foreign_and_absent_rows_give_the_same_answer(als, rijen, wie):
    client = als(account_voor(wie, rijen))

    for naam, rij in rijen.items():
        if ZICHT[naam][wie] == 404:
            vreemd = client.get(f"/api/v1/{naam}/{rij.pk}/")
            afwezig = client.get(f"/api/v1/{naam}/{uuid4()}/")
            assert (vreemd.status_code, vreemd.content) == (404, afwezig.content)


@pytest.mark.parametrize(("naam", "actie", "url", "methode"), ACTIES)
def test_no_action_opens_without_a_token(db, naam, actie, url, methode):
    antwoord = getattr(APIClient(), methode)(url.format(pk=uuid4()), {}, format="json")

    assert antwoord.status_code == 401


@pytest.mark.parametrize("wie", ["andere toeleider", "toeleider", "gemeente", "beheer"])
@pytest.mark.usefixtures("pdf_als_tekst")
def test_an_action_outside_the_role_or_scope_is_refused(als, rijen, wie):
    """403 for a role that may never, 404 for a row outside the scope; 400 only for one's own."""
    account = account_voor(wie, rijen)
    client = als(account)
    viewsets = {naam: viewset for naam, viewset, _ in RESOURCES}

    for naam, actie, url, methode in ACTIES:
        antwoord = getattr(client, methode)(
            url.format(pk=rijen[naam].pk), {}, headers={"If-Match": '"1"'}
        )
        mag = account.mag(viewsets[naam].handelingen[actie])
        if not mag:
            assert (url, antwoord.status_code) == (url, 403)
        elif "{pk}" in url and ZICHT[naam][wie] == 404:
            assert (url, antwoord.status_code) == (url, 404)
        else:
            assert antwoord.status_code < 500


def test_a_toeleider_reads_nothing_that_is_ours_alone(als, rijen):
    client = als(account_voor("toeleider", rijen))
    binnen = als(account_voor("bemiddelaar", rijen))
    vreemd = {str(rijen[naam].pk) for naam in ("aanvragen", "inzetten", "gebruikers", "signalen")}

    for naam, rij in rijen.items():
        if ZICHT[naam]["toeleider"] != 200:
            continue
        for url in (f"/api/v1/{naam}/{rij.pk}/", f"/api/v1/{naam}/?grootte=200"):
            tekst = client.get(url).content.decode()
            assert MARKERING not in tekst
            assert not [sleutel for sleutel in vreemd if sleutel in tekst]
    # The markers are there for who works inside: else this test would show nothing.
    assert MARKERING in binnen.get(f"/api/v1/wijk-werkers/{rijen['wijk-werkers'].pk}/").text
    assert MARKERING in binnen.get(f"/api/v1/prestaties/{rijen['prestaties'].pk}/").text


@pytest.mark.parametrize("naam", VAN_EEN_PERSOON)
def test_reading_a_person_is_logged(api, rijen, naam):
    persoon = rijen["wijk-werkers"].pk

    for url in (f"/api/v1/{naam}/", f"/api/v1/{naam}/{rijen[naam].pk}/"):
        voor = Inzage.objects.count()
        assert api.get(url).status_code == 200
        assert Inzage.objects.count() == voor + 1
        assert persoon in Inzage.objects.order_by("-aangemaakt_op").first().personen


def test_every_list_takes_as_many_queries_for_ten_rows_as_for_one(api, rijen):
    """`rijen` is the one row, of each resource."""
    van_allen = {naam for naam in ZICHT if ZICHT[naam]["bemiddelaar"] == 200}
    namen = sorted(van_allen - VAN_HET_ACCOUNT)

    def vragen(minstens):
        gesteld = {}
        for naam in namen:
            with CaptureQueriesContext(connection) as gevangen:
                antwoord = api.get(f"/api/v1/{naam}/")
            assert (naam, len(antwoord.json()["results"]) >= minstens) == (naam, True)
            gesteld[naam] = len(gevangen)
        return gesteld

    een = vragen(1)
    for _ in range(9):
        bouw()
    tien = vragen(10)

    assert {naam: aantal for naam, aantal in (een | tien).items() if aantal > 12} == {}
    assert {naam: (een[naam], tien[naam]) for naam in namen if tien[naam] > een[naam]} == {}


def test_no_role_reads_without_a_handeling_in_the_table():
    for rol in Rol.values:
        assert Handeling.REFERENTIE_BEKIJKEN in RECHTEN[rol]
    assert set(BINNEN) == {"bemiddelaar", "coordinator"}


def test_the_router_serves_what_the_table_tests():
    assert {naam for naam, _, _ in router.registry} == set(NAMEN)


def test_unlisted_columns_of_a_model_cannot_be_written(als, api, rijen):
    """Mass assignment: every column of the model, sent along with every PATCH."""
    coordinator = als(account_voor("coordinator", rijen))
    for naam, viewset, _ in RESOURCES:
        if not hasattr(viewset, "partial_update"):
            continue
        rij = rijen[naam]
        client = coordinator if naam in VAN_COORDINATOR else api
        invoer = viewset.wijzig_class or viewset.invoer_class
        for veld in type(rij)._meta.get_fields():
            if veld.name in invoer._declared_fields or veld.name in getattr(
                getattr(invoer, "Meta", None), "fields", ()
            ):
                continue
            antwoord = client.patch(
                f"/api/v1/{naam}/{rij.pk}/", {veld.name: None}, headers={"If-Match": '"1"'}
            )
            assert (naam, veld.name, antwoord.status_code) == (naam, veld.name, 400)
            assert veld.name in json.loads(antwoord.content)["velden"]


def _invoerklassen():
    """Every serializer that takes a body or a query."""
    for naam, viewset, _ in RESOURCES:
        for klasse in (viewset.invoer_class, viewset.wijzig_class):
            if klasse is not None:
                yield naam, klasse
        for actie in viewset.get_extra_actions():
            yield naam, actie.invoer


@pytest.mark.parametrize(
    ("naam", "klasse"), sorted(set(_invoerklassen()), key=lambda paar: (paar[0], paar[1].__name__))
)
def test_every_written_relation_is_within_the_scope(naam, klasse):
    """An id of another may nowhere be written, nor tell that it is there."""
    assert issubclass(klasse, StrikteSerializer)
    for veld in klasse().fields.values():
        if isinstance(veld, serializers.RelatedField | serializers.ManyRelatedField):
            assert isinstance(veld, BereikRelatedField)


@pytest.mark.parametrize(
    ("pad", "veld"),
    [("evaluaties", "traject"), ("schorsingen", "traject"), ("afsprakenbladen", "traject")],
)
def test_a_foreign_and_an_absent_relation_give_the_same_answer(als, rijen, pad, veld):
    """Where a role may write but not see: the draft of a dienst, for who works inside."""
    concept = AanmeldingFactory(status=AanmeldingStatus.CONCEPT, verstuurd_op=None)
    client = als(account_voor("bemiddelaar", rijen))

    antwoorden = [
        client.get(f"/api/v1/aanmeldingen/{sleutel}/") for sleutel in (concept.pk, uuid4())
    ] + [client.post(f"/api/v1/{pad}/", {veld: str(sleutel)}) for sleutel in (concept.pk, uuid4())]

    assert antwoorden[0].status_code == 404
    assert antwoorden[0].content == antwoorden[1].content
    assert antwoorden[2].content == antwoorden[3].content


def test_nothing_is_overwritten_that_was_not_read(als, rijen):
    """Every PATCH and every act on a row, with a version that is not the row's.

    By a coordinator, who may do everything that the others may.
    """
    api = als(account_voor("coordinator", rijen))
    for naam, actie, url, methode in ACTIES:
        if "{pk}" not in url or methode == "get" or actie in ONDER_DE_RIJ:
            continue
        if ZICHT[naam]["coordinator"] == 404:  # what belongs to one account alone
            continue
        url = url.format(pk=rijen[naam].pk)
        oud = getattr(api, methode)(url, {}, headers={"If-Match": '"999"'})
        # A body that is wrong is told first: then the version was not looked at yet.
        assert (url, oud.status_code) in {(url, 412), (url, 400)}
        if methode == "patch":
            assert (url, oud.status_code) == (url, 412)
            assert api.patch(url, {}).status_code == 428
