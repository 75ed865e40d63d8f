"""What a reader changes about a list: its columns, its page, the views kept under a name."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render

from wijkwerken.kern.filters import is_bewaarbaar
from wijkwerken.kern.forms import KolommenForm, WeergaveForm
from wijkwerken.kern.formulierfouten import zet_fouten
from wijkwerken.kern.kolommen import kies
from wijkwerken.kern.volgorde import keuzeregels, na_verplaatsen

# Parts of one field in the address, as django-filter's range widgets name them.
STAARTEN = ("", "_min", "_max", "_after", "_before", "_0", "_1", "_van", "_tot")
STANDAARD = "standaard"  # in the address: the list as it is, also for who begins elsewhere


def bewaarbare_namen(filterset_class):
    """What a view may keep of the address of a list: never what somebody typed."""
    filters = filterset_class.base_filters if filterset_class else {}
    return [
        f"{naam}{staart}"
        for naam, filter_ in filters.items()
        if is_bewaarbaar(filter_)
        for staart in STAARTEN
    ]


class InstellingenMixin:
    """Columns and views of a FilterListView. The account keeps them, by the name of the URL."""

    weergave: Any = None
    request: Any

    @cached_property
    def geheugen(self):
        return self.request.user.lijst(self.request.resolver_match.view_name)

    def kies_weergave(self):
        """The view that the address names, or the one with which the account begins."""
        gevraagd = self.request.GET.get("weergave")
        if gevraagd and gevraagd != STANDAARD:
            weergave = self.geheugen.weergave(gevraagd)
            if weergave is None:
                raise Http404
            return weergave
        if gevraagd or "leeg" in self.query or self._vraagt_een_filter():
            return None
        return self.geheugen.begin

    @property
    def keuze(self):
        """Where columns and order come from: the view, else the account."""
        return self.weergave or self.geheugen.voorkeur

    def gekozen_kolommen(self, *, voor_bestand=False):
        return kies(self.get_kolommen(), self.keuze.kolommen, voor_bestand=voor_bestand)

    def get_paginate_by(self, queryset):
        return self.geheugen.voorkeur.per_bladzijde or self.paginate_by

    def huidige_vraag(self):
        """The filters that are on and that a view may keep, as the address has them."""
        namen = bewaarbare_namen(self.filterset_class)
        gevuld = {naam: [w for w in self.query.getlist(naam) if w] for naam in namen}
        return {naam: waarden for naam, waarden in gevuld.items() if waarden}

    def niet_bewaard(self):
        """The labels of the filters that are on and that no view keeps."""
        filters = self.filterset_class.base_filters if self.filterset_class else {}
        return [
            filter_.label
            for naam, filter_ in filters.items()
            if not is_bewaarbaar(filter_) and self.query.get(naam)
        ]

    def get_instellingen(self):
        """What the page shows about views: the tabs, and what can be done with the one shown."""
        weergave, eigen = self.weergave, False
        if weergave:
            eigen = self.geheugen.is_eigen(weergave)
        tabs = [
            {
                "naam": rij.naam,
                "url": f"{self.request.path}?weergave={rij.pk}",
                "actief": rij == weergave,
                "van": "" if self.geheugen.is_eigen(rij) else rij.eigenaar.naam,
            }
            for rij in self.geheugen.weergaven
        ]
        return {
            "weergave": weergave,
            "weergave_eigen": eigen,
            "weergave_gewijzigd": bool(weergave) and self._wijkt_af(weergave),
            "weergaven": tabs,
            "standaard_url": f"{self.request.path}?weergave={STANDAARD}",
            "kolommen_url": self.url_met(instellen="kolommen"),
            "bewaar_url": self.url_met(instellen="weergave"),
            "hier_url": self.url_met(),
        }

    def _wijkt_af(self, weergave):
        ordening = self.gekozen_ordening()
        return self.huidige_vraag() != weergave.vraag or ordening != (
            weergave.ordening or self.ordening
        )

    # -- the columns -----------------------------------------------------------------------
    def toon_kolommen(self, form=None, volgorde=None, aan=None, verplaatst=""):
        kolommen = self.get_kolommen()
        if volgorde is None:
            aan = [kolom.naam for kolom in self.gekozen_kolommen()]
        keuze = self.keuze
        form = form or KolommenForm(
            kolommen=kolommen,
            standaard_aantal=self.paginate_by,
            initial={
                "ordening": keuze.ordening,
                "per_bladzijde": self.geheugen.voorkeur.per_bladzijde,
            },
        )
        titels = {kolom.naam: kolom.titel for kolom in kolommen}
        van_ander = bool(self.weergave) and not self.geheugen.is_eigen(self.weergave)
        return self._instelpagina(
            "lijst/kolommen.html",
            "Kolommen",
            form=form,
            regels=keuzeregels(titels, aan, volgorde, vast=kolommen[0].naam),
            verplaatst=verplaatst,
            van_ander=van_ander,
            bestanden=[
                {"naam": e["naam"], "url": f"{e['url']}&kolommen=alle"}
                for e in self.get_export_urls()
            ],
        )

    def post_kolommen(self):
        """Keep the columns in the own view that is open, else for the list as a whole."""
        gegevens = self.request.POST
        volgorde, naam = na_verplaatsen(gegevens, vast=1)
        if naam:
            return self.toon_kolommen(
                self._kolommenform(initieel=True), volgorde, gegevens.getlist("kolommen"), naam
            )
        if "herstel" in gegevens:
            return self._bewaar_kolommen(kolommen=[], ordening="", per_bladzijde=None)
        form = self._kolommenform()
        if not form.is_valid():
            return self.toon_kolommen(form, volgorde, gegevens.getlist("kolommen"))
        return self._bewaar_kolommen(**form.cleaned_data)

    def _kolommenform(self, *, initieel=False):
        velden = {"kolommen": self.get_kolommen(), "standaard_aantal": self.paginate_by}
        if initieel:  # nothing is judged yet: the reader is still moving columns
            return KolommenForm(initial=self.request.POST.dict(), **velden)
        return KolommenForm(self.request.POST, **velden)

    def _bewaar_kolommen(self, *, kolommen, ordening, per_bladzijde):
        voorkeur = self.geheugen.voorkeur
        if self.weergave:
            if not self.geheugen.is_eigen(self.weergave):
                messages.error(
                    self.request,
                    "Deze weergave is van een collega. Neem ze over om ze te wijzigen.",
                )
                return HttpResponseRedirect(self.url_met())
            self.geheugen.werk_bij(self.weergave, kolommen=kolommen, ordening=ordening)
            kolommen, ordening = voorkeur.kolommen, voorkeur.ordening
        self.geheugen.bewaar_voorkeur(
            kolommen=kolommen, ordening=ordening, per_bladzijde=per_bladzijde
        )
        messages.success(self.request, "De kolommen zijn bewaard.")
        return HttpResponseRedirect(self.url_met(weg=["ordening"]))

    # -- the views -------------------------------------------------------------------------
    def toon_weergave(self, form=None):
        return self._instelpagina(
            "lijst/weergave.html",
            "Weergave bewaren",
            form=form or WeergaveForm(),
            chips=self.get_chips(),
            niet_bewaard=self.niet_bewaard(),
            kolomtitels=[kolom.titel for kolom in self.gekozen_kolommen()],
        )

    def post_weergave(self):
        """Keep what the list shows now under a name."""
        form = WeergaveForm(self.request.POST)
        if form.is_valid() and self.filterset and not self.filterset.is_valid():
            form.add_error(None, "Een filter van de lijst klopt niet. Verbeter het daar eerst.")
        if not form.is_valid():
            return self.toon_weergave(form)

        def bewaar():
            return self.geheugen.bewaar_weergave(
                vraag=self.huidige_vraag(),
                kolommen=self.keuze.kolommen,
                ordening=self.gekozen_ordening(),
                **form.cleaned_data,
            )

        try:
            weergave = (
                self.request.user.eenmalig(self.request, form.sleutel, bewaar)
                if form.sleutel
                else bewaar()
            )
        except ValidationError as error:
            zet_fouten(form, error)
            return self.toon_weergave(form)
        messages.success(self.request, f"De weergave {weergave.naam} is bewaard.")
        return HttpResponseRedirect(f"{self.request.path}?weergave={weergave.pk}")

    def post_bijwerken(self):
        """Put the filters and the order of now in the own view that is open."""
        if not self.weergave or not self.geheugen.is_eigen(self.weergave):
            raise Http404
        self.geheugen.werk_bij(
            self.weergave, vraag=self.huidige_vraag(), ordening=self.gekozen_ordening()
        )
        messages.success(self.request, f"De weergave {self.weergave.naam} is bijgewerkt.")
        return HttpResponseRedirect(f"{self.request.path}?weergave={self.weergave.pk}")

    def _instelpagina(self, template, titel, **context):
        kruimels = [*self.get_kruimels(), (self.get_titel(), self.url_met())]
        return render(
            self.request,
            template,
            {
                "titel": titel,
                "kruimels": kruimels,
                "terug_url": self.url_met(),
                "weergave": self.weergave,
                **context,
            },
        )
