from django.urls import path

from gebruikers.views import (
    aanvraag_form,
    aanvragen,
    bankbestanden,
    betalen,
    gebreken,
    gebrekestappen,
    gebruiker,
    gebruikers,
    geld,
    geschiedenis,
    inschrijvingsgelden,
    notities,
    onderdelen,
    ontvangsten,
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
        "gebruikers/<uuid:pk>/notities/nieuw/",
        notities.NotitieNieuwView.as_view(),
        name="gebruikersnotitie_nieuw",
    ),
    path(
        "gebruikersnotities/<uuid:pk>/verbeteren/",
        notities.NotitieVerbeterenView.as_view(),
        name="gebruikersnotitie_verbeteren",
    ),
    path(
        "gebruikersnotities/<uuid:pk>/intrekken/",
        notities.NotitieIntrekkenView.as_view(),
        name="gebruikersnotitie_intrekken",
    ),
    path(
        "gebruikers/<uuid:pk>/inschrijvingsgeld/",
        geld.InschrijvingsgeldNieuwView.as_view(),
        name="inschrijvingsgeld_nieuw",
    ),
    path(
        "gebruikers/<uuid:pk>/meldingen/nieuw/",
        gebrekestappen.MeldingNieuwView.as_view(),
        name="gebreke_nieuw",
    ),
    *[
        path(f"gebreken/{pad}", view.as_view(), name=naam)
        for pad, naam, view in (
            ("", "gebreke_list", gebreken.GebrekeListView),
            ("<uuid:pk>/", "gebreke_detail", gebreken.GebrekeDetailView),
            ("<uuid:pk>/stellen/", "gebreke_stellen", gebrekestappen.IngebrekestellingView),
            ("<uuid:pk>/antwoord/", "gebreke_antwoord", gebrekestappen.AntwoordView),
            ("<uuid:pk>/beslissen/", "gebreke_beslissen", gebrekestappen.BeslissenView),
            ("<uuid:pk>/rechtzetten/", "gebreke_rechtzetten", gebrekestappen.RechtzettingView),
            ("<uuid:pk>/geschiedenis/", "gebreke_geschiedenis", gebreken.GebrekeGeschiedenisView),
            ("stappen/<uuid:pk>/pdf/", "gebreke_brief", gebreken.GebrekebriefView),
            ("stappen/<uuid:pk>/bijlage/", "gebreke_bijlage", gebreken.GebrekebijlageView),
        )
    ],
    path(
        "uitsluitingen/<uuid:pk>/opheffen/",
        gebrekestappen.UitsluitingOpheffenView.as_view(),
        name="uitsluiting_opheffen",
    ),
    *[
        path(f"inschrijvingsgelden/{pad}", view.as_view(), name=naam)
        for pad, naam, view in (
            ("", "inschrijvingsgeld_list", inschrijvingsgelden.InschrijvingsgeldListView),
            (
                "maken/",
                "inschrijvingsgelden_maken",
                inschrijvingsgelden.InschrijvingsgeldenMakenView,
            ),
            ("brieven/pdf/", "inschrijvingsgeld_brieven", inschrijvingsgelden.BrievenView),
            ("<uuid:pk>/", "inschrijvingsgeld_detail", geld.InschrijvingsgeldDetailView),
            ("<uuid:pk>/vragen/", "inschrijvingsgeld_vragen", geld.VragenView),
            ("<uuid:pk>/herinneren/", "inschrijvingsgeld_herinneren", geld.HerinnerenView),
            ("<uuid:pk>/kwijtschelden/", "inschrijvingsgeld_kwijt", geld.KwijtscheldenView),
            (
                "<uuid:pk>/kwijtschelding-intrekken/",
                "inschrijvingsgeld_kwijt_intrekken",
                geld.KwijtscheldingIntrekkenView,
            ),
            ("<uuid:pk>/betaling/", "ontvangst_nieuw", geld.OntvangstNieuwView),
            ("<uuid:pk>/pdf/", "inschrijvingsgeld_pdf", geld.BriefPdfView),
            (
                "<uuid:pk>/geschiedenis/",
                "inschrijvingsgeld_geschiedenis",
                geld.InschrijvingsgeldGeschiedenisView,
            ),
        )
    ],
    *[
        path(f"bankbestanden/{pad}", view.as_view(), name=naam)
        for pad, naam, view in (
            ("", "bankbestand_list", bankbestanden.BankbestandListView),
            ("inlezen/", "bankbestand_inlezen", bankbestanden.BankbestandInlezenView),
            ("bevestigen/", "bankbestand_bevestigen", bankbestanden.BankbestandBevestigenView),
            ("<uuid:pk>/", "bankbestand_detail", bankbestanden.BankbestandDetailView),
            (
                "<uuid:pk>/terugdraaien/",
                "bankbestand_terugdraaien",
                bankbestanden.BankbestandTerugdraaienView,
            ),
        )
    ],
    path("ontvangsten/", ontvangsten.OntvangstListView.as_view(), name="ontvangst_list"),
    *[
        path(f"ontvangsten/<uuid:pk>/{pad}", view.as_view(), name=naam)
        for pad, naam, view in (
            ("", "ontvangst_detail", ontvangsten.OntvangstDetailView),
            ("koppelen/", "ontvangst_koppelen", ontvangsten.KoppelenView),
            ("losmaken/", "ontvangst_losmaken", ontvangsten.LoskoppelenView),
            ("hoort-hier-niet/", "ontvangst_afwijzen", ontvangsten.AfwijzenView),
            ("schrappen/", "ontvangst_schrappen", ontvangsten.SchrappenView),
        )
    ],
    path("betalen/<str:link>/", betalen.BetalenView.as_view(), name="betalen"),
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
