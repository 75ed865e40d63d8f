"""Who waits, for what and since when; and who was referred and never started.

Each is two lists side by side, aanmeldingen and trajecten, with one order: the longest first.
"""

from django.urls import reverse
from django.utils import timezone

from trajecten.choices import Wachtreden
from trajecten.filters import (
    NooitGestartAanmeldingFilter,
    NooitGestartTrajectFilter,
    WachtOpStartFilter,
    WachtOpWerkFilter,
)
from trajecten.forms.intakes import WachtredenForm
from trajecten.models import Aanmelding, Traject, Wachtnotitie
from trajecten.services import wachtlijst as services
from trajecten.services.wachtlijst import Waarop
from trajecten.views.dossier import Tab
from trajecten.views.hulp import LijstInzageMixin
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import FilterListView, Leeg, ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling

ONGENOTEERD = "Nog niet genoteerd"


def dagen(rij):
    """How many days it takes already."""
    return max((timezone.localdate() - rij.sinds).days, 0)


def reden(rij):
    return Wachtreden(rij.reden).label if rij.reden else ONGENOTEERD


class _Lijst(LijstInzageMixin, FilterListView):
    """What the four lists share. `van` is "aanmelding" or "traject"."""

    handeling = Handeling.AANMELDING_BEKIJKEN
    template_name = "trajecten/wachtlijst.html"
    ordening = "-dagen"
    enkelvoud, meervoud = "persoon", "personen"
    van = "aanmelding"
    paginas: tuple[tuple[str, str], ...] = ()

    def get_kruimels(self):
        return [("Aanmeldingen", reverse("aanmelding_list"))]

    def get_persoon_van(self, rij):
        return rij.persoon_id if self.van == "aanmelding" else rij.wijkwerker_id

    def get_kolommen(self):
        """Who works inside notes the reason from here, and reads what colleagues wrote by it."""
        if not self.request.user.mag(Handeling.AANMELDING_BEOORDELEN):
            return list(self.kolommen)
        return [
            Kolom("reden", "Waarom", reden, sorteer="reden",
                  link=lambda rij: reverse(f"{self.van}_wachtreden", args=[rij.pk]),
                  uitleg="wachtnotitie__toelichting") if kolom.naam == "reden" else kolom
            for kolom in self.kolommen
        ]  # fmt: skip

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return context | {
            "tabs": [
                Tab(
                    naam,
                    reverse(url),
                    url == self.request.resolver_match.url_name,
                    self.aantal(url),
                )
                for naam, url in self.paginas
            ]
        }

    def aantal(self, url):
        """Of all its rows, without a filter: each tab opens so many."""
        raise NotImplementedError


VOOR = (
    Kolom("persoon", "Persoon", "volledige_naam", sorteer=("naam", "voornaam"), link=True),
    Kolom("gemeente", "Gemeente", sorteer="gemeente__naam"),
)
DIENST = Kolom("dienst", "Toeleider", sorteer="dienst__naam")
VOOR_TRAJECT = (
    Kolom(
        "persoon",
        "Persoon",
        "wijkwerker__volledige_naam",
        sorteer=("wijkwerker__naam", "wijkwerker__voornaam"),
        link=True,
    ),
    Kolom("gemeente", "Gemeente", sorteer="gemeente__naam"),
    Kolom("toeleider", "Toeleider", sorteer="toeleider__naam"),
)
TIJD = (
    Kolom("sinds", "Sinds", soort="datum", sorteer="sinds"),
    # More days is an earlier day: the order of the one is the other's turned around.
    Kolom("dagen", "Dagen", dagen, sorteer="-sinds", soort="getal"),
)
REDEN = Kolom("reden", "Waarom", reden, sorteer="reden")


class _Wachtlijst(_Lijst):
    titel = "Wachtlijst"
    paginas = (
        ("Voor intake en start", "wachtlijst"),
        ("Voor een opdracht", "wachtlijst_opdracht"),
    )

    def aantal(self, url):
        account = self.request.user
        rijen = services.wachten_op_start if url == "wachtlijst" else services.wachten_op_werk
        return rijen(account).count()


class WachtlijstView(_Wachtlijst):
    queryset = Aanmelding.objects.all()
    filterset_class = WachtOpStartFilter
    inleiding = (
        "Wie het langst wacht, staat bovenaan. De dagen tellen vanaf de aanmelding, "
        "en na de intake vanaf die dag."
    )
    leeg = Leeg(titel="Niemand wacht", tekst="Elke aanmelding is beslist.")
    kolommen = (
        *VOOR,
        DIENST,
        Kolom("waarop", "Wacht op", lambda rij: Waarop(rij.waarop).label, sorteer="waarop",
              uitleg=lambda rij: "intake gepland" if rij.status == "intake_gepland"
              and rij.waarop == Waarop.INTAKE else ""),
        *TIJD,
        REDEN,
    )  # fmt: skip

    def get_queryset(self):
        return services.wachten_op_start(self.request.user).select_related(
            "gemeente", "dienst", "wachtnotitie"
        )


class WachtlijstOpdrachtView(_Wachtlijst):
    queryset = Traject.objects.all()
    filterset_class = WachtOpWerkFilter
    van = "traject"
    inleiding = (
        "Wie het langst wacht, staat bovenaan. De dagen tellen vanaf de start van het traject, "
        "of vanaf het einde van de laatste opdracht."
    )
    leeg = Leeg(titel="Niemand wacht", tekst="Wie een lopend traject heeft, heeft een opdracht.")
    kolommen = (*VOOR_TRAJECT, *TIJD, REDEN)

    def get_queryset(self):
        return services.wachten_op_werk(self.request.user).select_related(
            "gemeente", "toeleider", "wijkwerker", "wachtnotitie"
        )


class _NooitGestart(_Lijst):
    titel = "Aangemeld, nooit gestart"
    paginas = (
        ("Zonder traject", "nooit_gestart"),
        ("Zonder gewerkt uur", "nooit_gestart_traject"),
    )

    def aantal(self, url):
        account = self.request.user
        if url == "nooit_gestart":
            return services.nooit_gestarte_aanmeldingen(account).count()
        return services.nooit_gestarte_trajecten(account, vandaag=timezone.localdate()).count()


class NooitGestartView(_NooitGestart):
    queryset = Aanmelding.objects.all()
    filterset_class = NooitGestartAanmeldingFilter
    inleiding = "Verstuurde aanmeldingen waar geen traject van kwam; de oudste eerst."
    leeg = Leeg(titel="Niemand", tekst="Elke aanmelding werd een traject.")
    kolommen = (
        *VOOR,
        DIENST,
        Kolom("status", "Status", sorteer="status", soort="status",
              uitleg="get_terugstuur_grond_display"),
        *TIJD,
        REDEN,
    )  # fmt: skip

    def get_queryset(self):
        return services.nooit_gestarte_aanmeldingen(self.request.user).select_related(
            "gemeente", "dienst", "wachtnotitie"
        )


class NooitGestartTrajectView(_NooitGestart):
    queryset = Traject.objects.all()
    filterset_class = NooitGestartTrajectFilter
    van = "traject"
    inleiding = "Trajecten, lopend of beëindigd, zonder één gewerkt uur; de oudste eerst."
    leeg = Leeg(titel="Niemand", tekst="In elk traject werd er gewerkt.")
    kolommen = (
        *VOOR_TRAJECT,
        Kolom("status", "Status", sorteer="status", soort="status",
              uitleg="get_einde_reden_display"),
        *TIJD,
        REDEN,
    )  # fmt: skip

    def get_queryset(self):
        rijen = services.nooit_gestarte_trajecten(self.request.user, vandaag=timezone.localdate())
        return rijen.select_related("gemeente", "toeleider", "wijkwerker", "wachtnotitie")


class _Wachtreden(ObjectFormulierView):
    """Why this person waits, from the list and back to it."""

    handeling = Handeling.AANMELDING_BEOORDELEN
    form_class = WachtredenForm
    titel = "Waarom wacht deze persoon"
    succes_melding = "Genoteerd."
    lijst = ""

    def bereid_voor(self):
        super().bereid_voor()
        self.notitie = getattr(self.object, "wachtnotitie", None)

    def get_actueel(self):
        return Wachtnotitie.objects.filter(pk=self.notitie.pk).first() if self.notitie else None

    def get_initial(self):
        if self.notitie is None:
            return {}
        velden = ("reden", "toelichting", "versie")
        return {veld: getattr(self.notitie, veld) for veld in velden}

    def get_terug_url(self):
        return reverse(self.lijst)

    def get_success_url(self):
        return reverse(self.lijst)

    def call_service(self, form):
        return services.wachtreden_noteren(
            door=self.request.user, van=self.object, **form.cleaned_data
        )


class AanmeldingWachtredenView(_Wachtreden):
    queryset = Aanmelding.objects.select_related("wachtnotitie")
    lijst = "wachtlijst"


class TrajectWachtredenView(_Wachtreden):
    queryset = Traject.objects.select_related("wachtnotitie", "wijkwerker")
    lijst = "wachtlijst_opdracht"
