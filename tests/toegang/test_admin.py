"""/beheer/: accounts and lists may change, hours and cheques only be looked at."""

import pytest
from django.urls import reverse

from tests.factories import AccountFactory, GemeenteFactory, PrestatieFactory
from tests.wereld import maak_wereld
from wijkwerken.kern.admin import AlleenLezenAdmin
from wijkwerken.kern.admin import beheer as beheer_site
from wijkwerken.kern.privacy import Privacy, privacyklasse
from wijkwerken.toegang.models import ApiToken

LEZEN = [ma for ma in beheer_site._registry.values() if isinstance(ma, AlleenLezenAdmin)]


@pytest.fixture
def als_beheer(client, beheer):
    client.force_login(beheer)
    return client


def adres(model, soort, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{soort}", args=args)


@pytest.mark.parametrize("model_admin", LEZEN, ids=str)
def test_hours_and_cheques_are_looked_at_and_nothing_more(als_beheer, model_admin, regels):
    wereld = maak_wereld()
    model = model_admin.model
    assert als_beheer.get(adres(model, "changelist")).status_code == 200
    assert als_beheer.get(adres(model, "add")).status_code == 403
    rij = wereld.rijen.get(model._meta.label)
    if rij is None:
        return
    for soort in ("change", "history"):
        assert als_beheer.get(adres(model, soort, rij.pk)).status_code == 200
    assert als_beheer.post(adres(model, "change", rij.pk), {"uren": 1}).status_code == 403
    assert als_beheer.post(adres(model, "delete", rij.pk), {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("model_admin", LEZEN, ids=str)
def test_no_column_tells_a_name_a_reason_or_an_insz(model_admin):
    """Dates, hours and states are of a person too; what is sensitive or free text is not shown."""
    for naam in model_admin.toont:
        veld = model_admin.model._meta.get_field(naam)
        klasse = privacyklasse(model_admin.model, veld.name)
        assert klasse not in {Privacy.GEVOELIG, Privacy.INSZ}
        assert naam == veld.attname, "a relation is shown as its id"
        if klasse == Privacy.PERSOONLIJK and model_admin.model._meta.app_label != "toegang":
            vrij = veld.get_internal_type() in {"CharField", "TextField"} and not veld.choices
            assert not vrij, naam


@pytest.mark.parametrize(
    "vraag",
    ["traject__wijkwerker__naam__startswith=E", "opmerking__startswith=x", "inzet__traject__id=1"],
)
def test_no_question_by_query_string_about_what_is_not_shown(als_beheer, traject, vraag):
    from trajecten.models import Prestatie

    PrestatieFactory(traject=traject)
    assert als_beheer.get(f"{adres(Prestatie, 'changelist')}?{vraag}").status_code == 400


def test_what_packages_bring_is_not_there():
    namen = {model._meta.label for model in beheer_site._registry}
    assert not namen & {"account.EmailAddress", "mfa.Authenticator", "auth.Group"}


def account_gegevens(account, **anders):
    return {
        "naam": account.naam,
        "rol": account.rol,
        "dienst": account.dienst_id or "",
        "gemeente": account.gemeente_id or "",
        "is_active": "on" if account.is_active else "",
        "gezien": account.versie,
    } | anders


def test_an_account_changes_through_the_services(als_beheer, bemiddelaar):
    ApiToken.objects.create(
        account=bemiddelaar,
        sleutel_hmac="x",
        bereik="lezen",
        verloopt_op="2030-01-01T00:00Z",
    )
    pad = adres(type(bemiddelaar), "change", bemiddelaar.pk)

    antwoord = als_beheer.post(pad, account_gegevens(bemiddelaar, rol="coordinator", is_active=""))

    assert antwoord.status_code == 302, antwoord.context["errors"]
    bemiddelaar.refresh_from_db()
    assert (bemiddelaar.rol, bemiddelaar.is_active) == ("coordinator", False)
    assert bemiddelaar.tokens.get().ingetrokken_op is not None  # as on the page


@pytest.mark.parametrize("anders", [{"rol": "coordinator"}, {"is_active": ""}])
def test_beheer_does_not_raise_or_lock_out_himself(als_beheer, beheer, anders):
    antwoord = als_beheer.post(
        adres(type(beheer), "change", beheer.pk), account_gegevens(beheer, **anders)
    )
    assert antwoord.status_code == 200
    beheer.refresh_from_db()
    assert (beheer.rol, beheer.is_active) == ("beheer", True)


def test_a_rol_without_its_dienst_is_refused_at_the_field(als_beheer, bemiddelaar):
    antwoord = als_beheer.post(
        adres(type(bemiddelaar), "change", bemiddelaar.pk),
        account_gegevens(bemiddelaar, rol="toeleider"),
    )
    assert "dienst" in antwoord.context["adminform"].form.errors


def beginwaarden(formulier):
    """What a browser would send back when nothing is changed."""
    return {
        naam: formulier.get_initial_for_field(veld, naam) or ""
        for naam, veld in formulier.fields.items()
    }


def test_a_stale_page_overwrites_nothing(als_beheer):
    gemeente = GemeenteFactory(naam="Halle")
    pad = adres(type(gemeente), "change", gemeente.pk)
    formulier = als_beheer.get(pad).context["adminform"].form
    gegevens = {
        naam: formulier.get_initial_for_field(v, naam) for naam, v in formulier.fields.items()
    }
    gegevens = {naam: "" if waarde is None else waarde for naam, waarde in gegevens.items()}
    assert als_beheer.post(pad, gegevens | {"naam": "Een"}).status_code == 302

    antwoord = als_beheer.post(pad, gegevens | {"naam": "Twee"})

    assert antwoord.status_code == 200
    assert "intussen gewijzigd" in antwoord.content.decode()
    gemeente.refresh_from_db()
    assert gemeente.naam == "Een"


def test_history_tells_who_did_what(als_beheer, beheer):
    gemeente = GemeenteFactory(naam="Halle")
    pad = adres(type(gemeente), "change", gemeente.pk)
    formulier = als_beheer.get(pad).context["adminform"].form
    gegevens = beginwaarden(formulier)
    als_beheer.post(pad, gegevens | {"naam": "Halle-Beersel"})

    inhoud = als_beheer.get(adres(type(gemeente), "history", gemeente.pk)).content.decode()
    assert inhoud.count("Gewijzigd") == 1
    assert inhoud.count("Toegevoegd") == 1
    assert "Halle-Beersel" in inhoud
    assert beheer.naam in inhoud


def test_who_lost_the_rol_is_out_with_the_next_request(als_beheer, beheer):
    assert als_beheer.get("/beheer/").status_code == 200
    type(beheer).objects.filter(pk=beheer.pk).update(rol="bemiddelaar")
    assert als_beheer.get("/beheer/", follow=True).status_code == 403


def test_an_account_of_another_rol_gets_no_list(client, db):
    client.force_login(AccountFactory(als_coordinator=True))
    assert client.get("/beheer/toegang/account/", follow=True).status_code == 403
