"""The overtypelijst: per screen of VDAB's own system what is new, to copy and to tick off."""

from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.views.generic import View
from django_htmx.http import trigger_client_event

from trajecten.choices import OvertypSoort, OvertypStand
from trajecten.forms.overtypen import OvertypschermForm
from trajecten.models import Overtypregel, Overtypscherm
from trajecten.overtypen.basis import Waarde, waarden_van
from trajecten.overtypen.schermen import SCHERMEN, schermen, verdwenen
from trajecten.overtypfilters import OvertypFilter
from trajecten.overtyptaken import aantal_over_te_nemen
from trajecten.services.overtypen import (
    merk,
    overtypregel_terugzetten,
    overtypregels_overnemen,
    overtypscherm_wijzigen,
)
from trajecten.views.hulp import LijstInzageMixin
from wijkwerken.kern import opmaak
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import FilterListView, FormulierView, Knop, Leeg, ToegangMixin
from wijkwerken.kern.views.geschiedenis import Tab
from wijkwerken.toegang.rechten import Handeling

NAMEN = dict(OvertypSoort.choices)


@dataclass(frozen=True, slots=True)
class Regel:
    """One row as the page shows it; `regel` is the tick of before."""

    rij: object
    stand: str
    label: str
    merk: str
    waarden: list[Waarde]
    regel: Overtypregel | None


def adres(soort):
    """Where one screen stands; each has a name of its own, so that it keeps its own columns."""
    return reverse(f"overtypelijst_{soort}")


class OvertypelijstView(ToegangMixin, View):
    """To the first screen on which something waits."""

    handeling = Handeling.DOSSIER_BEWERKEN

    def get(self, request):
        gekozen = schermen()
        if not gekozen:
            raise Http404
        wacht = (scherm for scherm in gekozen if scherm.te_doen(request.user).exists())
        return redirect(adres(next(wacht, gekozen[0]).soort))


class OvertypAantalView(ToegangMixin, View):
    """How many rows wait, for the menu of every page: the browser keeps it for some minutes.

    A page of the list asks it anew, and so does every tick (`overgenomen`).
    """

    handeling = Handeling.DOSSIER_BEWERKEN
    http_method_names = ["get", "head", "options"]

    def get(self, request):
        aantal = aantal_over_te_nemen(request.user)
        tekst = '<span class="aantal">{}<span class="onzichtbaar"> over te nemen</span></span>'
        antwoord = HttpResponse(format_html(tekst, opmaak.getal(aantal)) if aantal else "")
        antwoord["Cache-Control"] = "private, max-age=300"
        return antwoord


class OvertypschermView(LijstInzageMixin, FilterListView):
    """One screen: what is not there yet, the values in the order in which they are typed."""

    handeling = Handeling.DOSSIER_BEWERKEN
    filterset_class = OvertypFilter
    template_name = "trajecten/overtypelijst.html"
    soort = ""
    enkelvoud, meervoud = "rij", "rijen"
    ordening = "wie"
    leeg = Leeg("Niets over te nemen", "Wat hier staat, staat ook bij VDAB.")
    leeg_gefilterd = Leeg(
        "Niets over te nemen", "Met deze filters is er niets. Kies een ander scherm of filter."
    )

    def bereid_voor(self):
        self.schermen = schermen()
        scherm = next((een for een in self.schermen if een.soort == self.soort), None)
        if scherm is None:
            raise Http404
        self.scherm = self.request.scherm = scherm

    def get_queryset(self):
        return self.scherm.vergelijk(self.request.user)

    def get_standaard(self):
        return {"stand": "te_doen"}

    def get_titel(self):
        return f"Overtypelijst: {NAMEN[self.soort].lower()}"

    def get_kruimels(self):
        return [("Prestaties", reverse("prestatie_list"))]

    def get_knoppen(self):
        if not self.request.user.mag(Handeling.REGEL_WIJZIGEN):
            return []
        return [Knop("Volgorde en velden", reverse("overtypscherm", args=[self.soort]))]

    def get_kolommen(self):
        return [
            Kolom("wie", "Wie", sorteer="wie"),
            Kolom("stand", "Stand", pad=lambda rij: OvertypStand(rij.overtypstand).label),
            *(
                Kolom(veld.naam, veld.titel, pad=lambda rij, veld=veld: _toon(veld, rij.nu))
                for veld in self.scherm.velden
            ),
            Kolom("laatst", "Gewijzigd", sorteer="laatst", soort="tijdstip", standaard=False),
        ]

    def get_persoon_van(self, rij):
        return rij.persoon_id

    def na_lijst(self, rijen):
        super().na_lijst([rij for rij in rijen if rij.persoon_id])

    @property
    def mag_insz(self):
        """Is there a number behind these rows, that this account may ask for?"""
        return bool(self.scherm.persoon) and self.request.user.mag(Handeling.INSZ_TONEN)

    # -- ticking ---------------------------------------------------------------------------
    def post(self, request, *args, **kwargs):
        daad = request.POST.get("daad")
        if daad == "overnemen":
            return self._overnemen()
        if daad == "terugzetten":
            return self._terugzetten()
        return super().post(request, *args, **kwargs)

    def _overnemen(self):
        gezien = dict(rij.rsplit("|", 1) for rij in self.request.POST.getlist("rij") if "|" in rij)
        uit = overtypregels_overnemen(
            door=self.request.user, soort=self.soort, gezien=gezien, nu=timezone.now()
        )
        zinnen = list(dict.fromkeys(str(bezwaar) for bezwaar in uit.bezwaren.values()))
        if self.request.htmx and len(gezien) == 1:
            return self._rij(next(iter(gezien)), zinnen)
        if aantal := len(uit.regels):
            woord = "1 rij" if aantal == 1 else f"{aantal} rijen"
            messages.success(self.request, f"{woord} overgenomen.")
        for zin in zinnen:
            messages.warning(self.request, zin)
        return HttpResponseRedirect(self.request.get_full_path())

    def _terugzetten(self):
        regels = Overtypregel.objects.bewerkbaar_voor(self.request.user).filter(soort=self.soort)
        try:
            regel = get_object_or_404(regels, pk=self.request.POST.get("regel"))
        except ValidationError as error:
            raise Http404 from error
        overtypregel_terugzetten(door=self.request.user, regel=regel)
        if self.request.htmx and self.request.htmx.target != "verdwenen":
            return self._rij(regel.sleutel, [])
        messages.success(self.request, "Het vinkje is weg.")
        return HttpResponseRedirect(self.request.get_full_path())

    def _rij(self, sleutel, zinnen):
        """One row anew, for htmx; a row that is gone leaves nothing."""
        rijen = list(self.get_queryset().filter(sleutel=sleutel))
        if not rijen:
            return trigger_client_event(HttpResponse(""), "overgenomen")
        self.na_lijst(rijen)
        [rij] = self._regels(rijen)
        context = {
            "regel": rij,
            "zinnen": zinnen,
            "hier_url": self.request.get_full_path(),
            "mag_insz": self.mag_insz,
        }
        antwoord = render(self.request, "trajecten/_overtypregel.html", context)
        return trigger_client_event(antwoord, "overgenomen")

    # -- the page --------------------------------------------------------------------------
    def _regels(self, rijen):
        bekend = {
            regel.sleutel: regel
            for regel in Overtypregel.objects.filter(
                soort=self.soort, sleutel__in=[rij.sleutel for rij in rijen]
            ).select_related("overgenomen_door")
        }
        return [
            Regel(
                rij,
                rij.overtypstand,
                OvertypStand(rij.overtypstand).label,
                merk(rij.nu),
                waarden_van(self.scherm, rij),
                bekend.get(rij.sleutel),
            )
            for rij in rijen
        ]

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        account = self.request.user
        regels = self._regels(context["page_obj"].object_list)
        tabs = [
            Tab(
                NAMEN[een.soort], adres(een.soort), een is self.scherm, een.te_doen(account).count()
            )
            for een in self.schermen
        ]
        return context | {
            "schermtabs": tabs,
            "regels": regels,
            "te_doen": [regel for regel in regels if regel.stand != OvertypStand.OVERGENOMEN],
            "verdwenen": self._verdwenen(),
            "mag_insz": self.mag_insz,
        }

    def _verdwenen(self):
        """Months that were typed and of which nothing is left, with their first day."""
        if self.soort != OvertypSoort.PRESTATIES:
            return []
        regels = verdwenen(self.request.user).select_related("wijkwerker")
        return [(regel, date.fromisoformat(regel.inhoud["maand"])) for regel in regels]


class OvertypschermWijzigenView(FormulierView):
    """Where one screen stands, and which values it asks for in which order."""

    handeling = Handeling.REGEL_WIJZIGEN
    form_class = OvertypschermForm
    template_name = "trajecten/overtypscherm.html"
    titel = "Volgorde en velden"
    succes_melding = "De overtypelijst volgt nu deze volgorde."

    def bereid_voor(self):
        self.soort = self.kwargs["soort"]
        if self.soort not in SCHERMEN:
            raise Http404
        self.rij = Overtypscherm.objects.filter(soort=self.soort).first()

    def get_titel(self):
        return f"{self.titel}: {NAMEN[self.soort].lower()}"

    def get_kruimels(self):
        return [
            ("Prestaties", reverse("prestatie_list")),
            ("Overtypelijst", reverse("overtypelijst")),
        ]

    def get_form_kwargs(self):
        plaats = list(SCHERMEN).index(self.soort) + 1
        return super().get_form_kwargs() | {
            "velden": SCHERMEN[self.soort].velden,
            "rij": self.rij,
            "plaats": plaats,
        }

    def call_service(self, form):
        return overtypscherm_wijzigen(door=self.request.user, soort=self.soort, **form.cleaned_data)

    def get_success_url(self):
        return reverse("overtypscherm", args=[self.soort])

    def get_terug_url(self):
        return reverse("overtypelijst")

    def get_context_data(self, **kwargs):
        tabs = [
            Tab(naam, reverse("overtypscherm", args=[soort]), soort == self.soort)
            for soort, naam in NAMEN.items()
        ]
        return super().get_context_data(schermtabs=tabs, **kwargs)


def _toon(veld, inhoud):
    return veld.toon(inhoud.get(veld.naam))
