"""Months per gemeente: what is closed, what is still open, and closing one."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from cheques import afsluitpapier
from cheques.afsluitfilters import MaandafsluitingFilter
from cheques.afsluitforms import AfsluitenForm
from cheques.maandmatrix import maandmatrix
from cheques.models import Afsluitronde
from cheques.rules.afsluiten import toets_afsluiten
from cheques.services.afsluiten import maand_afsluiten
from cheques.services.maandcontrole import maandcontrole
from cheques.services.momentopname import maand_lezen
from trajecten.models import Maandafsluiting
from trajecten.services.boekmaanden import open_met_uren
from wijkwerken.kern import opmaak
from wijkwerken.kern.datums import maand_lezen as maand_van_tekst
from wijkwerken.kern.datums import plus_maanden
from wijkwerken.kern.export import XLSX_TYPE
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import BereikMixin, FilterListView, FormulierView, Leeg, ScopedDetailView
from wijkwerken.toegang.models import Gemeente
from wijkwerken.toegang.rechten import Handeling

TOON_HOOGSTENS = 200  # rows on the page; a file has them all


class MaandafsluitingListView(FilterListView):
    handeling = Handeling.MAAND_BEKIJKEN
    queryset = Maandafsluiting.objects.select_related(
        "gemeente", "afgesloten_door", "heropend_door"
    ).defer("inhoud")
    filterset_class = MaandafsluitingFilter
    template_name = "cheques/maandafsluiting_list.html"
    titel = "Maandafsluiting"
    inleiding = "Wat afgesloten is, verandert niet meer. Wat later komt, telt in de open maand."
    enkelvoud, meervoud = "afsluiting", "afsluitingen"
    ordening = "-maand"
    kolommen = (
        Kolom(
            "maand",
            "Maand",
            pad=lambda rij: opmaak.maand_jaar(rij.maand),
            sorteer=("maand", "gemeente__naam", "volgnummer"),
            link=True,
        ),
        Kolom("gemeente", "Gemeente", sorteer=("gemeente__naam", "maand")),
        Kolom("volgnummer", "Afsluiting", soort="getal"),
        Kolom("stand", "Stand", soort="status"),
        Kolom("uren", "Uren", sorteer="uren", soort="getal"),
        Kolom("prestaties", "Prestaties", sorteer="prestaties", soort="getal", standaard=False),
        Kolom("cheques", "Cheques", sorteer="cheques", soort="getal"),
        Kolom("uren_boven", "Boven de limiet", soort="getal", standaard=False),
        Kolom("afgesloten_op", "Afgesloten op", sorteer="afgesloten_op", soort="datum"),
        Kolom("afgesloten_door", "Door"),
        Kolom("toelichting", "Toelichting", standaard=False),
        Kolom("heropend_op", "Heropend op", soort="tijdstip", standaard=False),
        Kolom("heropening_reden", "Reden van de heropening", standaard=False),
    )
    leeg = Leeg("Nog geen maand afgesloten", "Kies hierboven een maand die voorbij is.")

    def get_context_data(self, **kwargs):
        matrix = maandmatrix(self.request.user, vandaag=timezone.localdate())
        rondes = Afsluitronde.objects.zichtbaar_voor(self.request.user)
        return super().get_context_data(
            matrix=matrix,
            mag_afsluiten=self.request.user.mag(Handeling.MAAND_AFSLUITEN),
            bezig=rondes.bezig().met_tellingen().first(),
            **kwargs,
        )


class MaandVoorbereidenView(FormulierView):
    """The checklist, every figure as it would be, and the button: one page, one click."""

    handeling = Handeling.MAAND_BEKIJKEN
    form_class = AfsluitenForm
    template_name = "cheques/maand_voorbereiden.html"
    knop = "Maand afsluiten"

    def bereid_voor(self):
        gemeenten = Gemeente.objects.zichtbaar_voor(self.request.user)
        self.gemeente = get_object_or_404(gemeenten, pk=self.kwargs["gemeente"])
        try:
            self.maand = maand_van_tekst(self.kwargs["maand"])
        except ValueError as fout:
            raise Http404 from fout

    def get_titel(self):
        return f"{opmaak.maand_jaar(self.maand).capitalize()} afsluiten, {self.gemeente}"

    def get_kruimels(self):
        return [("Maandafsluiting", reverse("maandafsluiting_list"))]

    def get_terug_url(self):
        return reverse("maandafsluiting_list")

    def call_service(self, form):
        return maand_afsluiten(
            door=self.request.user,
            gemeente=self.gemeente,
            maand=self.maand,
            vandaag=timezone.localdate(),
            nu=timezone.now(),
            **form.cleaned_data,
        )

    def get_succes_melding(self):
        return (
            f"{opmaak.maand_jaar(self.maand).capitalize()} is afgesloten voor {self.gemeente}: "
            f"{opmaak.uren(self.resultaat.uren)}."
        )

    def get_rij_urls(self):
        """Where the rows of a figure stand, as long as the month is open."""
        vraag = {"geboekt": f"{self.maand:%Y-%m}", "traject_gemeente": str(self.gemeente.pk)}
        lijst = reverse("prestatie_list", query=vraag)
        return dict.fromkeys(["uren", "prestaties", "cheques"], lijst) | {
            "zonder_cheque": reverse("prestatie_list", query=vraag | {"zonder_cheque": "ja"}),
            "uren_boven": reverse("overschrijding_list", query=vraag),
        }

    def get_context_data(self, **kwargs):
        eerdere = Maandafsluiting.objects.zichtbaar_voor(self.request.user).filter(
            gemeente=self.gemeente
        )
        van_maand = list(eerdere.filter(maand=self.maand).order_by("-volgnummer"))
        vorige = eerdere.gesloten().filter(maand=plus_maanden(self.maand, -1)).first()
        inhoud = maand_lezen(self.gemeente, self.maand)
        gesloten = next((rij for rij in van_maand if not rij.is_heropend), None)
        return super().get_context_data(
            gemeente=self.gemeente,
            maand=self.maand,
            punten=maandcontrole(self.gemeente, self.maand),
            bezwaren=toets_afsluiten(
                self.maand,
                vandaag=timezone.localdate(),
                gesloten=gesloten is not None,
                open_maanden=open_met_uren(self.gemeente.pk, tot=self.maand),
            ),
            gesloten=gesloten,
            vroeger=[rij for rij in van_maand if rij.is_heropend],
            vorige=vorige,
            mag_afsluiten=self.request.user.mag(Handeling.MAAND_AFSLUITEN),
            cijfers=afsluitpapier.met_vorige(inhoud, vorige, self.get_rij_urls()),
            verdeling=afsluitpapier.verdeling(inhoud),
            bewegingen=afsluitpapier.bewegingen(inhoud),
            **kwargs,
        )


class MaandafsluitingDetailView(ScopedDetailView):
    handeling = Handeling.MAAND_BEKIJKEN
    queryset = Maandafsluiting.objects.select_related(
        "gemeente", "afgesloten_door", "heropend_door", "heropening_gevraagd_door"
    )
    template_name = "cheques/maandafsluiting_detail.html"

    def get_titel(self):
        return f"{opmaak.maand_jaar(self.object.maand).capitalize()}, {self.object.gemeente}"

    def get_kruimels(self):
        return [("Maandafsluiting", reverse("maandafsluiting_list"))]

    def get_context_data(self, **kwargs):
        afsluiting, account = self.object, self.request.user
        inhoud = afsluitpapier.lees_inhoud(afsluiting)
        regels = afsluitpapier.regels(inhoud)
        andere = (
            Maandafsluiting.objects.zichtbaar_voor(account)
            .filter(gemeente=afsluiting.gemeente, maand=afsluiting.maand)
            .exclude(pk=afsluiting.pk)
            .defer("inhoud")
            .order_by("volgnummer")
        )
        return super().get_context_data(
            inhoud=inhoud,
            cijfers=afsluitpapier.cijfers(inhoud),
            verdeling=afsluitpapier.verdeling(inhoud),
            bewegingen=afsluitpapier.bewegingen(inhoud),
            tabel=regeltabel(regels[:TOON_HOOGSTENS]),
            meer=max(0, len(regels) - TOON_HOOGSTENS),
            andere=andere,
            mag_heropenen=account.mag(Handeling.MAAND_HEROPENEN),
            eigen_vraag=afsluiting.heropening_gevraagd_door_id == account.pk,
            **kwargs,
        )


def regeltabel(regels):
    """The rows of a snapshot; numbers of persons, never a name."""
    soorten = {"Datum": "datum", "Uren": "getal", "Cheques": "getal", "Laat geboekt": "ja_nee"}
    kolommen = [
        Kolom(f"k{rang}", kop, pad=_kolom(rang), soort=soorten.get(kop, "tekst"))
        for rang, kop in enumerate(afsluitpapier.KOPPEN[:-1])
    ]
    return Tabel(kolommen, regels, bijschrift="De rijen van deze afsluiting")


def _kolom(rang):
    return lambda regel: regel[rang]


class MaandafsluitingBestandView(BereikMixin, SingleObjectMixin, View):
    """The snapshot as a file: `soort` is pdf, csv or xlsx."""

    handeling = Handeling.MAAND_BEKIJKEN
    queryset = Maandafsluiting.objects.select_related("gemeente", "afgesloten_door")
    http_method_names = ["get", "head", "options"]
    soort = "csv"

    def get(self, request, *args, **kwargs):
        afsluiting = self.get_object()
        inhoud, type_ = bestand(afsluiting, self.soort)
        naam = f"{afsluitpapier.bestandsnaam(afsluiting)}.{self.soort}"
        return HttpResponse(
            inhoud,
            content_type=type_,
            headers={"Content-Disposition": f'attachment; filename="{naam}"'},
        )


def bestand(afsluiting, soort):
    """The bytes and the media type."""
    maak = {
        "csv": (afsluitpapier.afsluiting_csv, "text/csv; charset=utf-8"),
        "xlsx": (afsluitpapier.afsluiting_xlsx, XLSX_TYPE),
        "pdf": (afsluitpapier.afsluiting_pdf, "application/pdf"),
    }
    functie, type_ = maak[soort]
    return functie(afsluiting), type_
