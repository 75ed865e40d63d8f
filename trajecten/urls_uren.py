"""The pages of planning, inzetten, prestaties and hours above a limit."""

from django.urls import path

from trajecten.overtypen.schermen import SCHERMEN
from trajecten.views import (
    aanbiedingen,
    aanbodlijst,
    betwistingen,
    betwistingstappen,
    correcties,
    formulieren,
    inzetten,
    maandblad,
    maandbladen,
    momenten,
    overschrijdingen,
    overtypen,
    planning,
    planningsberichten,
    prestaties,
    weekbladen,
)

urlpatterns = [
    path("planning/", planning.PlanningView.as_view(), name="planning"),
    path("planning/brieven/", planningsberichten.BrievenView.as_view(), name="planningsbrieven"),
    path(
        "planning/brieven/afdrukken/",
        planningsberichten.BrievenAfdrukkenView.as_view(),
        name="planningsbrieven_afdrukken",
    ),
    path(
        "planning/brieven/<uuid:pk>/pdf/",
        planningsberichten.BriefPdfView.as_view(),
        name="planningsbericht_pdf",
    ),
    path(
        "inzetten/<uuid:pk>/bericht/",
        planningsberichten.BerichtSturenView.as_view(),
        name="inzet_bericht",
    ),
    path(
        "wijk-werkers/<uuid:pk>/bevestigingen/",
        planningsberichten.WijkWerkerKeuzeView.as_view(),
        name="wijkwerker_berichtkeuze",
    ),
    path(
        "gebruikers/<uuid:pk>/bevestigingen/",
        planningsberichten.GebruikerKeuzeView.as_view(),
        name="gebruiker_berichtkeuze",
    ),
    path("planning/weekbladen/pdf/", weekbladen.WeekbladenView.as_view(), name="weekbladen_pdf"),
    path(
        "wijk-werkers/<uuid:pk>/weekblad/pdf/",
        weekbladen.WeekbladView.as_view(),
        name="weekblad_pdf",
    ),
    path("aanvragen/<uuid:pk>/inzet/", inzetten.InzetNieuwView.as_view(), name="inzet_nieuw"),
    path("aanbiedingen/", aanbodlijst.AanbodListView.as_view(), name="aanbod_list"),
    path(
        "aanbiedingen/lang-niet-gevraagd/",
        aanbodlijst.WeinigGevraagdView.as_view(),
        name="weinig_gevraagd",
    ),
    path(
        "aanvragen/<uuid:pk>/aanbod/", aanbiedingen.AanbodNieuwView.as_view(), name="aanbod_nieuw"
    ),
    path(
        "aanbiedingen/<uuid:pk>/antwoord/",
        aanbiedingen.AanbodAntwoordView.as_view(),
        name="aanbod_antwoord",
    ),
    path("inzetten/<uuid:pk>/", inzetten.InzetDetailView.as_view(), name="inzet_detail"),
    path(
        "inzetten/<uuid:pk>/bevestigen/",
        inzetten.InzetBevestigenView.as_view(),
        name="inzet_bevestigen",
    ),
    path(
        "inzetten/<uuid:pk>/beeindigen/",
        inzetten.InzetBeeindigenView.as_view(),
        name="inzet_beeindigen",
    ),
    path(
        "inzetten/<uuid:pk>/annuleren/",
        inzetten.InzetAnnulerenView.as_view(),
        name="inzet_annuleren",
    ),
    path("inzetten/<uuid:pk>/moment/", momenten.MomentNieuwView.as_view(), name="moment_nieuw"),
    path(
        "momenten/<uuid:pk>/verplaatsen/",
        momenten.MomentVerplaatsenView.as_view(),
        name="moment_verplaatsen",
    ),
    path(
        "momenten/<uuid:pk>/terugzetten/",
        momenten.MomentTerugzettenView.as_view(),
        name="moment_terugzetten",
    ),
    path(
        "momenten/<uuid:pk>/annuleren/",
        momenten.MomentAnnulerenView.as_view(),
        name="moment_annuleren",
    ),
    path("prestaties/", prestaties.PrestatieListView.as_view(), name="prestatie_list"),
    path("prestaties/nieuw/", prestaties.PrestatieNieuwView.as_view(), name="prestatie_nieuw"),
    path("prestaties/meter/", prestaties.PrestatieMeterView.as_view(), name="prestatie_meter"),
    path(
        "prestaties/<uuid:pk>/", prestaties.PrestatieDetailView.as_view(), name="prestatie_detail"
    ),
    path(
        "prestaties/<uuid:pk>/corrigeren/",
        prestaties.PrestatieCorrigerenView.as_view(),
        name="prestatie_corrigeren",
    ),
    path(
        "prestaties/<uuid:pk>/correctie/",
        correcties.CorrectieBoekenView.as_view(),
        name="prestatie_correctie",
    ),
    path(
        "prestaties/<uuid:pk>/schrappen/",
        prestaties.PrestatieSchrappenView.as_view(),
        name="prestatie_schrappen",
    ),
    path(
        "prestaties/<uuid:pk>/betwisten/",
        betwistingstappen.BetwistingNieuwView.as_view(),
        name="betwisting_nieuw",
    ),
    *[
        path(f"betwistingen/{pad}", view.as_view(), name=f"betwisting_{naam}")
        for pad, naam, view in (
            ("", "list", betwistingen.BetwistingListView),
            ("<uuid:pk>/", "detail", betwistingen.BetwistingDetailView),
            ("<uuid:pk>/horen/", "horen", betwistingstappen.HorenView),
            ("<uuid:pk>/beslissen/", "beslissen", betwistingstappen.BetwistingBeslissenView),
            ("<uuid:pk>/intrekken/", "intrekken", betwistingstappen.BetwistingIntrekkenView),
            ("<uuid:pk>/vergoeden/", "vergoeden", betwistingstappen.BetwistingVergoedenView),
            ("<uuid:pk>/rechtzetten/", "rechtzetten", betwistingstappen.BetwistingRechtzettenView),
            ("<uuid:pk>/geschiedenis/", "geschiedenis", betwistingen.BetwistingGeschiedenisView),
            ("<uuid:pk>/nota/pdf/", "nota", betwistingen.BetwistingnotaView),
            ("stappen/<uuid:pk>/pdf/", "brief", betwistingen.BetwistingbriefView),
            ("stappen/<uuid:pk>/bijlage/", "bijlage", betwistingen.BetwistingbijlageView),
        )
    ],
    path("overtypelijst/aantal/", overtypen.OvertypAantalView.as_view(), name="overtypaantal"),
    path("overtypelijst/", overtypen.OvertypelijstView.as_view(), name="overtypelijst"),
    *[
        path(
            f"overtypelijst/{soort}/",
            overtypen.OvertypschermView.as_view(soort=soort),
            name=f"overtypelijst_{soort}",
        )
        for soort in SCHERMEN
    ],
    path(
        "overtypelijst/schermen/<str:soort>/",
        overtypen.OvertypschermWijzigenView.as_view(),
        name="overtypscherm",
    ),
    path(
        "overschrijdingen/",
        overschrijdingen.OverschrijdingListView.as_view(),
        name="overschrijding_list",
    ),
    path(
        "overschrijdingen/nieuw/",
        overschrijdingen.OverschrijdingNieuwView.as_view(),
        name="overschrijding_nieuw",
    ),
    path(
        "overschrijdingen/<uuid:pk>/bevestigen/",
        overschrijdingen.OverschrijdingBevestigenView.as_view(),
        name="overschrijding_bevestigen",
    ),
    path(
        "overschrijdingen/<uuid:pk>/schrappen/",
        overschrijdingen.OverschrijdingSchrappenView.as_view(),
        name="overschrijding_schrappen",
    ),
    path("maandbladen/", maandbladen.MaandbladListView.as_view(), name="maandblad_list"),
    path("maandbladen/pdf/", formulieren.MaandbladenPdfView.as_view(), name="maandbladen_pdf"),
    path(
        "maandbladen/formulieren/",
        formulieren.FormulierenView.as_view(),
        name="maandbladen_formulieren",
    ),
    path("maandbladen/stapel/", maandbladen.StapelView.as_view(), name="maandblad_stapel"),
    path("maandbladen/<uuid:pk>/", maandblad.MaandbladView.as_view(), name="maandblad_detail"),
    path("maandbladen/<uuid:pk>/nu/", maandblad.MaandbladNuView.as_view(), name="maandblad_nu"),
    path(
        "maandbladen/<uuid:pk>/pdf/", formulieren.MaandbladPdfView.as_view(), name="maandblad_pdf"
    ),
    path(
        "maandbladen/<uuid:pk>/stand/",
        maandbladen.MaandbladStandView.as_view(),
        name="maandblad_stand",
    ),
    path(
        "trajecten/<uuid:pk>/maandblad/",
        maandbladen.MaandbladOpenenView.as_view(),
        name="maandblad_openen",
    ),
]
