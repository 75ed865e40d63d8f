"""Files of a dossier: bring one, fetch one, share it, take it away."""

from django.template.defaultfilters import filesizeformat
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from trajecten.forms.bijlagen import BijlageForm
from trajecten.models import Aanmelding, Bijlage, Traject, WijkWerker
from trajecten.services import bijlagen as services
from trajecten.services.bijlagen import bijlagen_van
from trajecten.views import dossier
from trajecten.views.hulp import AccountFormMixin, DaadView, DossierDeelMixin
from wijkwerken.kern.bestanden import als_download
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import (
    BereikMixin,
    BevestigView,
    ObjectFormulierView,
    ScopedDetailView,
)
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling

EIGENAREN = ("traject", "aanmelding", "wijkwerker")
MET_EIGENAAR = Bijlage.objects.select_related(*EIGENAREN)


class BijlageInhoudView(BereikMixin, SingleObjectMixin, View):
    """The file itself: always as a download, never shown inside the site."""

    handeling = Handeling.DOSSIER_BEKIJKEN
    queryset = MET_EIGENAAR

    def get(self, request, *args, **kwargs):
        bijlage = self.get_object()
        antwoord = als_download(bijlage.bestand, naam=bijlage.naam, mime=bijlage.mime)
        inzage_loggen(request, [bijlage.persoon_id], InzageWijze.BIJLAGE)
        return antwoord


class _Toevoegen(AccountFormMixin, ObjectFormulierView):
    form_class = BijlageForm
    titel = "Bijlage toevoegen"
    knop = "Toevoegen"
    succes_melding = "De bijlage is toegevoegd."

    def call_service(self, form):
        gegevens = dict(form.cleaned_data)
        return services.bijlagen_toevoegen(
            door=self.request.user,
            bij=self.object,
            bestanden=gegevens.pop("bestand"),
            **gegevens,
        )

    def get_succes_melding(self):
        aantal = len(self.resultaat)
        return self.succes_melding if aantal == 1 else f"{aantal} bijlagen zijn toegevoegd."

    def get_form_kwargs(self):
        deelbaar = not isinstance(self.object, WijkWerker)
        return super().get_form_kwargs() | {"deelbaar": deelbaar}

    def get_success_url(self):
        return self.object.get_absolute_url()


class TrajectBijlageView(_Toevoegen):
    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = Traject.objects.select_related("wijkwerker")


class WijkWerkerBijlageView(_Toevoegen):
    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = WijkWerker.objects.all()


class AanmeldingBijlageView(_Toevoegen):
    handeling = Handeling.AANMELDING_SCHRIJVEN
    queryset = Aanmelding.objects.all()


class WijkWerkerBijlagenView(DossierDeelMixin, ScopedDetailView):
    """Every file of a dossier on one page, with where it belongs."""

    handeling = Handeling.DOSSIER_BEKIJKEN
    queryset = WijkWerker.objects.all()
    template_name = "trajecten/bijlagen.html"

    def get_titel(self):
        return f"Bijlagen van {self.object}"

    def get_context_data(self, **kwargs):
        account = self.request.user
        trajecten = dossier.alle_trajecten(self.object, account)
        rijen = list(bijlagen_van(self.object, account).select_related(*EIGENAREN))
        context = {
            "tabel": Tabel(KOLOMMEN, rijen, bijschrift="Bijlagen") if rijen else None,
            "lopend": next((rij for rij in trajecten if rij.is_lopend), None),
            "binnen": account.is_binnen,
            "tabs": dossier.tabs(
                self.object, account, "Bijlagen", trajecten[0] if trajecten else None
            ),
        }
        return super().get_context_data(**context | kwargs)


def waar(bijlage):
    """What it hangs on, in words."""
    if bijlage.traject_id:
        return f"Traject {bijlage.traject.nummer}"
    if bijlage.aanmelding_id:
        return f"Aanmelding {bijlage.aanmelding.nummer}"
    return "Persoon"


KOLOMMEN = (
    Kolom("naam", "Naam", link=True, uitleg="omschrijving"),
    Kolom("soort", "Soort", soort="keuze"),
    Kolom("waar", "Hoort bij", waar, link=lambda rij: rij.eigenaar.get_absolute_url()),
    Kolom("aangemaakt_op", "Toegevoegd", soort="datum"),
    Kolom("grootte", "Grootte", lambda rij: filesizeformat(rij.grootte)),
    Kolom("gedeeld", "Gedeeld met de toeleider", soort="ja_nee"),
)


class BijlageDelenView(DaadView):
    """Show it to the dienst, or no longer.

    The button says which: pressed twice, or on a page of an hour ago, it never does the opposite.
    """

    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = MET_EIGENAAR

    def doe(self):
        bijlage = services.bijlage_delen(
            door=self.request.user,
            bijlage=self.object,
            gedeeld=self.request.POST.get("gedeeld") == "ja",
        )
        self.succes_melding = (
            "De toeleider ziet deze bijlage nu."
            if bijlage.gedeeld
            else "De toeleider ziet deze bijlage niet meer."
        )
        return bijlage

    def get_terug_url(self, resultaat):
        return resultaat.eigenaar.get_absolute_url()


class BijlageVerwijderenView(BevestigView):
    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = MET_EIGENAAR
    titel = "Bijlage verwijderen"
    knop = "Verwijderen"
    succes_melding = "De bijlage is verwijderd."
    gevolg = "Het bestand is daarna weg en komt niet terug."
    gevaar = True
    met_instance = False

    def get_vraag(self):
        return f"Wilt u {self.object} verwijderen?"

    def get_kruimels(self):
        eigenaar = self.object.eigenaar
        return [(str(eigenaar), eigenaar.get_absolute_url())]

    def get_terug_url(self):
        return self.object.eigenaar.get_absolute_url()

    def get_success_url(self):
        return self.get_terug_url()

    def call_service(self, form):
        services.bijlage_verwijderen(door=self.request.user, bijlage=self.object)
