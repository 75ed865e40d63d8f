"""The list of inschrijvingsgelden: what is asked, paid and late, and acts for many at once."""

from django.contrib import messages
from django.db.models import Count, Q, Sum
from django.http import HttpResponseRedirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone

from gebruikers.choices import Geldstand
from gebruikers.documenten import brieven_antwoord
from gebruikers.filters import InschrijvingsgeldFilter
from gebruikers.forms.geld import JaarForm, KwijtscheldForm
from gebruikers.models import Inschrijvingsgeld, Ontvangst
from gebruikers.services.inschrijvingsgelden import (
    betaling_herinneren,
    betaling_vragen,
    inschrijvingsgeld_kwijtschelden,
    inschrijvingsgelden_maken,
    nog_te_maken,
)
from wijkwerken.kern.bulk import Bulkactie
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import FilterListView, FormulierView, Knop, Leeg
from wijkwerken.toegang.rechten import Handeling

BRIEVEN_HOOGSTENS = 100  # letters in one file: more takes too long to draw


def _vragen(door, rij, versie, gegevens):
    return betaling_vragen(
        door=door, inschrijvingsgeld=rij, versie=versie, vandaag=timezone.localdate()
    )


def _herinneren(door, rij, versie, gegevens):
    return betaling_herinneren(
        door=door, inschrijvingsgeld=rij, versie=versie, vandaag=timezone.localdate()
    )


def _kwijtschelden(door, rij, versie, gegevens):
    return inschrijvingsgeld_kwijtschelden(
        door=door,
        inschrijvingsgeld=rij,
        versie=versie,
        vandaag=timezone.localdate(),
        **gegevens,
    )


STAND = Kolom("stand", "Stand", soort="status", sorteer="stand")
TOT = Kolom("vervalt_op", "Te betalen tot", soort="datum", sorteer="vervalt_op")
ACTIES = tuple(
    Bulkactie(naam, titel, handeling=Handeling.GEBRUIKER_BEWERKEN, service=service, **rest)
    for naam, titel, service, rest in (
        (
            "vragen",
            "Betaling vragen",
            _vragen,
            {"kolommen": (Kolom("gevraagd_op", "Gevraagd op"), TOT), "icoon": "mail"},
        ),
        (
            "herinneren",
            "Herinneren",
            _herinneren,
            {"kolommen": (Kolom("herinneringen", "Herinneringen"), TOT), "icoon": "bell"},
        ),
        (
            "kwijtschelden",
            "Kwijtschelden",
            _kwijtschelden,
            {"kolommen": (STAND,), "form_class": KwijtscheldForm, "icoon": "ban"},
        ),
    )
)


class InschrijvingsgeldListView(FilterListView):
    """What gebruikers pay each year; this year's unpaid first."""

    handeling = Handeling.GEBRUIKER_BEKIJKEN
    queryset = Inschrijvingsgeld.objects.select_related("gebruiker", "kwijt_door").met_ontvangen()
    filterset_class = InschrijvingsgeldFilter
    template_name = "gebruikers/inschrijvingsgeld_list.html"
    titel = "Inschrijvingsgelden"
    ordening = "gebruiker"
    enkelvoud, meervoud = "inschrijvingsgeld", "inschrijvingsgelden"
    bulkacties = ACTIES

    def bereid_voor(self):
        self.vandaag = self.request.vandaag = timezone.localdate()

    def get_leeg(self):
        return Leeg(
            "Nog geen inschrijvingsgelden",
            "Maak ze voor iedereen met een overeenkomst in één keer.",
            reverse("inschrijvingsgelden_maken"),
            "Maken voor een jaar",
        )

    def get_standaard(self):
        return {"jaar": str(self.vandaag.year), "stand": "open"}

    def get_kruimels(self):
        return [("Gebruikers", reverse("gebruiker_list"))]

    def get_knoppen(self):
        knoppen = [
            Knop("Bankbestanden", reverse("bankbestand_list")),
            Knop("Ontvangsten", reverse("ontvangst_list")),
        ]
        if self.request.user.mag(Handeling.GEBRUIKER_BEWERKEN):
            knoppen += [
                Knop("Maken voor een jaar", reverse("inschrijvingsgelden_maken")),
                Knop("Bankbestand inlezen", reverse("bankbestand_inlezen"), hoofd=True),
            ]
        return knoppen

    def get_kolommen(self):
        return [
            Kolom(
                "gebruiker", "Gebruiker", pad=lambda rij: str(rij.gebruiker),
                sorteer=("gebruiker__naam", "gebruiker__voornaam"), link=True,
                uitleg="gebruiker__nummer",
            ),
            Kolom("jaar", "Jaar", pad=lambda rij: str(rij.jaar), sorteer="jaar"),
            Kolom("bedrag", "Bedrag", soort="bedrag", sorteer="bedrag"),
            Kolom("ontvangen", "Ontvangen", soort="bedrag", sorteer="ontvangen"),
            Kolom("stand", "Stand", soort="status", sorteer="stand",
                  uitleg=lambda rij: _te_laat(rij, self.vandaag), uitleg_mis=True),
            Kolom("gevraagd_op", "Gevraagd op", soort="datum", sorteer="gevraagd_op"),
            TOT,
            Kolom("herinneringen", "Herinneringen", soort="getal", sorteer="herinneringen"),
            Kolom("mededeling", "Mededeling", pad="mededeling_tekst", standaard=False),
            Kolom("soort", "Soort gebruiker", pad="gebruiker__soort", soort="keuze",
                  sorteer="gebruiker__soort", standaard=False),
            Kolom("voldaan_op", "Voldaan op", soort="datum", sorteer="voldaan_op",
                  standaard=False),
            Kolom("kwijt_reden", "Waarom kwijtgescholden", standaard=False),
            Kolom("email", "E-mail", pad="gebruiker__email", in_tabel=False),
            Kolom("telefoon", "Telefoon", pad="gebruiker__telefoon", in_tabel=False),
        ]  # fmt: skip

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return context | {
            "samen": self._samen(),
            "te_bekijken": Ontvangst.objects.zichtbaar_voor(self.request.user)
            .te_bekijken()
            .count(),
            "brieven_url": f"{reverse('inschrijvingsgeld_brieven')}?{self.query.urlencode()}",
            "heeft_brieven": bool(context["tabel"].rijen),
        }

    def _samen(self):
        """Of the year that is shown: how many, and how much; one query."""
        jaar = self.query.get("jaar", "")
        rijen = Inschrijvingsgeld.objects.zichtbaar_voor(self.request.user)
        if not jaar.isdigit():
            return None
        open_, laat = Q(stand=Geldstand.OPEN), Q(vervalt_op__lt=self.vandaag)
        delen = {
            "betaald": ("Betaald", Q(stand=Geldstand.BETAALD)),
            "te_vragen": ("Nog te vragen", open_ & Q(gevraagd_op=None)),
            "gevraagd": ("Gevraagd, nog tijd", open_ & Q(vervalt_op__gte=self.vandaag)),
            "te_laat": ("Te laat", open_ & laat),
            "kwijtgescholden": ("Kwijtgescholden", Q(stand=Geldstand.KWIJTGESCHOLDEN)),
        }
        sommen = rijen.filter(jaar=jaar).aggregate(
            **{f"n_{naam}": Count("pk", filter=waar) for naam, (_, waar) in delen.items()},
            **{f"s_{naam}": Sum("bedrag", filter=waar) for naam, (_, waar) in delen.items()},
        )
        return {
            "jaar": jaar,
            "tegels": [
                {
                    "tekst": tekst,
                    "getal": sommen[f"n_{naam}"],
                    "bedrag": sommen[f"s_{naam}"] or 0,
                    "url": f"{self.request.path}?jaar={jaar}&stand={naam}",
                }
                for naam, (tekst, _) in delen.items()
            ],
        }


def _te_laat(rij, vandaag):
    if rij.is_open and rij.vervalt_op and rij.vervalt_op < vandaag:
        return "te laat"
    return "deels betaald" if rij.is_open and rij.ontvangen else ""


class BrievenView(InschrijvingsgeldListView):
    """The letters of what is filtered and still to be paid, in one file."""

    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        rijen = self.filter_queryset(self.get_queryset()).open()
        brieven = list(rijen[: BRIEVEN_HOOGSTENS + 1])
        if not brieven or len(brieven) > BRIEVEN_HOOGSTENS:
            messages.error(
                request,
                f"In één bestand gaan tot {BRIEVEN_HOOGSTENS} brieven. Filter de lijst eerst."
                if brieven
                else "Hier staat niets meer te betalen: er is geen brief.",
            )
            terug = f"{reverse('inschrijvingsgeld_list')}?{request.GET.urlencode()}"
            return HttpResponseRedirect(terug)
        return brieven_antwoord(brieven, vandaag=self.vandaag)


class InschrijvingsgeldenMakenView(FormulierView):
    """For everybody with an overeenkomst in that year, in one go."""

    handeling = Handeling.GEBRUIKER_BEWERKEN
    form_class = JaarForm
    template_name = "gebruikers/inschrijvingsgelden_maken.html"
    titel = "Inschrijvingsgeld maken voor een jaar"
    inleiding = (
        "Voor elke actieve gebruiker met een getekende overeenkomst in dat jaar, en zonder "
        "inschrijvingsgeld. Daarna vraagt u de betaling."
    )
    knop = "Maken"
    terug_url = reverse_lazy("inschrijvingsgeld_list")

    def get_initial(self):
        return {"jaar": timezone.localdate().year}

    def get_kruimels(self):
        return [
            ("Gebruikers", reverse("gebruiker_list")),
            ("Inschrijvingsgelden", reverse("inschrijvingsgeld_list")),
        ]

    def get_context_data(self, **kwargs):
        jaar = timezone.localdate().year
        return super().get_context_data(**kwargs) | {
            "aantallen": [
                (een, nog_te_maken(self.request.user, een).count()) for een in (jaar, jaar + 1)
            ]
        }

    def call_service(self, form):
        self.jaar = form.cleaned_data["jaar"]
        return inschrijvingsgelden_maken(door=self.request.user, jaar=self.jaar)

    def get_succes_melding(self):
        if not self.resultaat:
            return f"Voor {self.jaar} was er niets meer te maken."
        woord = "inschrijvingsgeld" if self.resultaat == 1 else "inschrijvingsgelden"
        return f"{self.resultaat} {woord} voor {self.jaar} gemaakt. Vraag nu de betaling."

    def get_success_url(self):
        return f"{reverse('inschrijvingsgeld_list')}?jaar={self.jaar}&stand=te_vragen"
