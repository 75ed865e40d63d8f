"""Three questions to a gebruiker: asked once by a secret link, on paper, or typed in."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.cache import cache
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from tests.factories import AccountFactory, EvaluatieFactory, InzetFactory, TerugkoppelingFactory
from trajecten.choices import TerugkoppelingWijze
from trajecten.models import Terugkoppeling
from trajecten.services import terugkoppelingen as services
from wijkwerken.berichten.models import Bericht
from wijkwerken.berichten.services import volgend_bericht_versturen
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.toegang.geheimen import link_maken

pytestmark = pytest.mark.django_db
NU = datetime(2025, 6, 2, 9, 0, tzinfo=UTC)
ANTWOORD = {"afspraken": 4, "werk": 3, "zelfstandig": 2}


@pytest.fixture(autouse=True)
def _geen_tellers():
    cache.clear()


@pytest.fixture
def inzet(traject):
    return InzetFactory(traject=traject, aanvraag__vestiging__email="school@voorbeeld.test")


@pytest.fixture
def dienst(traject):
    return AccountFactory(als_toeleider=True, dienst=traject.toeleider)


def vraag(door, inzet, nu=NU, **anders):
    return services.terugkoppeling_vragen(door=door, inzet=inzet, nu=nu, **anders)


def link_uit_mail():
    tekst = Bericht.objects.latest("aangemaakt_op").tekst
    return tekst.split("/terugkoppeling/")[1].split("/")[0]


def test_the_contact_of_the_place_gets_a_link_that_works_once(bemiddelaar, inzet):
    rij = vraag(bemiddelaar, inzet)
    bericht = Bericht.objects.get()
    assert (bericht.aan, rij.wijze) == ("school@voorbeeld.test", TerugkoppelingWijze.LINK)
    assert inzet.traject.wijkwerker.voornaam not in bericht.tekst + bericht.onderwerp
    link = link_uit_mail()
    assert rij.sleutel_hmac not in link

    klaar = services.terugkoppeling_beantwoorden(link=link, nu=NU, opmerking=" Vlot. ", **ANTWOORD)
    assert (klaar.datum, klaar.opmerking, klaar.ingevuld_door) == (date(2025, 6, 2), "Vlot.", None)
    with pytest.raises(services.LinkOngeldig):
        services.terugkoppeling_beantwoorden(link=link, nu=NU, **ANTWOORD)

    assert volgend_bericht_versturen(nu=NU)
    assert link not in Bericht.objects.get().tekst  # wiped once it is sent


def test_a_link_that_is_old_withdrawn_or_made_for_something_else_opens_nothing(bemiddelaar, inzet):
    rij = vraag(bemiddelaar, inzet)
    link = link_uit_mail()
    verkeerd = [
        link_maken("uitnodiging", rij.pk, "x"),  # another purpose
        link_maken(services.DOEL, rij.pk, "geraden"),  # another secret
        link[:-2],
        "x",
    ]
    for een in verkeerd:
        with pytest.raises(services.LinkOngeldig):
            services.terugkoppeling_van_link(link=een, nu=NU)
    with pytest.raises(services.LinkOngeldig):
        services.terugkoppeling_van_link(link=link, nu=NU + services.GELDIG)
    assert services.terugkoppeling_van_link(link=link, nu=NU) == rij

    services.terugkoppeling_intrekken(door=bemiddelaar, terugkoppeling=rij, nu=NU)
    assert not Bericht.objects.exists()
    with pytest.raises(services.LinkOngeldig):
        services.terugkoppeling_van_link(link=link, nu=NU)


def test_one_open_question_per_inzet_until_it_expires(bemiddelaar, inzet):
    eerste = vraag(bemiddelaar, inzet)
    with pytest.raises(RegelFout, match="loopt al een vraag"):
        vraag(bemiddelaar, inzet)

    vraag(bemiddelaar, inzet, nu=NU + services.GELDIG)
    eerste.refresh_from_db()
    assert eerste.ingetrokken_op
    assert Terugkoppeling.objects.open().count() == 1


def test_who_has_no_address_is_asked_on_paper(bemiddelaar, traject):
    inzet = InzetFactory(
        traject=traject, aanvraag__vestiging__email="", aanvraag__gebruiker__email=""
    )
    with pytest.raises(ValidationError) as refusal:
        vraag(bemiddelaar, inzet)
    assert list(refusal.value.error_dict) == ["aan"]
    assert vraag(bemiddelaar, inzet, aan="boer@voorbeeld.test").aan == "boer@voorbeeld.test"


def test_only_inside_asks_and_types_in(inzet, dienst, toeleider):
    for door in (dienst, toeleider):
        with pytest.raises(PermissionDenied):
            vraag(door, inzet)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"datum": date(2025, 6, 3)}, "datum"),
        ({"datum": date(2025, 1, 1)}, "datum"),
        ({"wijze": TerugkoppelingWijze.LINK}, "wijze"),
        ({"werk": 5}, "werk"),
    ],
)
def test_what_cannot_be_typed_in(bemiddelaar, inzet, anders, veld):
    gegevens = {"wijze": "papier", "datum": date(2025, 6, 2), "nu": NU, **ANTWOORD, **anders}
    with pytest.raises(ValidationError) as refusal:
        services.terugkoppeling_noteren(door=bemiddelaar, inzet=inzet, **gegevens)
    assert list(refusal.value.error_dict) == [veld]
    assert not Terugkoppeling.objects.exists()


# -- the page behind the link ------------------------------------------------------------------
def test_the_page_shows_a_first_name_and_nothing_else_of_the_dossier(client, bemiddelaar, inzet):
    vraag(bemiddelaar, inzet, nu=timezone.now())
    wijkwerker, pad = inzet.traject.wijkwerker, f"/terugkoppeling/{link_uit_mail()}/"

    pagina = client.get(pad)
    assert pagina.status_code == 200
    assert wijkwerker.voornaam in pagina.text
    gebruiker = inzet.aanvraag.gebruiker
    for geheim in (wijkwerker.naam, wijkwerker.nummer, wijkwerker.straat, gebruiker.naam):
        assert geheim not in pagina.text
    assert "no-store" in pagina["Cache-Control"]

    fout = client.post(pad, {"afspraken": "4"})
    assert set(fout.context["form"].errors) == {"werk", "zelfstandig"}
    assert not Terugkoppeling.objects.ingevuld().exists()
    assert "Dank u" in client.post(pad, ANTWOORD).text
    assert Terugkoppeling.objects.ingevuld().count() == 1
    for antwoord in (client.get(pad), client.post(pad, ANTWOORD)):
        assert antwoord.status_code == 404
        assert wijkwerker.voornaam not in antwoord.text


def test_the_paper_form_is_one_page(client, bemiddelaar, inzet):
    client.force_login(bemiddelaar)
    pdf = client.get(reverse("terugkoppeling_pdf", args=[inzet.pk])).content
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") <= 1
    assert pdf.startswith(b"%PDF")


# -- who reads it ------------------------------------------------------------------------------
@pytest.fixture
def gezegd(inzet):
    return TerugkoppelingFactory(
        traject=inzet.traject, inzet=inzet, opmerking="Vlot.", aan="geheim@voorbeeld.test"
    )


def als_api(api_client, account):
    api_client.force_authenticate(account)
    return api_client


def test_a_toeleider_reads_what_is_said_of_its_people_without_of_whom(
    api_client, dienst, toeleider, gezegd, inzet
):
    TerugkoppelingFactory(
        traject=inzet.traject,
        inzet=inzet,
        wijze="link",
        aan="open@voorbeeld.test",
        sleutel_hmac="x",
        verloopt_op=timezone.now() + timedelta(days=1),
        ingevuld_op=None,
        datum=None,
        **dict.fromkeys(ANTWOORD),
    )
    [rij] = als_api(api_client, dienst).get("/api/v1/terugkoppelingen/").json()["results"]

    assert (rij["id"], rij["plaats"]) == (str(gezegd.pk), inzet.aanvraag.gebruiker.soort)
    assert (rij["inzet"], rij["aan"]) == (None, None)
    url = f"/api/v1/terugkoppelingen/{gezegd.pk}/"
    assert als_api(api_client, toeleider).get(url).status_code == 404
    assert als_api(api_client, toeleider).get("/api/v1/terugkoppelingen/").json()["results"] == []


def test_the_scope_is_what_keeps_another_dienst_out(api_client, toeleider, gezegd, monkeypatch):
    """The twin: without the scope on the queryset the same question does answer."""
    monkeypatch.setattr(type(Terugkoppeling.objects.all()), "zichtbaar_voor", lambda q, a: q.all())
    url = f"/api/v1/terugkoppelingen/{gezegd.pk}/"
    assert als_api(api_client, toeleider).get(url).status_code == 200


def test_asking_and_typing_in_by_program(api_client, bemiddelaar, dienst, inzet):
    api = als_api(api_client, bemiddelaar)
    nieuw = {"inzet": str(inzet.pk), "wijze": "gesprek", "datum": "2025-06-02", **ANTWOORD}
    assert api.post("/api/v1/terugkoppelingen/", nieuw, format="json").status_code == 201
    gevraagd = api.post("/api/v1/terugkoppelingen/vragen/", {"inzet": str(inzet.pk)}, format="json")
    assert gevraagd.json()["aan"] == "school@voorbeeld.test"
    pad = f"/api/v1/terugkoppelingen/{gevraagd.json()['id']}/intrekken/"
    assert api.post(pad, {}, format="json").json()["ingetrokken_op"]
    assert api.post(pad, {}, format="json").status_code == 409

    geweigerd = als_api(api_client, dienst).post("/api/v1/terugkoppelingen/", nieuw, format="json")
    assert geweigerd.status_code == 403


def test_the_evidence_by_program_is_scoped_and_names_no_gebruiker(
    api_client, dienst, toeleider, gezegd, inzet
):
    evaluatie = EvaluatieFactory(traject=inzet.traject)
    url = f"/api/v1/evaluaties/{evaluatie.pk}/gegevens/"

    antwoord = als_api(api_client, dienst).get(url)
    assert antwoord.json()["terugkoppelingen"][0]["opmerking"] == "Vlot."
    assert inzet.aanvraag.gebruiker.naam not in antwoord.text
    assert als_api(api_client, toeleider).get(url).status_code == 404
