from datetime import UTC, datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from tests.factories import AccountFactory, GemeenteFactory, ToeleidingsdienstFactory
from wijkwerken.kern.exceptions import VerouderdeVersie
from wijkwerken.toegang.models import ApiToken
from wijkwerken.toegang.services.accounts import (
    account_inschakelen,
    account_uitschakelen,
    account_wijzigen,
)

NU = datetime(2025, 3, 3, 9, 0, tzinfo=UTC)


def test_changes_rol_and_what_belongs_to_it(coordinator):
    account = AccountFactory(als_toeleider=True)
    gemeente = GemeenteFactory()

    rij = account_wijzigen(
        door=coordinator,
        account=account,
        naam="Nele",
        rol="gemeente",
        dienst=account.dienst,
        gemeente=gemeente,
        versie=account.versie,
    )

    assert (rij.naam, rij.rol, rij.dienst, rij.gemeente) == ("Nele", "gemeente", None, gemeente)


def test_nobody_raises_or_lowers_himself(coordinator, beheer):
    for account in (coordinator, beheer):
        with pytest.raises(ValidationError, match="eigen rol"):
            account_wijzigen(door=account, account=account, naam=account.naam, rol="bemiddelaar")
        assert account_wijzigen(door=account, account=account, naam="Nieuw", rol=account.rol)


def test_nobody_locks_himself_out(coordinator):
    with pytest.raises(ValidationError, match="eigen account"):
        account_uitschakelen(door=coordinator, account=coordinator, nu=NU)


@pytest.mark.parametrize("cast", [{}, {"als_toeleider": True}, {"als_gemeente": True}])
def test_others_change_no_accounts(coordinator, cast):
    door = AccountFactory(**cast)
    with pytest.raises(PermissionDenied):
        account_wijzigen(door=door, account=coordinator, naam="X", rol="bemiddelaar")
    with pytest.raises(PermissionDenied):
        account_uitschakelen(door=door, account=coordinator, nu=NU)
    with pytest.raises(PermissionDenied):
        account_inschakelen(door=door, account=coordinator)


def test_a_stale_form_is_refused(coordinator, bemiddelaar):
    gezien = bemiddelaar.versie
    account_wijzigen(door=coordinator, account=bemiddelaar, naam="Een", rol="bemiddelaar")

    with pytest.raises(VerouderdeVersie):
        account_wijzigen(
            door=coordinator, account=bemiddelaar, naam="Twee", rol="bemiddelaar", versie=gezien
        )


def test_switching_off_ends_the_open_session_and_the_tokens_at_once(
    client, coordinator, bemiddelaar
):
    token = ApiToken.objects.create(
        account=bemiddelaar, sleutel_hmac="x", bereik="lezen", verloopt_op=NU
    )
    client.force_login(bemiddelaar)
    assert client.get(reverse("instellingen")).status_code == 200

    account_uitschakelen(door=coordinator, account=bemiddelaar, nu=NU)

    antwoord = client.get(reverse("instellingen"))
    assert antwoord.status_code == 302
    assert antwoord.url.startswith("/accounts/login/")
    token.refresh_from_db()
    assert token.ingetrokken_op == NU


def test_another_rol_counts_in_the_open_session_at_once(client, coordinator, bemiddelaar):
    client.force_login(bemiddelaar)
    assert client.get(reverse("account_list")).status_code == 403
    account_wijzigen(door=coordinator, account=bemiddelaar, naam="An", rol="coordinator")

    assert client.get(reverse("account_list")).status_code == 200


def test_the_pages_do_what_the_services_do(client, coordinator, bemiddelaar):
    client.force_login(coordinator)
    dienst = ToeleidingsdienstFactory()
    pagina = reverse("account_wijzigen", args=[bemiddelaar.pk])
    assert client.get(pagina).status_code == 200

    client.post(
        pagina,
        {
            "naam": "Bo",
            "rol": "toeleider",
            "dienst": dienst.pk,
            "gemeente": "",
            "versie": bemiddelaar.versie,
        },
    )
    bemiddelaar.refresh_from_db()
    assert (bemiddelaar.naam, bemiddelaar.dienst) == ("Bo", dienst)

    client.post(reverse("account_uitschakelen", args=[bemiddelaar.pk]))
    bemiddelaar.refresh_from_db()
    assert not bemiddelaar.is_active
    client.post(reverse("account_inschakelen", args=[bemiddelaar.pk]))
    bemiddelaar.refresh_from_db()
    assert bemiddelaar.is_active


def test_the_form_shows_the_refusal_at_its_field(client, coordinator, bemiddelaar):
    client.force_login(coordinator)
    antwoord = client.post(
        reverse("account_wijzigen", args=[bemiddelaar.pk]),
        {"naam": "Bo", "rol": "toeleider", "versie": bemiddelaar.versie},
    )
    assert antwoord.status_code == 200
    assert "Kies de toeleidingsdienst" in antwoord.context["form"].errors["dienst"][0]


def test_the_list_asks_as_many_questions_for_ten_as_for_one(
    client, coordinator, django_assert_max_num_queries
):
    client.force_login(coordinator)
    client.get(reverse("account_list"))
    with django_assert_max_num_queries(8):
        client.get(reverse("account_list"))
    AccountFactory.create_batch(5, als_toeleider=True)
    AccountFactory.create_batch(5, als_gemeente=True)
    with django_assert_max_num_queries(8):
        client.get(reverse("account_list"))


def test_the_menu_marks_the_item_that_a_page_hangs_under(client, coordinator):
    client.force_login(coordinator)
    for naam, punt in (
        ("wachtlijst", "Aanmeldingen"),
        ("nooit_gestart", "Aanmeldingen"),
        ("opvolging_list", "Trajecten"),
        ("wijkwerkovereenkomst_list", "Trajecten"),
        ("bulkuitvoering_list", "Instellingen"),
        ("weergave_list", "Instellingen"),
    ):
        groepen = client.get(reverse(naam)).context["menu"]
        actief = [rij.naam for groep in groepen for rij in groep.punten if rij.actief]
        assert actief == [punt], naam
