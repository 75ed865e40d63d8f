"""Print the ratios of the main operations, on demo data of the size of Flanders and a tenth.

    ./scripts/dev bench [--snel]

Each size gets a scratch database beside the one of DATABASE_URL: made, filled, measured and
dropped again. Milliseconds differ per machine; the ratios, taken in pairs, are what counts.
"""

import argparse
import os
import time
from datetime import date

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wijkwerken.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, connections  # noqa: E402

from benchmarks import (  # noqa: E402
    invoer,
    lijst,
    matching,
    rapporten,
    registreren,
    urencontrole,
    vergoedingen,
)
from benchmarks.matchwereld import wereld_aanvullen  # noqa: E402
from wijkwerken.voorbeeld.vlaanderen import Omvang, vlaanderen_laden  # noqa: E402

# Every query would be kept in memory otherwise.
settings.DEBUG = False
VANDAAG = date(2026, 11, 20)
GROOTTES = {
    "een tiende": Omvang(wijkwerkers=800, gebruikers=600),
    "vlaanderen": Omvang(wijkwerkers=8_000, gebruikers=6_000),
}
# Matching judges one organisation: 1,000 wijk-werkers and 500 open aanvragen.
MATCHING = Omvang(wijkwerkers=1_000, gebruikers=700)


def meet_op(naam: str, omvang: Omvang, keren: int, *, met_matching: bool = False) -> None:
    """Fill a scratch database of this size, measure, and drop it."""
    eigen = settings.DATABASES["default"]["NAME"]
    kladnaam = f"{eigen}_bench"
    with connection.cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{kladnaam}"')
        cursor.execute(f'CREATE DATABASE "{kladnaam}"')
    connection.close()
    connections["default"].settings_dict["NAME"] = kladnaam
    try:
        begin = time.perf_counter()
        call_command("migrate", verbosity=0)
        call_command("referentiedata", verbosity=0)
        vlaanderen_laden(vandaag=VANDAAG, zaad=1, omvang=omvang, meld=lambda _: None)
        if met_matching:
            wereld_aanvullen(VANDAAG, omvang.wijkwerkers)
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*), sum(uren) FROM trajecten_prestatie")
            prestaties, uren = cursor.fetchone()
        duur = time.perf_counter() - begin
        print(f"\n{naam}: {prestaties} prestaties, {uren} uren, geladen in {duur:.0f} s")
        print(f"{'':<38} {'wij':>13} {'kaal':>13} {'maal':>7}")
        for meting in (
            (matching,)
            if met_matching
            else (
                urencontrole,
                registreren,
                lijst,
                vergoedingen,
                invoer,
                rapporten,
            )
        ):
            print(meting.meet(VANDAAG, keren if meting is not registreren else keren * 10))
    finally:
        connection.close()
        connections["default"].settings_dict["NAME"] = eigen
        with connection.cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{kladnaam}"')


def main() -> None:
    """Both sizes, or only the tenth with --snel."""
    parser = argparse.ArgumentParser(prog="./scripts/dev bench", description=__doc__)
    parser.add_argument("--snel", action="store_true", help="only a tenth of Flanders")
    parser.add_argument("--keren", type=int, default=15, help="pairs per measure")
    keuze = parser.parse_args()
    for naam, omvang in GROOTTES.items():
        if not keuze.snel or naam == "een tiende":
            meet_op(naam, omvang, keuze.keren)
    meet_op("matching", MATCHING, keuze.keren, met_matching=True)


if __name__ == "__main__":
    main()
