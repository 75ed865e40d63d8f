from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from activiteiten.cel import cel_van
from activiteiten.filters import ActiviteitFilter
from activiteiten.forms import ToetsForm, gemeenten_voor
from activiteiten.gevolgen import geraakt_door
from activiteiten.matrix import matrix
from activiteiten.models import Activiteit, AfwijkendeActiviteit, Toelating
from activiteiten.services import activiteit_toetsen
from activiteiten.services.toelatingen import vensters_na
from activiteiten.views.gevolgen import GERAAKT
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import (
    FilterListView,
    Knop,
    PaginaMixin,
    ScopedDetailView,
    Tab,
    ToegangMixin,
)
from wijkwerken.toegang.choices import InzageWijze, Rol
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.models import Gemeente
from wijkwerken.toegang.rechten import Handeling


class ActiviteitListView(FilterListView):
    """The activiteitenlijst, with the question on top: may this be done here?"""

    handeling = Handeling.ACTIVITEIT_BEKIJKEN
    queryset = (
        Activiteit.objects.filter(actief=True)
        .select_related("hoofdactiviteit")
        .prefetch_related("vereisten")
    )
    filterset_class = ActiviteitFilter
    template_name = "activiteiten/activiteit_list.html"
    titel = "Activiteiten"
    ordening = "hoofdactiviteit"
    paginate_by = 100  # the whole Flemish list on one page
    enkelvoud, meervoud = "activiteit", "activiteiten"

    def bereid_voor(self):
        self.request.vandaag = timezone.localdate()

    def get_queryset(self):
        return super().get_queryset().met_aantal_gemeenten(self.request.vandaag, self.request.user)

    def get_kolommen(self):
        eigen = self.request.user.rol == Rol.GEMEENTE
        return [
            Kolom("naam", "Activiteit", sorteer="naam", link=True),
            Kolom(
                "hoofdactiviteit",
                "Hoofdactiviteit",
                pad="hoofdactiviteit__naam",
                sorteer=("hoofdactiviteit__volgorde", "naam"),
            ),
            Kolom("soorten", "Voor", pad="soorten_kort"),
            Kolom("toegelaten", "Bij ons toegelaten", pad="gemeenten_op", soort="ja_nee")
            if eigen
            else Kolom(
                "gemeenten", "Gemeenten", pad="gemeenten_op", soort="getal", sorteer="gemeenten_op"
            ),
            Kolom("voorwaarde", "Voorwaarde", pad=voorwaarde),
            Kolom("omschrijving", "Omschrijving", in_tabel=False),
            Kolom("code", "Code", in_tabel=False),
        ]

    def get_knoppen(self):
        knoppen = [
            Knop("Wat mag waar", reverse("activiteit_kaart")),
            Knop("Toelatingen", reverse("toelating_list")),
            Knop("Competenties", reverse("competentieterm_list")),
            Knop("Vereisten", reverse("vereiste_list")),
        ]
        if self.request.user.mag(Handeling.AFWIJKING_BEKIJKEN):
            knoppen.append(Knop("Afwijkend", reverse("afwijkendeactiviteit_list")))
        if self.request.user.rol == Rol.GEMEENTE:
            nis = self.request.user.gemeente.nis
            knoppen.append(Knop("Publieke lijst", reverse("publieke_lijst", args=[nis])))
        if self.request.user.mag(Handeling.ACTIVITEIT_BEWERKEN):
            knoppen.append(Knop("Lijst overnemen voor een gemeente", reverse("lijst_overnemen")))
        return knoppen

    def get_context_data(self, **kwargs):
        toets = ToetsForm(account=self.request.user, initial={"datum": self.request.vandaag})
        return super().get_context_data(**{"toets": toets} | kwargs)


def voorwaarde(activiteit):
    """What is asked besides the permission of the gemeente, in a few words."""
    delen = ["Alleen wie het al onder PWA had"] if activiteit.enkel_overgang else []
    if activiteit.afwijkend:
        delen.append("Afwijkend: niet op de Vlaamse lijst")
    return ". ".join([*delen, *map(str, activiteit.vereisten.all())])


class ToetsView(PaginaMixin, ToegangMixin, TemplateView):
    """Mag dit hier? An address that can be passed on; with htmx only the answer."""

    handeling = Handeling.ACTIVITEIT_BEKIJKEN
    titel = "Mag dit hier?"

    def get_template_names(self):
        deel = "_antwoord" if self.request.htmx else "toets"
        return [f"activiteiten/{deel}.html"]

    def get_kruimels(self):
        return [("Activiteiten", reverse("activiteit_list"))]

    def get_context_data(self, **kwargs):
        vraag = self.request.GET
        begin = {"datum": timezone.localdate()} | vraag.dict()
        # A link may name the activiteit alone; only with a date is the whole question asked.
        form = ToetsForm(
            vraag if "datum" in vraag else None, account=self.request.user, initial=begin
        )
        antwoord = activiteit_toetsen(**form.cleaned_data) if form.is_valid() else None
        cel = cel_van(self.request.user, **form.cleaned_data) if antwoord else None
        fouten = [fout for lijst in form.errors.as_data().values() for fout in lijst]
        # While choosing, what is not chosen yet is no mistake.
        wacht = self.request.htmx and all(fout.code == "required" for fout in fouten)
        return super().get_context_data(
            toets=form,
            antwoord=antwoord,
            cel=cel,
            rij=cel.rij_van(antwoord) if cel and antwoord else None,
            activiteit=form.cleaned_data["activiteit"] if antwoord else None,
            fouten=[] if wacht else [veld for veld in form if veld.errors],
            **kwargs,
        )


def activiteit_tabs(activiteit, account, actief="Overzicht"):
    """The pages of one activiteit; how much it is used stands above this app."""
    paginas = [
        ("Overzicht", "activiteit_detail", Handeling.ACTIVITEIT_BEKIJKEN),
        ("Gebruik", "activiteit_gebruik", Handeling.AFWIJKING_BEKIJKEN),
        ("Wijzigingen", "activiteit_geschiedenis", Handeling.ACTIVITEIT_BEWERKEN),
    ]
    tabs = [
        Tab(naam, reverse(url, args=[activiteit.pk]), naam == actief)
        for naam, url, handeling in paginas
        if account.mag(handeling)
    ]
    return tabs if len(tabs) > 1 else []


class ActiviteitDetailView(ScopedDetailView):
    """What it is, who permits it for whom, and how that came to be."""

    handeling = Handeling.ACTIVITEIT_BEKIJKEN
    queryset = Activiteit.objects.select_related("hoofdactiviteit")
    template_name = "activiteiten/activiteit_detail.html"

    def get_kruimels(self):
        return [("Activiteiten", reverse("activiteit_list"))]

    def get_context_data(self, **kwargs):
        account, vandaag = self.request.user, timezone.localdate()
        toelatingen = list(
            Toelating.objects.zichtbaar_voor(account)
            .filter(activiteit=self.object)
            .select_related("gemeente", "besluit")
            .order_by("gemeente__naam", "soort", "-geldig")
        )
        gemeenten = Gemeente.objects.filter(
            Q(pk__in=gemeenten_voor(account).bestaand_op(vandaag))
            | Q(pk__in={rij.gemeente_id for rij in toelatingen})
        )
        soorten = self.object.soorten_op_volgorde
        mag_bewerken = account.mag(Handeling.ACTIVITEIT_BEWERKEN)
        return super().get_context_data(
            soorten=soorten,
            matrix=matrix(gemeenten, soorten, toelatingen, vandaag),
            geschiedenis=_geschiedenis(toelatingen, vandaag, mag_bewerken=mag_bewerken),
            voorwaarde=voorwaarde(self.object),
            vandaag=vandaag,
            afwijkingen=self.afwijkingen(account),
            loopt_door=self.loopt_door(toelatingen, vandaag),
            mag_afwijking=account.mag(Handeling.ACTIVITEIT_BEWERKEN),
            tabs=activiteit_tabs(self.object, account),
            mag_bewerken=mag_bewerken,
            traint=self.object.traint.all(),
            mag_competenties=account.mag(Handeling.COMPETENTIE_BEHEREN),
            **kwargs,
        )

    def loopt_door(self, toelatingen, vandaag):
        """What goes on after the permission it rests on; None when there is nothing."""
        account = self.request.user
        if not account.mag(Handeling.PLANNEN):
            return None
        geraakt = geraakt_door(account, vensters_na(toelatingen, vandaag))
        inzage_loggen(
            self.request, [rij.persoon for rij in geraakt if rij.persoon], InzageWijze.LIJST
        )
        return Tabel(GERAAKT, geraakt, bijschrift="Wat doorloopt") if geraakt else None

    def afwijkingen(self, account):
        """Requests to permit this beside the list, that the account may see."""
        rijen = AfwijkendeActiviteit.objects.zichtbaar_voor(account).filter(activiteit=self.object)
        return list(rijen.select_related("gemeente").order_by("-nummer"))


def _geschiedenis(toelatingen, vandaag, *, mag_bewerken):
    kolommen = [
        Kolom("gemeente", "Gemeente", pad="gemeente__naam"),
        Kolom("soort", "Soort gebruiker", soort="keuze"),
        Kolom("van", "Vanaf", pad="geldig__lower", soort="datum"),
        Kolom("tot", "Tot en met", pad="laatste_dag", soort="datum"),
        Kolom("bron", "Beslissing"),
        Kolom(
            "besluit",
            "Tekst",
            pad=lambda rij: _besluittekst(rij, mag_bewerken),
            link=lambda rij: _besluiturl(rij, mag_bewerken),
        ),
    ]
    if mag_bewerken:

        def loopt_nog(rij):
            return rij.geldig.upper is None or rij.geldig.upper > vandaag

        kolommen.append(
            Kolom(
                "intrekken",
                "Wijzigen",
                pad=lambda rij: "Intrekken" if loopt_nog(rij) else "",
                link=lambda rij: (
                    reverse("toelating_intrekken", args=[rij.pk]) if loopt_nog(rij) else ""
                ),
            )
        )
    return Tabel(kolommen, toelatingen, bijschrift="Toelatingen, ook de vroegere")


def _besluittekst(rij, mag_bewerken):
    if rij.besluit is None:
        return ""
    if rij.besluit.is_bijgevoegd:
        return rij.besluit.naam
    return "Bijvoegen" if mag_bewerken else ""


def _besluiturl(rij, mag_bewerken):
    """To the text of the decision, or to where it can be attached."""
    if not _besluittekst(rij, mag_bewerken):
        return ""
    naam = "besluit_inhoud" if rij.besluit.is_bijgevoegd else "besluit_bijvoegen"
    return reverse(naam, args=[rij.besluit_id])
