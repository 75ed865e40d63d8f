"""A whole organisation: about 400 wijk-werkers, 600 gebruikers and 19,000 hours a year."""

from wijkwerken.voorbeeld import klein
from wijkwerken.voorbeeld.wereld import Wereld


def laden(wereld: Wereld) -> None:
    """The small one with everybody at a stage of his own, and many around it."""
    klein.laden(wereld)
