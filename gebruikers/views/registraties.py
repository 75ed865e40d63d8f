"""What came in by the public form: the list, one registratie, and what is done with it."""

from django.urls import reverse, reverse_lazy
from django.utils import timezone

from gebruikers.choices import RegistratieStatus
from gebruikers.filters import RegistratieFilter
from gebruikers.forms.registraties import KoppelenForm, OvernemenForm, WeigerenForm
from gebruikers.models import Registratie
from gebruikers.services.gelijken import gelijken_van
from gebruikers.services.registraties import (
    WIE,
    registratie_koppelen,
    registratie_overnemen,
    registratie_weigeren,
)
from gebruikers.views.gebruikers import toont_bekenden
from wijkwerken.kern import opmaak
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import FilterListView, Knop, Leeg, ObjectFormulierView, ScopedDetailView
from wijkwerken.toegang.rechten import Handeling

MET_PLAATS = Registratie.objects.select_related("gemeente", "door", "gebruiker")


class RegistratieListView(FilterListView):
    """What waits first; what is done stays until the term of the regel."""

    handeling = Handeling.GEBRUIKER_BEKIJKEN
    queryset = MET_PLAATS
    filterset_class = RegistratieFilter
    titel = "Registraties"
    enkelvoud, meervoud = "registratie", "registraties"
    ordening = "ontvangen"
    leeg = Leeg(
        titel="Geen registraties",
        tekst="Wie zich op de openbare bladzijde registreert, komt hier te staan.",
    )
    kolommen = (
        Kolom("naam", "Naam", pad=str, sorteer=("naam", "voornaam"), link=True),
        Kolom("soort", "Soort", soort="keuze", sorteer="soort"),
        Kolom("gemeente", "Gemeente", sorteer="gemeente__naam"),
        Kolom("ontvangen", "Ontvangen", "ontvangen_op", soort="tijdstip", sorteer="ontvangen_op"),
        Kolom("status", "Stand", soort="keuze", sorteer="status"),
        Kolom("door", "Afgehandeld door", sorteer="door__naam"),
        Kolom("gebruiker", "Gebruiker", link=lambda rij: _gebruiker_url(rij), standaard=False),
        Kolom("telefoon", "Telefoon", in_tabel=False),
        Kolom("email", "E-mail", in_tabel=False),
        Kolom("werk", "Werk", in_tabel=False),
        Kolom("wanneer", "Wanneer", in_tabel=False),
    )

    def get_standaard(self):
        return {"status": RegistratieStatus.NIEUW}

    def get_knoppen(self):
        return [Knop("Openbare bladzijde", reverse("registreren"))]

    def get_kruimels(self):
        return [("Gebruikers", reverse("gebruiker_list"))]


def _gebruiker_url(rij):
    return rij.gebruiker.get_absolute_url() if rij.gebruiker_id else ""


class RegistratieMixin:
    queryset = MET_PLAATS
    success_url = reverse_lazy("registratie_list")

    def get_kruimels(self):
        lijsten = [
            ("Gebruikers", reverse("gebruiker_list")),
            ("Registraties", reverse("registratie_list")),
        ]
        return lijsten + self.eigen_kruimel()

    def eigen_kruimel(self):
        return [(str(self.object), self.object.get_absolute_url())]


class RegistratieDetailView(RegistratieMixin, ScopedDetailView):
    """What was filled in, and who in the register looks like it."""

    handeling = Handeling.GEBRUIKER_BEKIJKEN
    template_name = "gebruikers/registratie_detail.html"

    def eigen_kruimel(self):
        return []

    def get_context_data(self, **kwargs):
        rij, account = self.object, self.request.user
        open_ = rij.status == RegistratieStatus.NIEUW
        return super().get_context_data(**kwargs) | {
            "open": open_,
            "mag_bewerken": account.mag(Handeling.GEBRUIKER_BEWERKEN) and open_,
            "lijken": gelijken_van(account, _velden(rij)) if open_ else [],
        }


def _velden(rij):
    return {veld: getattr(rij, veld) for veld in WIE}


class OvernemenView(RegistratieMixin, ObjectFormulierView):
    """The entry form, filled in; the same warnings and refusals as there."""

    handeling = Handeling.GEBRUIKER_BEWERKEN
    form_class = OvernemenForm
    template_name = "gebruikers/gebruiker_form.html"
    titel = "Registratie overnemen"
    knop = "Inschrijven"

    def get_initial(self):
        rij = self.object
        werk = "\n".join(deel for deel in (rij.werk, rij.wanneer) if deel)
        return _velden(rij) | {
            "telefoon": opmaak.telefoon(rij.telefoon),
            "opmerking": f"Vraagt: {werk}",
            "versie": rij.versie,
        }

    def call_service(self, form):
        gegevens = dict(form.cleaned_data)
        with toont_bekenden(form):
            return registratie_overnemen(
                door=self.request.user,
                registratie=self.object,
                nu=timezone.now(),
                vandaag=timezone.localdate(),
                versie=gegevens.pop("versie"),
                bevestigd=gegevens.pop("bevestigd"),
                gegevens=gegevens,
            )

    def get_succes_melding(self):
        return f"{self.resultaat} is ingeschreven. Maak nu de overeenkomst."


class KoppelenView(RegistratieMixin, ObjectFormulierView):
    handeling = Handeling.GEBRUIKER_BEWERKEN
    form_class = KoppelenForm
    titel = "Koppelen aan een gebruiker"
    inleiding = "Aan de gebruiker zelf verandert niets."
    knop = "Koppelen"
    succes_melding = "De registratie hoort nu bij deze gebruiker."

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"account": self.request.user}

    def get_initial(self):
        return {"gebruiker": self.request.GET.get("gebruiker"), "versie": self.object.versie}

    def call_service(self, form):
        rij = registratie_koppelen(
            door=self.request.user,
            registratie=self.object,
            nu=timezone.now(),
            **form.cleaned_data,
        )
        return rij.gebruiker


class WeigerenView(RegistratieMixin, ObjectFormulierView):
    handeling = Handeling.GEBRUIKER_BEWERKEN
    form_class = WeigerenForm
    titel = "Registratie weigeren"
    knop = "Weigeren"
    succes_melding = "De registratie is geweigerd."

    def get_initial(self):
        return {"versie": self.object.versie}

    def call_service(self, form):
        return registratie_weigeren(
            door=self.request.user,
            registratie=self.object,
            nu=timezone.now(),
            **form.cleaned_data,
        )
