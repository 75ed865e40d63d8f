"""The page of one gebruiker: what is asked, who works there, what was signed, whom to call."""

from django.urls import reverse
from django.utils import timezone

from gebruikers.forms.notities import GebruikersnotitieForm
from gebruikers.models import (
    Aanvraag,
    Gebreke,
    Gebruiker,
    Gebruikersnotitie,
    Gebruikersovereenkomst,
    Inschrijvingsgeld,
    Uitsluiting,
    Vestiging,
)
from gebruikers.services.inschrijvingsgelden import inschrijving_toetsen
from gebruikers.views.gebruikers import ondernemingsnummer_van
from gebruikers.views.overeenkomsten import STANDEN
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import ScopedDetailView, tabs_van
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling

AANVRAGEN_OP_PAGINA = 10
BETWISTINGEN_OP_PAGINA = 5


class GebruikerDetailView(ScopedDetailView):
    """The gebruiker with its vestigingen, overeenkomsten and aanvragen."""

    handeling = Handeling.GEBRUIKER_BEKIJKEN
    model = Gebruiker
    template_name = "gebruikers/gebruiker_detail.html"

    def get_kruimels(self):
        return [("Gebruikers", reverse("gebruiker_list"))]

    def get_context_data(self, **kwargs):
        account, vandaag = self.request.user, timezone.localdate()
        mag_bewerken = account.mag(Handeling.GEBRUIKER_BEWERKEN)
        overeenkomsten = list(
            Gebruikersovereenkomst.objects.zichtbaar_voor(account).filter(gebruiker=self.object)
        )
        inzetten = self._inzetten(account)
        inzage_loggen(
            self.request, [rij.traject.wijkwerker_id for rij in inzetten], InzageWijze.PAGINA
        )
        aanvragen = list(
            Aanvraag.objects.zichtbaar_voor(account)
            .filter(gebruiker=self.object)
            .select_related("activiteit", "vestiging")[: AANVRAGEN_OP_PAGINA + 1]
        )
        return super().get_context_data(
            tabs=tabs_van(self.object),
            mag_bewerken=mag_bewerken,
            vestigingen=Vestiging.objects.zichtbaar_voor(account)
            .filter(gebruiker=self.object)
            .select_related("gemeente", "gebruiker"),
            overeenkomsten=_overeenkomsten(overeenkomsten, vandaag),
            heeft_overeenkomst=any(
                rij.getekend_op and vandaag in rij.periode for rij in overeenkomsten
            ),
            ondernemingsnummer=ondernemingsnummer_van(self.object),
            notities=Gebruikersnotitie.objects.zichtbaar_voor(account)
            .filter(gebruiker=self.object, ingetrokken_op=None)
            .select_related("door"),
            notitieform=GebruikersnotitieForm(initial={"datum": vandaag}) if mag_bewerken else None,
            gebreken=Tabel(
                _gebreken(vandaag),
                list(Gebreke.objects.zichtbaar_voor(account).filter(gebruiker=self.object)),
                bijschrift="Meldingen",
            ),
            uitsluiting=_uitsluiting(account, self.object, vandaag),
            onbetaald=inschrijving_toetsen(self.object, vandaag),
            inschrijvingsgelden=Tabel(
                INSCHRIJVINGSGELDEN,
                Inschrijvingsgeld.objects.zichtbaar_voor(account)
                .filter(gebruiker=self.object)
                .met_ontvangen()
                .order_by("-jaar"),
                bijschrift="Inschrijvingsgeld",
            ),
            betwistingen=Tabel(
                BETWISTINGEN, self._betwistingen(account), bijschrift="Betwiste uren"
            ),
            inzetten=Tabel(INZETTEN, inzetten, bijschrift="Wie werkt hier"),
            aanvragen=_aanvragen(aanvragen[:AANVRAGEN_OP_PAGINA]),
            meer_aanvragen=len(aanvragen) > AANVRAGEN_OP_PAGINA,
            **kwargs,
        )

    def _inzetten(self, account):
        """Who works here now or is proposed; the model stands in an app above this one."""
        inzetten = Aanvraag._meta.get_field("inzetten").related_model
        return list(
            inzetten.objects.zichtbaar_voor(account)
            .lopend()
            .filter(aanvraag__gebruiker=self.object)
            .select_related("traject__wijkwerker", "aanvraag__activiteit", "aanvraag__vestiging")
            .order_by("van", "pk")
        )

    def _betwistingen(self, account):
        """The last hours that it objected to; the model stands in an app above this one."""
        inzetten = Aanvraag._meta.get_field("inzetten").related_model
        betwistingen = inzetten._meta.get_field("betwistingen").related_model
        rijen = betwistingen.objects.zichtbaar_voor(account)
        return list(rijen.filter(inzet__aanvraag__gebruiker=self.object)[:BETWISTINGEN_OP_PAGINA])


BETWISTINGEN = [
    Kolom("nummer", "Betwisting", link=True),
    Kolom("datum", "Werk van", soort="datum"),
    Kolom("uren", "Betwist", soort="uren"),
    Kolom("stand", "Stand", pad="uitkomst", soort="status"),
]
INSCHRIJVINGSGELDEN = [
    Kolom("jaar", "Jaar", pad=lambda rij: str(rij.jaar), link=True),
    Kolom("bedrag", "Bedrag", soort="bedrag"),
    Kolom("ontvangen", "Ontvangen", soort="bedrag"),
    Kolom("stand", "Stand", soort="status"),
    Kolom("vervalt_op", "Te betalen tot", soort="datum"),
]
INZETTEN = [
    Kolom("wijkwerker", "Wijk-werker", pad="traject__wijkwerker__volledige_naam", link=True),
    Kolom("activiteit", "Activiteit", pad="aanvraag__activiteit__naam"),
    Kolom("wanneer", "Wanneer", pad="aanvraag__wanneer", uitleg="aanvraag__uur"),
    Kolom("vestiging", "Vestiging", pad="aanvraag__vestiging__naam"),
    Kolom("status", "Status", soort="status"),
]


def _uitsluiting(account, gebruiker, vandaag):
    """The exclusion that holds today, else the next one; None for who is welcome."""
    rijen = Uitsluiting.objects.zichtbaar_voor(account).filter(
        gebruiker=gebruiker, tot__gte=vandaag, opgeheven_op=None
    )
    return rijen.select_related("gebreke").order_by("van").first()


def _gebreken(vandaag):
    return [
        Kolom("nummer", "Melding", link=True),
        Kolom("gemeld_op", "Gemeld op", soort="datum"),
        Kolom("stand", "Stand", pad=lambda rij: rij.stand_op(vandaag)),
    ]


def _overeenkomsten(rijen, vandaag):
    kolommen = [
        Kolom("van", "Vanaf", soort="datum", link=True),
        Kolom("tot", "Tot en met", soort="datum"),
        Kolom("getekend_op", "Getekend op", soort="datum"),
        Kolom("stand", "Stand", pad=lambda rij: STANDEN[rij.stand_op(vandaag)]),
    ]
    return Tabel(kolommen, rijen, bijschrift="Overeenkomsten")


def _aanvragen(rijen):
    kolommen = [
        Kolom("activiteit", "Activiteit", pad="activiteit__naam", link=True),
        Kolom("vestiging", "Vestiging", pad="vestiging__naam"),
        Kolom("wanneer", "Wanneer", uitleg="uur"),
        Kolom("status", "Status", soort="status"),
    ]
    return Tabel(kolommen, rijen, bijschrift="Aanvragen")
