from django.urls import path

from gebruikers.views import (
    aanvraag_form,
    aanvragen,
    gebruikers,
    geschiedenis,
    onderdelen,
    wachtlijst,
)

urlpatterns = [
    path("gebruikers/", gebruikers.GebruikerListView.as_view(), name="gebruiker_list"),
    path("gebruikers/nieuw/", gebruikers.GebruikerNieuwView.as_view(), name="gebruiker_nieuw"),
    path(
        "gebruikers/<uuid:pk>/", gebruikers.GebruikerDetailView.as_view(), name="gebruiker_detail"
    ),
    path(
        "gebruikers/<uuid:pk>/geschiedenis/",
        geschiedenis.GebruikerGeschiedenisView.as_view(),
        name="gebruiker_geschiedenis",
    ),
    path(
        "gebruikers/<uuid:pk>/wijzigen/",
        gebruikers.GebruikerWijzigenView.as_view(),
        name="gebruiker_wijzigen",
    ),
    path(
        "gebruikers/<uuid:pk>/vestigingen/nieuw/",
        onderdelen.VestigingNieuwView.as_view(),
        name="vestiging_nieuw",
    ),
    path(
        "vestigingen/<uuid:pk>/wijzigen/",
        onderdelen.VestigingWijzigenView.as_view(),
        name="vestiging_wijzigen",
    ),
    path(
        "gebruikers/<uuid:pk>/overeenkomsten/nieuw/",
        onderdelen.OvereenkomstNieuwView.as_view(),
        name="overeenkomst_nieuw",
    ),
    path(
        "overeenkomsten/<uuid:pk>/tekenen/",
        onderdelen.OvereenkomstTekenenView.as_view(),
        name="overeenkomst_tekenen",
    ),
    path("aanvragen/", aanvragen.AanvraagListView.as_view(), name="aanvraag_list"),
    path("aanvragen/nieuw/", aanvraag_form.AanvraagNieuwView.as_view(), name="aanvraag_nieuw"),
    path(
        "aanvragen/wachtlijst/",
        wachtlijst.AanvraagWachtlijstView.as_view(),
        name="aanvraag_wachtlijst",
    ),
    path(
        "aanvragen/<uuid:pk>/wachtreden/",
        wachtlijst.AanvraagWachtredenView.as_view(),
        name="aanvraag_wachtreden",
    ),
    path(
        "aanvragen/<uuid:pk>/nakijken/",
        aanvragen.AanvraagNakijkenView.as_view(),
        name="aanvraag_nakijken",
    ),
    path("aanvragen/mag/", aanvragen.AanvraagMagView.as_view(), name="aanvraag_mag"),
    path("aanvragen/<uuid:pk>/", aanvragen.AanvraagDetailView.as_view(), name="aanvraag_detail"),
    path(
        "aanvragen/<uuid:pk>/geschiedenis/",
        geschiedenis.AanvraagGeschiedenisView.as_view(),
        name="aanvraag_geschiedenis",
    ),
    path(
        "aanvragen/<uuid:pk>/wijzigen/",
        aanvraag_form.AanvraagWijzigenView.as_view(),
        name="aanvraag_wijzigen",
    ),
    path(
        "aanvragen/<uuid:pk>/annuleren/",
        aanvragen.AanvraagAnnulerenView.as_view(),
        name="aanvraag_annuleren",
    ),
    path(
        "aanvragen/<uuid:pk>/afsluiten/",
        aanvragen.AanvraagAfsluitenView.as_view(),
        name="aanvraag_afsluiten",
    ),
]
