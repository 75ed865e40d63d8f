"""Every page and every API resource, for every rol, on an own, a foreign and an absent row.

What is expected comes from the table in toegang/rechten.py and from the scope of the model;
a page that is added later is judged without a word here.
"""

import re

import pytest

from rapportage.rapporten import RAPPORTEN
from tests.conftest import eenmaal
from tests.factories import AccountFactory
from tests.veiligheidsnet import AFWEZIG, EIGEN_PAKKETTEN, adressen, pakket
from tests.wereld import maak_wereld
from wijkwerken.toegang.rechten import Handeling

CAST = {
    "bemiddelaar": lambda w: AccountFactory(),
    "coordinator": lambda w: AccountFactory(als_coordinator=True),
    "toeleider": lambda w: w.toeleider,
    "andere toeleider": lambda w: AccountFactory(als_toeleider=True),
    "gemeente": lambda w: AccountFactory(als_gemeente=True, gemeente=w.gemeente),
    "andere gemeente": lambda w: AccountFactory(als_gemeente=True),
    "beheer": lambda w: AccountFactory(als_beheer=True),
    "uitgeschakeld": lambda w: AccountFactory(is_active=False),
}
GOED = {200, 302, 405, 409}
# Who may not see these is sent to the first page of his own rol.
WIJST_DOOR = {"vandaag"}
# An address that no rol may find: it exists to answer 404.
ALTIJD_404 = {"api-niet-gevonden"}
# One handeling opens the reports; each report says itself for which rollen it is.
ROLLEN = {
    f"rapport_{rapport.code}{bestand}": rapport.rollen
    for rapport in RAPPORTEN.values()
    for bestand in ("", "_bestand")
}


@pytest.fixture(scope="module")
def een_wereld(django_db_setup, django_db_blocker):
    with eenmaal(django_db_blocker, maak_wereld) as gemaakt:
        yield gemaakt


@pytest.fixture
def wereld(een_wereld, db, pdf_als_tekst, vlugge_sessies):
    return een_wereld


def handeling_van(adres):
    """The handeling of a GET here; None when the address has no GET."""
    if not adres.is_api:
        return adres.view.handeling
    acties = getattr(adres.callback, "actions", None)
    actie = acties.get("get") if acties else "get"
    return getattr(adres.view, "handelingen", {}).get(actie)


def eigen_adressen():
    for adres in adressen():
        if pakket(adres.callback) not in EIGEN_PAKKETTEN or adres.naam in ALTIJD_404:
            continue
        if isinstance(getattr(adres.view, "handeling", None), Handeling) or adres.is_api:
            yield adres


def oordeel(client, wereld, account):
    """What answers otherwise than rechten.py and the scope say."""
    fouten = []

    def controleer(pad, goed):
        status = client.get(pad).status_code
        if status not in goed:
            fouten.append(f"{pad}: {status}, expected {sorted(goed)}")

    for adres in eigen_adressen():
        handeling = handeling_van(adres)
        if handeling is None:
            continue
        mag = account.mag(handeling) and account.rol in ROLLEN.get(adres.naam, {account.rol})
        dicht = {403} if account.is_active else {302, 401, 403}
        if adres.naam in WIJST_DOOR:
            dicht = dicht | {302}
        # A question of the API without its parameters is refused with a 400.
        vraag = {400} if adres.is_api and not adres.naam.endswith("-detail") else set()
        if not adres.parameters:
            controleer(adres.pad(), GOED | vraag if mag else dicht)
        elif adres.parameters == ["pk"]:
            weg = {404, 405} | vraag
            controleer(adres.pad(pk=AFWEZIG), weg if mag else dicht)
            rij = wereld.rijen.get(adres.model._meta.label) if adres.model else None
            if rij is None:
                continue
            bereik = getattr(adres.view, "bereik", "zichtbaar_voor")
            ziet = getattr(type(rij).objects, bereik)(account).filter(pk=rij.pk).exists()
            # A form may also be closed by the state of the row.
            detail = adres.naam.endswith(("_detail", "-detail"))
            open_ = {200} if detail else GOED | {404} | vraag
            controleer(adres.pad(pk=rij.pk), dicht if not mag else open_ if ziet else weg)
    return fouten


@pytest.mark.parametrize("wie", CAST)
def test_every_address_answers_what_the_table_and_the_scope_say(client, wereld, wie):
    account = CAST[wie](wereld)
    client.force_login(account)

    assert oordeel(client, wereld, account) == []


def test_a_page_that_forgets_the_scope_is_reported(client, wereld, monkeypatch):
    """The twin: without its scope one page answers who may not see the row."""
    from trajecten.views.wijkwerkers import WijkWerkerDetailView

    monkeypatch.setattr(
        WijkWerkerDetailView, "get_queryset", lambda self: self.queryset.all(), raising=True
    )
    account = AccountFactory(als_toeleider=True)
    client.force_login(account)

    assert any("/wijk-werkers/" in fout for fout in oordeel(client, wereld, account))


UNIEK = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|csrfmiddlewaretoken\" value=\"[^\"]*")


def test_a_foreign_row_answers_exactly_as_an_absent_one(client, wereld):
    client.force_login(AccountFactory(als_toeleider=True))
    verschil = []
    for adres in eigen_adressen():
        if adres.parameters != ["pk"] or adres.model is None:
            continue
        rij = wereld.rijen.get(adres.model._meta.label)
        if rij is None:
            continue
        vreemd, afwezig = (client.get(adres.pad(pk=pk)) for pk in (rij.pk, AFWEZIG))
        gelijk = (vreemd.status_code, UNIEK.sub("", vreemd.content.decode())) == (
            afwezig.status_code,
            UNIEK.sub("", afwezig.content.decode()),
        )
        if not gelijk:
            verschil.append(adres.naam)
    assert verschil == []
