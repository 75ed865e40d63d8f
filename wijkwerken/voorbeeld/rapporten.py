"""Reports that go out by mail by themselves, and one that was made."""

from rapportage.bestandwerk import bestand_maken
from rapportage.choices import Bestandsvorm, Ritme
from rapportage.models import Rapportbestand
from rapportage.rapporten import RAPPORTEN
from rapportage.services.planning import planning_uitvoeren, rapport_plannen
from wijkwerken.voorbeeld.wereld import Wereld, tijdstip


def laden(wereld: Wereld) -> None:
    """What a coordinator once planned; the files of the months since then are there."""
    coordinator, accounts = wereld.coordinator, wereld.accounts
    [eigen] = rapport_plannen(
        door=coordinator,
        rapport=RAPPORTEN["gemeente"],
        ontvangers=[coordinator],
        ritme=Ritme.MAAND,
        dag=10,
        vorm=Bestandsvorm.XLSX,
        vandaag=wereld.dagen(-45),  # that month is over for at least two weeks
    )
    planning_uitvoeren(planning=eigen, vandaag=wereld.vandaag, nu=tijdstip(wereld.vandaag, 6, 5))
    for bestand in Rapportbestand.objects.te_maken():
        bestand_maken(bestand, vandaag=wereld.vandaag)
    for rapport, wie, ritme, dag in (
        ("gemeente", ["gemeente-halle", "bemiddelaar"], Ritme.MAAND, 12),
        ("toeleider", ["ocmw-halle", "ocmw-beersel", "vdab"], Ritme.KWARTAAL, 15),
        ("vdab", ["coordinator"], Ritme.JAAR, 28),
    ):
        rapport_plannen(
            door=coordinator,
            rapport=RAPPORTEN[rapport],
            ontvangers=[accounts[naam] for naam in wie],
            ritme=ritme,
            dag=dag,
            vandaag=wereld.vandaag,
        )
