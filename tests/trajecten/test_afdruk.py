"""The dossier on paper for the person: complete, inside only, and written down."""

import pytest
from django.urls import reverse

from tests.factories import AccountFactory, NotitieFactory
from trajecten import pdf
from wijkwerken.toegang.models import Inzage


@pytest.fixture
def papier(monkeypatch):
    """What would be drawn, as the template says it; drawing itself is tested elsewhere."""
    from django.template.loader import render_to_string

    monkeypatch.setattr(
        pdf, "maak_pdf", lambda sjabloon, context: render_to_string(sjabloon, context).encode()
    )


def test_sensitive_notities_are_on_it_only_when_asked_for(client, traject, bemiddelaar, papier):
    NotitieFactory(traject=traject, tekst="Werkt graag in groep.")
    NotitieFactory(traject=traject, gevoeligheid="gevoelig", tekst="Moeilijk bericht.")
    client.force_login(bemiddelaar)
    url = reverse("wijkwerker_afdrukken", args=[traject.wijkwerker_id])

    gewoon = client.get(url).content.decode()
    assert "Werkt graag in groep." in gewoon
    assert "Moeilijk bericht." not in gewoon
    assert traject.nummer in gewoon
    assert traject.wijkwerker.insz not in gewoon
    assert "Moeilijk bericht." in client.post(url).content.decode()
    assert sorted(Inzage.objects.values_list("wijze", flat=True)) == ["notitie", "pdf"]


def test_it_is_for_inside_only(client, traject):
    url = reverse("wijkwerker_afdrukken", args=[traject.wijkwerker_id])
    client.force_login(AccountFactory(als_toeleider=True, dienst=traject.toeleider))

    assert [client.get(url).status_code, client.post(url).status_code] == [403, 403]


def test_it_is_really_drawn(client, traject, bemiddelaar):
    client.force_login(bemiddelaar)

    antwoord = client.get(reverse("wijkwerker_afdrukken", args=[traject.wijkwerker_id]))

    assert antwoord.content.startswith(b"%PDF-")
    assert traject.wijkwerker.naam not in antwoord["Content-Disposition"]
