"""The pile of monthly sheets: the list, the next one, and where the paper is."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from trajecten.bladfilters import TE_VERWERKEN, MaandbladFilter
from trajecten.choices import BladStand
from trajecten.models import Maandblad, Traject
from trajecten.services.maandbladen import (
    maandblad_binnenbrengen,
    maandblad_openen,
    maandblad_terugzetten,
    maandblad_verwerken,
    maandbladen_klaarzetten,
)
from trajecten.views.bladbulk import BINNENBRENGEN, VERWERKEN
from trajecten.views.hulp import DaadView, LijstInzageMixin
from wijkwerken.kern import opmaak
from wijkwerken.kern.datums import maand_lezen, plus_maanden
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import BereikMixin, FilterListView, Knop, Leeg, ToegangMixin
from wijkwerken.toegang.rechten import Handeling

# What of the address of the list goes along to the sheets: never what somebody typed.
VAN_DE_STAPEL = ("maand", "bemiddelaar", "gemeente")
OP_NAAM = ("traject__wijkwerker__naam", "traject__wijkwerker__voornaam", "pk")


def gevraagde_maand(request):
    """The month that the address names; this month when it names none, or no month at all."""
    try:
        return maand_lezen(request.GET.get("maand", ""))
    except ValueError:
        return timezone.localdate().replace(day=1)


def stapelvraag(request):
    """What the address keeps of the filters of the pile."""
    return {naam: request.GET[naam] for naam in VAN_DE_STAPEL if request.GET.get(naam)}


def stapel(request, maand):
    """The sheets still to type in of this month, in the order of the list, as it is filtered."""
    vraag = stapelvraag(request) | {"maand": f"{maand:%m/%Y}", "stand": TE_VERWERKEN}
    rijen = Maandblad.objects.zichtbaar_voor(request.user).verwacht()
    filterset = MaandbladFilter(data=vraag, queryset=rijen, request=request)
    return (filterset.qs if filterset.is_valid() else rijen.none()).order_by(*OP_NAAM)


class MaandbladListView(LijstInzageMixin, FilterListView):
    """The sheets of a month: this month for who comes in without a filter."""

    handeling = Handeling.PRESTATIE_SCHRIJVEN
    queryset = (
        Maandblad.objects.verwacht()
        .met_uren()
        .select_related("traject__wijkwerker", "traject__bemiddelaar", "traject__gemeente")
    )
    filterset_class = MaandbladFilter
    titel = "Maandbladen"
    enkelvoud, meervoud = "maandblad", "maandbladen"
    ordening = "wijkwerker"
    bulkacties = (BINNENBRENGEN, VERWERKEN)
    kolommen = (
        Kolom(
            "wijkwerker",
            "Wijk-werker",
            pad="traject__wijkwerker__volledige_naam",
            sorteer=("traject__wijkwerker__naam", "traject__wijkwerker__voornaam"),
            link=True,
        ),
        Kolom(
            "maand",
            "Maand",
            pad=lambda rij: opmaak.maand_jaar(rij.maand),
            sorteer="maand",
            standaard=False,
        ),
        Kolom("stand", "Stand", sorteer="stand", soort="status"),
        Kolom("uren", "Uren", sorteer="uren", soort="uren"),
        Kolom("gepland", "Nog gepland", sorteer="gepland", soort="uren"),
        Kolom("zonder_cheque", "Zonder cheque", sorteer="zonder_cheque", soort="uren"),
        Kolom("binnengebracht_op", "Binnengebracht op", sorteer="binnengebracht_op", soort="datum"),
        Kolom(
            "bemiddelaar",
            "Bemiddelaar",
            pad="traject__bemiddelaar",
            sorteer=("traject__bemiddelaar__naam", "maand"),
        ),
        Kolom(
            "gemeente",
            "Gemeente",
            pad="traject__gemeente__naam",
            sorteer=("traject__gemeente__naam", "maand"),
            standaard=False,
        ),
    )
    leeg = Leeg(
        "Geen maandbladen",
        "Een maandblad komt er vanzelf zodra iemand in die maand werk gepland of gedaan heeft.",
    )

    def get_standaard(self):
        return {"maand": f"{timezone.localdate():%m/%Y}"}

    def filter_queryset(self, queryset):
        self.maand = gevraagde_maand(self.request)
        maandbladen_klaarzetten(self.maand)
        return super().filter_queryset(queryset)

    def get_knoppen(self):
        vraag = stapelvraag(self.request) | {"maand": f"{self.maand:%m/%Y}"}
        vorige = vraag | {"maand": f"{plus_maanden(self.maand, -1):%m/%Y}"}
        return [
            Knop("Vorige maand", reverse("maandblad_list", query=vorige)),
            Knop("Formulieren (PDF)", reverse("maandbladen_pdf", query=vraag)),
            Knop("Importeren", reverse("invoer_nieuw", query={"soort": "prestaties"})),
            Knop("Stapel invoeren", reverse("maandblad_stapel", query=vraag), hoofd=True),
        ]

    def get_persoon_van(self, rij):
        return rij.traject.wijkwerker_id

    def get_context_data(self, **kwargs):
        verwerkt = self.object_list.filter(stand=BladStand.VERWERKT).count()
        context = super().get_context_data(**kwargs)
        totaal = context["totaal"]
        tekst = f"{opmaak.getal(verwerkt)} van {context['totaal_tekst']} verwerkt"
        return context | ({"totaal_tekst": tekst} if totaal else {})


class StapelView(ToegangMixin, View):
    """The first sheet of the pile that is still to be typed in, or the one after `na`."""

    handeling = Handeling.PRESTATIE_SCHRIJVEN
    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        maand = gevraagde_maand(request)
        maandbladen_klaarzetten(maand)
        return HttpResponseRedirect(volgende_url(request, maand))


def volgende_url(request, maand, na=None):
    """The next sheet of the pile with the filters of the pile; the list when it is done."""
    vraag = stapelvraag(request) | {"maand": f"{maand:%m/%Y}"}
    rijen = stapel(request, maand)
    if na is not None:
        wie = na.traject.wijkwerker
        volgorde = [(wie.naam, wie.voornaam, na.pk)]
        sleutels = list(rijen.exclude(pk=na.pk).values_list(*OP_NAAM))
        later = [rij for rij in sleutels if rij > volgorde[0]] or sleutels
        pk = later[0][2] if later else None
    else:
        pk = rijen.values_list("pk", flat=True).first()
    if pk is None:
        messages.success(request, f"De stapel van {opmaak.maand_jaar(maand)} is verwerkt.")
        return reverse("maandblad_list", query=vraag)
    return reverse("maandblad_detail", args=[pk], query=vraag)


class MaandbladStandView(DaadView):
    """Where the paper is: in, typed in, or one step back."""

    handeling = Handeling.PRESTATIE_SCHRIJVEN
    queryset = Maandblad.objects.all()

    def doe(self):
        wat = self.request.POST.get("wat", "")
        met = {"door": self.request.user, "maandblad": self.object}
        if wat == "terug":
            return maandblad_terugzetten(**met)
        daad = maandblad_verwerken if wat == "verwerkt" else maandblad_binnenbrengen
        return daad(**met, vandaag=timezone.localdate())

    def get_terug_url(self, resultaat):
        return reverse("maandblad_detail", args=[resultaat.pk], query=stapelvraag(self.request))


class MaandbladOpenenView(BereikMixin, SingleObjectMixin, View):
    """The sheet of one traject for a month, made when there is none; from the page of a traject."""

    handeling = Handeling.PRESTATIE_SCHRIJVEN
    bereik = "bewerkbaar_voor"
    queryset = Traject.objects.all()
    http_method_names = ["post", "options"]

    def post(self, request, *args, **kwargs):
        traject = self.get_object()
        try:
            maand = maand_lezen(request.POST.get("maand", ""))
        except ValueError:
            maand = timezone.localdate()
        try:
            blad = maandblad_openen(door=request.user, traject=traject, maand=maand)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return HttpResponseRedirect(traject.get_absolute_url())
        return HttpResponseRedirect(blad.get_absolute_url())
