"""The daily check of contested hours: found on the day after the term, gone when closed."""

from datetime import timedelta

from tests.factories import BetwistingFactory
from trajecten.models import Signaal
from trajecten.services.betwistingen import betwisting_intrekken
from trajecten.tasks import signaleer_betwistingen


def check(dag):
    signaleer_betwistingen(f"{dag:%Y-%m-%d}")
    return list(Signaal.objects.filter(soort="betwisting", status="open"))


def test_what_waits_too_long_is_found_the_day_after_until_it_is_closed(regels, bemiddelaar):
    rij = BetwistingFactory(stand="open", toegekend=None, beslist_op=None)
    dag = rij.beslissen_voor + timedelta(days=1)

    assert check(rij.beslissen_voor) == []
    [signaal] = check(dag)
    assert check(dag) == [signaal]
    assert signaal.gegevens["url"] == rij.get_absolute_url()
    assert "6 maart 2025" in signaal.melding

    betwisting_intrekken(
        door=bemiddelaar, betwisting=rij, tekst="x", ingetrokken_op=dag, vandaag=dag
    )
    assert check(dag) == []
