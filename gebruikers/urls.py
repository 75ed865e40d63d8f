from django.urls import path

from gebruikers.views import (
    aanvraag_form,
    aanvragen,
    gebruiker,
    gebruikers,
    geschiedenis,
    onderdelen,
    overeenkomsten,
    registraties,
    registreren,
    wachtlijst,
)

urlpatterns = [
    path("gebruikers/", gebruikers.GebruikerListView.as_view(), name="gebruiker_list"),
    path("gebruikers/nieuw/", gebruikers.GebruikerNieuwView.as_view(), name="gebruiker_nieuw"),
    path("gebruikers/<uuid:pk>/", gebruiker.GebruikerDetailView.as_view(), name="gebruiker_detail"),
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
        "gebruikersovereenkomsten/",
        overeenkomsten.OvereenkomstListView.as_view(),
        name="overeenkomst_list",
    ),
    *[
        path(f"gebruikersovereenkomsten/<uuid:pk>/{pad}", view.as_view(), name=naam)
        for pad, naam, view in (
            ("", "overeenkomst_detail", overeenkomsten.OvereenkomstDetailView),
            (
                "ondertekenen/<str:partij>/",
                "overeenkomst_ondertekenen",
                overeenkomsten.OvereenkomstOndertekenenView,
            ),
            ("tekenen/", "overeenkomst_tekenen", overeenkomsten.OvereenkomstTekenenView),
            ("vernieuwen/", "overeenkomst_vernieuwen", overeenkomsten.OvereenkomstVernieuwenView),
            ("weggooien/", "overeenkomst_weggooien", overeenkomsten.OvereenkomstWeggooienView),
            ("pdf/", "overeenkomst_pdf", overeenkomsten.OvereenkomstPdfView),
            ("scan/", "overeenkomst_scan", overeenkomsten.OvereenkomstScanView),
        )
    ],
    path("registreren/", registreren.RegistrerenView.as_view(), name="registreren"),
    path("registreren/bedankt/", registreren.GeregistreerdView.as_view(), name="geregistreerd"),
    path("registraties/", registraties.RegistratieListView.as_view(), name="registratie_list"),
    *[
        path(f"registraties/<uuid:pk>/{pad}", view.as_view(), name=naam)
        for pad, naam, view in (
            ("", "registratie_detail", registraties.RegistratieDetailView),
            ("overnemen/", "registratie_overnemen", registraties.OvernemenView),
            ("koppelen/", "registratie_koppelen", registraties.KoppelenView),
            ("weigeren/", "registratie_weigeren", registraties.WeigerenView),
        )
    ],
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
