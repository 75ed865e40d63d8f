from datetime import date

import django_filters

from trajecten.filters import HERKENNING
from trajecten.models import (
    Aanbod,
    Aanmelding,
    Afsprakenblad,
    Afwezigheid,
    Berichtkeuze,
    Beschikbaarheid,
    Bewijs,
    Bijlage,
    Evaluatie,
    GeplandMoment,
    Intake,
    Inzet,
    Maandblad,
    NietSamen,
    Notitie,
    Overdracht,
    Planningsbericht,
    Planningslink,
    Prestatie,
    Schorsing,
    Signaal,
    Terugkoppeling,
    Traject,
    Vervanging,
    WijkWerker,
    Wijkwerkovereenkomst,
    Zitdag,
)
from wijkwerken.kern.api.filters import DatumFilter, JaNeeFilter, TekstFilter


def _id(pad: str, label: str = "Id.") -> django_filters.UUIDFilter:
    return django_filters.UUIDFilter(field_name=pad, label=label)


def _vanaf(pad: str) -> DatumFilter:
    return DatumFilter(field_name=pad, lookup_expr="gte", label="Op of na deze datum.")


def _tot(pad: str) -> DatumFilter:
    return DatumFilter(field_name=pad, lookup_expr="lte", label="Op of vóór deze datum.")


class AanmeldingFilter(django_filters.FilterSet):
    naam = TekstFilter(label="Deel van de naam.")
    dienst = _id("dienst_id")
    gemeente = _id("gemeente_id")
    herkenning = django_filters.ChoiceFilter(
        choices=HERKENNING,
        method="op_herkenning",
        label="Open, en van wie bekend is of twee keer aangemeld. Alleen voor de organisatie.",
    )

    class Meta:
        model = Aanmelding
        fields = ("status",)

    def op_herkenning(self, rijen, naam, waarde):
        """A dienst gets nothing, whoever is known: the same answer for everybody."""
        return rijen.herkend(waarde) if self.request.user.is_binnen else rijen.none()


class ZitdagFilter(django_filters.FilterSet):
    gemeente = _id("gemeente_id")
    bemiddelaar = _id("bemiddelaar_id", "Id van het account.")
    van = _vanaf("datum")
    tot = _tot("datum")

    class Meta:
        model = Zitdag
        fields = ("status",)


class IntakeFilter(django_filters.FilterSet):
    aanmelding = _id("aanmelding_id")
    zitdag = _id("zitdag_id")
    bemiddelaar = _id("bemiddelaar_id", "Id van het account.")
    van = DatumFilter(field_name="begin", lookup_expr="date__gte", label="Op of na deze datum.")
    tot = DatumFilter(field_name="begin", lookup_expr="date__lte", label="Op of vóór deze datum.")

    class Meta:
        model = Intake
        fields = ("status",)


class WijkWerkerFilter(django_filters.FilterSet):
    naam = TekstFilter(label="Deel van de naam.")
    voornaam = TekstFilter(label="Deel van de voornaam.")
    gemeente = _id("gemeente_id")

    class Meta:
        model = WijkWerker
        fields = ("inkomen",)


class TrajectFilter(django_filters.FilterSet):
    wijkwerker = _id("wijkwerker_id")
    bemiddelaar = _id("bemiddelaar_id", "Id van het account.")
    toeleider = _id("toeleider_id")
    gemeente = _id("gemeente_id")
    start_van = _vanaf("start")
    start_tot = _tot("start")
    einde_tot = DatumFilter(
        field_name="voorzien_einde", lookup_expr="lte", label="Voorzien einde op of vóór."
    )

    class Meta:
        model = Traject
        fields = ("status",)


class AfsprakenbladFilter(django_filters.FilterSet):
    traject = _id("traject_id")
    aanmelding = _id("aanmelding_id")

    class Meta:
        model = Afsprakenblad
        fields = ("status", "soort")


class EvaluatieFilter(django_filters.FilterSet):
    traject = _id("traject_id")
    van = _vanaf("datum")
    tot = _tot("datum")
    afgerond = JaNeeFilter(
        field_name="afgerond_op", lookup_expr="isnull", exclude=True, label="Afgerond."
    )

    class Meta:
        model = Evaluatie
        fields = ("soort",)


class TerugkoppelingFilter(django_filters.FilterSet):
    traject = _id("traject_id")
    van = _vanaf("datum")
    tot = _tot("datum")
    ingevuld = JaNeeFilter(
        field_name="ingevuld_op", lookup_expr="isnull", exclude=True, label="Beantwoord."
    )

    class Meta:
        model = Terugkoppeling
        fields = ("wijze",)


class SchorsingFilter(django_filters.FilterSet):
    traject = _id("traject_id")

    class Meta:
        model = Schorsing
        fields = ("reden",)


class BewijsFilter(django_filters.FilterSet):
    wijkwerker = _id("wijkwerker_id")
    vereiste = _id("vereiste_id")
    geldig_op = DatumFilter(method="filter_geldig", label="Geldig op deze datum.")

    class Meta:
        model = Bewijs
        fields = ()

    def filter_geldig(self, queryset, name, value):
        return queryset.geldig_op(value)


class AanbodFilter(django_filters.FilterSet):
    aanvraag = _id("aanvraag_id")
    traject = _id("traject_id")
    wijkwerker = _id("traject__wijkwerker_id")
    gebruiker = _id("aanvraag__gebruiker_id")
    vanaf = DatumFilter(field_name="gedaan_op", lookup_expr="gte", label="Aangeboden op of na.")
    tot = DatumFilter(field_name="gedaan_op", lookup_expr="lte", label="Aangeboden tot en met.")

    class Meta:
        model = Aanbod
        fields = ("antwoord", "geweigerd_door", "reden", "wijze")


class NietSamenFilter(django_filters.FilterSet):
    wijkwerker = _id("wijkwerker_id")
    gebruiker = _id("gebruiker_id")
    geldig_op = DatumFilter(method="filter_geldig", label="Geldig op deze datum.")

    class Meta:
        model = NietSamen
        fields = ()

    def filter_geldig(self, queryset, name, value):
        return queryset.geldig_op(value)


class BeschikbaarheidFilter(django_filters.FilterSet):
    wijkwerker = _id("wijkwerker_id")

    class Meta:
        model = Beschikbaarheid
        fields = ()


class AfwezigheidFilter(django_filters.FilterSet):
    wijkwerker = _id("wijkwerker_id")
    van = _vanaf("van")
    tot = _tot("van")
    geldend = JaNeeFilter(
        field_name="ingetrokken_op", lookup_expr="isnull", label="Niet ingetrokken."
    )

    class Meta:
        model = Afwezigheid
        fields = ("soort",)


class VervangingFilter(django_filters.FilterSet):
    afwezigheid = _id("afwezigheid_id")
    wijkwerker = _id("afwezigheid__wijkwerker_id")
    te_regelen = JaNeeFilter(method="op_open", label="Wat nog werk vraagt, of alles behalve dat.")

    class Meta:
        model = Vervanging
        fields = ("status",)

    def op_open(self, rijen, naam, waarde):
        open_ = rijen.open().values("pk")
        return rijen.filter(pk__in=open_) if waarde else rijen.exclude(pk__in=open_)


class BerichtkeuzeFilter(django_filters.FilterSet):
    wijkwerker = _id("wijkwerker_id")
    gebruiker = _id("gebruiker_id")

    class Meta:
        model = Berichtkeuze
        fields = ("kanaal",)


class PlanningslinkFilter(django_filters.FilterSet):
    wijkwerker = _id("wijkwerker_id")
    gebruiker = _id("gebruiker_id")
    geldig = JaNeeFilter(
        field_name="ingetrokken_op", lookup_expr="isnull", label="Niet ingetrokken."
    )

    class Meta:
        model = Planningslink
        fields = ()


class PlanningsberichtFilter(django_filters.FilterSet):
    inzet = _id("inzet_id")
    afgedrukt = JaNeeFilter(
        field_name="afgedrukt_op", lookup_expr="isnull", exclude=True, label="Afgedrukt."
    )

    class Meta:
        model = Planningsbericht
        fields = ("partij", "aanleiding", "kanaal")


class BijlageFilter(django_filters.FilterSet):
    wijkwerker = _id("wijkwerker_id")
    aanmelding = _id("aanmelding_id")
    traject = _id("traject_id")

    class Meta:
        model = Bijlage
        fields = ("soort", "gedeeld")


class NotitieFilter(django_filters.FilterSet):
    traject = _id("traject_id")
    wijkwerker = _id("wijkwerker_id")
    van = _vanaf("datum")
    tot = _tot("datum")

    class Meta:
        model = Notitie
        fields = ("soort", "gevoeligheid")


class OverdrachtFilter(django_filters.FilterSet):
    traject = _id("traject_id")
    wijkwerker = _id("traject__wijkwerker_id")
    van = _id("van_id", "Id van het account.")
    aan = _id("aan_id", "Id van het account.")

    class Meta:
        model = Overdracht
        fields = ()


class InzetFilter(django_filters.FilterSet):
    traject = _id("traject_id")
    wijkwerker = _id("traject__wijkwerker_id")
    aanvraag = _id("aanvraag_id")
    gebruiker = _id("aanvraag__gebruiker_id")

    class Meta:
        model = Inzet
        fields = ("status",)


class MomentFilter(django_filters.FilterSet):
    traject = _id("traject_id")
    inzet = _id("inzet_id")
    wijkwerker = _id("traject__wijkwerker_id")
    bemiddelaar = _id("traject__bemiddelaar_id")
    gebruiker = _id("inzet__aanvraag__gebruiker_id")
    activiteit = _id("inzet__aanvraag__activiteit_id")
    gemeente = _id("inzet__aanvraag__vestiging__gemeente_id", "Id. Waar het werk is.")
    van = _vanaf("datum")
    tot = _tot("datum")

    class Meta:
        model = GeplandMoment
        fields = ("status",)


class PrestatieFilter(django_filters.FilterSet):
    traject = _id("traject_id")
    wijkwerker = _id("traject__wijkwerker_id")
    inzet = _id("inzet_id")
    van = _vanaf("datum")
    tot = _tot("datum")
    onbetaald = JaNeeFilter(method="filter_onbetaald", label="Met uren zonder cheque.")

    class Meta:
        model = Prestatie
        fields = ()

    def filter_onbetaald(self, queryset, name, value):
        onbetaald = Prestatie.objects.onbetaald().values("pk")
        if value == "true":
            return queryset.onbetaald()
        return queryset.exclude(pk__in=onbetaald)


class MaandbladFilter(django_filters.FilterSet):
    traject = _id("traject_id")
    wijkwerker = _id("traject__wijkwerker_id")
    maand = DatumFilter(method="op_maand", label="Een dag in de maand.")

    class Meta:
        model = Maandblad
        fields = ("stand",)

    @staticmethod
    def maand_van(tekst):
        """The first day of the month of a date that was checked before."""
        return date.fromisoformat(tekst).replace(day=1)

    def op_maand(self, queryset, name, value):
        return queryset.filter(maand=value.replace(day=1))


class SignaalFilter(django_filters.FilterSet):
    traject = _id("traject_id")
    wijkwerker = _id("wijkwerker_id")
    gebruiker = _id("gebruiker_id")
    tot = _tot("datum")

    class Meta:
        model = Signaal
        fields = ("soort", "ernst", "status")


class OvereenkomstFilter(django_filters.FilterSet):
    traject = _id("traject_id")
    wijkwerker = _id("traject__wijkwerker_id")
    van_vanaf = _vanaf("van")
    van_tot = _tot("van")

    class Meta:
        model = Wijkwerkovereenkomst
        fields = ("soort", "status")
