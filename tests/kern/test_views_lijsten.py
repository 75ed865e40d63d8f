import io
import re

import pytest
from openpyxl import load_workbook

from tests.factories import ToeleidingsdienstFactory
from tests.kern.urls import DienstLijst

pytestmark = [pytest.mark.urls("tests.kern.urls"), pytest.mark.django_db]


def namen(response):
    return [rij["cellen"][0]["tekst"] for rij in response.context["tabel"].rijen]


def test_list_shows_a_page_of_rows_with_the_total(client_in, diensten):
    response = client_in.get("/diensten/")

    assert namen(response) == ["Aarschot", "Beersel", "Dilbeek", "Halle", "Lennik"]
    assert response.context["totaal_tekst"] == "7 diensten"
    assert namen(client_in.get("/diensten/?pagina=2")) == ["Ternat", "Zaventem"]
    assert namen(client_in.get("/diensten/?pagina=99")) == ["Ternat", "Zaventem"]


def test_search_wants_every_word_in_some_field(client_in, diensten):
    assert namen(client_in.get("/diensten/?q=ter+halle")) == ["Ternat"]
    assert namen(client_in.get("/diensten/?q=ter+brussel")) == []


def test_heading_sorts_and_sorts_back_and_keeps_the_filter(client_in, diensten):
    html = client_in.get("/diensten/?actief=ja").content.decode()
    assert 'aria-sort="ascending"' in html
    assert "/diensten/?actief=ja&amp;ordening=-naam" in html

    om = client_in.get("/diensten/?actief=ja&ordening=-naam")
    assert namen(om)[0] == "Ternat"
    assert 'aria-sort="descending"' in om.content.decode()


@pytest.mark.parametrize("ordening", ["email", "soort", "-", "gemeente__versie", "naam;--"])
def test_only_named_columns_sort(client_in, diensten, ordening):
    response = client_in.get("/diensten/", {"ordening": ordening})

    assert namen(response)[0] == "Aarschot"


def test_active_filters_are_chips_that_can_be_taken_away(client_in, diensten):
    response = client_in.get("/diensten/?soort=ocmw&actief=nee&q=&pagina=2")

    chips = response.context["chips"]
    assert [chip["tekst"] for chip in chips] == ["Soort: OCMW", "Actief: Nee"]
    assert chips[0]["url"] == "/diensten/?actief=nee&q="


def test_a_wrong_filter_shows_its_error_and_never_the_whole_list(client_in, diensten):
    response = client_in.get("/diensten/?sinds=31/02/2026")

    assert namen(response) == []
    assert response.context["filter"].form.errors["sinds"]
    assert 'aria-invalid="true"' in response.content.decode()


def test_default_filter_holds_until_the_reader_takes_it_away(client_in, diensten):
    eerst = client_in.get("/eigen/")
    alles = client_in.get(eerst.context["chips"][0]["url"])

    assert (eerst.context["totaal"], alles.context["totaal"]) == (6, 7)
    assert client_in.get("/eigen/?actief=").context["totaal"] == 7


def test_the_next_page_keeps_that_the_default_filter_was_taken_away(client_in, diensten):
    html = client_in.get("/eigen/?leeg=1").content.decode()

    assert "leeg=1&amp;pagina=2" in html


def test_an_empty_list_gives_a_next_step_and_a_filtered_one_the_way_back(client_in):
    leeg = client_in.get("/diensten/").content.decode()
    gefilterd = client_in.get("/diensten/?soort=vdab").content.decode()

    assert "Nog geen diensten" in leeg
    assert 'href="/nieuw/">Nieuwe dienst</a>' in leeg
    assert "Doe een filter weg" in gefilterd


def test_csv_holds_exactly_the_filtered_list_over_all_pages(client_in, diensten):
    response = client_in.get("/diensten/?actief=ja&ordening=-naam&export=csv")

    regels = response.content.decode("utf-8-sig").splitlines()
    assert regels[0] == "Naam;Soort;Gemeente;Actief;E-mail"
    assert [regel.split(";")[0] for regel in regels[1:]] == [
        "Ternat",
        "Lennik",
        "Halle",
        "Dilbeek",
        "Beersel",
        "Aarschot",
    ]
    assert re.search(r'filename="diensten-\d{4}-\d\d-\d\d\.csv"', response["Content-Disposition"])


def test_xlsx_comes_from_the_same_columns(client_in, diensten):
    response = client_in.get("/diensten/?export=xlsx")

    rijen = list(load_workbook(io.BytesIO(response.content)).active.values)
    assert rijen[0] == ("Naam", "Soort", "Gemeente", "Actief", "E-mail")
    assert rijen[1][:4] == ("Aarschot", "OCMW", "Halle", "Ja")
    assert len(rijen) == 8


def test_read_log_hears_which_rows_were_shown_and_which_exported(client_in, diensten):
    client_in.get("/diensten/?pagina=2")
    assert DienstLijst.getoond == diensten[5:]

    client_in.get("/diensten/?export=csv")
    assert DienstLijst.getoond == diensten


def test_who_may_not_export_gets_no_links_and_a_403(client, gemeente_account, diensten):
    client.force_login(gemeente_account)

    assert client.get("/diensten/").context["export_urls"] == []
    assert client.get("/diensten/?export=csv").status_code == 403


def test_a_list_costs_the_same_number_of_queries_with_more_rows(
    client_in, diensten, django_assert_max_num_queries
):
    client_in.get("/diensten/")
    with django_assert_max_num_queries(8) as met_zeven:
        client_in.get("/diensten/?ordening=gemeente")
    ToeleidingsdienstFactory.create_batch(20)
    with django_assert_max_num_queries(8) as met_meer:
        client_in.get("/diensten/?ordening=gemeente")

    assert len(met_zeven) == len(met_meer)


def test_what_someone_typed_is_escaped_in_the_table(client_in):
    ToeleidingsdienstFactory(naam="<script>alert(1)</script>")

    assert "<script>alert" not in client_in.get("/diensten/").content.decode()
