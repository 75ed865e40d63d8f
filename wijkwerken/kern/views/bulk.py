"""Acts on a selection of a list, or on all that is filtered: choose, look, confirm."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponseRedirect

from wijkwerken.kern import opmaak
from wijkwerken.kern.bulk import (
    ACHTERAF_HOOGSTENS,
    HOOGSTENS,
    Bulkactie,
    BulkGeweigerd,
    Bulkrij,
    met_versie,
    proef,
    voer_uit,
)
from wijkwerken.kern.forms import BulkForm
from wijkwerken.kern.formulierfouten import zet_fouten


class BulkMixin:
    """The acts that a list offers for many rows: declare them in `bulkacties`.

    Whatever the browser sends, the rows come from the list itself: its scope, its filter, and
    what the account may change.
    """

    bulkacties: Sequence[Bulkactie] = ()
    request: Any

    def get_bulkacties(self):
        return [actie for actie in self.bulkacties if self.request.user.mag(actie.handeling)]

    def get_bulk(self, totaal):
        """What the bar under the table needs; nothing when there is no act."""
        acties = self.get_bulkacties()
        return {
            "bulkacties": acties,
            "bulk_alles": f"Alle {opmaak.getal(totaal)} {self.meervoud}" if totaal > 1 else "",
        }

    # -- which rows ------------------------------------------------------------------------
    def bulkrijen(self, sleutels=None):
        """The rows of this list, filtered as the address says, that the account may change."""
        return list(self._bulkrijen(sleutels)[: HOOGSTENS + 1])

    def _bulkrijen(self, sleutels):
        lijst = self.object_list
        mag = lijst.model._default_manager.all().bewerkbaar_voor(self.request.user)
        rijen = lijst.filter(pk__in=mag.values("pk"))
        if sleutels is not None:
            rijen = rijen.filter(pk__in=sleutels)
        return rijen

    def post_bulk(self):
        actie = next(
            (a for a in self.get_bulkacties() if a.naam == self.request.POST.get("actie")), None
        )
        if actie is None:
            raise PermissionDenied
        keuze = BulkForm(self.request.POST)
        keuze.is_valid()
        versies = keuze.cleaned_data.get("rij", {})
        alles = keuze.cleaned_data.get("alles")
        rijen = self.bulkrijen(None if alles else versies)
        if len(rijen) > HOOGSTENS:
            return self._achteraf(actie, keuze, None if alles else versies)
        if not rijen:
            return self._terug("Kies eerst een of meer rijen die u mag wijzigen.")
        weg = 0 if alles else len(versies) - len(rijen)
        form = self._daadform(actie, keuze)
        if "stap" not in self.request.POST and form.fields:
            return self.toon_bulk(actie, keuze, form, [Bulkrij(rij) for rij in rijen], weg=weg)
        if form.fields and not form.is_valid():
            return self.toon_bulk(actie, keuze, form, [Bulkrij(rij) for rij in rijen], weg=weg)
        gegevens = form.cleaned_data if form.fields else {}
        if self.request.POST.get("stap") == "uitvoeren" and keuze.is_gezien(self.request.POST):
            return self._voer_uit(actie, keuze, form, rijen, versies, gegevens, weg)
        uitslag = proef(self._doen(actie, {}, gegevens), rijen, actie.kolommen)
        return self.toon_bulk(actie, keuze, form, uitslag, weg=weg, getoond=True)

    def _daadform(self, actie, keuze):
        """The form of the act, filled in or not yet."""
        gegeven = self.request.POST if "stap" in self.request.POST else None
        form = actie.form_class(gegeven)
        form.fields.pop("versie", None)  # every row has its own
        form.fields.pop("sleutel", None)
        return form

    def _doen(self, actie, versies, gegevens):
        door = self.request.user
        return met_versie(
            versies, lambda rij, versie: actie.service(door, rij, versie, dict(gegevens))
        )

    def _voer_uit(self, actie, keuze, form, rijen, versies, gegevens, weg):
        if weg:  # what was shown is not what there is: look again
            uitslag = proef(self._doen(actie, versies, gegevens), rijen, actie.kolommen)
            return self.toon_bulk(actie, keuze, form, uitslag, weg=weg, getoond=True)

        def doen():
            uitslag = voer_uit(
                self._doen(actie, versies, gegevens), rijen, actie.kolommen, actie.oud
            )
            return self.geheugen.bewaar_bulk(actie, uitslag)

        try:
            sleutel = str(keuze.cleaned_data.get("sleutel") or "")
            uitvoering = (
                self.request.user.eenmalig(self.request, sleutel, doen) if sleutel else doen()
            )
        except BulkGeweigerd as geweigerd:
            messages.error(
                self.request,
                "Er is nog niets gewijzigd: niet elke rij lukt nog. Kijk hieronder na welke.",
            )
            # Of the others the trial said nothing new: they are offered again.
            return self.toon_bulk(actie, keuze, form, geweigerd.rijen, weg=weg, getoond=True)
        except ValidationError as error:
            zet_fouten(form, error)
            uitslag = [Bulkrij(rij) for rij in rijen]
            return self.toon_bulk(actie, keuze, form, uitslag, weg=weg)
        woord = self.enkelvoud if len(rijen) == 1 else self.meervoud
        messages.success(self.request, f"{actie.titel}: {len(rijen)} {woord}.")
        return HttpResponseRedirect(uitvoering.get_absolute_url())

    def _achteraf(self, actie, keuze, sleutels):
        """More rows than a request can do: keep which, and have a worker try and do them."""
        paren = self._bulkrijen(sleutels).values_list("pk", "versie")
        rijen = list(dict(paren[: ACHTERAF_HOOGSTENS + 1]).items())
        if len(rijen) > ACHTERAF_HOOGSTENS:
            hoogstens = opmaak.getal(ACHTERAF_HOOGSTENS)
            return self._terug(f"In één keer gaat tot {hoogstens} rijen. Filter de lijst eerst.")
        form = self._daadform(actie, keuze)
        if form.fields and not ("stap" in self.request.POST and form.is_valid()):
            return self.toon_bulk(actie, keuze, form, [], weg=0, achteraf=rijen)
        model = self.object_list.model._meta.label
        gegevens = keuze.van_de_daad(self.request.POST)
        uitvoering = self.geheugen.start_bulk(actie, model, gegevens, rijen)
        return HttpResponseRedirect(uitvoering.get_absolute_url())

    # -- the page --------------------------------------------------------------------------
    def toon_bulk(self, actie, keuze, form, uitslag, *, weg, getoond=False, achteraf=()):
        """The page of the act: what it needs, and once tried what it would do to which row."""
        self.na_lijst([regel.rij for regel in uitslag])
        lukt = [regel for regel in uitslag if regel.lukt] if getoond else uitslag
        naamkolom = self.get_kolommen()[0]

        def regels(rijen):
            return [{"naam": naamkolom.tekst(r.rij), "uitslag": r} for r in rijen]

        hoeveel = len(achteraf) or len(lukt)
        aantal = f"{opmaak.getal(hoeveel)} {self.enkelvoud if hoeveel == 1 else self.meervoud}"
        return self._instelpagina(
            "lijst/bulk.html",
            actie.titel,
            actie=actie,
            form=form,
            getoond=getoond,
            weg=weg,
            sleutel=keuze.nieuwe_sleutel(),
            gezien=keuze.stempel(self.request.POST) if getoond else "",
            kolommen=[kolom.titel for kolom in actie.kolommen],
            lukt=regels(lukt),
            geweigerd=regels([r for r in uitslag if r.bezwaar]),
            gelijk=regels([r for r in uitslag if getoond and not r.bezwaar and not r.lukt]),
            aantal=aantal,
            alles=bool(keuze.cleaned_data.get("alles")),
            achteraf=achteraf,
        )

    def _terug(self, melding):
        messages.error(self.request, melding)
        return HttpResponseRedirect(self.url_met())
