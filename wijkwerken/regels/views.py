"""The rules in force on a date, the history of one rule, and a new value for it."""

from datetime import date

from django.db import transaction
from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.opmaak import bedrag, datum, getal
from wijkwerken.kern.views import EerstTonenMixin, FormulierView, PaginaMixin, ToegangMixin
from wijkwerken.regels import services
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.forms import OpDatumForm, RegelForm
from wijkwerken.regels.gevolgen import gevolgen_van
from wijkwerken.regels.models import Regel
from wijkwerken.regels.rules.boek import Regelwaarde
from wijkwerken.regels.rules.waarden import VAST
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling

IN_CENT = {
    RegelCode.CHEQUEPRIJS,
    RegelCode.CHEQUEPRIJZEN,
    RegelCode.VERGOEDING_PER_UUR,
    RegelCode.REISVERGOEDING_PER_KM,
    RegelCode.INSCHRIJVINGSGELD,
}


def in_woorden(code, waarde) -> str:
    """The value as people read it: euro, yes or no, a date, a list."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, dict):
        delen = [f"{n.replace('_', ' ')}: {in_woorden(code, w)}" for n, w in waarde.items()]
        return "; ".join(delen)
    if isinstance(waarde, list):
        return ", ".join(in_woorden(code, deel) for deel in waarde)
    if isinstance(waarde, int):
        return bedrag(waarde) if code in IN_CENT else getal(waarde)
    try:
        return datum(date.fromisoformat(waarde))
    except ValueError:
        return str(waarde).replace("_", " ")


KOLOMMEN = (
    Kolom("waarde", "Waarde", pad=lambda rij: in_woorden(rij.code, rij.waarde)),
    Kolom("geldig_van", "Geldig vanaf", soort="datum"),
    Kolom("bron", "Bron"),
)


class RegelListView(PaginaMixin, ToegangMixin, TemplateView):
    """Which rules hold on `?op=` (today when it is left out or no date)."""

    handeling = Handeling.REGEL_BEKIJKEN
    template_name = "regels/regel_list.html"
    titel = "Regels"
    inleiding = "Elke dag telt met de regels die op die dag golden."

    def get_kruimels(self):
        return [("Instellingen", reverse("instellingen"))]

    def get_context_data(self, **kwargs):
        form = OpDatumForm(self.request.GET or None)
        op = (form.cleaned_data["op"] if form.is_valid() else None) or timezone.localdate()
        rijen = list(Regel.objects.zichtbaar_voor(self.request.user).geldend_op(op))
        orde = list(RegelCode)
        rijen.sort(key=lambda rij: orde.index(rij.code))
        kolommen = (
            Kolom(
                "code",
                "Regel",
                soort="keuze",
                link=lambda rij: reverse("regel_detail", args=[rij.code]),
            ),
            *KOLOMMEN,
        )
        return super().get_context_data(**kwargs) | {
            "op": op,
            "form": form if form.is_bound else OpDatumForm(initial={"op": op}),
            "tabel": Tabel(kolommen, rijen, bijschrift=f"Regels op {datum(op)}"),
        }


class RegelMixin:
    """The rule that the address names; 404 for a code that is none."""

    def bereid_voor(self):
        if self.kwargs["code"] not in RegelCode.values:
            raise Http404
        self.code = RegelCode(self.kwargs["code"])
        rijen = Regel.objects.zichtbaar_voor(self.request.user).filter(code=self.code)
        self.rijen = list(rijen.order_by("-geldig_van"))
        if not self.rijen:
            raise Http404

    def get_titel(self):
        return self.code.label


class RegelDetailView(RegelMixin, PaginaMixin, ToegangMixin, TemplateView):
    handeling = Handeling.REGEL_BEKIJKEN
    template_name = "regels/regel_detail.html"

    def get_kruimels(self):
        return [("Instellingen", reverse("instellingen")), ("Regels", reverse("regel_list"))]

    def get_context_data(self, **kwargs):
        mag = self.request.user.mag(Handeling.REGEL_WIJZIGEN) and self.code not in VAST
        return super().get_context_data(**kwargs) | {
            "tabel": Tabel(KOLOMMEN, self.rijen, bijschrift=f"Waarden van {self.code.label}"),
            "wijzig_url": reverse("regel_wijzigen", args=[self.code]) if mag else "",
        }


KOLOMMEN_GEVOLG = (
    Kolom("naam", "Wie", link=lambda rij: rij.url),
    Kolom("wat", "Datum"),
    Kolom("oud", "Nu", soort="datum"),
    Kolom("nieuw", "Daarna", soort="datum"),
)


class RegelWijzigenView(RegelMixin, EerstTonenMixin, FormulierView):
    handeling = Handeling.REGEL_WIJZIGEN
    template_name = "regels/regel_wijzigen.html"
    form_class = RegelForm
    inleiding = "Wat vroeger gold, blijft gelden voor de dagen ervoor."
    succes_melding = "De nieuwe waarde is bewaard."

    def bereid_voor(self):
        super().bereid_voor()
        if self.code in VAST:
            raise Http404

    def get_kruimels(self):
        return [
            ("Instellingen", reverse("instellingen")),
            ("Regels", reverse("regel_list")),
            (self.code.label, self.get_success_url()),
        ]

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"vorige": self.rijen[0].waarde}

    def call_service(self, form):
        """Try it, show who is touched, and keep it when exactly that comes back confirmed."""
        bevestigd = form.cleaned_data.pop("bevestigd", "")
        with transaction.atomic():
            regel = services.regel_wijzigen(
                door=self.request.user, code=self.code, **form.cleaned_data
            )
            waarde = Regelwaarde(regel.code, regel.waarde, regel.geldig_van, regel.bron)
            gevolgen = gevolgen_van(self.request.user, waarde, timezone.localdate())
            self.eerst_tonen(bevestigd, f"{waarde.waarde}|{waarde.geldig_van}", gevolgen)
        return regel

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        if not self.gezien:
            return context
        rijen = [rij for gevolg in self.gezien for rij in gevolg.rijen]
        inzage_loggen(self.request, [rij.persoon for rij in rijen], InzageWijze.LIJST)
        return context | {
            "knop": "Bevestigen",
            "gevolgen": self.gezien,
            "tabel": Tabel(KOLOMMEN_GEVOLG, rijen, bijschrift="Datums die veranderen"),
        }

    def get_success_url(self):
        return reverse("regel_detail", args=[self.code])

    def get_terug_url(self):
        return self.get_success_url()
