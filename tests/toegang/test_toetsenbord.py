"""Keys of one letter can be off for an account (WCAG 2.1.4); the scripts read it from the page."""

import pytest
from django.urls import reverse

from tests.factories import AccountFactory

pytestmark = pytest.mark.django_db
UIT = 'data-lettertoetsen="uit"'


def test_off_for_oneself_only_and_on_again(client, bemiddelaar):
    url, collega = reverse("toetsenbord"), AccountFactory()
    client.force_login(bemiddelaar)
    assert UIT not in client.get(url).text
    assert "Sneltoetsen met één letter" in client.get(reverse("instellingen")).text

    client.post(url, {})
    assert UIT in client.get(url).text
    client.post(url, {"lettertoetsen": "on"})
    assert UIT not in client.get(url).text

    client.post(url, {})
    client.force_login(collega)
    assert UIT not in client.get(url).text
