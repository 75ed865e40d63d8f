"""What was, is being or would be done to many rows at once: which rows, and back again."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from wijkwerken.kern import opmaak
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import BevestigView, FilterListView, Leeg, ScopedDetailView
from wijkwerken.toegang.bulkwerk import actie_van, laat_verwerken
from wijkwerken.toegang.choices import BulkFase, BulkStaat, InzageWijze
from wijkwerken.toegang.lijsten import lijstview
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.models import Bulkuitvoering
from wijkwerken.toegang.rechten import Handeling
from wijkwerken.toegang.services.bulk import (
    GEWIJZIGD,
    bulk_bevestigen,
    bulk_ongedaan_maken,
    personen_van,
    rijen_van,
)

GETOOND = 100  # rows that the page of an act shows of each kind


class BulkuitvoeringListView(FilterListView):
    """What was done to many rows at once: one's own, and for a coordinator everybody's."""

    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = Bulkuitvoering.objects.select_related("door").met_aantal()
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
        Kolom("rijen", "Rijen", "aantal", sorteer="aantal", soort="getal"),
        Kolom("door", "Door", sorteer="door__naam"),
        Kolom("wanneer", "Wanneer", "aangemaakt_op", sorteer="aangemaakt_op", soort="tijdstip"),
        Kolom("stand", "Stand", "fase", sorteer="fase", soort="keuze"),
    )

    def get_kruimels(self):
        return [("Instellingen", reverse("instellingen"))]


@dataclass(frozen=True, slots=True)
class Regel:
    """A row of the act as the page shows it, named as its list names it."""

    naam: str
    rij: Any
    deel: Any

    def __str__(self):
        return self.naam

    def get_absolute_url(self):
        """The page of the row, when it has one of its own."""
        return self.rij.get_absolute_url() if hasattr(self.rij, "get_absolute_url") else ""

    @property
    def is_gewijzigd(self):
        """Did anyone touch it since?"""
        return self.rij.versie != self.deel.versie


class _Bulkpagina:
    handeling = Handeling.EIGEN_ACCOUNT
    queryset = Bulkuitvoering.objects.select_related("door")

    def get_kruimels(self):
        view = lijstview(self.object.lijst)
        return [(view.titel, reverse(self.object.lijst))] if view else []

    def get_regels(self, *staten, hoogstens=GETOOND):
        """The rows in these states, as far as the account sees them; that it did is logged."""
        delen = list(self.object.delen.filter(staat__in=staten)[:hoogstens])
        rijen = rijen_van(self.object, self.request.user, delen)
        inzage_loggen(self.request, personen_van(rijen.values()), InzageWijze.LIJST)
        naam = self.get_naam()
        return [Regel(naam(rijen[d.rij]), rijen[d.rij], d) for d in delen if d.rij in rijen]

    def get_naam(self):
        """How the list names a row: by its first column."""
        klasse = lijstview(self.object.lijst)
        if klasse is None:
            return str
        view = klasse()
        view.setup(self.request)
        view.bereid_voor()
        return view.get_kolommen()[0].tekst

    def mag_terug(self):
        actie = actie_van(self.object)
        return bool(
            actie
            and actie.herstel
            and self.request.user.mag(actie.handeling)
            and self.object.fase == BulkFase.DOEN
        )

    def mag_bevestigen(self):
        actie = actie_van(self.object)
        return bool(
            actie
            and self.request.user.mag(actie.handeling)
            and self.object.door_id == self.request.user.pk
            and self.object.fase == BulkFase.PROEF
        )


class BulkuitvoeringDetailView(_Bulkpagina, ScopedDetailView):
    """How far it is while it runs, without a name; what it gave once that is known."""

    template_name = "toegang/bulkuitvoering_detail.html"

    def get_context_data(self, **kwargs):
        tellingen = self.object.tellingen()
        totaal, te_doen = sum(tellingen.values()), tellingen.get(self.object.te_doen, 0)
        if self.object.fase == BulkFase.TERUG:  # what was refused then is no part of it now
            totaal -= tellingen.get(BulkStaat.GEWEIGERD, 0) + tellingen.get(BulkStaat.GELIJK, 0)
        elif self.object.fase == BulkFase.DOEN:
            totaal -= tellingen.get(BulkStaat.GELIJK, 0)
        context = {
            "bezig": bool(te_doen),
            "totaal": totaal,
            "klaar": totaal - te_doen,
            "bezig_met": {
                BulkFase.PROEF: "nagekeken",
                BulkFase.DOEN: "gewijzigd",
                BulkFase.TERUG: "teruggedraaid",
            }[BulkFase(self.object.fase)],
        }
        if not te_doen:
            context |= self.get_uitslag(tellingen)
        return super().get_context_data(**context | kwargs)

    def get_uitslag(self, tellingen):
        proef = self.object.fase == BulkFase.PROEF
        staten = [BulkStaat.LUKT] if proef else [BulkStaat.GEDAAN, BulkStaat.TERUG]
        mis = [BulkStaat.GEWEIGERD, BulkStaat.BLIJFT]
        regels = self.get_regels(*staten)
        return {
            "tabel": self.get_tabel(regels, proef) if regels else None,
            "geweigerd": self.get_regels(*mis),
            "aantal": sum(tellingen.get(staat, 0) for staat in staten),
            "aantal_geweigerd": sum(tellingen.get(staat, 0) for staat in mis),
            "aantal_gelijk": tellingen.get(BulkStaat.GELIJK, 0),
            "getoond": GETOOND,
            "mag_terug": self.mag_terug(),
            "mag_bevestigen": self.mag_bevestigen() and tellingen.get(BulkStaat.LUKT, 0),
        }

    def get_tabel(self, regels, proef):
        kolommen = [
            Kolom("naam", "Wie of wat", str, link=Regel.get_absolute_url),
            Kolom("wijziging", "Wat verandert" if proef else "Wat veranderde", _wijziging),
        ]
        if self.object.fase == BulkFase.DOEN:
            kolommen.append(
                Kolom("sinds", "Sindsdien", lambda regel: "Gewijzigd" * regel.is_gewijzigd)
            )
        return Tabel(kolommen, regels, bijschrift="De rijen")


def _wijziging(regel):
    return "; ".join(
        f"{titel}: {van or 'leeg'} → {naar or 'leeg'}"
        for titel, van, naar in regel.deel.wijzigingen
    )


class BulkUitvoerenView(_Bulkpagina, BevestigView):
    """Have done what was tried, row by row."""

    titel = "Uitvoeren"
    knop = "Uitvoeren"

    def bereid_voor(self):
        super().bereid_voor()
        if not self.mag_bevestigen():
            raise Http404

    def get_vraag(self):
        aantal = opmaak.getal(self.object.tellingen().get(BulkStaat.LUKT, 0))
        return f"Wilt u {self.object} uitvoeren voor {aantal} rijen?"

    def get_gevolg(self):
        return (
            "Dit gebeurt rij per rij. Een rij die intussen gewijzigd is, blijft zoals ze is en "
            "krijgt u daarna te zien."
        )

    def get_kruimels(self):
        return [*super().get_kruimels(), (str(self.object), self.object.get_absolute_url())]

    def call_service(self, form):
        uitvoering = bulk_bevestigen(
            door=self.request.user, uitvoering=self.object, actie=actie_van(self.object)
        )
        laat_verwerken(uitvoering)
        return uitvoering

    def get_succes_melding(self):
        klaar = not self.object.tellingen().get(BulkStaat.LUKT)
        return "Het werk is gedaan." if klaar else "Het werk is begonnen."


class BulkOngedaanView(_Bulkpagina, BevestigView):
    """Take it back, for the rows that nobody touched since."""

    titel = "Ongedaan maken"
    knop = "Ongedaan maken"

    def bereid_voor(self):
        super().bereid_voor()
        if not (self.mag_terug() or self.object.ongedaan_op):
            raise Http404

    def get_vraag(self):
        return f"Wilt u {self.object} terugdraaien?"

    def get_gevolg(self):
        aantal = self.object.tellingen().get(BulkStaat.GEDAAN, 0)
        regels = self.get_regels(BulkStaat.GEDAAN, hoogstens=aantal)
        na = sum(regel.is_gewijzigd for regel in regels)
        tekst = f"{len(regels) - na} van de {len(regels)} rijen worden weer zoals ze waren."
        return f"{tekst} {na} zijn intussen gewijzigd en blijven zoals ze zijn." if na else tekst

    def get_kruimels(self):
        return [*super().get_kruimels(), (str(self.object), self.object.get_absolute_url())]

    def call_service(self, form):
        self.uitvoering = bulk_ongedaan_maken(
            door=self.request.user,
            uitvoering=self.object,
            actie=actie_van(self.object),
            nu=timezone.now(),
        )
        laat_verwerken(self.uitvoering)
        return self.uitvoering

    def get_succes_melding(self):
        if not hasattr(self, "uitvoering"):  # the form came twice
            return "Dit is al ongedaan gemaakt."
        tellingen = self.uitvoering.tellingen()
        if tellingen.get(BulkStaat.GEDAAN):
            return "Het werk is begonnen."
        for regel in self.get_regels(BulkStaat.BLIJFT):
            if regel.deel.bezwaar != GEWIJZIGD:
                messages.warning(self.request, f"{regel}: {regel.deel.bezwaar}")
        niet = tellingen.get(BulkStaat.BLIJFT, 0)
        tekst = f"{tellingen.get(BulkStaat.TERUG, 0)} rijen zijn weer zoals ze waren."
        return f"{tekst} {niet} bleven zoals ze nu zijn." if niet else tekst
