"""Lists: filter, sorting, pages and exports from one declaration of columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseBadRequest
from django.utils import timezone
from django.utils.text import slugify
from django.views.generic import ListView

from wijkwerken.kern import export, opmaak
from wijkwerken.kern.filters import filtertekst, is_bewaarbaar
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views.bulk import BulkMixin
from wijkwerken.kern.views.formulieren import PaginaMixin
from wijkwerken.kern.views.lijstinstellingen import STAARTEN, InstellingenMixin
from wijkwerken.kern.views.toegang import BereikMixin

EXPORT_HOOGSTENS = 50_000


# Parts of an address that are never part of the next.
NIET_MEE = ("export", "kolommen", "instellen", "leeg")


@dataclass(frozen=True, slots=True)
class Leeg:
    """What an empty list says: never a dead end."""

    titel: str = "Niets gevonden"
    tekst: str = ""
    url: str = ""
    knop: str = ""


@dataclass(frozen=True, slots=True)
class Knop:
    """A link drawn as a button beside the h1."""

    tekst: str
    url: str
    hoofd: bool = False


class FilterListView(BulkMixin, InstellingenMixin, PaginaMixin, BereikMixin, ListView):
    """A list whose address says everything: filters, `ordening`, `pagina`, `weergave`, `export`.

    Declare `kolommen`, `filterset_class`, `ordening` (a column, with - for descending) and
    `titel`; `get_standaard()` gives the filters of who comes in without any. `bulkacties` are
    the acts for many rows. `na_lijst(rijen)` is called with the rows that were really shown or
    exported, for the read log.
    """

    template_name = "basis_lijst.html"
    filterset_class: Any = None
    kolommen: Sequence[Kolom] = ()
    ordening = ""
    paginate_by = 50
    page_kwarg = "pagina"
    exports: tuple[str, ...] = ("csv", "xlsx")
    export_handeling = None
    enkelvoud, meervoud = "resultaat", "resultaten"
    leeg = Leeg(tekst="Er is nog niets om te tonen.")
    leeg_gefilterd = Leeg(tekst="Met deze filters is er niets. Doe een filter weg of zoek ruimer.")
    filterset = None
    standaard: dict[str, str] = {}

    # -- what is asked ---------------------------------------------------------------------
    def get(self, request, *args, **kwargs):
        queryset = self.filter_queryset(self.get_queryset())
        soort = request.GET.get("export")
        if soort in self.exports:
            return self.exporteer(queryset, soort)
        instellen = request.GET.get("instellen")
        if instellen in {"kolommen", "weergave"}:
            return self.toon_kolommen() if instellen == "kolommen" else self.toon_weergave()
        self.object_list = queryset
        return self.render_to_response(self.get_context_data())

    def post(self, request, *args, **kwargs):
        """What the list itself takes: other columns, a view to keep, an act on many rows."""
        self.object_list = self.filter_queryset(self.get_queryset())
        daden = {
            "kolommen": self.post_kolommen,
            "weergave": self.post_weergave,
            "bijwerken": self.post_bijwerken,
            "bulk": self.post_bulk,
        }
        daad = daden.get(request.POST.get("daad", ""))
        return daad() if daad else HttpResponseBadRequest("Onbekende vraag.")

    def filter_queryset(self, queryset):
        """Filter and order; with a wrong filter nothing, never more than was asked for."""
        self.query = self.request.GET.copy()
        self.weergave = self.kies_weergave()
        if self.weergave:
            self.query["weergave"] = str(self.weergave.pk)
        if self.filterset_class:
            self.standaard = self.weergave.vraag if self.weergave else self.get_standaard()
            if "leeg" not in self.query and not self._vraagt_een_filter():
                for naam, waarde in self.standaard.items():
                    self.query.setlist(naam, waarde if isinstance(waarde, list) else [waarde])
            self.filterset = self.filterset_class(
                data=self.query, queryset=queryset, request=self.request
            )
            queryset = self.filterset.qs if self.filterset.is_valid() else queryset.none()
        return queryset.order_by(*self.get_sorteervelden())

    def get_standaard(self):
        """Filters, as in the address, for who comes in without any: own caseload, this month."""
        return {}

    def _vraagt_een_filter(self):
        if not self.filterset_class:
            return False
        namen = {
            f"{naam}{staart}" for naam in self.filterset_class.base_filters for staart in STAARTEN
        }
        return any(naam in self.query for naam in namen)

    def get_kolommen(self):
        """The columns; override to leave some out for an account."""
        return list(self.kolommen)

    def gekozen_ordening(self):
        """The asked order when it is a column that sorts, else the order of the list."""
        toegelaten = {kolom.naam for kolom in self.get_kolommen() if kolom.sorteer}
        for ordening in (self.request.GET.get("ordening", ""), self.keuze.ordening):
            if ordening.removeprefix("-") in toegelaten:
                return ordening
        return self.ordening

    def get_sorteervelden(self):
        ordening = self.gekozen_ordening()
        naam, min_teken = ordening.removeprefix("-"), ordening.startswith("-")
        velden = [
            _omgekeerd(veld) if min_teken else veld
            for kolom in self.get_kolommen()
            if kolom.naam == naam
            for veld in kolom.sorteervelden
        ]
        if ordening and not velden:
            raise ImproperlyConfigured(f"{type(self).__name__}: no sorting column {naam}.")
        return [*velden, "pk"]  # the key last: two pages never show the same row

    def paginate_queryset(self, queryset, page_size):
        """A page that is not there gives the last one; links from yesterday keep working."""
        paginator = Paginator(queryset, page_size)
        pagina = paginator.get_page(self.request.GET.get(self.page_kwarg))
        pagina.object_list = list(pagina.object_list)
        pagina.elided = list(paginator.get_elided_page_range(pagina.number, on_each_side=2))
        return paginator, pagina, pagina.object_list, pagina.has_other_pages()

    # -- what is shown ---------------------------------------------------------------------
    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        rijen = context["page_obj"].object_list
        totaal = context["paginator"].count
        self.na_lijst(rijen)
        chips = self.get_chips()
        woord = self.enkelvoud if totaal == 1 else self.meervoud
        return context | {
            "filter": self.filterset,
            "lijst_url": self.request.path,
            "vast": self.vaste_delen(),
            "totaal": totaal,
            "totaal_tekst": f"{opmaak.getal(totaal)} {woord}",
            "chips": chips,
            "tabel": self.get_tabel(rijen),
            "leeg": self.leeg_gefilterd if chips else self.get_leeg(),
            "knoppen": self.get_knoppen(),
            "export_urls": self.get_export_urls() if totaal else [],
            **self.get_instellingen(),
            **self.get_bulk(totaal),
        }

    def get_tabel(self, rijen):
        return Tabel(
            self.gekozen_kolommen(),
            rijen,
            bijschrift=self.get_titel(),
            sorteer_url=self.sorteer_url,
            ordening=self.gekozen_ordening(),
            toetsen=True,
            selectie="bulk" if self.get_bulkacties() else "",
        )

    def get_leeg(self):
        """The empty state when nothing is filtered; override for a link with arguments."""
        return self.leeg

    def get_knoppen(self):
        """Buttons beside the h1, as Knop."""
        return []

    def na_lijst(self, rijen):
        """Hook for the read log: these rows were shown or exported."""

    # -- addresses -------------------------------------------------------------------------
    def url_met(self, *, weg=(), **anders):
        """This address with other parameters; always from the first page."""
        query = self.query.copy()
        for naam in (*weg, *anders, *NIET_MEE, self.page_kwarg):
            query.pop(naam, None)
        for naam, waarde in anders.items():
            query[naam] = waarde
        if self.heeft_standaard:
            query["leeg"] = "1"
        return f"{self.request.path}?{query.urlencode()}"

    @property
    def heeft_standaard(self):
        """Must the address say so when there is no filter? Else the default would come back."""
        return bool(self.standaard or self.weergave)

    def vaste_delen(self):
        """What the filter form sends along unseen."""
        delen = {naam: self.query.get(naam, "") for naam in ("ordening", "weergave")}
        if self.heeft_standaard:
            delen["leeg"] = "1"
        return {naam: waarde for naam, waarde in delen.items() if waarde}

    def sorteer_url(self, kolom):
        oplopend = self.gekozen_ordening() == kolom.naam
        return self.url_met(ordening=f"-{kolom.naam}" if oplopend else kolom.naam)

    def get_export_urls(self):
        if not self.mag_exporteren():
            return []
        return [{"naam": s.upper(), "url": self.url_met(export=s)} for s in self.exports]

    def get_chips(self):
        """The filters that are on, each with the address without it."""
        if not self.filterset or not self.filterset.is_valid():
            return []
        chips = []
        for naam, waarde in self.filterset.form.cleaned_data.items():
            veld = self.filterset.form[naam]
            tekst = filtertekst(veld, waarde)
            sleutels = [f"{naam}{staart}" for staart in STAARTEN]
            # An initial value may fill a filter that the address does not name.
            if tekst and any(self.query.get(sleutel) for sleutel in sleutels):
                tekst = f"{veld.label}: {tekst}" if veld.label else tekst
                bewaarbaar = is_bewaarbaar(self.filterset.filters[naam])
                url = self.url_met(weg=sleutels)
                chips.append({"tekst": tekst, "url": url, "bewaarbaar": bewaarbaar})
        return chips

    # -- files -----------------------------------------------------------------------------
    def mag_exporteren(self):
        return self.export_handeling is None or self.request.user.mag(self.export_handeling)

    def exporteer(self, queryset, soort):
        """Exactly the filtered list in the order of the page, all pages of it."""
        if not self.mag_exporteren():
            raise PermissionDenied
        rijen = list(queryset[: EXPORT_HOOGSTENS + 1])
        if len(rijen) > EXPORT_HOOGSTENS:
            hoogstens = opmaak.getal(EXPORT_HOOGSTENS)
            tekst = f"Een export gaat tot {hoogstens} rijen. Filter de lijst eerst."
            return HttpResponse(tekst, status=413, content_type="text/plain; charset=utf-8")
        self.na_lijst(rijen)
        if self.request.GET.get("kolommen") == "alle":
            kolommen = self.get_kolommen()
        else:
            kolommen = self.gekozen_kolommen(voor_bestand=True)
        kolommen = [kolom for kolom in kolommen if kolom.in_export]
        koppen = [kolom.titel for kolom in kolommen]
        waarden = ([kolom.export(rij) for kolom in kolommen] for rij in rijen)
        if soort == "csv":
            inhoud, type_ = export.als_csv(koppen, waarden), "text/csv; charset=utf-8"
        else:
            inhoud = export.als_xlsx(koppen, waarden, self.get_titel())
            type_ = export.XLSX_TYPE
        naam = f"{slugify(self.get_titel()) or 'lijst'}-{timezone.localdate():%Y-%m-%d}.{soort}"
        return HttpResponse(
            inhoud,
            content_type=type_,
            headers={"Content-Disposition": f'attachment; filename="{naam}"'},
        )


def _omgekeerd(veld):
    return veld.removeprefix("-") if veld.startswith("-") else f"-{veld}"
