"""The month grid: saving what is right, showing what is not, and two people on one sheet."""

from datetime import date, time, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import (
    AccountFactory,
    GeplandMomentFactory,
    MaandafsluitingFactory,
    SchorsingFactory,
    TrajectFactory,
)
from tests.trajecten.uren_hulp import nieuwe_inzet, vul
from trajecten.choices import BladStand
from trajecten.models import Maandblad, Prestatie
from trajecten.services import maandinvoer
from trajecten.services.correcties import correctie_boeken
from trajecten.services.maandbladen import (
    maandblad_binnenbrengen,
    maandblad_openen,
    maandblad_verwerken,
    maandbladen_klaarzetten,
)
from trajecten.services.maandinvoer import Celinvoer, blad_bewaren
from wijkwerken.toegang.models import Inzage

pytestmark = pytest.mark.django_db
MAART = date(2025, 3, 1)
DE_TIENDE = date(2025, 3, 10)
DE_ELFDE = date(2025, 3, 11)


@pytest.fixture
def inzet(traject, bemiddelaar):
    traject.bemiddelaar = bemiddelaar
    traject.save()
    return nieuwe_inzet(traject)


@pytest.fixture
def blad(inzet, bemiddelaar):
    return maandblad_openen(door=bemiddelaar, traject=inzet.traject, maand=DE_TIENDE)


def bewaar(door, blad, *cellen, **anders):
    return blad_bewaren(
        door=door, maandblad=blad, cellen=cellen, vandaag=timezone.localdate(), **anders
    )


def cel(inzet, tekst, was="", datum=DE_TIENDE, **anders):
    return Celinvoer((inzet.pk, datum), tekst, was, **anders)


def uren():
    return list(Prestatie.objects.order_by("datum", "begin").values_list("datum__day", "uren"))


def zinnen(uitslag):
    return [str(b) for c in uitslag.niet_bewaard for b in c.bezwaren]


# -- which sheets there are --------------------------------------------------------------------
def test_sheets_are_there_for_who_has_work_and_once(inzet, bemiddelaar):
    GeplandMomentFactory(inzet=inzet, datum=DE_TIENDE)
    vul(nieuwe_inzet(TrajectFactory()), DE_ELFDE, 2)
    GeplandMomentFactory(inzet__traject=TrajectFactory(), datum=DE_TIENDE, status="geannuleerd")

    assert (maandbladen_klaarzetten(DE_ELFDE), maandbladen_klaarzetten(DE_ELFDE)) == (2, 0)
    een, ander = Maandblad.objects.niet_binnen(DE_TIENDE).order_by("traject__wijkwerker__nummer")
    maandblad_binnenbrengen(door=bemiddelaar, maandblad=een, vandaag=DE_ELFDE)
    assert list(Maandblad.objects.niet_binnen(DE_TIENDE)) == [ander]


# -- saving -----------------------------------------------------------------------------------
def test_what_is_right_is_saved_and_what_is_not_says_why(inzet, blad, bemiddelaar):
    SchorsingFactory(traject=inzet.traject, van=DE_ELFDE, tot=DE_ELFDE)
    dag = [date(2025, 3, n) for n in range(1, 31)]

    uitslag = bewaar(
        bemiddelaar,
        blad,
        cel(inzet, "9-11 13:00-15:30"),
        cel(inzet, "3", datum=DE_ELFDE),
        cel(inzet, "ziek", datum=dag[11]),
        cel(inzet, "24 24", datum=dag[16]),
        cel(inzet, "11", datum=dag[17]),
    )

    assert uren() == [(10, 2), (10, 3), (17, 24), (17, 24)]
    assert len(uitslag.bewaard) == 2
    geschorst, ziek, limiet = zinnen(uitslag)
    assert "geschorst" in geschorst
    assert "'ziek' is geen uren" in ziek
    assert "hiermee wordt het 64" in limiet
    assert "Er is nog 7 uur vrij in maart 2025" in limiet


def test_changing_makes_room_first_and_asks_why_of_an_earlier_day(inzet, blad, bemiddelaar):
    """Fifty-nine hours: 20 on the 10th become 3, so that 18 on the 11th fit."""
    vul(inzet, DE_TIENDE, 20)
    vul(inzet, date(2025, 3, 3), 39)
    cellen = [cel(inzet, "18", datum=DE_ELFDE), cel(inzet, "3", was="20")]

    vandaag = bewaar(bemiddelaar, blad, *cellen)
    assert (vandaag.niet_bewaard, uren()) == ([], [(3, 24), (3, 15), (10, 3), (11, 18)])

    Prestatie.objects.update(aangemaakt_op=timezone.now() - timedelta(days=2))
    zonder = bewaar(bemiddelaar, blad, cel(inzet, "", was="3"))
    assert "Schrijf kort waarom" in zinnen(zonder)[0]
    met = bewaar(bemiddelaar, blad, cel(inzet, "", was="3"), reden="Niet gekomen")
    assert not met.niet_bewaard
    weg = Prestatie.pgh_event_models["delete"].objects.get(pgh_label="delete")
    assert weg.pgh_context.metadata["reden"] == "Niet gekomen"


# -- two people on one sheet --------------------------------------------------------------------
def _tweede(inzet, blad):
    """The second of two who opened the same sheet; the first typed 4 on the tenth."""
    bewaar(AccountFactory(naam="Sara"), blad, cel(inzet, "4"))
    return bewaar(
        AccountFactory(naam="Jan"), blad, cel(inzet, "3"), cel(inzet, "2", datum=DE_ELFDE)
    )


def test_what_another_saved_meanwhile_is_not_overwritten(inzet, blad, bemiddelaar):
    [botsing] = _tweede(inzet, blad).niet_bewaard

    assert uren() == [(10, 4), (11, 2)]
    assert (botsing.stand, botsing.ander) == ("botsing", "4")
    zelfde = bewaar(bemiddelaar, blad, cel(inzet, "4"))
    assert not zelfde.niet_bewaard
    # Pressing save again chooses nothing; saying whose hours stand does.
    assert bewaar(bemiddelaar, blad, cel(inzet, "3")).niet_bewaard
    bewaar(bemiddelaar, blad, cel(inzet, "3", keuze="ander", gezien="4"))
    assert uren() == [(10, 4), (11, 2)]
    bewaar(bemiddelaar, blad, cel(inzet, "3", keuze="eigen", gezien="4"))
    assert uren() == [(10, 3), (11, 2)]


def test_twin_without_the_guard_the_second_overwrites_the_first(inzet, blad, monkeypatch):
    monkeypatch.setattr(maandinvoer, "_botst", lambda *_: False)
    _tweede(inzet, blad)
    assert uren() == [(10, 3), (11, 2)]


# -- the page -------------------------------------------------------------------------------------
def velden(inzet, **dagen):
    return {f"u-{inzet.pk.hex}-{dag[1:]}": tekst for dag, tekst in dagen.items()}


def test_the_page_saves_without_a_script_and_goes_on_to_the_next(client, inzet, blad, bemiddelaar):
    ander = nieuwe_inzet(TrajectFactory(wijkwerker__naam="Zzz", bemiddelaar=bemiddelaar))
    vul(ander, DE_TIENDE, 1)
    client.force_login(bemiddelaar)
    stapel = f"?maand=03/2025&bemiddelaar={bemiddelaar.pk}"

    mis = client.post(f"{blad.get_absolute_url()}{stapel}", velden(inzet, d10="3", d11="9-8"))
    inhoud = mis.content.decode()
    assert "1 vakje is niet bewaard. 1 ander wel." in inhoud
    assert 'value="9-8"' in inhoud
    assert f'aria-describedby="f-u-{inzet.pk.hex}-11"' in inhoud

    maandbladen_klaarzetten(DE_TIENDE)
    goed = velden(inzet, d10="3", d11="9-12") | {f"w-{inzet.pk.hex}-10": "3"}
    verder = client.post(f"{blad.get_absolute_url()}{stapel}", goed | {"daarna": "volgende"})
    blad.refresh_from_db()
    assert blad.stand == BladStand.VERWERKT
    volgend = Maandblad.objects.get(traject=ander.traject)
    assert verder.url.startswith(volgend.get_absolute_url())
    assert "bemiddelaar=" in verder.url
    assert uren() == [(10, 3), (10, 1), (11, 3)] or uren() == [(10, 1), (10, 3), (11, 3)]


def test_the_page_asks_why_only_for_hours_of_an_earlier_day(client, inzet, blad, bemiddelaar):
    """Without a script: the field comes with the refusal, beside what was typed."""
    client.force_login(bemiddelaar)
    url, verborgen = blad.get_absolute_url(), '<div class="bladreden" hidden>'
    vul(inzet, DE_TIENDE, 4)
    vakken = velden(inzet, d10="3") | {f"w-{inzet.pk.hex}-10": "4"}
    assert "data-eerder" not in client.get(url).content.decode()
    Prestatie.objects.update(aangemaakt_op=timezone.now() - timedelta(days=2))

    leeg = client.get(url).content.decode()
    geweigerd = client.post(url, vakken).content.decode()

    assert (verborgen in leeg, leeg.count("data-eerder")) == (True, 1)
    assert "Schrijf kort waarom" in geweigerd
    assert 'value="3" data-was="4" data-eerder' in geweigerd
    assert '<div class="bladreden"><label' in geweigerd
    assert client.post(url, vakken | {"reden": "Vroeger gestopt"}).status_code == 302
    assert uren() == [(10, 3)]


def test_a_clash_says_who_and_lets_one_choose(client, inzet, blad, bemiddelaar):
    sara = AccountFactory(naam="Sara")
    client.force_login(sara)
    client.post(blad.get_absolute_url(), velden(inzet, d10="4"))
    client.force_login(bemiddelaar)

    nu = client.get(reverse("maandblad_nu", args=[blad.pk]), {"sinds": "2025-01-01T00:00:00"})
    naam = f"u-{inzet.pk.hex}-10"
    assert nu.json()["cellen"] == {naam: "4"}
    assert nu.json()["wie"] == {naam: "Sara"}

    inhoud = client.post(blad.get_absolute_url(), velden(inzet, d10="3")).content.decode()
    assert "Sara vulde intussen 4 in; u vulde 3 in. Kies wat er moet staan." in inhoud
    keuze = {f"k-{inzet.pk.hex}-10": "eigen", f"g-{inzet.pk.hex}-10": "4"}
    client.post(blad.get_absolute_url(), velden(inzet, d10="3") | keuze)
    assert uren() == [(10, 3)]


def test_the_page_and_saving_ask_as_much_for_a_full_sheet_as_for_an_empty_one(
    client, inzet, blad, bemiddelaar, django_assert_num_queries
):
    client.force_login(bemiddelaar)
    url = blad.get_absolute_url()
    client.get(url)
    with django_assert_num_queries(14):
        client.get(url)
    with django_assert_num_queries(22):
        client.post(url, velden(inzet, d10="1"))
    tweede = nieuwe_inzet(inzet.traject)
    for dag in range(1, 8):
        GeplandMomentFactory(inzet=tweede, datum=date(2025, 3, dag), begin=time(9), einde=time(10))
    vol = velden(tweede, **{f"d{dag}": "1" for dag in range(12, 28)})
    with django_assert_num_queries(22):
        client.post(url, vol)
    with django_assert_num_queries(14):
        assert client.get(url).status_code == 200


def test_the_sheet_of_a_closed_month_says_so_and_keeps_everything(client, inzet, blad, bemiddelaar):
    MaandafsluitingFactory(gemeente=inzet.traject.gemeente, maand=MAART)
    client.force_login(bemiddelaar)

    inhoud = client.get(blad.get_absolute_url()).content.decode()
    assert "Deze maand is afgesloten" in inhoud
    assert "Maart 2025 is voor" in inhoud
    mis = client.post(blad.get_absolute_url(), velden(inzet, d10="3")).content.decode()
    assert "1 vakje is niet bewaard." in mis
    assert uren() == []


def test_sheet_and_list_count_the_hours_as_they_were_corrected(client, inzet, blad, bemiddelaar):
    vul(inzet, DE_TIENDE, 4)
    MaandafsluitingFactory(gemeente=inzet.traject.gemeente, maand=MAART)
    correctie_boeken(door=bemiddelaar, prestatie=Prestatie.objects.get(), uren=-1, reden="Te veel")
    client.force_login(bemiddelaar)

    [rij] = Maandblad.objects.met_uren()
    op_blad = client.get(blad.get_absolute_url()).context["beeld"]

    assert (rij.uren, rij.zonder_cheque) == (3, 3)
    assert (op_blad.uren, op_blad.zonder_cheque) == (3, 3)


def test_a_big_pile_is_printed_in_parts_that_lose_no_form(
    client, bemiddelaar, regels, monkeypatch, pdf_als_tekst
):
    monkeypatch.setattr("trajecten.views.formulieren.HOOGSTENS", 2)
    for naam in ("Aqerts", "Bqels", "Cqaes", "Dqems", "Eqlst"):
        traject = TrajectFactory(wijkwerker__naam=naam, bemiddelaar=bemiddelaar)
        GeplandMomentFactory(inzet=nieuwe_inzet(traject), datum=DE_TIENDE)
    client.force_login(bemiddelaar)
    maand = {"maand": "03/2025"}
    pagina = client.get(client.get(reverse("maandbladen_pdf"), maand).url)
    delen = pagina.context["delen"]
    assert [(d.van, d.tot, d.eerste, d.laatste) for d in delen] == [
        (1, 2, "Aqerts", "Bqels"), (3, 4, "Cqaes", "Dqems"), (5, 5, "Eqlst", "Eqlst"),
    ]  # fmt: skip

    def namen(deel):
        tekst = client.get(deel.url).content.decode()
        return [n for n in ("Aqerts", "Bqels", "Cqaes", "Dqems", "Eqlst") if n in tekst]

    # The first sheet is typed in before the other parts are fetched.
    blad = Maandblad.objects.get(traject__wijkwerker__naam="Aqerts")
    maandblad_verwerken(door=bemiddelaar, maandblad=blad, vandaag=DE_ELFDE)
    assert [namen(deel) for deel in delen] == [["Bqels"], ["Cqaes", "Dqems"], ["Eqlst"]]


def test_the_list_opens_its_rows_and_prints_the_pile(
    client, inzet, bemiddelaar, pdf_als_tekst, django_assert_num_queries
):
    GeplandMomentFactory(inzet=inzet, datum=DE_TIENDE, begin=time(9), einde=time(12), uren=3)
    vul(inzet, DE_ELFDE, 2)
    client.force_login(bemiddelaar)

    lijst = client.get(reverse("maandblad_list"), {"maand": "03/2025"})
    assert "0 van 1 maandblad verwerkt" in lijst.content.decode()
    blad = Maandblad.objects.get()
    assert blad.get_absolute_url() in lijst.content.decode()
    pdf = client.get(reverse("maandbladen_pdf"), {"maand": "03/2025"}).content.decode()
    assert "maandag 10 maart<" in pdf
    assert "9.00\u201312.00" in pdf
    assert inzet.aanvraag.gebruiker.naam in pdf
    assert 'class="qr"' in pdf
    assert inzet.traject.wijkwerker_id in Inzage.objects.filter(wijze="pdf").get().personen
    assert client.get(reverse("maandblad_stapel"), {"maand": "03/2025"}).url.startswith(
        blad.get_absolute_url()
    )
