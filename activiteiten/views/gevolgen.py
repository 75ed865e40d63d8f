"""Withdrawing in two steps: first what it hits, then the act itself."""

from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from activiteiten.forms.gevolgen import AfloopForm
from activiteiten.gevolgen import REDEN, Afgehandeld, afhandelen, geraakt_door
from activiteiten.models import Activiteit, Toelating
from activiteiten.services.alternatieven import alternatieven_voor
from activiteiten.services.toelatingen import vensters_na, vensters_vanaf
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import EerstTonenMixin, ObjectFormulierView
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling

GERAAKT = [
    Kolom("naam", "Wie of waar", link=lambda rij: rij.url),
    Kolom("wat", "Wat"),
    Kolom("wanneer", "Periode"),
    Kolom("momenten", "Geplande momenten", soort="getal"),
    Kolom("uren", "Uren", soort="uren"),
    Kolom("gevolg", "Als u ze beëindigt"),
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
    vensters: Any = ()

    def get_vensters(self, gegevens):
        return vensters_vanaf(self.get_toelatingen(), gegevens["vanaf"])

    def call_service(self, form):
        gegevens = dict(form.cleaned_data)
        bevestigd = gegevens.pop("bevestigd", "")
        annuleren, beeindigen = gegevens.pop("annuleren"), gegevens.pop("beeindigen")
        account, vandaag = self.request.user, timezone.localdate()
        with transaction.atomic():
            # Before the act: after it nothing is left to look ahead from.
            self.vensters = vensters = self.get_vensters(gegevens)
            resultaat = self.trek_in(gegevens)
            self.eerst_tonen(bevestigd, str(gegevens), geraakt_door(account, vensters))
            if annuleren or beeindigen:
                self.gedaan = afhandelen(account, vensters, REDEN, vandaag, beeindigen=beeindigen)
        return resultaat

    def get_succes_melding(self):
        return f"{self.succes_melding}{_gedaan(getattr(self, 'gedaan', Afgehandeld()))}"

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
            "alternatieven": alternatieven_voor(self.vensters),
            "tabel": Tabel(GERAAKT, self.gezien, bijschrift="Wat dit raakt"),
        }


class AfloopView(GevolgenMixin, ObjectFormulierView):
    """What goes on after the permission it rests on: end it, when that was seen."""

    handeling = Handeling.PLANNEN
    model = Activiteit
    bereik = "zichtbaar_voor"
    met_instance = False
    form_class = AfloopForm
    titel = "Afhandelen wat niet meer mag"
    knop = "Nakijken"
    inleiding = "U ziet eerst wat doorloopt na het einde van zijn toelating."
    succes_melding = "Afgehandeld."

    def get_kruimels(self):
        return [
            ("Activiteiten", reverse("activiteit_list")),
            (str(self.object), self.object.get_absolute_url()),
        ]

    def get_vensters(self, gegevens):
        rijen = Toelating.objects.zichtbaar_voor(self.request.user).filter(activiteit=self.object)
        return vensters_na(rijen.select_related("gemeente"), timezone.localdate())

    def trek_in(self, gegevens):
        return self.object


def _gedaan(gedaan):
    zinnen = ""
    if gedaan.inzetten:
        woord = "inzet is" if gedaan.inzetten == 1 else "inzetten zijn"
        zinnen += f" {gedaan.inzetten} {woord} beëindigd."
    if gedaan.momenten:
        woord = "moment is" if gedaan.momenten == 1 else "momenten zijn"
        zinnen += f" {gedaan.momenten} {woord} geannuleerd."
    return zinnen
