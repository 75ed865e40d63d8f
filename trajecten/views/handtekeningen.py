"""Signing on the screen and noting a signed paper: the same pages for blad and overeenkomst."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.utils import timezone

from trajecten.choices import Partij
from trajecten.services.bijlagen import bijlage_toevoegen
from trajecten.services.handtekeningen import (
    handtekening_zetten,
    mag_tekenen,
    papier_vastleggen,
    standen,
)
from wijkwerken.kern.tekenforms import OndertekenForm, PapierForm
from wijkwerken.kern.views import ObjectFormulierView
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling


def handtekeningen_van(document, account):
    """What the card of signatures shows: every party, and for which of them one may sign."""
    if document.traject_id is None:
        return {"standen": []}
    rijen = standen(document)
    return {
        "standen": rijen,
        "te_tekenen": [
            stand.partij.value
            for stand in rijen
            if stand.handtekening is None and mag_tekenen(account, document, stand.partij)
        ],
    }


class OndertekenenView(ObjectFormulierView):
    """Read it and sign it: with a finger, a pen, the mouse, or by typing a name."""

    form_class = OndertekenForm
    template_name = "trajecten/ondertekenen.html"
    knop = "Tekenen"
    met_instance = False
    bereik = "zichtbaar_voor"

    def bereid_voor(self):
        super().bereid_voor()
        if self.kwargs["partij"] not in Partij.values:
            raise Http404
        self.partij = Partij(self.kwargs["partij"])
        if not self.object.is_getekend and not mag_tekenen(
            self.request.user, self.object, self.partij
        ):
            raise PermissionDenied

    def get_titel(self):
        return f"Tekenen als {self.partij.label.lower()}"

    def get_initial(self):
        if self.partij == Partij.WIJKWERKER:
            wijkwerker = self.object.traject.wijkwerker
            naam = f"{wijkwerker.voornaam} {wijkwerker.naam}"
        else:
            naam = self.request.user.naam
        return {"naam": naam, "versie": self.object.versie}

    def get_context_data(self, **kwargs):
        wie = self.object.traject.wijkwerker_id
        inzage_loggen(self.request, [wie], InzageWijze.PAGINA)
        return super().get_context_data(**kwargs)

    def call_service(self, form):
        handtekening_zetten(
            door=self.request.user,
            document=self.object,
            partij=self.partij,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )
        self.object.refresh_from_db()

    def get_succes_melding(self):
        if self.object.is_getekend:
            return "Iedereen heeft getekend. Deze tekst verandert niet meer."
        return "De handtekening is bewaard."


class PapierView(ObjectFormulierView):
    """The scan of the paper with its day; who signed on screen before stays as it is."""

    handeling = Handeling.DOSSIER_BEWERKEN
    form_class = PapierForm
    bereik = "zichtbaar_voor"
    met_instance = False
    succes_melding = "Het papier is bewaard. Deze tekst verandert niet meer."
    bijlagesoort = ""

    def get_initial(self):
        return {"versie": self.object.versie, "getekend_op": timezone.localdate()}

    @transaction.atomic
    def call_service(self, form):
        gegevens = dict(form.cleaned_data)
        bestand = gegevens.pop("bestand")
        bewijs = None
        if bestand:
            bewijs = bijlage_toevoegen(
                door=self.request.user,
                bij=self.object.traject,
                bestand=bestand,
                soort=self.bijlagesoort,
                omschrijving=f"Getekend: {self.object}",
                gedeeld=True,
            )
        papier_vastleggen(
            door=self.request.user,
            document=self.object,
            bewijs=bewijs,
            vandaag=timezone.localdate(),
            **gegevens,
        )
