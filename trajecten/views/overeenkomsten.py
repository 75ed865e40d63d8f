"""The wijk-werkovereenkomst: register, one document, its PDF, signing."""

from django.db.models import Case, IntegerField, Value, When
from django.urls import reverse, reverse_lazy
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from trajecten.choices import AfsprakenbladStatus, BijlageSoort, OvereenkomstSoort
from trajecten.documenten import overeenkomst_document, toon_document
from trajecten.filters import OvereenkomstFilter
from trajecten.models import Traject, Wijkwerkovereenkomst
from trajecten.services.overeenkomsten import overeenkomst_opmaken, zonder_overeenkomst
from trajecten.views.handtekeningen import OndertekenenView, PapierView, handtekeningen_van
from trajecten.views.hulp import DaadView, InzageMixin, LijstInzageMixin
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import BereikMixin, FilterListView, Leeg, ScopedDetailView
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling

LIJST = ("Overeenkomsten", reverse_lazy("wijkwerkovereenkomst_list"))
MET_TRAJECT = Wijkwerkovereenkomst.objects.select_related(
    "traject__wijkwerker", "traject__bemiddelaar", "traject__gemeente"
)
ONTBREKEND_HOOGSTENS = 50


class OvereenkomstListView(LijstInzageMixin, FilterListView):
    """The register. Above it who has none for the running term, then what is not signed yet."""

    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = MET_TRAJECT.annotate(
        eerst=Case(
            When(status=AfsprakenbladStatus.CONCEPT, then=Value(0)),
            default=Value(1),
            output_field=IntegerField(),
        )
    )
    filterset_class = OvereenkomstFilter
    template_name = "trajecten/overeenkomst_list.html"
    titel = "Overeenkomsten"
    inleiding = "Wijk-werkovereenkomsten en addenda. Wat nog getekend moet worden, staat bovenaan."
    enkelvoud, meervoud = "overeenkomst", "overeenkomsten"
    ordening = "status"
    leeg = Leeg(
        titel="Nog geen overeenkomsten", tekst="U maakt een overeenkomst op vanuit een traject."
    )
    kolommen = (
        Kolom("nummer", "Nummer", sorteer="nummer", link=True),
        Kolom(
            "wijkwerker",
            "Wijk-werker",
            "traject__wijkwerker__volledige_naam",
            sorteer=("traject__wijkwerker__naam", "traject__wijkwerker__voornaam"),
            link=lambda rij: rij.traject.get_absolute_url(),
        ),
        Kolom("status", "Status", sorteer=("eerst", "van"), soort="status"),
        Kolom("soort", "Soort", soort="keuze", sorteer="soort"),
        Kolom("van", "Vanaf", soort="datum", sorteer="van"),
        Kolom("tot", "Einde van de termijn", soort="datum", sorteer="tot"),
        Kolom("getekend", "Getekend op", "getekend_op", soort="datum", sorteer="getekend_op"),
        Kolom(
            "bemiddelaar",
            "Bemiddelaar",
            "traject__bemiddelaar",
            sorteer="traject__bemiddelaar__naam",
        ),
    )

    def get_kruimels(self):
        return [("Trajecten", reverse("traject_list"))]

    def get_persoon_van(self, rij):
        return rij.traject.wijkwerker_id

    def get_context_data(self, **kwargs):
        zonder = zonder_overeenkomst(Traject.objects.bewerkbaar_voor(self.request.user))
        rijen = list(
            zonder.select_related("wijkwerker", "bemiddelaar").order_by("start", "pk")[
                :ONTBREKEND_HOOGSTENS
            ]
        )
        inzage_loggen(self.request, [rij.wijkwerker_id for rij in rijen], InzageWijze.LIJST)
        kolommen = [
            Kolom("wijkwerker", "Wijk-werker", "wijkwerker__volledige_naam", link=True),
            Kolom("start", "Traject sinds", soort="datum"),
            Kolom("einde", "Termijn tot", "voorzien_einde", soort="datum"),
            Kolom("wat", "Nodig", lambda rij: "addendum" if rij.laatste_van else "overeenkomst"),
            Kolom("bemiddelaar", "Bemiddelaar"),
        ]
        return super().get_context_data(
            ontbrekend=Tabel(kolommen, rijen, bijschrift="Trajecten zonder overeenkomst"), **kwargs
        )


class OvereenkomstMixin:
    """One document: where it hangs, and what its pages show."""

    queryset = MET_TRAJECT

    def get_kruimels(self):
        traject = self.object.traject
        return [
            (str(traject.wijkwerker), traject.wijkwerker.get_absolute_url()),
            (f"traject {traject.nummer}", traject.get_absolute_url()),
        ]


class OvereenkomstDetailView(OvereenkomstMixin, InzageMixin, ScopedDetailView):
    handeling = Handeling.DOSSIER_BEKIJKEN
    template_name = "trajecten/overeenkomst_detail.html"

    def get_titel(self):
        if self.object.soort == OvereenkomstSoort.ADDENDUM:
            return f"Addendum {self.object.nummer}"
        return f"Wijk-werkovereenkomst {self.object.nummer}"

    def get_context_data(self, **kwargs):
        account = self.request.user
        return super().get_context_data(**kwargs) | {
            "overeenkomst": self.object,
            "binnen": account.mag(Handeling.DOSSIER_BEWERKEN),
            **handtekeningen_van(self.object, account),
        }


class OvereenkomstOpmakenView(DaadView):
    """A new one for the running term: the contract, or an addendum after a renewal."""

    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = Traject.objects.all()
    succes_melding = "De overeenkomst is opgemaakt. Druk ze af of laat ze hier tekenen."

    def doe(self):
        return overeenkomst_opmaken(door=self.request.user, traject=self.object)


class OvereenkomstOndertekenenView(OvereenkomstMixin, OndertekenenView):
    handeling = Handeling.DOSSIER_BEWERKEN

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"overeenkomst": self.object}


class OvereenkomstPapierView(OvereenkomstMixin, PapierView):
    titel = "Overeenkomst op papier getekend"
    bijlagesoort = BijlageSoort.OVEREENKOMST


class OvereenkomstPdfView(BereikMixin, SingleObjectMixin, View):
    handeling = Handeling.DOSSIER_BEKIJKEN
    queryset = MET_TRAJECT

    def get(self, request, *args, **kwargs):
        return toon_document(request, overeenkomst_document(self.get_object()))
