"""What waits in the small organisation: open aanvragen, and cheques in every stand."""

from datetime import time
from typing import TYPE_CHECKING

from activiteiten.models import Vereiste
from cheques.choices import ChequeStand
from cheques.models import Cheque
from cheques.services.verwerken import cheques_terugbetalen, cheques_verloren_melden
from gebruikers.choices import AanvraagSoort, AanvraagWachtreden
from gebruikers.services.aanvragen import aanvraag_wachtreden
from trajecten.choices import SignaalSoort
from wijkwerken.kern.datums import plus_maanden
from wijkwerken.voorbeeld import afgiften
from wijkwerken.voorbeeld.bestellers import aanvragen, kopen
from wijkwerken.voorbeeld.werk import betalen

if TYPE_CHECKING:
    from wijkwerken.voorbeeld.klein import Klein


def open_aanvragen(klein: "Klein") -> None:
    """Four that nobody does yet; for the last one there is nobody at all."""
    wereld, dagen = klein.wereld, klein.wereld.dagen
    aanvragen(
        wereld,
        klein.gebruikers["Basisschool De Linde"],
        "PERS-07",
        ontvangen=dagen(-3),
        van=dagen(8),
        dagen=(0, 1, 3, 4),
        begin=time(12),
        einde=time(13),
        omschrijving="Toezicht op de speelplaats tijdens de middag.",
        dagtijden=[{"weekdag": 4, "begin": time(11, 30), "einde": time(13)}],
        slaat_schoolvakanties_over=True,
    )
    aanvragen(
        wereld,
        klein.gebruikers["Theys"],
        "HERST-05",
        ontvangen=dagen(-9),
        van=dagen(12),
        begin=time(13),
        einde=time(16),
        omschrijving="Twee kasten en een bed.",
    )
    aanvragen(
        wereld,
        klein.gebruikers["Walravens"],
        "TUIN-05",
        ontvangen=dagen(-1),
        van=dagen(2),
        soort=AanvraagSoort.VOOR_DATUM,
        tot=dagen(25),
        begin=None,
        einde=None,
        uren=3,
        te_bespreken=True,
    )
    vroeg = aanvragen(
        wereld,
        klein.gebruikers["Basisschool Ten Poel"],
        "PERS-09",
        ontvangen=dagen(-26),
        van=dagen(-5),
        dagen=(0, 1, 2, 3, 4),
        begin=time(7),
        einde=time(9),
        slaat_schoolvakanties_over=True,
        vereisten=list(Vereiste.objects.filter(code__in=["NEDERLANDS", "FRANS"])),
        toelichting_vereisten="Elke ochtend om 7 uur in Vlezenbeek.",
    )
    aanvraag_wachtreden(
        door=wereld.bemiddelaar,
        aanvraag=vroeg,
        wachtreden=AanvraagWachtreden.VEREISTE,
        wachtnota="Wie beide talen spreekt, kan niet zo vroeg.",
    )


def in_elke_stand(klein: "Klein") -> None:
    """Stocks, and cheques in every stand."""
    wereld = klein.wereld
    voorraad = dict.fromkeys(klein.gebruikers.values(), 10)
    betalen(wereld, klein.gedaan, voorraad)
    kopen(wereld, klein.gebruikers["Vanderlinden"], 6, plus_maanden(wereld.vandaag, -13))
    vervalt = plus_maanden(wereld.dagen(15), -12)
    kopen(wereld, klein.gebruikers["Laermans"], 5, vervalt)
    wereld.plant(
        SignaalSoort.CHEQUES, klein.gebruikers["Laermans"], "5 cheques vervallen over 15 dagen"
    )
    door, dag = wereld.bemiddelaar, wereld.dagen(-4)
    cheques_verloren_melden(
        door=door,
        nummers=eerste(klein, ChequeStand.ONTVANGEN, "Walravens", 2),
        reden="Kwijtgeraakt bij de verhuis",
        vandaag=dag,
    )
    cheques_terugbetalen(
        door=door,
        nummers=eerste(klein, ChequeStand.ONTVANGEN, "Ouali", 3),
        reden="Heeft geen hulp meer nodig",
        vandaag=dag,
    )
    afgiften.laden(wereld)


def eerste(klein: "Klein", stand: str, wie: str, aantal: int) -> list[str]:
    """The first numbers of this gebruiker in this stand."""
    return list(
        Cheque.objects.filter(bestelling__gebruiker=klein.gebruikers[wie], stand=stand)
        .order_by("nummer")
        .values_list("nummer", flat=True)[:aantal]
    )
