"""What may be asked of who does the work, and what each activiteit asks of it."""

from django.db.models import Count
from django.urls import reverse, reverse_lazy

from activiteiten.filters import VereisteFilter
from activiteiten.forms.vereisten import ActiviteitVereistForm, NieuweVereisteForm, VereisteForm
from activiteiten.models import Activiteit, Vereiste
from activiteiten.services import activiteit_vereist, vereiste_toevoegen, vereiste_wijzigen
from activiteiten.views.competenties import KRUIMELS
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import FilterListView, FormulierView, Knop, ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling


class VereisteListView(FilterListView):
    """Every vereiste, with how many activities ask it."""

    handeling = Handeling.ACTIVITEIT_BEKIJKEN
    queryset = Vereiste.objects.annotate(aantal_activiteiten=Count("activiteiten"))
    filterset_class = VereisteFilter
    titel = "Vereisten"
    inleiding = "Wat een activiteit of een gebruiker kan vragen van wie het werk doet."
    ordening = "soort"
    paginate_by = 100
    enkelvoud, meervoud = "vereiste", "vereisten"

    def get_kruimels(self):
        return KRUIMELS

    def get_standaard(self):
        return {"actief": "ja"}

    def get_kolommen(self):
        return [
            Kolom("naam", "Vereiste", sorteer="naam", link=self._mag_beheren(), uitleg="uitleg"),
            Kolom("soort", "Soort", soort="keuze", sorteer=("soort", "naam")),
            Kolom("vervalt", "Vervalt", soort="ja_nee", sorteer="vervalt"),
            Kolom(
                "activiteiten",
                "Activiteiten die dit vragen",
                pad="aantal_activiteiten",
                soort="getal",
                sorteer="aantal_activiteiten",
                link=lambda rij: f"{reverse('activiteit_list')}?vereist={rij.pk}",
            ),
            Kolom("actief", "In gebruik", soort="ja_nee", sorteer="actief"),
            Kolom("code", "Code", in_tabel=False),
        ]

    def get_knoppen(self):
        if not self._mag_beheren():
            return []
        return [Knop("Vereiste toevoegen", reverse("vereiste_nieuw"), hoofd=True)]

    def _mag_beheren(self):
        return self.request.user.mag(Handeling.COMPETENTIE_BEHEREN)


class VereisteNieuwView(FormulierView):
    handeling = Handeling.COMPETENTIE_BEHEREN
    form_class = NieuweVereisteForm
    titel = "Vereiste toevoegen"
    knop = "Toevoegen"
    succes_melding = "De vereiste staat in de lijst."
    terug_url = reverse_lazy("vereiste_list")
    success_url = terug_url

    def get_kruimels(self):
        return [*KRUIMELS, ("Vereisten", self.terug_url)]

    def call_service(self, form):
        vereiste_toevoegen(door=self.request.user, **form.cleaned_data)


class VereisteWijzigenView(ObjectFormulierView):
    handeling = Handeling.COMPETENTIE_BEHEREN
    model = Vereiste
    form_class = VereisteForm
    titel = "Vereiste wijzigen"
    inleiding = "Wie er al een bewijs van heeft, houdt het."
    success_url = reverse_lazy("vereiste_list")

    def get_initial(self):
        velden = ("naam", "soort", "vervalt", "uitleg", "actief", "versie")
        return {veld: getattr(self.object, veld) for veld in velden}

    def get_kruimels(self):
        return [*KRUIMELS, ("Vereisten", self.success_url)]

    def get_terug_url(self):
        return self.success_url

    def get_success_url(self):
        return self.success_url

    def call_service(self, form):
        vereiste_wijzigen(door=self.request.user, vereiste=self.object, **form.cleaned_data)


class ActiviteitVereistView(ObjectFormulierView):
    """Tick what everybody who does this activiteit must have."""

    handeling = Handeling.COMPETENTIE_BEHEREN
    model = Activiteit
    form_class = ActiviteitVereistForm
    titel = "Wat is hiervoor vereist?"
    inleiding = (
        "Zonder geldig bewijs kan niemand voor deze activiteit gepland worden. Wat alleen één "
        "gebruiker vraagt, hoort bij zijn aanvraag."
    )

    def get_initial(self):
        gekozen = self.object.vereisten.values_list("pk", flat=True)
        return {"vereisten": list(gekozen), "versie": self.object.versie}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"account": self.request.user}

    def get_kruimels(self):
        return [*KRUIMELS, (str(self.object), self.object.get_absolute_url())]

    def call_service(self, form):
        return activiteit_vereist(
            door=self.request.user, activiteit=self.object, **form.cleaned_data
        )
