"""The school holidays that planning skips for who asks so."""

from django.urls import reverse, reverse_lazy

from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import FilterListView, FormulierView, Knop, ObjectFormulierView
from wijkwerken.regels.filters import SchoolvakantieFilter
from wijkwerken.regels.forms import NieuweSchoolvakantieForm, SchoolvakantieForm
from wijkwerken.regels.models import Schoolvakantie
from wijkwerken.regels.schoolvakanties import schoolvakantie_toevoegen, schoolvakantie_wijzigen
from wijkwerken.toegang.rechten import Handeling

INSTELLINGEN = ("Instellingen", reverse_lazy("instellingen"))


class SchoolvakantieListView(FilterListView):
    handeling = Handeling.REGEL_BEKIJKEN
    queryset = Schoolvakantie.objects.all()
    filterset_class = SchoolvakantieFilter
    titel = "Schoolvakanties"
    inleiding = "Een wekelijkse aanvraag die ze overslaat, wordt op deze dagen niet gepland."
    ordening = "-van"
    enkelvoud, meervoud = "schoolvakantie", "schoolvakanties"

    def get_kruimels(self):
        return [INSTELLINGEN]

    def get_kolommen(self):
        mag = self.request.user.mag(Handeling.REGEL_WIJZIGEN)
        return [
            Kolom("naam", "Vakantie", sorteer="naam", link=mag),
            Kolom("schooljaar", "Schooljaar", sorteer="schooljaar"),
            Kolom("van", "Van", soort="datum", sorteer="van"),
            Kolom("tot", "Tot en met", soort="datum", sorteer="tot"),
        ]

    def get_knoppen(self):
        if not self.request.user.mag(Handeling.REGEL_WIJZIGEN):
            return []
        return [Knop("Schoolvakantie toevoegen", reverse("schoolvakantie_nieuw"), hoofd=True)]


class SchoolvakantieNieuwView(FormulierView):
    handeling = Handeling.REGEL_WIJZIGEN
    form_class = NieuweSchoolvakantieForm
    titel = "Schoolvakantie toevoegen"
    knop = "Toevoegen"
    succes_melding = "De schoolvakantie is toegevoegd."
    terug_url = reverse_lazy("schoolvakantie_list")
    success_url = terug_url

    def get_kruimels(self):
        return [INSTELLINGEN, ("Schoolvakanties", self.terug_url)]

    def call_service(self, form):
        schoolvakantie_toevoegen(door=self.request.user, **form.cleaned_data)


class SchoolvakantieWijzigenView(ObjectFormulierView):
    handeling = Handeling.REGEL_WIJZIGEN
    model = Schoolvakantie
    form_class = SchoolvakantieForm
    titel = "Schoolvakantie wijzigen"
    inleiding = "Wat al gepland is, blijft staan."
    success_url = reverse_lazy("schoolvakantie_list")

    def get_initial(self):
        velden = ("schooljaar", "naam", "van", "tot", "versie")
        return {veld: getattr(self.object, veld) for veld in velden}

    def get_kruimels(self):
        return [INSTELLINGEN, ("Schoolvakanties", self.success_url)]

    def get_terug_url(self):
        return self.success_url

    def get_success_url(self):
        return self.success_url

    def call_service(self, form):
        schoolvakantie_wijzigen(
            door=self.request.user, schoolvakantie=self.object, **form.cleaned_data
        )
