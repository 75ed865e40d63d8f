"""Has somebody what the work asks, on every day of it?"""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from trajecten.rules.vereisten import Geldig, toets_vereisten

dagen = st.dates(date(2025, 1, 1), date(2025, 3, 1))
perioden = st.lists(
    st.tuples(st.none() | dagen, st.none() | dagen).map(lambda paar: Geldig(*paar)), max_size=3
)


@given(perioden, st.lists(dagen, min_size=1, max_size=6))
def test_it_fits_when_every_day_is_covered_and_the_named_alternative_does_fit(geldig, werkdagen):
    bezwaren = toets_vereisten({"Attest": geldig}, werkdagen)

    gedekt = {dag for dag in werkdagen if any(periode.omvat(dag) for periode in geldig)}
    assert (not bezwaren) == (gedekt == set(werkdagen))
    for bezwaar in bezwaren:
        getallen = bezwaar.getallen
        if "past_tot" in getallen:
            tot = date.fromisoformat(str(getallen["past_tot"]))
            rest = [dag for dag in werkdagen if dag <= tot]
            assert rest
            assert toets_vereisten({"Attest": geldig}, rest) == []


def test_of_each_vereiste_one_sentence():
    begin = date(2025, 3, 3)
    later = [Geldig(begin + timedelta(7), None)]
    gevraagd = {"Frans": [], "EHBO": later, "Fiets": [Geldig(None, None)]}

    ehbo, frans = toets_vereisten(gevraagd, [begin, begin + timedelta(7)], veld="van")

    assert "begin dan" in ehbo.melding
    assert ehbo.getallen["past_vanaf"] == "2025-03-10"
    assert "kies iemand die het heeft" in frans.melding
    assert frans.veld == "van"
