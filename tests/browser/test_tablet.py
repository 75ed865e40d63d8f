"""Signing on a tablet: drawn with a finger, on the screen of inside and in the own login."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import AccountFactory, ActiviteitFactory, AfsprakenbladFactory, TrajectFactory
from tests.factories.toegang import WACHTWOORD
from trajecten.models import Handtekening
from trajecten.services.afsprakenblad import afsprakenblad_bewerken

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def blad(regels, bemiddelaar):
    """Complete, and not signed by anyone."""
    begin = timezone.localdate() - timedelta(days=3)
    traject = TrajectFactory(
        bemiddelaar=bemiddelaar, start=begin, voorzien_einde=begin + timedelta(days=180)
    )
    return afsprakenblad_bewerken(
        door=bemiddelaar,
        afsprakenblad=AfsprakenbladFactory(traject=traject, volgnummer=1),
        versie=None,
        gegevens={
            "verworven": ["Frans"],
            "te_verwerven": [{"omschrijving": "Op tijd komen", "doelniveau": "zelfstandig"}],
            "activiteiten": [ActiviteitFactory()],
            "stappen": [(1, 20), (3, 40)],
        },
    )


def teken(wie):
    """Two strokes with a finger, as the touch screen reports them."""
    vlak = wie.pagina.locator("canvas")
    vlak.scroll_into_view_if_needed()
    kader = vlak.bounding_box()
    scherm = wie.context.new_cdp_session(wie.pagina)

    def raak(soort, *plekken):
        punten = [
            {"x": kader["x"] + kader["width"] * x, "y": kader["y"] + kader["height"] * y}
            for x, y in plekken
        ]
        scherm.send("Input.dispatchTouchEvent", {"type": soort, "touchPoints": punten})

    for streep in (((0.1, 0.7), (0.3, 0.2), (0.5, 0.8)), ((0.4, 0.5), (0.8, 0.4))):
        raak("touchStart", streep[0])
        for plek in streep[1:]:
            raak("touchMove", plek)
        raak("touchEnd")


def test_a_signature_is_drawn_with_a_finger(bezoeker, blad, bemiddelaar):
    sara = AccountFactory(als_toeleider=True, dienst=blad.traject.toeleider)
    an = bezoeker(breedte=820, has_touch=True)
    an.aanmelden(bemiddelaar, WACHTWOORD)
    an.open(blad.get_absolute_url())
    an.volg("Tekenen als wijk-werker")
    an.druk("Tekenen", fout="Teken in het vlak")
    teken(an)
    an.druk("Tekenen")
    an.ziet("De handtekening is bewaard.", "Getekend op scherm")
    an.volg("Tekenen als organisatie")
    an.pagina.get_by_label("Ik teken door mijn naam te typen").check()
    an.druk("Tekenen")
    an.ziet("Naam getypt")
    an.afmelden()

    # Who referred signs in its own login, where it waits.
    an.aanmelden(sara, WACHTWOORD)
    an.volg_begin("Lezen en tekenen")
    an.ziet("Op tijd komen (doel: zelfstandig)")
    an.volg("Tekenen als toeleider")
    teken(an)
    an.druk("Tekenen")
    an.ziet("Iedereen heeft getekend.", "Getekend op")
    assert an.pagina.locator("img.handtekeningbeeld").count() == 2
    wijzen = Handtekening.objects.order_by("aangemaakt_op").values_list("partij", "wijze")
    assert list(wijzen) == [
        ("wijkwerker", "scherm"),
        ("organisatie", "naam"),
        ("toeleider", "scherm"),
    ]
