"""Cheques asked back from the issuer: one replaced, and expired ones still to be sent."""

from typing import TYPE_CHECKING, Any

from cheques.choices import ChequeStand
from cheques.models import Cheque, Chequeaanvraag
from cheques.services.terugvragen import (
    chequeaanvraag_beantwoorden,
    chequeaanvraag_maken,
    chequeaanvraag_versturen,
)

if TYPE_CHECKING:
    from wijkwerken.voorbeeld.klein import Klein


def laden(klein: "Klein") -> None:
    """One of what Walravens lost is replaced; what Vanderlinden let expire waits to be sent."""
    door, dagen = klein.wereld.bemiddelaar, klein.wereld.dagen

    def vragen(
        wie: str, aantal: int, wens: str, reden: str, dag: int, **welke: Any
    ) -> Chequeaanvraag:
        rijen = Cheque.objects.filter(bestelling__gebruiker=klein.gebruikers[wie], **welke)
        return chequeaanvraag_maken(
            door=door,
            nummers=list(rijen.order_by("nummer").values_list("nummer", flat=True)[:aantal]),
            wens=wens,
            reden=reden,
            vandaag=dagen(dag),
        )

    kwijt = vragen(
        "Walravens", 1, "vervanging", "Kwijtgeraakt bij de verhuis", -3, stand=ChequeStand.VERLOREN
    )
    chequeaanvraag_versturen(door=door, aanvraag=kwijt, vandaag=dagen(-3))
    chequeaanvraag_beantwoorden(
        door=door,
        aanvraag=kwijt,
        uitslag="vervangen",
        nieuwe_nummers=["9900001"],
        vandaag=dagen(-1),
    )
    vragen(
        "Vanderlinden",
        2,
        "terugbetaling",
        "Niet op tijd gebruikt",
        0,
        stand=ChequeStand.ONTVANGEN,
        bestelling__vervalt_op__lt=klein.wereld.vandaag,
    )
