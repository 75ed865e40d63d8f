"""Withdrawing in two steps: first what it hits, then the act itself."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from activiteiten.gevolgen import REDEN, geraakt_door, momenten_annuleren
from activiteiten.services.toelatingen import vensters_vanaf
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import EerstTonenMixin
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen

GERAAKT = [
    Kolom("naam", "Wie of waar", link=lambda rij: rij.url),
    Kolom("wat", "Wat"),
    Kolom("wanneer", "Periode"),
    Kolom("momenten", "Geplande momenten", soort="getal"),
    Kolom("uren", "Uren", soort="uren"),
]


class GevolgenMixin(EerstTonenMixin):
    """Show exactly what a withdrawal hits, and do it when just that comes back confirmed.

    The view gives `get_toelatingen()` and `trek_in(gegevens)`.
    """

    template_name = "activiteiten/intrekken.html"
    succes_melding = ""
    request: Any
    get_toelatingen: Any
    trek_in: Any

    def call_service(self, form):
        gegevens = dict(form.cleaned_data)
        bevestigd = gegevens.pop("bevestigd", "")
        annuleren = gegevens.pop("annuleren", False)
        account, vanaf = self.request.user, gegevens["vanaf"]
        with transaction.atomic():
            # Before the act: after it nothing is left to look ahead from.
            vensters = vensters_vanaf(self.get_toelatingen(), vanaf)
            resultaat = self.trek_in(gegevens)
            self.eerst_tonen(bevestigd, str(vanaf), geraakt_door(account, vensters))
            if annuleren:
                self.geannuleerd = momenten_annuleren(
                    account, vensters, REDEN, timezone.localdate()
                )
        return resultaat

    def get_succes_melding(self):
        aantal = getattr(self, "geannuleerd", 0)
        if not aantal:
            return self.succes_melding
        woord = "1 moment is" if aantal == 1 else f"{aantal} momenten zijn"
        return f"{self.succes_melding} {woord} geannuleerd."

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**{"gevaar": True} | kwargs)
        if self.gezien is None:
            return context
        inzage_loggen(
            self.request, [rij.persoon for rij in self.gezien if rij.persoon], InzageWijze.LIJST
        )
        return context | {
            "knop": "Bevestigen",
            "geraakt": self.gezien,
            "momenten": sum(rij.momenten for rij in self.gezien),
            "tabel": Tabel(GERAAKT, self.gezien, bijschrift="Wat dit raakt"),
        }
