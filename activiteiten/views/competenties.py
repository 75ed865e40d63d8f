"""The vocabulary of competences, and what each activiteit trains of it."""

from django.db.models import Count
from django.urls import reverse, reverse_lazy

from activiteiten.filters import CompetentieTermFilter
from activiteiten.forms import CompetentieTermForm, NieuweCompetentieTermForm, TraintForm
from activiteiten.models import Activiteit, CompetentieTerm
from activiteiten.services import (
    activiteit_traint,
    competentieterm_toevoegen,
    competentieterm_wijzigen,
)
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import FilterListView, FormulierView, Knop, ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling

KRUIMELS = [("Activiteiten", reverse_lazy("activiteit_list"))]


class CompetentieTermListView(FilterListView):
    """Every word of the vocabulary, with how many activities train it."""

    handeling = Handeling.ACTIVITEIT_BEKIJKEN
    queryset = CompetentieTerm.objects.annotate(aantal_activiteiten=Count("activiteiten"))
    filterset_class = CompetentieTermFilter
    titel = "Competenties"
    inleiding = "De woorden waarmee afsprakenbladen en evaluaties zeggen wat iemand kan en leert."
    ordening = "groep"
    paginate_by = 100  # the whole vocabulary on one page
    enkelvoud, meervoud = "competentie", "competenties"

    def get_kruimels(self):
        return KRUIMELS

    def get_standaard(self):
        return {"actief": "ja"}

    def get_kolommen(self):
        return [
            Kolom(
                "naam",
                "Competentie",
                sorteer="naam",
                link=self._mag_beheren(),
                uitleg="uitleg",
            ),
            Kolom("groep", "Groep", soort="keuze", sorteer=("groep", "naam")),
            Kolom(
                "activiteiten",
                "Activiteiten die dit trainen",
                pad="aantal_activiteiten",
                soort="getal",
                sorteer="aantal_activiteiten",
                link=lambda rij: f"{reverse('activiteit_list')}?traint={rij.pk}",
            ),
            Kolom("actief", "In gebruik", soort="ja_nee", sorteer="actief"),
            Kolom("uitleg", "Uitleg", in_tabel=False),
            Kolom("code", "Code", in_tabel=False),
        ]

    def get_knoppen(self):
        if not self._mag_beheren():
            return []
        return [Knop("Competentie toevoegen", reverse("competentieterm_nieuw"), hoofd=True)]

    def _mag_beheren(self):
        return self.request.user.mag(Handeling.COMPETENTIE_BEHEREN)


class CompetentieTermNieuwView(FormulierView):
    handeling = Handeling.COMPETENTIE_BEHEREN
    form_class = NieuweCompetentieTermForm
    titel = "Competentie toevoegen"
    knop = "Toevoegen"
    succes_melding = "De competentie staat in de lijst."
    terug_url = reverse_lazy("competentieterm_list")
    success_url = terug_url

    def get_kruimels(self):
        return [*KRUIMELS, ("Competenties", self.terug_url)]

    def call_service(self, form):
        competentieterm_toevoegen(door=self.request.user, **form.cleaned_data)


class CompetentieTermWijzigenView(ObjectFormulierView):
    handeling = Handeling.COMPETENTIE_BEHEREN
    model = CompetentieTerm
    form_class = CompetentieTermForm
    titel = "Competentie wijzigen"
    inleiding = "Wat al is afgesproken of geëvalueerd, houdt de woorden van toen."
    success_url = reverse_lazy("competentieterm_list")

    def get_initial(self):
        rij = self.object
        velden = ("naam", "groep", "uitleg", "actief", "versie")
        return {veld: getattr(rij, veld) for veld in velden}

    def get_kruimels(self):
        return [*KRUIMELS, ("Competenties", self.success_url)]

    def get_terug_url(self):
        return self.success_url

    def get_success_url(self):
        return self.success_url

    def call_service(self, form):
        competentieterm_wijzigen(door=self.request.user, term=self.object, **form.cleaned_data)


class ActiviteitTraintView(ObjectFormulierView):
    """Tick what this activiteit trains."""

    handeling = Handeling.COMPETENTIE_BEHEREN
    model = Activiteit
    form_class = TraintForm
    titel = "Wat leert men hier?"

    def get_initial(self):
        gekozen = self.object.traint.values_list("pk", flat=True)
        return {"competenties": list(gekozen), "versie": self.object.versie}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"account": self.request.user}

    def get_kruimels(self):
        return [*KRUIMELS, (str(self.object), self.object.get_absolute_url())]

    def call_service(self, form):
        return activiteit_traint(
            door=self.request.user, activiteit=self.object, **form.cleaned_data
        )
