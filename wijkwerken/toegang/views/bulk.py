"""What was done to many rows at once: which rows, and back again."""

from django.contrib import messages
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import BevestigView, FilterListView, Leeg, ScopedDetailView
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.lijsten import lijstview
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.models import Bulkuitvoering
from wijkwerken.toegang.rechten import Handeling
from wijkwerken.toegang.services.bulk import GEWIJZIGD, bulk_ongedaan_maken, rijen_van


class BulkuitvoeringListView(FilterListView):
    """What was done to many rows at once: one's own, and for a coordinator everybody's."""

    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = Bulkuitvoering.objects.select_related("door")
    titel = "In één keer gewijzigd"
    inleiding = (
        "Wat het laatste jaar voor meerdere rijen tegelijk gebeurde. Wat kan, draait u hier terug."
    )
    enkelvoud, meervoud = "keer", "keer"
    ordening = "-wanneer"
    exports = ()
    leeg = Leeg(tekst="Er is nog niets voor meerdere rijen tegelijk gewijzigd.")
    kolommen = (
        Kolom("titel", "Wat", sorteer="titel", link=True),
        Kolom("rijen", "Rijen", lambda rij: len(rij.rijen), soort="getal"),
        Kolom("door", "Door", sorteer="door__naam"),
        Kolom("wanneer", "Wanneer", "aangemaakt_op", sorteer="aangemaakt_op", soort="tijdstip"),
        Kolom("ongedaan", "Ongedaan gemaakt", "ongedaan_op", soort="tijdstip"),
    )

    def get_kruimels(self):
        return [("Instellingen", reverse("instellingen"))]


class _Bulkpagina:
    handeling = Handeling.EIGEN_ACCOUNT
    queryset = Bulkuitvoering.objects.select_related("door")

    def get_kruimels(self):
        view = lijstview(self.object.lijst)
        return [(view.titel, reverse(self.object.lijst))] if view else []

    def get_rijen(self):
        """The rows as they stand now, and those that were changed since."""
        rijen = rijen_van(self.object, self.request.user)
        toen = {deel["id"]: deel["versie"] for deel in self.object.rijen}
        personen = [
            persoon
            for rij in rijen.values()
            if (persoon := getattr(rij, "wijkwerker_id", None) or getattr(rij, "persoon_id", None))
        ]
        inzage_loggen(self.request, personen, InzageWijze.LIJST)
        return [(rij, rij.versie != toen[sleutel]) for sleutel, rij in rijen.items()]

    def mag_terug(self):
        actie = self.get_actie()
        return bool(actie and actie.herstel and self.request.user.mag(actie.handeling))

    def get_actie(self):
        view = lijstview(self.object.lijst)
        acties = view.bulkacties if view else ()
        return next((actie for actie in acties if actie.naam == self.object.daad), None)


def _pagina(rij):
    """The page of a row, when it has one of its own."""
    return rij.get_absolute_url() if hasattr(rij, "get_absolute_url") else ""


class BulkuitvoeringDetailView(_Bulkpagina, ScopedDetailView):
    template_name = "toegang/bulkuitvoering_detail.html"

    def get_context_data(self, **kwargs):
        rijen = self.get_rijen()
        gewijzigd = {rij.pk for rij, sinds in rijen if sinds and not self.object.ongedaan_op}
        tabel = Tabel(
            [
                Kolom("naam", "Wie of wat", str, link=_pagina),
                Kolom("sinds", "Sindsdien", lambda rij: "Gewijzigd" if rij.pk in gewijzigd else ""),
            ],
            sorted((rij for rij, _ in rijen), key=str),
            bijschrift="De rijen",
        )
        context = {
            "tabel": tabel,
            "mag_terug": self.mag_terug() and not self.object.ongedaan_op,
            "aantal": len(rijen),
        }
        return super().get_context_data(**context | kwargs)


class BulkOngedaanView(_Bulkpagina, BevestigView):
    """Take it back, for the rows that nobody touched since."""

    titel = "Ongedaan maken"
    knop = "Ongedaan maken"

    def bereid_voor(self):
        super().bereid_voor()
        if not self.mag_terug():
            raise Http404

    def get_vraag(self):
        return f"Wilt u {self.object} terugdraaien?"

    def get_gevolg(self):
        rijen = self.get_rijen()
        na = sum(sinds for _, sinds in rijen)
        tekst = f"{len(rijen) - na} van de {len(rijen)} rijen worden weer zoals ze waren."
        return f"{tekst} {na} zijn intussen gewijzigd en blijven zoals ze zijn." if na else tekst

    def get_kruimels(self):
        return [*super().get_kruimels(), (str(self.object), self.object.get_absolute_url())]

    def call_service(self, form):
        actie = self.get_actie()
        self.uitslag = bulk_ongedaan_maken(
            door=self.request.user, uitvoering=self.object, actie=actie, nu=timezone.now()
        )
        return self.object

    def get_succes_melding(self):
        if not hasattr(self, "uitslag"):  # the form came twice
            return "Dit is al ongedaan gemaakt."
        for rij, waarom in self.uitslag.niet:
            if waarom != GEWIJZIGD:
                messages.warning(self.request, f"{rij}: {waarom}")
        niet = len(self.uitslag.niet)
        tekst = f"{len(self.uitslag.terug)} rijen zijn weer zoals ze waren."
        return f"{tekst} {niet} bleven zoals ze nu zijn." if niet else tekst
