"""The week in which somebody can work, and absence: noting, mending, withdrawing."""

from datetime import date

from django.urls import reverse
from django.utils import timezone

from trajecten.forms import beschikbaarheid as forms
from trajecten.models import Afwezigheid, Beschikbaarheid, WijkWerker
from trajecten.services import beschikbaarheid as services
from wijkwerken.kern.views import BevestigView, ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling

LIJST = ("Wijk-werkers", "wijkwerker_list")


def kaart(wijkwerker, vandaag):
    """The context of the cards: weeks that hold or come, and absences of late, now and coming."""
    weken = wijkwerker.beschikbaarheden.in_periode(vandaag, date.max)
    afwezigheden = list(wijkwerker.afwezigheden.geldend()[:8])
    return {
        "weken": list(weken.order_by("van")),
        "afwezigheden": afwezigheden,
        "afwezig": next((rij for rij in afwezigheden if rij.omvat(vandaag)), None),
    }


class _VanWijkWerker(ObjectFormulierView):
    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = WijkWerker.objects.all()

    def get_kruimels(self):
        return [(LIJST[0], reverse(LIJST[1])), *super().get_kruimels()]


class BeschikbaarheidNieuwView(_VanWijkWerker):
    form_class = forms.BeschikbaarheidForm
    titel = "Week van deze wijk-werker"
    inleiding = (
        "Wat tot nu gold, eindigt de dag vóór de nieuwe week begint. Wie buiten deze uren plant, "
        "krijgt een waarschuwing. Zonder week kan iemand altijd."
    )
    succes_melding = "De week is bewaard."

    def get_initial(self):
        vandaag = timezone.localdate()
        vorige = self.object.beschikbaarheden.in_periode(vandaag, vandaag).first()
        return {"van": vandaag, "blokken": vorige.week if vorige else []}

    def call_service(self, form):
        return services.beschikbaarheid_vastleggen(
            door=self.request.user, wijkwerker=self.object, **form.cleaned_data
        )


class AfwezigheidNieuwView(_VanWijkWerker):
    form_class = forms.AfwezigheidForm
    titel = "Afwezigheid noteren"
    inleiding = (
        "Op deze dagen wordt niets meer gepland, en een vaste opdracht slaat ze over. Wat al "
        "gepland staat, blijft staan tot u het vervangt of annuleert."
    )
    succes_melding = "De afwezigheid is genoteerd."

    def get_initial(self):
        vandaag = timezone.localdate()
        return {"van": vandaag, "gemeld_op": vandaag}

    def call_service(self, form):
        return services.afwezigheid_noteren(
            door=self.request.user, wijkwerker=self.object, **form.cleaned_data
        )


class _VanRij:
    """A page about one week or absence hangs under the dossier."""

    handeling = Handeling.DOSSIER_BEWERKEN
    met_instance = False

    def get_kruimels(self):
        wijkwerker = self.object.wijkwerker
        return [
            (LIJST[0], reverse(LIJST[1])),
            (str(wijkwerker), wijkwerker.get_absolute_url()),
        ]

    def get_terug_url(self):
        return self.object.get_absolute_url()


class _WijzigView(_VanRij, ObjectFormulierView):
    velden: tuple[str, ...] = ()

    def get_initial(self):
        return {veld: getattr(self.object, veld) for veld in (*self.velden, "versie")}

    def gegevens(self, form):
        gegevens = dict(form.cleaned_data)
        return {"versie": gegevens.pop("versie"), "gegevens": gegevens}


class BeschikbaarheidWijzigenView(_WijzigView):
    queryset = Beschikbaarheid.objects.select_related("wijkwerker")
    form_class = forms.BeschikbaarheidWijzigForm
    titel = "Week wijzigen"
    inleiding = "Verandert de week vanaf een dag, leg dan een nieuwe week vast."
    succes_melding = "De week is gewijzigd."
    velden = ("van", "tot", "toelichting")

    def get_initial(self):
        return super().get_initial() | {"blokken": self.object.week}

    def call_service(self, form):
        return services.beschikbaarheid_wijzigen(
            door=self.request.user, beschikbaarheid=self.object, **self.gegevens(form)
        )


class AfwezigheidWijzigenView(_WijzigView):
    queryset = Afwezigheid.objects.geldend().select_related("wijkwerker")
    form_class = forms.AfwezigheidWijzigForm
    titel = "Afwezigheid wijzigen"
    succes_melding = "De afwezigheid is gewijzigd."
    velden = ("soort", "van", "tot", "begin", "einde", "gemeld_door", "toelichting")

    def call_service(self, form):
        return services.afwezigheid_wijzigen(
            door=self.request.user, afwezigheid=self.object, **self.gegevens(form)
        )


class BeschikbaarheidSchrappenView(_VanRij, BevestigView):
    queryset = Beschikbaarheid.objects.select_related("wijkwerker")
    titel = "Week schrappen"
    knop = "Week schrappen"
    gevaar = True
    vraag = "Is deze week verkeerd genoteerd?"
    gevolg = "In die periode kan de wijk-werker weer altijd. De wijzigingen bewaren wat er stond."
    succes_melding = "De week is geschrapt."

    def call_service(self, form):
        return services.beschikbaarheid_schrappen(
            door=self.request.user, beschikbaarheid=self.object
        )


class AfwezigheidIntrekkenView(_VanRij, BevestigView):
    queryset = Afwezigheid.objects.geldend().select_related("wijkwerker")
    form_class = forms.IntrekForm
    titel = "Afwezigheid intrekken"
    knop = "Intrekken"
    gevaar = True
    vraag = "Is deze afwezigheid verkeerd genoteerd, of gaat ze niet door?"
    gevolg = "Op die dagen kan weer gepland worden."
    succes_melding = "De afwezigheid is ingetrokken."

    def get_initial(self):
        return {"versie": self.object.versie}

    def call_service(self, form):
        return services.afwezigheid_intrekken(
            door=self.request.user, afwezigheid=self.object, nu=timezone.now(), **form.cleaned_data
        )
