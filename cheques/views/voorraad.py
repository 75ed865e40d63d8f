"""The stock of cheques of every gebruiker, of one of them, and the message to order new ones."""

from datetime import timedelta
from functools import cached_property
from urllib.parse import quote

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from cheques.choices import ChequeStand
from cheques.documenten import bestelbrief_pdf
from cheques.filters import VoorraadFilter
from cheques.forms import BestelvoorstelForm
from cheques.models import Chequebestelling, Krediet
from cheques.rules.voorraad import voor_te_stellen
from cheques.services.bestelvoorstel import bestelvoorstel
from cheques.services.voorraad import (
    Voorraad,
    met_aantallen,
    voorraad_per_vestiging,
    voorraad_van,
    voorraadverleden,
    voorraden_van_alle,
)
from cheques.views.afgiften import kruimels
from cheques.views.bestellingen import cheques_url
from cheques.views.kredieten import KREDIETEN
from gebruikers.models import Gebruiker
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.verloop import maak_verloop
from wijkwerken.kern.views import BereikMixin, FilterListView, Knop, Leeg, ScopedDetailView
from wijkwerken.toegang.rechten import Handeling

AANKOPEN_OP_PAGINA = 8
VERLEDEN_DAGEN = 183


class VoorraadListView(FilterListView):
    """Every active gebruiker; the counts come from a few queries over all of them."""

    handeling = Handeling.CHEQUE_BEKIJKEN
    queryset = met_aantallen(Gebruiker.objects.actief())
    filterset_class = VoorraadFilter
    titel = "Chequevoorraad"
    inleiding = "Wat elke gebruiker kocht en nog heeft, en wanneer het op is."
    enkelvoud, meervoud = "gebruiker", "gebruikers"
    ordening = "naam"
    leeg = Leeg("Nog geen gebruikers", "Een gebruiker heeft een voorraad zodra hij cheques koopt.")

    @cached_property
    def voorraden(self):
        return voorraden_van_alle(self.request.user, vandaag=timezone.localdate())

    def van(self, rij):
        return self.voorraden.get(rij.pk, Voorraad())

    def get_kolommen(self):
        vandaag = timezone.localdate()
        return [
            Kolom("naam", "Gebruiker", str, sorteer=("naam", "voornaam"), link=_pagina),
            Kolom("over", "Over", soort="getal", sorteer="over"),
            Kolom(
                "nodig",
                "Nog in te leveren",
                lambda rij: self.van(rij).nog_in_te_leveren,
                soort="getal",
            ),
            Kolom("beloofd", "Gepland werk", lambda rij: self.van(rij).beloofd, soort="uren"),
            Kolom("op", "Cheques op", lambda rij: self.van(rij).verloop.droog_op, soort="datum"),
            Kolom(
                "vervalt",
                "Vervalt binnen 3 weken",
                lambda rij: self.van(rij).vervalt_binnen(vandaag),
                soort="getal",
            ),
            Kolom("gekocht", "Gekocht", soort="getal", sorteer="gekocht"),
            Kolom("gebruikt", "Gebruikt", soort="getal", sorteer="gebruikt"),
            Kolom("nummer", "Nummer", sorteer="nummer", standaard=False),
        ]

    def get_kruimels(self):
        return kruimels()

    def get_knoppen(self):
        return [Knop("Kredieten", reverse("krediet_list"))]


def _pagina(gebruiker):
    return reverse("chequevoorraad_detail", args=[gebruiker.pk])


class VoorraadMixin:
    handeling = Handeling.CHEQUE_BEKIJKEN
    queryset = Gebruiker.objects.all()

    def get_kruimels(self):
        return kruimels(("Chequevoorraad", reverse("chequevoorraad_list")))


class VoorraadDetailView(VoorraadMixin, ScopedDetailView):
    template_name = "cheques/voorraad_detail.html"

    def get_titel(self):
        return f"Cheques van {self.object}"

    def get_context_data(self, **kwargs):
        gebruiker, vandaag = self.object, timezone.localdate()
        rij = voorraad_van(gebruiker, vandaag=vandaag)
        aankopen = Chequebestelling.objects.zichtbaar_voor(self.request.user).filter(
            gebruiker=gebruiker
        )
        per_stand = [
            (stand.label, rij.per_stand[stand], cheques_url(gebruiker=gebruiker.pk, stand=stand))
            for stand in ChequeStand
            if rij.per_stand.get(stand)
        ]
        return super().get_context_data(**kwargs) | {
            "gebruiker": gebruiker,
            "voorraad": rij,
            "verloop": rij.verloop,
            "vervalt": rij.vervalt_binnen(vandaag),
            "al_op": rij.verloop.droog_op == vandaag,
            "per_stand": per_stand,
            "grafiek": _grafiek(gebruiker, rij, vandaag),
            "vestigingen": Tabel(VESTIGINGEN, voorraad_per_vestiging(gebruiker), "Per vestiging"),
            "aankopen": Tabel(
                AANKOPEN,
                aankopen.met_over().order_by("-uitgegeven_op")[:AANKOPEN_OP_PAGINA],
                "Aankopen",
            ),
            "kredieten": Tabel(
                KREDIETEN,
                Krediet.objects.zichtbaar_voor(self.request.user).filter(gebruiker=gebruiker)[
                    :AANKOPEN_OP_PAGINA
                ],
                "Kredieten",
            ),
            "krediet_url": f"{reverse('krediet_nieuw')}?gebruiker={gebruiker.pk}"
            if self.request.user.mag(Handeling.CHEQUE_SCHRIJVEN)
            else "",
            "mag_schrijven": self.request.user.mag(Handeling.CHEQUE_SCHRIJVEN),
        }


VESTIGINGEN = (
    Kolom("vestiging", "Vestiging", lambda rij: rij["vestiging"] or "Zonder vestiging"),
    Kolom("gekocht", "Gekocht", soort="getal"),
    Kolom("gebruikt", "Gebruikt", soort="getal"),
    Kolom("over", "Over", soort="getal"),
)
AANKOPEN = (
    Kolom("uitgegeven", "Uitgegeven", "uitgegeven_op", soort="datum", link=True),
    Kolom("aantal", "Cheques", soort="getal"),
    Kolom("over", "Over", soort="getal"),
    Kolom("prijs", "Prijs", soort="bedrag"),
    Kolom("vervalt", "Geldig tot en met", "vervalt_op", soort="datum"),
)


def _grafiek(gebruiker, rij, vandaag):
    """The last half year and what is planned; None without a single cheque or hour."""
    verleden = voorraadverleden(gebruiker)
    if not verleden and not rij.gepland:
        return None
    van = vandaag - timedelta(days=VERLEDEN_DAGEN)
    begin = [(van, stand) for dag, stand in verleden if dag < van][-1:]
    zin = f"Voorraad cheques van {gebruiker}: nu {rij.over}"
    return maak_verloop(
        begin + [punt for punt in verleden if punt[0] >= van],
        rij.verloop.punten,
        vandaag=vandaag,
        titel=zin,
        droog_op=rij.verloop.droog_op,
    )


class BestelvoorstelView(VoorraadMixin, ScopedDetailView):
    """The message that asks to order cheques: to look at, to print, or to open as a mail."""

    template_name = "cheques/bestelvoorstel.html"

    def get_titel(self):
        return f"Nieuwe cheques voor {self.object}"

    def get_kruimels(self):
        return [*super().get_kruimels(), (str(self.object), _pagina(self.object))]

    def get_context_data(self, **kwargs):
        form = BestelvoorstelForm(self.request.GET or _voorgesteld(self.object))
        context = super().get_context_data(**kwargs) | {"gebruiker": self.object, "form": form}
        if not form.is_valid():
            return context
        voorstel = bestelvoorstel(self.object, **form.cleaned_data)
        tekst = render_to_string(
            "cheques/bestelmail.txt",
            {"voorstel": voorstel, "organisatie": settings.ORGANISATIE_NAAM},
        ).strip()
        onderwerp = "Nieuwe wijk-werkcheques"
        mail = f"mailto:{self.object.email}?subject={quote(onderwerp)}&body={quote(tekst)}"
        vraag = f"aantal={voorstel.aantal}&op={voorstel.op:%d/%m/%Y}"
        return context | {
            "voorstel": voorstel,
            "tekst": tekst,
            "mail": mail if self.object.email else "",
            "pdf": f"{reverse('bestelvoorstel_pdf', args=[self.object.pk])}?{vraag}",
        }


class BestelbriefView(BereikMixin, SingleObjectMixin, View):
    handeling = Handeling.CHEQUE_BEKIJKEN
    queryset = Gebruiker.objects.all()

    def get(self, request, *args, **kwargs):
        gebruiker = self.get_object()
        form = BestelvoorstelForm(request.GET)
        waarden = form.cleaned_data if form.is_valid() else _voorgesteld(gebruiker)
        return bestelbrief_pdf(bestelvoorstel(gebruiker, **waarden), vandaag=timezone.localdate())


def _voorgesteld(gebruiker):
    vandaag = timezone.localdate()
    tekort = voorraad_van(gebruiker, vandaag=vandaag).verloop.tekort
    return {"aantal": voor_te_stellen(tekort), "op": vandaag}
