"""Saved views: two that the team shares, and the start that one coordinator chose."""

from wijkwerken.toegang.services.weergaven import weergave_bewaren
from wijkwerken.voorbeeld.wereld import Wereld


def weergaven_bewaren(wereld: Wereld) -> None:
    """What a team keeps after a week of work."""
    weergave_bewaren(
        door=wereld.coordinator,
        lijst="traject_list",
        naam="Evaluatie komt eraan",
        vraag={"status": ["lopend"], "evaluatie": ["komt"]},
        kolommen=["wijkwerker", "evaluatie", "laatste_evaluatie", "bemiddelaar", "telefoon"],
        ordening="einde",
        gedeeld=True,
    )
    weergave_bewaren(
        door=wereld.bemiddelaar,
        lijst="aanmelding_list",
        naam="Wacht op intake",
        vraag={"status": ["gezien"]},
        kolommen=["persoon", "verstuurd", "gemeente", "dienst", "telefoon"],
        ordening="verstuurd",
        gedeeld=True,
    )
    weergave_bewaren(
        door=wereld.coordinator,
        lijst="traject_list",
        naam="Alle lopende",
        vraag={"status": ["lopend"]},
        kolommen=["wijkwerker", "bemiddelaar", "gemeente", "einde", "evaluatie", "overeenkomst"],
        ordening="-einde",
        begin=True,
    )
