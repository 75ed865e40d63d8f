import re
from datetime import UTC, date, datetime

import pytest
from django.apps import apps
from django.core import signing
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from gebruikers import tasks
from gebruikers.forms import registraties as forms
from gebruikers.models import Gebruiker, Registratie
from tests.factories import (
    GebruikerFactory,
    HoofdactiviteitFactory,
    PostcodeFactory,
    RegistratieFactory,
    ToelatingFactory,
    VestigingFactory,
)
from wijkwerken.berichten.models import Bericht

VANDAAG = date(2025, 3, 10)
NU = datetime(2025, 3, 10, 9, tzinfo=UTC)
BEGIN = "/registreren/?soort=onderwijs&postcode=1500"
SCHOOL = {
    "naam": "Basisschool De Linde",
    "ondernemingsnummer": "0207.495.470",
    "contactpersoon": "Ann Wouters",
    "telefoon": "",
    "email": "school@voorbeeld.test",
    "straat": "Stationsstraat",
    "huisnummer": "12",
    "postcode": "1500",
    "plaats": "",
    "werk": "Toezicht op de speelplaats.",
    "wanneer": "elke middag",
    "akkoord": "on",
}


@pytest.fixture(autouse=True)
def begin(monkeypatch, regels):
    cache.clear()
    monkeypatch.setattr(timezone, "localdate", lambda *_: VANDAAG)
    monkeypatch.setattr(timezone, "now", lambda: NU)
    monkeypatch.setattr(forms, "MINSTENS", -1)  # a test fills in faster than a person


@pytest.fixture
def halle(db):
    return PostcodeFactory(
        postcode="1500",
        deelgemeente="Halle",
        gemeente__naam="Halle",
        gemeente__in_werkingsgebied=True,
    ).gemeente


@pytest.fixture
def pagina(client, halle):
    """The hidden fields of the page as a browser would send them back."""
    form = client.get(BEGIN).context["form"]
    return {veld: form[veld].value() for veld in ("sleutel", "sinds")}


def test_what_is_sent_becomes_a_to_do_and_no_gebruiker(client, bemiddelaar, pagina):
    antwoord = client.post(BEGIN, SCHOOL | pagina)
    client.post(BEGIN, SCHOOL | pagina)  # a double click

    assert antwoord["Location"] == reverse("geregistreerd")
    rij = Registratie.objects.get()
    assert (rij.soort, rij.ondernemingsnummer, rij.plaats) == ("onderwijs", "0207495470", "Halle")
    assert not Gebruiker.objects.exists()
    mail = Bericht.objects.get()
    assert mail.aan == "school@voorbeeld.test"
    assert "Linde" not in mail.onderwerp + mail.tekst + mail.sleutel
    client.force_login(bemiddelaar)
    assert "Registratie van Basisschool De Linde" in client.get("/").text
    assert "Basisschool De Linde" in client.get("/registraties/").text


def test_nothing_tells_that_somebody_is_known(client, pagina):
    bekend = GebruikerFactory(
        als_school=True, ondernemingsnummer="0207495470", email="school@voorbeeld.test"
    )
    VestigingFactory(gebruiker=bekend)

    antwoord = client.post(BEGIN, SCHOOL | pagina, follow=True)

    assert antwoord.redirect_chain[-1][0] == reverse("geregistreerd")
    assert bekend.nummer not in antwoord.text
    assert Registratie.objects.count() == 1


@pytest.mark.parametrize(
    ("postcode", "zin"),
    [
        ("1000", "ligt in het Brussels Hoofdstedelijk Gewest"),
        ("4000", "ligt in het Waals Gewest"),
        ("9999", "bestaat niet in het Vlaams Gewest"),
        ("1750", "In Lennik werkt een andere organisatie."),
        ("15", "Een postcode telt vier cijfers"),
    ],
)
def test_an_address_where_we_do_not_work_is_told_at_once(client, halle, postcode, zin):
    PostcodeFactory(postcode="1750", gemeente__naam="Lennik", gemeente__in_werkingsgebied=False)

    antwoord = client.get("/registreren/", {"soort": "persoon", "postcode": postcode})

    assert antwoord.context["stap"] == "begin"
    assert zin in antwoord.context["form"].errors["postcode"][0]


def test_only_what_the_gemeente_permits_is_offered(client, halle):
    def groep(code, soort):
        rij = HoofdactiviteitFactory(code=code)
        ToelatingFactory(gemeente=halle, soort=soort, activiteit__hoofdactiviteit=rij)
        return rij

    mag, ander = groep("PERS", "onderwijs"), groep("LAND", "landbouw")

    keuze = client.get(BEGIN).context["form"].fields["hoofdactiviteiten"].queryset

    assert mag in keuze
    assert ander not in keuze


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"email": ""}, "telefoon"),
        ({"ondernemingsnummer": "0207.495.471"}, "ondernemingsnummer"),
        ({"werk": ""}, "werk"),
        ({"akkoord": ""}, "akkoord"),
        ({"postcode": "1000"}, "postcode"),
    ],
)
def test_bad_input_is_told_at_its_field_and_nothing_is_kept(client, pagina, anders, veld):
    antwoord = client.post(BEGIN, SCHOOL | pagina | anders)

    assert list(antwoord.context["form"].errors) == [veld]
    assert not Registratie.objects.exists()


def test_a_program_keeps_nothing(client, pagina, monkeypatch):
    antwoord = client.post(BEGIN, SCHOOL | pagina | {"website": "http://koop.test"})
    assert antwoord["Location"] == reverse("geregistreerd")

    monkeypatch.setattr(forms, "MINSTENS", 60)
    antwoord = client.post(BEGIN, SCHOOL | pagina)
    assert "Dat ging erg snel" in antwoord.context["form"].non_field_errors()[0]
    antwoord = client.post(BEGIN, SCHOOL | pagina | {"sinds": signing.dumps("x")})
    assert "Er ging iets mis" in antwoord.context["form"].non_field_errors()[0]
    assert not Registratie.objects.exists()


def test_one_address_sends_only_so_many_and_a_stranger_is_not_mailed_over_and_over(
    client, halle, settings
):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {
        "registratie": "3/h/ip",
        "registratie_mail": "1/d/key",
    }
    codes = []
    for _ in range(4):
        form = client.get(BEGIN).context["form"]
        nieuw = {veld: form[veld].value() for veld in ("sleutel", "sinds")}
        codes.append(client.post(BEGIN, SCHOOL | nieuw).status_code)

    assert codes == [302, 302, 302, 429]
    assert (Registratie.objects.count(), Bericht.objects.count()) == (3, 1)


# -- inside --------------------------------------------------------------------------------
@pytest.fixture
def registratie(halle):
    return RegistratieFactory(gemeente=halle)


def test_it_is_taken_over_with_the_same_warning_as_at_entry(client, bemiddelaar, registratie):
    bekend = GebruikerFactory(naam="Peters", voornaam="Lucienne")
    VestigingFactory(gebruiker=bekend, postcode="1500")
    client.force_login(bemiddelaar)
    assert bekend.get_absolute_url() in client.get(registratie.get_absolute_url()).text
    url = reverse("registratie_overnemen", args=[registratie.pk])
    form = client.get(url).context["form"]
    gegevens = {veld.name: veld.value() or "" for veld in form}

    antwoord = client.post(url, gegevens)
    assert list(antwoord.context["form"].errors) == ["bevestigd"]
    assert antwoord.context["form"].lijken == [bekend]
    client.post(url, gegevens | {"bevestigd": "on"})

    nieuw = Gebruiker.objects.exclude(pk=bekend.pk).get()
    registratie.refresh_from_db()
    assert (registratie.status, registratie.gebruiker) == ("overgenomen", nieuw)
    assert "De haag snoeien." in nieuw.opmerking
    client.post(url, gegevens | {"bevestigd": "on"})
    assert Gebruiker.objects.count() == 2


def test_it_is_linked_to_who_is_there_already(client, bemiddelaar, registratie):
    bekend = GebruikerFactory()
    client.force_login(bemiddelaar)

    antwoord = client.post(
        reverse("registratie_koppelen", args=[registratie.pk]), {"gebruiker": bekend.pk}
    )

    assert antwoord["Location"] == bekend.get_absolute_url()
    registratie.refresh_from_db()
    assert (registratie.status, registratie.gebruiker) == ("gekoppeld", bekend)
    assert Gebruiker.objects.count() == 1


def test_it_is_refused_with_a_reason_by_mail(client, bemiddelaar, registratie):
    client.force_login(bemiddelaar)
    url = reverse("registratie_weigeren", args=[registratie.pk])

    assert "reden" in client.post(url, {"reden": ""}).context["form"].errors
    client.post(url, {"reden": "Het werk vraagt een attest."})

    mail = Bericht.objects.get()
    assert "Het werk vraagt een attest." in mail.tekst
    assert not re.search("Peeters|Lucienne", mail.onderwerp + mail.sleutel)
    registratie.refresh_from_db()
    assert (registratie.status, registratie.door) == ("geweigerd", bemiddelaar)


def test_what_was_not_taken_over_is_erased_after_its_term(client, bemiddelaar, halle):
    def sinds(dag, **anders):
        return RegistratieFactory(gemeente=halle, ontvangen_op=dag, **anders)

    afgehandeld = {"afgehandeld_op": NU, "door": bemiddelaar}
    oud = sinds(datetime(2024, 9, 9, 12, tzinfo=UTC))
    sinds(datetime(2024, 9, 1, tzinfo=UTC), status="geweigerd", reden="x", **afgehandeld)
    jong = sinds(datetime(2024, 9, 10, 12, tzinfo=UTC))
    overgenomen = sinds(
        datetime(2024, 1, 1, tzinfo=UTC),
        status="overgenomen",
        gebruiker=GebruikerFactory(),
        **afgehandeld,
    )
    Bericht.objects.create(
        sleutel=f"registratie:{oud.pk}:ontvangen", soort="gebruiker", aan=oud.email, tekst="x"
    )

    tasks.wis_registraties()
    tasks.wis_registraties()

    assert set(Registratie.objects.all()) == {jong, overgenomen}
    assert not Bericht.objects.exists()
    assert not apps.get_model("berichten", "BerichtEvent").objects.exists()
    spoor = apps.get_model("gebruikers", "RegistratieEvent")
    assert spoor.objects.filter(pgh_obj_id=oud.pk).exists()
    assert not {"naam", "email", "werk"} & {veld.name for veld in spoor._meta.fields}


@pytest.mark.parametrize("rol", ["toeleider", "gemeente_account", "beheer"])
def test_others_do_not_see_registraties(client, request, registratie, rol):
    client.force_login(request.getfixturevalue(rol))

    for pad in ("/registraties/", registratie.get_absolute_url()):
        assert client.get(pad).status_code == 403
