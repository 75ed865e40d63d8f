"""What a wijk-werker has that work may ask for: noting, changing, taking away."""

from django.urls import reverse
from django.utils import timezone

from trajecten.forms.bewijzen import BewijsForm, BewijsWijzigenForm
from trajecten.models import Bewijs, WijkWerker
from trajecten.services import bewijzen as services
from trajecten.views.hulp import AccountFormMixin
from wijkwerken.kern.views import BevestigView, ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling

INLEIDING = (
    "Zonder geldig bewijs kan deze persoon niet gepland worden voor werk dat het vraagt. Voor een "
    "uittreksel uit het strafregister volstaat dat u het zag: bewaar het stuk niet."
)


class BewijsNoterenView(AccountFormMixin, ObjectFormulierView):
    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = WijkWerker.objects.all()
    form_class = BewijsForm
    titel = "Rijbewijs, taal of attest noteren"
    inleiding = INLEIDING
    succes_melding = "Het is genoteerd."

    def get_kruimels(self):
        return [("Wijk-werkers", reverse("wijkwerker_list")), *super().get_kruimels()]

    def get_initial(self):
        return {"vereiste": self.request.GET.get("vereiste")}

    def get_form_kwargs(self):
        stukken = services.stukken_van_persoon(self.object, self.request.user)
        return super().get_form_kwargs() | {"stukken": stukken}

    def call_service(self, form):
        services.bewijs_noteren(
            door=self.request.user,
            wijkwerker=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )
        return self.object


class _EenBewijs:
    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = Bewijs.objects.select_related("wijkwerker", "vereiste")

    def get_kruimels(self):
        persoon = self.object.wijkwerker
        return [
            ("Wijk-werkers", reverse("wijkwerker_list")),
            (str(persoon), persoon.get_absolute_url()),
        ]

    def get_terug_url(self):
        return self.object.wijkwerker.get_absolute_url()

    def get_success_url(self):
        return self.get_terug_url()


class BewijsWijzigenView(_EenBewijs, ObjectFormulierView):
    form_class = BewijsWijzigenForm
    inleiding = INLEIDING

    def get_titel(self):
        return f"{self.object.vereiste} van {self.object.wijkwerker}"

    def get_initial(self):
        rij = self.object
        velden = ("van", "tot", "opmerking", "versie")
        return {veld: getattr(rij, veld) for veld in velden} | {
            "bijlage": rij.bijlage_id,
            "gezien": rij.gezien_op is not None,
        }

    def get_form_kwargs(self):
        stukken = services.stukken_van_persoon(self.object.wijkwerker, self.request.user)
        return super().get_form_kwargs() | {"stukken": stukken}

    def call_service(self, form):
        services.bewijs_wijzigen(
            door=self.request.user,
            bewijs=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )


class BewijsSchrappenView(_EenBewijs, BevestigView):
    titel = "Bewijs schrappen"
    knop = "Schrappen"
    gevaar = True
    gevolg = "Doe dit alleen voor een vergissing. Wat vervalt, krijgt een laatste dag."
    succes_melding = "Het bewijs is geschrapt."
    met_instance = False

    def get_vraag(self):
        return f"Heeft {self.object.wijkwerker} dit nooit gehad: {self.object.vereiste}?"

    def call_service(self, form):
        services.bewijs_schrappen(door=self.request.user, bewijs=self.object)
