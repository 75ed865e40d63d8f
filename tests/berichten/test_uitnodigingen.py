from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from tests.factories import AccountFactory, ToeleidingsdienstFactory
from wijkwerken.berichten.models import Bericht
from wijkwerken.berichten.services import volgend_bericht_versturen
from wijkwerken.berichten.uitnodigingen import (
    GELDIG,
    UitnodigingOngeldig,
    account_uitnodigen,
    uitnodiging_aanvaarden,
    uitnodiging_intrekken,
    uitnodiging_opnieuw_sturen,
)
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.geheimen import link_lezen, link_maken
from wijkwerken.toegang.models import Account, Uitnodiging

NU = datetime(2025, 3, 3, 9, 0, tzinfo=UTC)
WACHTWOORD = "vier woorden op een rij"


@pytest.fixture
def nodig_uit(coordinator):
    def doen(**anders):
        gegevens = {"email": "Nieuw@Voorbeeld.test", "naam": "Noor Peeters", "rol": "bemiddelaar"}
        return account_uitnodigen(door=coordinator, nu=NU, **gegevens | anders)

    return doen


def link_van(uitnodiging):
    """The link of the newest mail that waits to be sent."""
    bericht = Bericht.objects.filter(aan=uitnodiging.email).latest("aangemaakt_op")
    return bericht.tekst.split("/uitnodiging/")[1].split("/")[0]


def test_who_is_invited_gets_the_account_that_was_promised(nodig_uit):
    dienst = ToeleidingsdienstFactory()
    uitnodiging = nodig_uit(rol=Rol.TOELEIDER, dienst=dienst)

    account = uitnodiging_aanvaarden(link=link_van(uitnodiging), wachtwoord=WACHTWOORD, nu=NU)

    assert (account.email, account.rol, account.dienst) == (
        "nieuw@voorbeeld.test",
        "toeleider",
        dienst,
    )
    assert account.check_password(WACHTWOORD)


def test_a_link_works_once(nodig_uit):
    link = link_van(nodig_uit())
    uitnodiging_aanvaarden(link=link, wachtwoord=WACHTWOORD, nu=NU)

    with pytest.raises(UitnodigingOngeldig):
        uitnodiging_aanvaarden(link=link, wachtwoord=WACHTWOORD, nu=NU)
    assert Account.objects.filter(email="nieuw@voorbeeld.test").count() == 1


def test_a_link_ends_after_its_term(nodig_uit):
    link = link_van(nodig_uit())

    with pytest.raises(UitnodigingOngeldig):
        uitnodiging_aanvaarden(link=link, wachtwoord=WACHTWOORD, nu=NU + GELDIG)
    laatste = NU + GELDIG - timedelta(seconds=1)
    assert uitnodiging_aanvaarden(link=link, wachtwoord=WACHTWOORD, nu=laatste)


def test_the_database_holds_no_working_link(nodig_uit, mailoutbox):
    uitnodiging = nodig_uit()
    link = link_van(uitnodiging)
    pk, geheim = link_lezen("uitnodiging", link)

    assert pk == uitnodiging.pk
    assert geheim not in uitnodiging.sleutel_hmac
    volgend_bericht_versturen(nu=NU)
    [bericht] = Bericht.objects.all()
    assert link in mailoutbox[0].body
    assert geheim not in bericht.tekst + bericht.sleutel + bericht.onderwerp


def test_a_link_of_another_purpose_or_row_is_unknown(nodig_uit, coordinator):
    een, ander = nodig_uit(), nodig_uit(email="ander@voorbeeld.test")
    _, geheim = link_lezen("uitnodiging", link_van(een))

    for vals in (
        link_maken("herstel", een.pk, geheim),
        link_maken("uitnodiging", ander.pk, geheim),
    ):
        with pytest.raises(UitnodigingOngeldig):
            uitnodiging_aanvaarden(link=vals, wachtwoord=WACHTWOORD, nu=NU)


def test_sending_again_kills_the_link_before(nodig_uit, coordinator):
    uitnodiging = nodig_uit()
    oud = link_van(uitnodiging)
    uitnodiging_opnieuw_sturen(door=coordinator, uitnodiging=uitnodiging, nu=NU)
    nieuw = link_van(uitnodiging)

    with pytest.raises(UitnodigingOngeldig):
        uitnodiging_aanvaarden(link=oud, wachtwoord=WACHTWOORD, nu=NU)
    assert uitnodiging_aanvaarden(link=nieuw, wachtwoord=WACHTWOORD, nu=NU)


def test_a_withdrawn_link_is_dead_and_its_mail_does_not_go_out(nodig_uit, coordinator):
    uitnodiging = nodig_uit()
    link = link_van(uitnodiging)
    uitnodiging_intrekken(door=coordinator, uitnodiging=uitnodiging, nu=NU)

    with pytest.raises(UitnodigingOngeldig):
        uitnodiging_aanvaarden(link=link, wachtwoord=WACHTWOORD, nu=NU)
    assert not Bericht.objects.exists()


def test_one_open_invitation_per_address_and_none_for_an_account(nodig_uit, coordinator):
    nodig_uit()
    with pytest.raises(ValidationError) as fout:
        nodig_uit()
    assert "loopt al" in fout.value.message_dict["email"][0]
    with pytest.raises(ValidationError) as fout:
        nodig_uit(email=coordinator.email.upper())
    assert "al een account" in fout.value.message_dict["email"][0]


def test_an_expired_invitation_makes_room_for_a_new_one(nodig_uit, coordinator):
    oude = nodig_uit()
    Uitnodiging.objects.filter(pk=oude.pk).update(verloopt_op=NU - timedelta(days=1))

    assert nodig_uit().pk != oude.pk


@pytest.mark.parametrize(
    ("rol", "veld"), [("toeleider", "dienst"), ("gemeente", "gemeente"), ("baas", "rol")]
)
def test_a_rol_needs_what_belongs_to_it(nodig_uit, rol, veld):
    with pytest.raises(ValidationError) as fout:
        nodig_uit(rol=rol)
    assert list(fout.value.message_dict) == [veld]


@pytest.mark.parametrize("cast", [{}, {"als_toeleider": True}, {"als_gemeente": True}])
def test_only_coordinator_and_beheer_invite(db, cast):
    with pytest.raises(PermissionDenied):
        account_uitnodigen(
            door=AccountFactory(**cast), email="a@b.test", naam="A", rol="bemiddelaar", nu=NU
        )


def test_a_weak_password_is_refused_with_a_sentence_at_the_field(nodig_uit):
    link = link_van(nodig_uit())

    with pytest.raises(ValidationError) as fout:
        uitnodiging_aanvaarden(link=link, wachtwoord="kort", nu=NU)
    assert "wachtwoord" in fout.value.message_dict
    assert not Account.objects.filter(email="nieuw@voorbeeld.test").exists()


# -- the page ------------------------------------------------------------------------------
@pytest.fixture
def open_link(coordinator):
    from django.utils import timezone

    uitnodiging = account_uitnodigen(
        door=coordinator,
        email="pagina@voorbeeld.test",
        naam="Pia",
        rol="bemiddelaar",
        nu=timezone.now(),
    )
    return reverse("uitnodiging_aanvaarden", args=[link_van(uitnodiging)])


def test_the_page_sets_the_password_and_logs_in(client, open_link):
    assert client.get(open_link).status_code == 200
    antwoord = client.post(open_link, {"wachtwoord": WACHTWOORD, "nogmaals": WACHTWOORD})

    assert antwoord.status_code == 302
    assert client.session["_auth_user_id"] == str(Account.objects.get(email__startswith="pag").pk)
    client.logout()
    assert client.get(open_link).status_code == 404


def test_every_wrong_link_gets_the_same_answer(client, open_link, coordinator):
    from tests.paginas import zonder_tokens

    onbekend = client.get("/uitnodiging/onzin/")
    gedraaid = client.get(open_link[:-3] + "xx/")
    Uitnodiging.objects.update(verloopt_op=NU)
    verlopen = client.get(open_link)
    Uitnodiging.objects.update(ingetrokken_op=NU)
    ingetrokken = client.get(open_link)
    post = client.post(open_link, {"wachtwoord": WACHTWOORD, "nogmaals": WACHTWOORD})

    antwoorden = [onbekend, gedraaid, verlopen, ingetrokken, post]
    assert {a.status_code for a in antwoorden} == {404}
    assert len({zonder_tokens(a) for a in antwoorden}) == 1


def test_guessing_links_is_slowed_down(client, db, settings):
    from django.core.cache import cache

    cache.clear()
    statussen = [client.get(f"/uitnodiging/gok{n}/").status_code for n in range(25)]
    vals_adres = client.get("/uitnodiging/gok/", headers={"X-Forwarded-For": "10.9.8.7"})
    cache.clear()

    assert statussen[0] == 404
    assert statussen[-1] == 429
    assert vals_adres.status_code == 429
