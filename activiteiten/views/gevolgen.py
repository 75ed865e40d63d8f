"""Withdrawing in two steps: first what it hits, then the act itself."""

import hashlib

from django.db import transaction

from activiteiten.gevolgen import REDEN, geraakt_door, momenten_annuleren
from activiteiten.services.toelatingen import vensters_vanaf
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen

GERAAKT = [
    Kolom("naam", "Wie of waar", link=lambda rij: rij.url),
    Kolom("wat", "Wat"),
    Kolom("wanneer", "Periode"),
    Kolom("momenten", "Geplande momenten", soort="getal"),
    Kolom("uren", "Uren", soort="uren"),
]


class NogBevestigen(Exception):
    """It was tried and undone: nobody has seen yet what it hits."""

    def __init__(self, geraakt, merk):
        super().__init__()
        self.geraakt, self.merk = geraakt, merk


class GevolgenMixin:
    """Show exactly what a withdrawal hits, and do it when just that comes back confirmed.

    The view gives `get_toelatingen()` and `trek_in(gegevens)`.
    """

    template_name = "activiteiten/intrekken.html"
    geraakt = None

    def call_service(self, form):
        gegevens = dict(form.cleaned_data)
        bevestigd = gegevens.pop("bevestigd", "")
        annuleren = gegevens.pop("annuleren", False)
        account = self.request.user
        with transaction.atomic():
            # Before the act: after it nothing is left to look ahead from.
            vensters = vensters_vanaf(self.get_toelatingen(), gegevens["vanaf"])
            resultaat = self.trek_in(gegevens)
            geraakt = geraakt_door(account, vensters)
            if geraakt and bevestigd != (merk := _merk(gegevens["vanaf"], geraakt)):
                raise NogBevestigen(geraakt, merk)
            if annuleren:
                self.geannuleerd = momenten_annuleren(account, vensters, REDEN)
        return resultaat

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except NogBevestigen as stop:
            self.geraakt = stop.geraakt
            form.data = form.data.copy()
            form.data["bevestigd"] = stop.merk
            return self.form_invalid(form)

    def get_succes_melding(self):
        aantal = getattr(self, "geannuleerd", 0)
        if not aantal:
            return self.succes_melding
        woord = "1 moment is" if aantal == 1 else f"{aantal} momenten zijn"
        return f"{self.succes_melding} {woord} geannuleerd."

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**{"gevaar": True} | kwargs)
        if self.geraakt is None:
            return context
        inzage_loggen(
            self.request, [rij.persoon for rij in self.geraakt if rij.persoon], InzageWijze.LIJST
        )
        return context | {
            "knop": "Bevestigen",
            "geraakt": self.geraakt,
            "momenten": sum(rij.momenten for rij in self.geraakt),
            "tabel": Tabel(GERAAKT, self.geraakt, bijschrift="Wat dit raakt"),
        }


def _merk(vanaf, geraakt) -> str:
    return hashlib.sha256(f"{vanaf}|{geraakt}".encode()).hexdigest()[:32]
