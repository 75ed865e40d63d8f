"""The list of imports, a new one, and which column is what."""

from django.urls import reverse, reverse_lazy
from django.utils.decorators import method_decorator
from django.utils.html import escape
from django.views.decorators.debug import sensitive_post_parameters

from wijkwerken.invoer.choices import VOORAF, InvoerFase
from wijkwerken.invoer.forms import InvoerForm, KolommenForm
from wijkwerken.invoer.models import Invoer
from wijkwerken.invoer.services.klaarzetten import invoer_klaarzetten, kolommen_kiezen
from wijkwerken.invoer.soorten import soort_van
from wijkwerken.invoer.tasks import laat_verwerken
from wijkwerken.invoer.views.tabel import masker
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import FilterListView, FormulierView, Knop, Leeg, ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling

VOORBEELDEN = 3  # values that show what stands in a column


def kruimels(*meer):
    """From Instellingen down."""
    naar_lijst = ("Invoer", reverse("invoer_list"))
    return [("Instellingen", reverse("instellingen")), naar_lijst, *meer]


class InvoerListView(FilterListView):
    """What was imported, is being imported or waits, of the kinds that the account may write."""

    handeling = Handeling.INVOEREN
    queryset = Invoer.objects.select_related("bron", "door").met_tellingen()
    titel = "Invoer"
    inleiding = "Lijsten die u inleest uit een bestand. Wat ingelezen is, maakt u hier ongedaan."
    enkelvoud, meervoud = "lijst", "lijsten"
    ordening = "-wanneer"
    exports = ()
    kolommen = (
        Kolom("wat", "Wat", pad=str, link=True),
        Kolom("bestand", "Bestand", "naam"),
        Kolom("stand", "Stand", "fase", sorteer="fase", soort="status"),
        Kolom("nieuw", "Nieuw", "n_nieuw", sorteer="n_nieuw", soort="getal"),
        Kolom("gewijzigd", "Gewijzigd", "n_gewijzigd", sorteer="n_gewijzigd", soort="getal"),
        Kolom("fout", "Fout", "n_fout", sorteer="n_fout", soort="getal"),
        Kolom("door", "Door", sorteer="door__naam"),
        Kolom("wanneer", "Wanneer", "aangemaakt_op", sorteer="aangemaakt_op", soort="tijdstip"),
    )

    def get_kruimels(self):
        return [("Instellingen", reverse("instellingen"))]

    def get_leeg(self):
        return Leeg(
            "Nog niets ingelezen",
            "Lees prestaties, wijk-werkers, gebruikers of cheques in uit Excel.",
            reverse("invoer_nieuw"),
            "Lijst inlezen",
        )

    def get_knoppen(self):
        return [Knop("Lijst inlezen", reverse("invoer_nieuw"), hoofd=True)]


@method_decorator(sensitive_post_parameters(), name="dispatch")
class InvoerNieuwView(FormulierView):
    """Choose the file; what it would do is shown before anything is kept."""

    handeling = Handeling.INVOEREN
    form_class = InvoerForm
    template_name = "invoer/nieuw.html"
    titel = "Lijst inlezen"
    inleiding = "U ziet eerst wat er zou gebeuren. Pas als u bevestigt, verandert er iets."
    knop = "Bekijken"
    terug_url = reverse_lazy("invoer_list")
    succes_melding = ""

    def get_kruimels(self):
        return kruimels()

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"account": self.request.user}

    def get_initial(self):
        return {"soort": self.request.GET.get("soort", "")}

    def call_service(self, form):
        bestand = form.cleaned_data["bestand"]
        invoer = invoer_klaarzetten(
            door=self.request.user,
            soort=soort_van(form.cleaned_data["soort"]),
            bron=form.cleaned_data["bron"],
            bestandsnaam=bestand.name,
            inhoud=bestand.read(),
        )
        if invoer.fase == InvoerFase.NAKIJKEN:
            laat_verwerken(invoer)
        return invoer

    def get_success_url(self):
        if self.resultaat.fase == InvoerFase.KOLOMMEN:
            return reverse("invoer_kolommen", args=[self.resultaat.pk])
        return self.resultaat.get_absolute_url()


class InvoerKolommenView(ObjectFormulierView):
    """Which column is what: recognised where that could be, and to change."""

    handeling = Handeling.INVOEREN
    queryset = Invoer.objects.filter(fase__in=VOORAF).select_related("bron")
    form_class = KolommenForm
    template_name = "invoer/kolommen.html"
    titel = "Welke kolom is wat?"
    knop = "Nakijken"
    succes_melding = ""

    def bereid_voor(self):
        super().bereid_voor()
        self.inleiding = (
            f"Wat herkend is, staat ingevuld; wat u kiest, wordt onthouden voor deze bron. "
            f"{self.object.wat.inleiding}"
        )

    def get_kruimels(self):
        return kruimels((str(self.object), self.object.get_absolute_url()))

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {
            "invoer": self.object,
            "voorbeelden": self.get_voorbeelden(),
        }

    def get_context_data(self, **kwargs):
        return super().get_context_data(velden=self.object.wat.velden, **kwargs)

    def get_voorbeelden(self):
        """The first values of every column, so that one sees what it is."""
        gevonden: list[list[str]] = [[] for _ in self.object.koppen]
        for rij in self.object.rijen.all()[:20]:
            for plaats, cel in enumerate(rij.cellen[: len(gevonden)]):
                if cel and len(gevonden[plaats]) < VOORBEELDEN:
                    gevonden[plaats].append(masker(cel)[:40])
        return [
            escape(f"Zoals {', '.join(cellen)}") if cellen else "Leeg in de eerste rijen"
            for cellen in gevonden
        ]

    def call_service(self, form):
        invoer = kolommen_kiezen(
            door=self.request.user,
            invoer=self.object,
            kolommen=form.cleaned_data["kolommen"],
            versie=form.cleaned_data["versie"],
        )
        laat_verwerken(invoer)
        return invoer
