"""Documents by a program: the same paper as the page gives, within the same scope."""

import pytest
from django.urls import reverse

from tests.api.wereld import account_voor
from tests.factories import AanmeldingFactory, AfsprakenbladFactory
from wijkwerken.toegang.models import Inzage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("pdf_als_tekst")]

# Resource, question, name of the page, what the file holds, how the look is written down.
DOCUMENTEN = [
    ("afsprakenbladen", "pdf", "afsprakenblad_pdf", "%PDF", "pdf"),
    ("evaluaties", "pdf", "evaluatie_pdf", "%PDF", "pdf"),
    ("overeenkomsten", "pdf", "wijkwerkovereenkomst_pdf", "%PDF", "pdf"),
    ("intakes", "uitnodiging", "intake_uitnodiging", "%PDF", "pdf"),
    ("intakes", "agenda", "intake_agenda", "BEGIN:VCALENDAR", "api"),
    ("zitdagen", "daglijst", "zitdag_pdf", "%PDF", "pdf"),
]


@pytest.mark.parametrize(("naam", "vraag", "pagina", "begin", "wijze"), DOCUMENTEN)
def test_the_api_gives_the_file_of_the_page(als, client, rijen, naam, vraag, pagina, begin, wijze):
    account = account_voor("bemiddelaar", rijen)
    client.force_login(account)
    van_pagina = client.get(reverse(pagina, args=[rijen[naam].pk]))

    antwoord = als(account).get(f"/api/v1/{naam}/{rijen[naam].pk}/{vraag}/")

    assert antwoord.status_code == 200
    assert antwoord.text.startswith(begin)
    assert antwoord.content == van_pagina.content
    for kop in ("Content-Type", "Content-Disposition"):
        assert antwoord[kop] == van_pagina[kop]
    inzage = Inzage.objects.order_by("-aangemaakt_op").first()
    assert (inzage.wijze, inzage.personen) == (wijze, [rijen["wijk-werkers"].pk])
    assert Inzage.objects.count() == 2  # the page and the program


@pytest.mark.parametrize(
    ("naam", "vraag"), [(een[0], een[1]) for een in DOCUMENTEN if een[1] != "daglijst"]
)
def test_another_dienst_gets_no_paper(als, rijen, naam, vraag):
    url = f"/api/v1/{naam}/{rijen[naam].pk}/{vraag}/"

    assert als(account_voor("toeleider", rijen)).get(url).status_code == 200
    assert als(account_voor("andere toeleider", rijen)).get(url).status_code == 404
    assert Inzage.objects.count() == 1


def test_the_list_of_the_day_is_for_inside(als, rijen):
    url = f"/api/v1/zitdagen/{rijen['zitdagen'].pk}/daglijst/"

    assert als(account_voor("toeleider", rijen)).get(url).status_code == 403


def test_before_the_traject_there_is_no_paper_to_sign(als, rijen):
    blad = AfsprakenbladFactory(traject=None, aanmelding=AanmeldingFactory())
    client = als(account_voor("bemiddelaar", rijen))

    assert client.get(f"/api/v1/afsprakenbladen/{blad.pk}/").status_code == 200
    assert client.get(f"/api/v1/afsprakenbladen/{blad.pk}/pdf/").status_code == 404
