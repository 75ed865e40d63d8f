"""Pages on the shared patterns, for the tests of those patterns only."""

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.urls import include, path

from wijkwerken.kern.bulk import Bulkactie
from wijkwerken.kern.exceptions import VerouderdeVersie
from wijkwerken.kern.filters import JaNeeFilter, KeuzeFilter, RijFilter, VanafFilter, ZoekFilter
from wijkwerken.kern.forms import SleutelMixin, VersieMixin
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import (
    BevestigView,
    FilterListView,
    FormulierView,
    Knop,
    Leeg,
    ObjectFormulierView,
)
from wijkwerken.toegang.choices import DienstSoort
from wijkwerken.toegang.models import Gemeente, Toeleidingsdienst
from wijkwerken.toegang.rechten import Handeling


class DienstFilter(django_filters.FilterSet):
    q = ZoekFilter(velden=["naam", "gemeente__naam"])
    soort = KeuzeFilter(choices=DienstSoort, label="Soort")
    gemeente = RijFilter(queryset=Gemeente.objects.all(), label="Gemeente")
    actief = JaNeeFilter(label="Actief")
    sinds = VanafFilter(field_name="aangemaakt_op", lookup_expr="date__gte", label="Sinds")

    class Meta:
        model = Toeleidingsdienst
        fields = []


class NaamForm(forms.Form):
    email = forms.EmailField(label="E-mail")


def zet_mail(door, dienst, versie, gegevens):
    """Stands for a service: refuses one, and takes the lock and version as a real one."""
    dienst = Toeleidingsdienst.objects.get(pk=dienst.pk)
    if versie is not None and dienst.versie != versie:
        raise VerouderdeVersie
    if dienst.naam == "Halle":
        raise ValidationError("Halle mag niet.")
    dienst.email = gegevens["email"]
    dienst.save()


def herstel_mail(door, dienst, versie, oud):
    dienst.email = oud["email"]
    dienst.save()


MAIL = Bulkactie(
    "mail",
    "E-mail zetten",
    handeling=Handeling.AANMELDING_BEOORDELEN,
    service=zet_mail,
    form_class=NaamForm,
    kolommen=(Kolom("email", "E-mail"),),
    oud=lambda dienst: {"email": dienst.email},
    herstel=herstel_mail,
)


class DienstLijst(FilterListView):
    handeling = Handeling.REFERENTIE_BEKIJKEN
    export_handeling = Handeling.AANMELDING_SCHRIJVEN
    queryset = Toeleidingsdienst.objects.select_related("gemeente")
    filterset_class = DienstFilter
    titel = "Diensten"
    enkelvoud, meervoud = "dienst", "diensten"
    ordening = "naam"
    bulkacties = (MAIL,)
    paginate_by = 5
    leeg = Leeg("Nog geen diensten", "Voeg de eerste toe.", "/nieuw/", "Nieuwe dienst")
    kolommen = [
        Kolom("naam", "Naam", sorteer="naam", link=lambda dienst: f"/diensten/{dienst.pk}/"),
        Kolom("soort", "Soort", soort="keuze"),
        Kolom("gemeente", "Gemeente", "gemeente__naam", sorteer=("gemeente__naam", "naam")),
        Kolom("actief", "Actief"),
        Kolom("mail", "E-mail", "email", in_tabel=False),
        Kolom("nummer", "Dienstnummer", "pk", standaard=False),
        Kolom("lengte", "Lengte", lambda dienst: len(dienst.naam), soort="getal", in_export=False),
    ]
    getoond: list = []

    def get_kolommen(self):
        """A gemeente account sees no e-mail."""
        gemeente = self.request.user.rol == "gemeente"
        return [k for k in self.kolommen if not (gemeente and k.naam == "mail")]

    def get_knoppen(self):
        return [Knop("Nieuwe dienst", "/nieuw/", hoofd=True)]

    def na_lijst(self, rijen):
        self.getoond[:] = rijen


class EigenLijst(DienstLijst):
    """Comes in on the active ones only."""

    def get_standaard(self):
        return {"actief": "ja"}


class DienstForm(VersieMixin, SleutelMixin, forms.ModelForm):
    groepen = [("Wie", ["naam"])]

    class Meta:
        model = Toeleidingsdienst
        fields = ["naam", "soort", "email"]


def wijzig(dienst, naam, versie):
    """Stands for a service."""
    dienst = Toeleidingsdienst.objects.get(pk=dienst.pk)
    if dienst.versie != versie:
        raise VerouderdeVersie
    if naam == "Verboden":
        raise ValidationError({"naam": "Die naam mag niet.", "rol": "Uw rol mag dit niet."})
    dienst.naam = naam
    dienst.save()
    return dienst


class DienstWijzigen(ObjectFormulierView):
    handeling = Handeling.AANMELDING_SCHRIJVEN
    queryset = Toeleidingsdienst.objects.all()
    form_class = DienstForm
    titel = "Dienst wijzigen"
    succes_melding = "De dienst is gewijzigd."
    success_url = "/diensten/"
    terug_url = "/diensten/"

    def get_kruimels(self):
        return [("Diensten", "/diensten/")]

    def call_service(self, form):
        return wijzig(self.object, form.cleaned_data["naam"], form.cleaned_data["versie"])


class ZoekForm(forms.Form):
    tekst = forms.CharField()


class Nieuw(FormulierView):
    handeling = Handeling.AANMELDING_SCHRIJVEN
    form_class = ZoekForm
    titel = "Nieuwe dienst"
    success_url = "/diensten/"

    def call_service(self, form):
        return None


class Schrappen(BevestigView):
    handeling = Handeling.AANMELDING_SCHRIJVEN
    queryset = Toeleidingsdienst.objects.all()
    titel = "Dienst schrappen"
    vraag = "Wilt u deze dienst schrappen?"
    success_url = "/diensten/"
    terug_url = "/diensten/"
    gedaan: list = []

    def get_kruimels(self):
        return []

    def call_service(self, form):
        self.gedaan.append(self.object.pk)


urlpatterns = [
    path("", Nieuw.as_view(), name="vandaag"),
    path("diensten/", DienstLijst.as_view(), name="dienst_list"),
    path("eigen/", EigenLijst.as_view()),
    path("diensten/<uuid:pk>/", DienstWijzigen.as_view()),
    path("diensten/<uuid:pk>/schrappen/", Schrappen.as_view()),
    path("nieuw/", Nieuw.as_view()),
    # The menu and the search field lead to the real pages.
    path("", include("wijkwerken.urls")),
]
