"""The steps of a gebruiker in gebreke: one page each."""

from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from gebruikers.choices import GebrekeBeslissing
from gebruikers.forms import gebreken as forms
from gebruikers.gevolgen import Periode, geraakt_door
from gebruikers.models import Gebruiker, Uitsluiting
from gebruikers.services.gebreken import (
    antwoord_noteren,
    gebreke_beslissen,
    gebreke_melden,
    ingebrekestelling_versturen,
    rechtzetting_toevoegen,
    uitsluiting_opheffen,
)
from gebruikers.views.gebreken import GebrekeMixin
from wijkwerken.kern import opmaak
from wijkwerken.kern.bezwaar import in_dagen, in_maanden
from wijkwerken.kern.datums import laatste_dag
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import EerstTonenMixin, ObjectFormulierView
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling

GERAAKT = [
    Kolom("naam", "Wie of wat", link=lambda rij: rij.url),
    Kolom("wat", "Wat"),
    Kolom("wanneer", "Periode"),
    Kolom("momenten", "Geplande momenten", soort="getal"),
    Kolom("uren", "Uren", soort="uren"),
    Kolom("gevolg", "Wat er gebeurt"),
]


class MeldingNieuwView(ObjectFormulierView):
    """What went wrong at one gebruiker."""

    handeling = Handeling.GEBRUIKER_BEWERKEN
    model = Gebruiker
    met_instance = False
    form_class = forms.MeldingForm
    titel = "Melding over deze gebruiker"
    inleiding = (
        "Komt de gebruiker de afspraken niet na? Schrijf het op. Er gebeurt nog niets: u beslist "
        "later of u de gebruiker in gebreke stelt."
    )
    knop = "Melding bewaren"
    succes_melding = "De melding is bewaard."

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {
            "account": self.request.user,
            "gebruiker": self.object,
        }

    def get_initial(self):
        return {"aanvraag": self.request.GET.get("aanvraag")}

    def get_kruimels(self):
        return [
            ("Gebruikers", reverse("gebruiker_list")),
            (str(self.object), self.object.get_absolute_url()),
        ]

    def call_service(self, form):
        return gebreke_melden(
            door=self.request.user,
            gebruiker=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )


class StapView(GebrekeMixin, ObjectFormulierView):
    """One step. Set `service`: it gets the row and the fields of the form."""

    handeling = Handeling.GEBRUIKER_BEWERKEN
    service: Any = None
    vandaag_in = ""  # the field that begins with today

    def get_initial(self):
        begin = {"versie": self.object.versie}
        if self.vandaag_in:
            begin[self.vandaag_in] = timezone.localdate()
        return begin

    def call_service(self, form):
        return self.service(
            door=self.request.user,
            gebreke=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )


class IngebrekestellingView(StapView):
    form_class = forms.IngebrekestellingForm
    titel = "In gebreke stellen"
    knop = "Bewaren en brief maken"
    succes_melding = "De ingebrekestelling staat klaar. Druk de brief af en verstuur ze."
    service = staticmethod(ingebrekestelling_versturen)
    vandaag_in = "verstuurd_op"

    def get_context_data(self, **kwargs):
        dagen = Regel.objects.waarde_op(RegelCode.GEBREKE_STAPPEN, timezone.localdate())
        inleiding = (
            f"De gebruiker krijgt {in_dagen(dagen['antwoord_dagen'])} om te antwoorden. "
            "Daarna, of na het antwoord, kan de coördinator beslissen."
        )
        return super().get_context_data(**{"inleiding": inleiding} | kwargs)


class AntwoordView(StapView):
    form_class = forms.AntwoordForm
    titel = "Antwoord noteren"
    succes_melding = "Het antwoord is bewaard. Nu kan de coördinator beslissen."
    service = staticmethod(antwoord_noteren)
    vandaag_in = "ontvangen_op"


class RechtzettingView(StapView):
    form_class = forms.RechtzettingForm
    titel = "Rechtzetten"
    inleiding = "Wat er staat, blijft staan. Uw rechtzetting komt erbij."
    succes_melding = "De rechtzetting is bewaard."
    service = staticmethod(rechtzetting_toevoegen)


class BeslissenView(EerstTonenMixin, StapView):
    """Decide; of an exclusion first shows which inzetten and aanvragen it hits."""

    handeling = Handeling.GEBREKE_BESLISSEN
    form_class = forms.BeslissenForm
    template_name = "gebruikers/gebreke_beslissen.html"
    titel = "Beslissen"
    knop = "Beslissen"

    def get_initial(self):
        return super().get_initial() | {"van": timezone.localdate()}

    def get_form(self, form_class=None):
        form, vandaag = super().get_form(form_class), timezone.localdate()
        maanden = Regel.objects.waarde_op(RegelCode.GEBREKE_STAPPEN, vandaag)["uitsluiting_maanden"]
        uiterste = opmaak.datum(laatste_dag(vandaag, maanden))
        form.fields[
            "tot"
        ].help_text = (
            f"Hoogstens {in_maanden(maanden)}: vanaf vandaag is dat tot en met {uiterste}."
        )
        return form

    def call_service(self, form):
        gegevens = dict(form.cleaned_data)
        bevestigd = gegevens.pop("bevestigd")
        account, gezien = self.request.user, []
        with transaction.atomic():
            if gegevens["beslissing"] == GebrekeBeslissing.UITSLUITING:
                van, tot = gegevens["van"], gegevens["tot"]
                if van and tot:
                    gezien = geraakt_door(account, Periode(self.object.gebruiker_id, van, tot))
            resultaat = gebreke_beslissen(
                door=account, gebreke=self.object, vandaag=timezone.localdate(), **gegevens
            )
            self.eerst_tonen(bevestigd, str(gegevens), gezien)
        return resultaat

    def get_succes_melding(self):
        return f"Beslist: {self.resultaat.get_beslissing_display().lower()}. De brief staat klaar."

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        if self.gezien is None:
            return context
        inzage_loggen(
            self.request, [rij.persoon for rij in self.gezien if rij.persoon], InzageWijze.LIJST
        )
        return context | {
            "gevaar": True,
            "knop": "Bevestigen",
            "geraakt": self.gezien,
            "momenten": sum(rij.momenten for rij in self.gezien),
            "tabel": Tabel(GERAAKT, self.gezien, bijschrift="Wat deze uitsluiting raakt"),
        }


class UitsluitingOpheffenView(GebrekeMixin, ObjectFormulierView):
    """Lift an exclusion before its end."""

    handeling = Handeling.GEBREKE_BESLISSEN
    queryset = Uitsluiting.objects.select_related("gebreke__gebruiker")
    form_class = forms.OpheffenForm
    titel = "Uitsluiting opheffen"
    knop = "Opheffen"
    succes_melding = "De uitsluiting is opgeheven. De brief staat klaar."

    def get_gebreke(self):
        return self.object.gebreke

    def get_initial(self):
        return {"versie": self.object.versie}

    def get_context_data(self, **kwargs):
        inleiding = (
            f"De uitsluiting loopt tot en met {opmaak.datum(self.object.tot)}. Vanaf vandaag kan "
            "er weer gepland worden. Wat geannuleerd is, plant u zelf opnieuw."
        )
        return super().get_context_data(**{"inleiding": inleiding} | kwargs)

    def call_service(self, form):
        return uitsluiting_opheffen(
            door=self.request.user,
            uitsluiting=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )
