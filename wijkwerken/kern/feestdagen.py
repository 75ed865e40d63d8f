"""The days on which nothing is planned by itself: Belgian holidays and the Flemish one."""

from datetime import date, timedelta

import holidays

FEEST_VAN_DE_VLAAMSE_GEMEENSCHAP = (7, 11)


def feestdagen(van: date, tot: date) -> dict[date, str]:
    """The holidays from `van` to `tot`, both days included, with their Dutch names."""
    jaren = range(van.year, tot.year + 1)
    dagen = dict(holidays.country_holidays("BE", years=jaren, language="nl"))
    for jaar in jaren:
        dagen[date(jaar, *FEEST_VAN_DE_VLAAMSE_GEMEENSCHAP)] = "Feest van de Vlaamse Gemeenschap"
    return {dag: naam for dag, naam in sorted(dagen.items()) if van <= dag <= tot}


def plus_werkdagen(datum: date, aantal: int) -> date:
    """The last day of a term of `aantal` working days; `datum` itself does not count."""
    # Never more than every second day is free.
    vrij = feestdagen(datum, datum + timedelta(days=2 * aantal + 14))
    while aantal > 0:
        datum += timedelta(days=1)
        if datum.weekday() < 5 and datum not in vrij:
            aantal -= 1
    return datum
