"""POST `<resource>/bulk/`: an act of one row, done to many rows.

Up to a hundred in the request, whole or not at all. More are kept and done one by one by a
worker: the answer is 202 with the address where to ask how far that is.
"""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.http import Http404
from django.urls import reverse
from django.utils.datastructures import MultiValueDict
from rest_framework import serializers
from rest_framework.exceptions import ValidationError as InvoerFout

from wijkwerken.kern.api.invoer import is_proef
from wijkwerken.kern.api.velden import Invoer, Tekst
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.bulk import ACHTERAF_HOOGSTENS, HOOGSTENS, BulkGeweigerd, proef, voer_uit
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.toegang.api.basis import daad
from wijkwerken.toegang.bulkwerk import bulkactie, laat_verwerken
from wijkwerken.toegang.choices import BulkFase
from wijkwerken.toegang.rechten import Handeling
from wijkwerken.toegang.services.bulk import bulk_klaarzetten, ingevuld


class BulkRijSerializer(serializers.Serializer):
    id = serializers.UUIDField()
    code = serializers.CharField(help_text="Leeg als het lukt; anders de code van de weigering.")
    detail = serializers.CharField(help_text="Waarom het niet lukt, in een zin.")


class BulkSerializer(serializers.Serializer):
    daad = serializers.CharField()
    aantal = serializers.IntegerField(help_text="Hoeveel rijen het betreft.")
    gelukt = serializers.IntegerField(help_text="Bij hoeveel rijen het lukt.")
    rijen = BulkRijSerializer(many=True)
    uitvoering = serializers.CharField(
        allow_null=True,
        help_text="Bij 202: het adres waar staat hoever het werk is. Met proef=1 leeg.",
    )


def bulk(*namen: str, lijst: str, handeling: Handeling, elders: Mapping[str, str] | None = None):
    """The act `bulk` of a viewset, for those of its acts that are named here.

    The page `lijst` (the name of its URL) offers the same acts under the same names; for those
    in `elders` that is another page.
    Rows come by `ids` or by `filter` (as the list takes it), always from the scope of the
    resource and of what the account may change. One row that refuses undoes all (409); with
    `?proef=1` the answer says it per row and nothing changes. More rows than a request can do
    are done one by one instead, and one that refuses leaves the others alone.
    """

    def lijst_van(naam):
        return (elders or {}).get(naam, lijst)

    class BulkInvoer(Invoer):
        daad = serializers.ChoiceField(choices=namen, help_text="De naam van de daad.")
        ids = serializers.ListField(
            child=serializers.UUIDField(),
            required=False,
            allow_empty=False,
            max_length=ACHTERAF_HOOGSTENS,
        )
        filter = serializers.DictField(
            child=Tekst(allow_blank=True),
            required=False,
            help_text="In plaats van ids: de filters van de lijst.",
        )
        gegevens = serializers.DictField(
            required=False, help_text="Wat de daad bij één rij vraagt."
        )

        def validate(self, gegevens):
            if ("ids" in gegevens) == ("filter" in gegevens):
                raise InvoerFout({"ids": ["Geef ofwel ids, ofwel filter."]})
            return gegevens

    BulkInvoer.__name__ = f"Bulk{''.join(naam.title() for naam in namen)}Invoer"

    def bulk(self, rij, gegevens):
        een = getattr(type(self), gegevens["daad"])
        velden = self.lees(een.invoer, data=gegevens.get("gegevens", {}))
        queryset = _rijen(self, gegevens)
        rijen = list(queryset[: HOOGSTENS + 1])
        if len(rijen) > HOOGSTENS:
            return _achteraf(self, lijst_van(gegevens["daad"]), gegevens, queryset)
        lukt = proef if is_proef(self.request) else voer_uit
        try:
            uitslag = lukt(lambda rij: een.methode(self, rij, dict(velden)), rijen, ())
        except BulkGeweigerd as geweigerd:
            raise _alles_geweigerd(geweigerd.rijen) from geweigerd
        return {
            "daad": gegevens["daad"],
            "aantal": len(uitslag),
            "gelukt": sum(not r.bezwaar for r in uitslag),
            "rijen": [{"id": r.rij.pk, "code": r.code, "detail": r.bezwaar} for r in uitslag],
            "personen": [wie for r in uitslag for wie in self.persoon(r.rij)],
            "uitvoering": None,
        }

    woorden = " of ".join(naam.replace("_", " ") for naam in namen)
    actie = daad(
        BulkInvoer,
        uitleg=f"Doe {woorden} voor veel rijen tegelijk. Tot {HOOGSTENS}: alles of niets. Meer, "
        f"tot {ACHTERAF_HOOGSTENS}: 202, daarna rij per rij; volg dat in `bulkuitvoeringen`.",
        handeling=handeling,
        antwoord=BulkSerializer,
        op_lijst=True,
        persoon=lambda antwoord: antwoord["personen"],
        status=lambda antwoord: antwoord.get("status", 200),
    )(bulk)
    actie.lijst_van = lijst_van
    return actie


def _rijen(view, gegevens):
    queryset = view.get_queryset()
    mag = queryset.model._default_manager.all().bewerkbaar_voor(view.request.user)
    queryset = queryset.filter(pk__in=mag.values("pk")).order_by("pk")
    if "ids" in gegevens:
        ids = set(gegevens["ids"])
        rijen = queryset.filter(pk__in=ids)
        if rijen.count() != len(ids):  # foreign and absent answer alike
            raise Http404
        return rijen
    onbekend = set(gegevens["filter"]) - set(view.filterset_class.base_filters)
    filterset = view.filterset_class(
        data=gegevens["filter"], queryset=queryset, request=view.request
    )
    if onbekend or not filterset.is_valid():
        fouten = [f"{naam}: dit is geen filter van deze lijst." for naam in sorted(onbekend)]
        fouten += [f"{naam}: {' '.join(f)}" for naam, f in filterset.errors.items()]
        raise InvoerFout({"filter": fouten})
    return filterset.qs


def _achteraf(view, lijst, gegevens, queryset):
    """Keep the rows as they are now, and have a worker do them; a trial only counts them."""
    rijen = list(queryset.values_list("pk", "versie")[: ACHTERAF_HOOGSTENS + 1])
    if len(rijen) > ACHTERAF_HOOGSTENS:
        raise ValidationError(
            {"filter": f"In één keer gaat tot {ACHTERAF_HOOGSTENS} rijen. Filter meer."}
        )
    antwoord = {
        "daad": gegevens["daad"],
        "aantal": len(rijen),
        "gelukt": 0,
        "rijen": [],
        "personen": [],
        "uitvoering": None,
        "status": 202,
    }
    velden = {
        naam: waarde if isinstance(waarde, list) else [waarde]
        for naam, waarde in gegevens.get("gegevens", {}).items()
    }
    actie = bulkactie(lijst, gegevens["daad"])
    meer = sorted(set(velden) - set(actie.form_class.base_fields))
    if meer:
        raise InvoerFout({"gegevens": [f"Bij meer dan {HOOGSTENS} rijen kan {meer[0]} niet mee."]})
    ingevuld(actie, MultiValueDict(velden))
    if not is_proef(view.request):
        uitvoering = bulk_klaarzetten(
            door=view.account,
            lijst=lijst,
            actie=actie,
            model=queryset.model._meta.label,
            gegevens=velden,
            rijen=rijen,
            fase=BulkFase.DOEN,
        )
        laat_verwerken(uitvoering)
        antwoord["uitvoering"] = reverse("api-bulkuitvoering-detail", args=[uitvoering.pk])
    return antwoord


def _alles_geweigerd(rijen):
    geweigerd = [rij for rij in rijen if rij.bezwaar]
    return RegelFout(
        "ids",
        *(Bezwaar(rij.code, rij.bezwaar, getallen={"rij": str(rij.rij.pk)}) for rij in geweigerd),
    )
