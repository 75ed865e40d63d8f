"""The form of an aanmelding: typed, kept while typing, sent or thrown away."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import JsonResponse
from django.urls import reverse, reverse_lazy
from django.utils import timezone

from trajecten.forms import aanmeldingen as forms
from trajecten.models import Aanmelding
from trajecten.services import aanmeldingen as services
from trajecten.services.afsprakenblad import inhoud_van
from trajecten.views.hulp import AccountFormMixin, DaadView
from wijkwerken.kern import opmaak
from wijkwerken.kern.exceptions import VerouderdeVersie
from wijkwerken.kern.views import BevestigView, FormulierView, ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling

LIJST = ("Aanmeldingen", reverse_lazy("aanmelding_list"))
# The empty field that is named is not to blame, but what was typed beside it.
VANWEGE = {"insz": "geboortedatum", "gemeente": "postcode"}
ZONDER_NAAM = "Nog niet bewaard: vul eerst een voornaam in."


class ConceptMixin(AccountFormMixin):
    """A form with two buttons, keep or send; a script also keeps it while somebody types.

    The script posts the same form with the header `Bewaar: vanzelf`. What cannot be kept yet
    (half a number, a date that does not exist) is named and left out; the rest is kept.
    """

    handeling = Handeling.AANMELDING_SCHRIJVEN
    template_name = "trajecten/aanmelding_form.html"

    def post(self, request, *args, **kwargs):
        if request.headers.get("Bewaar") == "vanzelf":
            return self.bewaar_vanzelf(self.get_form())
        return super().post(request, *args, **kwargs)

    def bewaar(self, form, gegevens):
        """Write the values; answers the row."""
        raise NotImplementedError

    @transaction.atomic  # what cannot be sent is not kept as a second draft either
    def call_service(self, form):
        aanmelding = self.bewaar(form, dict(form.cleaned_data))
        if "versturen" not in self.request.POST:
            return aanmelding
        return services.aanmelding_versturen(
            door=self.request.user, aanmelding=aanmelding, nu=timezone.now()
        )

    def get_succes_melding(self):
        verstuurd = self.resultaat is not None and self.resultaat.is_open
        return "De aanmelding is verstuurd." if verstuurd else "De aanmelding is bewaard."

    # -- while typing ----------------------------------------------------------------------
    def bewaar_vanzelf(self, form):
        form.is_valid()
        fouten = list(form.errors)
        gegevens = dict(form.cleaned_data)
        if "voornaam" not in gegevens:
            return self.niet_bewaard(ZONDER_NAAM)
        try:
            rij = self.bewaar_wat_kan(form, gegevens, fouten)
        except VerouderdeVersie:
            return self.niet_bewaard(
                "Niet bewaard: iemand anders wijzigde dit intussen. Wat u typte staat hier nog. "
                "Druk op de knop om te vergelijken.",
                stop=True,
            )
        except ValidationError as error:
            return self.niet_bewaard(f"Nog niet bewaard: {' '.join(error.messages)}")
        return JsonResponse(
            {
                "zin": self.zin(form, fouten),
                "alles": not fouten,
                "versie": rij.versie,
                "url": reverse("aanmelding_bewerken", args=[rij.pk]),
            }
        )

    def bewaar_wat_kan(self, form, gegevens, fouten):
        """Leave out what the service refuses, and tell it; what is left is kept."""
        while True:
            try:
                return self.eenmaal(form, gegevens)
            except VerouderdeVersie:
                raise
            except ValidationError as error:
                gevonden = getattr(error, "error_dict", {})
                schuldig = {n if gegevens.get(n) else VANWEGE.get(n, "") for n in gevonden}
                geweigerd = schuldig & set(gegevens)
                if not geweigerd:
                    raise
                fouten += sorted(geweigerd)
                gegevens = {k: v for k, v in gegevens.items() if k not in geweigerd}

    def eenmaal(self, form, gegevens):
        sleutel = getattr(form, "sleutel", "")
        if not sleutel:
            return self.bewaar(form, dict(gegevens))
        return self.eenmalig(sleutel, lambda: self.bewaar(form, dict(gegevens)))

    def zin(self, form, fouten):
        """`Bewaard om 14.05 uur.`, and what is not kept yet."""
        zin = f"Bewaard om {opmaak.tijd(timezone.localtime())}."
        labels = [form[naam].label for naam in fouten if naam in form.fields]
        return f"{zin} Nog niet bewaard: {', '.join(labels)}." if labels else zin

    def niet_bewaard(self, zin, *, stop=False):
        return JsonResponse({"zin": zin, "alles": False, "stop": stop})


class AanmeldingNieuwView(ConceptMixin, FormulierView):
    form_class = forms.NieuweAanmeldingForm
    titel = "Nieuwe aanmelding"
    terug_url = reverse_lazy("aanmelding_list")

    def get_kruimels(self):
        return [LIJST]

    def get_initial(self):
        """Who followed the last person, most likely follows this one too."""
        account = self.request.user
        if account.dienst_id is None:
            return {}
        laatste = (
            Aanmelding.objects.zichtbaar_voor(account)
            .filter(ingediend_door=account)
            .exclude(trajectbegeleider="")
            .order_by("-aangemaakt_op")
            .first()
        )
        return {"trajectbegeleider": laatste.trajectbegeleider if laatste else account.naam}

    def bewaar(self, form, gegevens):
        gegevens.pop("versie", None)
        return services.aanmelding_schrijven(
            door=self.request.user, vandaag=timezone.localdate(), gegevens=gegevens
        )


class AanmeldingBewerkenView(ConceptMixin, ObjectFormulierView):
    queryset = Aanmelding.objects.select_related("afsprakenblad")
    form_class = forms.AanmeldingForm
    titel = "Aanmelding bewerken"

    def get_kruimels(self):
        return [LIJST, *super().get_kruimels()]

    def get_initial(self):
        velden = {naam for _, _, namen in forms.AanmeldingForm.DELEN for naam in namen}
        blad = getattr(self.object, "afsprakenblad", None)
        gegevens = {veld: getattr(self.object, veld) for veld in velden - {"insz"}}
        return gegevens | {"versie": self.object.versie} | (inhoud_van(blad) if blad else {})

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"insz_masker": self.object.insz_gemaskeerd}

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "verstuurd": self.object.status not in services.TE_VERSTUREN
        }

    def bewaar(self, form, gegevens):
        return services.aanmelding_bewerken(
            door=self.request.user,
            aanmelding=self.object,
            versie=gegevens.pop("versie", None),
            gegevens=gegevens,
        )


class AanmeldingVersturenView(DaadView):
    handeling = Handeling.AANMELDING_SCHRIJVEN
    queryset = Aanmelding.objects.all()
    succes_melding = "De aanmelding is verstuurd."

    def doe(self):
        return services.aanmelding_versturen(
            door=self.request.user, aanmelding=self.object, nu=timezone.now()
        )


class AanmeldingWeggooienView(BevestigView):
    handeling = Handeling.AANMELDING_SCHRIJVEN
    queryset = Aanmelding.objects.all()
    titel = "Concept weggooien"
    knop = "Weggooien"
    gevaar = True
    met_instance = False
    gevolg = "Ook het ontwerp van het afsprakenblad en de bijlagen gaan weg. Dit kan niet terug."
    succes_melding = "Het concept is weggegooid."

    def get_kruimels(self):
        return [LIJST, *super().get_kruimels()]

    def get_vraag(self):
        return f"Het concept van {self.object} weggooien?"

    def get_success_url(self):
        return reverse("aanmelding_list")

    def call_service(self, form):
        return services.aanmelding_weggooien(door=self.request.user, aanmelding=self.object)
