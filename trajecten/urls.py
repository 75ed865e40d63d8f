from django.urls import path

from trajecten.views import (
    aanmeldingen,
    afdruk,
    afsprakenbladen,
    afwezigheden,
    agenda,
    beschikbaarheid,
    bewijzen,
    bijlagen,
    caseloads,
    concept,
    doorstroom,
    evaluatielijst,
    evaluaties,
    geschiedenis,
    gewicht,
    huishoudens,
    intakes,
    lijnen,
    nietsamen,
    notities,
    overdrachten,
    overeenkomsten,
    overgang,
    passend,
    planningsagenda,
    rekeningen,
    schorsingen,
    termijnen,
    terugkoppelingen,
    trajecten,
    vandaag,
    verloop,
    vervangingen,
    wachtlijst,
    wijkwerkers,
    zitdagen,
)


def van_rij(map_, ding, *paginas):
    """The addresses of one row: each page is (its end, the rest of its name, its view)."""
    return [
        path(f"{map_}/<uuid:pk>/{eind}", view.as_view(), name=f"{ding}_{naam}")
        for eind, naam, view in paginas
    ]


urlpatterns = [
    path(
        "activiteiten/<uuid:pk>/gebruik/",
        gewicht.ActiviteitGebruikView.as_view(),
        name="activiteit_gebruik",
    ),
    path("", vandaag.VandaagView.as_view(), name="vandaag"),
    path(
        "signalen/<uuid:pk>/afhandelen/",
        vandaag.SignaalAfhandelenView.as_view(),
        name="signaal_afhandelen",
    ),
    path("agenda/<str:geheim>.ics", agenda.AgendaFeedView.as_view(), name="agenda_feed"),
    path(
        "planningagenda/<str:geheim>.ics",
        planningsagenda.PlanningFeedView.as_view(),
        name="planning_feed",
    ),
    path("instellingen/agenda/", agenda.AgendalinkView.as_view(), name="agendalink"),
    path(
        "instellingen/agenda/intrekken/",
        agenda.AgendalinkIntrekkenView.as_view(),
        name="agendalink_intrekken",
    ),
    path("aanmeldingen/", aanmeldingen.AanmeldingListView.as_view(), name="aanmelding_list"),
    path("aanmeldingen/nieuw/", concept.AanmeldingNieuwView.as_view(), name="aanmelding_nieuw"),
]
urlpatterns += van_rij(
    "aanmeldingen",
    "aanmelding",
    ("", "detail", aanmeldingen.AanmeldingDetailView),
    ("bewerken/", "bewerken", concept.AanmeldingBewerkenView),
    ("versturen/", "versturen", concept.AanmeldingVersturenView),
    ("weggooien/", "weggooien", concept.AanmeldingWeggooienView),
    ("gezin/", "huishouden", huishoudens.HuishoudenView),
    ("gezin-losmaken/", "loskoppelen", huishoudens.HuishoudenLoskoppelenView),
    ("intake/", "intake", intakes.IntakePlannenView),
    ("aanvaarden/", "aanvaarden", aanmeldingen.AanmeldingAanvaardenView),
    (
        "samenvoegen/<uuid:wijkwerker>/",
        "samenvoegen",
        aanmeldingen.AanmeldingSamenvoegenView,
    ),
    ("terugsturen/", "terugsturen", aanmeldingen.AanmeldingTerugsturenView),
    ("bijlage/", "bijlage", bijlagen.AanmeldingBijlageView),
    ("geschiedenis/", "geschiedenis", geschiedenis.AanmeldingGeschiedenisView),
    ("wachtreden/", "wachtreden", wachtlijst.AanmeldingWachtredenView),
)
urlpatterns += [
    path("zitdagen/", zitdagen.ZitdagListView.as_view(), name="zitdag_list"),
    path("zitdagen/nieuw/", zitdagen.ZitdagNieuwView.as_view(), name="zitdag_nieuw"),
    path("wachtlijst/", wachtlijst.WachtlijstView.as_view(), name="wachtlijst"),
    path(
        "wachtlijst/opdracht/",
        wachtlijst.WachtlijstOpdrachtView.as_view(),
        name="wachtlijst_opdracht",
    ),
    path("nooit-gestart/", wachtlijst.NooitGestartView.as_view(), name="nooit_gestart"),
    path(
        "nooit-gestart/trajecten/",
        wachtlijst.NooitGestartTrajectView.as_view(),
        name="nooit_gestart_traject",
    ),
]
urlpatterns += van_rij(
    "zitdagen",
    "zitdag",
    ("", "detail", zitdagen.ZitdagDetailView),
    ("wijzigen/", "wijzigen", zitdagen.ZitdagWijzigenView),
    ("annuleren/", "annuleren", zitdagen.ZitdagAnnulerenView),
    ("daglijst/pdf/", "pdf", zitdagen.ZitdagPdfView),
)
urlpatterns += van_rij(
    "intakes",
    "intake",
    ("", "detail", intakes.IntakeDetailView),
    ("annuleren/", "annuleren", intakes.IntakeAnnulerenView),
    ("niet-verschenen/", "niet_verschenen", intakes.IntakeNietVerschenenView),
    ("verslag/", "verslag", intakes.IntakeverslagSchrijvenView),
    ("uitnodiging/pdf/", "uitnodiging", intakes.IntakeUitnodigingPdfView),
    ("agenda/", "agenda", intakes.IntakeAgendaView),
)
urlpatterns += [
    path("wijk-werkers/", wijkwerkers.WijkWerkerListView.as_view(), name="wijkwerker_list"),
    path("wijk-werkers/nieuw/", wijkwerkers.WijkWerkerNieuwView.as_view(), name="wijkwerker_nieuw"),
]
urlpatterns += van_rij(
    "wijk-werkers",
    "wijkwerker",
    ("", "detail", wijkwerkers.WijkWerkerDetailView),
    ("bewerken/", "bewerken", wijkwerkers.WijkWerkerBewerkenView),
    ("rijksregisternummer/", "insz", wijkwerkers.InszTonenView),
    ("uren-elders/", "uren_elders", wijkwerkers.UrenEldersView),
    ("geschiedenis/", "geschiedenis", geschiedenis.WijkWerkerGeschiedenisView),
    ("afdrukken/pdf/", "afdrukken", afdruk.DossierAfdrukkenView),
    ("verloop/", "verloop", verloop.WijkWerkerVerloopView),
    ("notities/", "notities", notities.WijkWerkerNotitiesView),
    ("traject-starten/", "traject_starten", trajecten.TrajectStartenView),
    ("bijlage/", "bijlage", bijlagen.WijkWerkerBijlageView),
    ("bijlagen/", "bijlagen", bijlagen.WijkWerkerBijlagenView),
    ("bewijs/", "bewijs", bewijzen.BewijsNoterenView),
    ("rekening/", "rekening", rekeningen.RekeningView),
    ("niet-samen/", "niet_samen", nietsamen.NietSamenNieuwView),
    ("passende-aanvragen/", "passend", passend.PassendeAanvragenView),
)
urlpatterns += van_rij(
    "niet-samen",
    "niet_samen",
    ("beeindigen/", "beeindigen", nietsamen.NietSamenBeeindigenView),
)
urlpatterns += van_rij(
    "rekeningen", "rekening", ("schrappen/", "schrappen", rekeningen.RekeningSchrappenView)
)
urlpatterns += van_rij(
    "bewijzen",
    "bewijs",
    ("wijzigen/", "wijzigen", bewijzen.BewijsWijzigenView),
    ("schrappen/", "schrappen", bewijzen.BewijsSchrappenView),
)
urlpatterns += [
    path("trajecten/", trajecten.TrajectListView.as_view(), name="traject_list"),
    path("trajecten/lijnen/", lijnen.LijnenView.as_view(), name="traject_lijnen"),
    path("trajecten/caseloads/", caseloads.CaseloadListView.as_view(), name="caseload_list"),
]
urlpatterns += van_rij(
    "trajecten",
    "traject",
    ("", "detail", trajecten.TrajectDetailView),
    ("verlengen/", "verlengen", trajecten.TrajectVerlengenView),
    ("beeindigen/", "beeindigen", doorstroom.TrajectBeeindigenView),
    ("volgende-stap/", "volgende_stap", doorstroom.VolgendeStapView),
    (
        "volgende-stap/schrappen/",
        "volgende_stap_schrappen",
        doorstroom.VolgendeStapSchrappenView,
    ),
    ("overgangsmaatregel/", "overgang", overgang.OvergangView),
    ("overgangsmaatregel/verval/", "overgang_vervallen", overgang.OvergangVervallenView),
    ("overgangsmaatregel/herstel/", "overgang_herstellen", overgang.OvergangHerstellenView),
    ("maanden/", "maanden", overgang.MaandenBesluitView),
    ("termijnen/", "termijnen", termijnen.TermijnenView),
    ("wat-als/", "wat_als", termijnen.WatAlsView),
    ("overdragen/", "overdragen", overdrachten.TrajectOverdragenView),
    ("schorsing/", "schorsing", schorsingen.SchorsingView),
    ("evaluatie/", "evaluatie", evaluaties.EvaluatieBeginnenView),
    ("bijlage/", "bijlage", bijlagen.TrajectBijlageView),
    ("afsprakenblad/", "afsprakenblad", afsprakenbladen.AfsprakenbladHerzienView),
    (
        "overeenkomst/opmaken/",
        "overeenkomst_opmaken",
        overeenkomsten.OvereenkomstOpmakenView,
    ),
    ("wachtreden/", "wachtreden", wachtlijst.TrajectWachtredenView),
)
urlpatterns += van_rij(
    "wijk-werkers",
    "wijkwerker",
    ("beschikbaarheid/", "beschikbaarheid", beschikbaarheid.BeschikbaarheidNieuwView),
    ("afwezigheid/", "afwezigheid", beschikbaarheid.AfwezigheidNieuwView),
    ("agenda/", "agenda", planningsagenda.WijkWerkerAgendaView),
    ("agenda/intrekken/", "agenda_intrekken", planningsagenda.WijkWerkerAgendaIntrekkenView),
)
urlpatterns += van_rij(
    "gebruikers",
    "gebruiker",
    ("agenda/", "agenda", planningsagenda.GebruikerAgendaView),
    ("agenda/intrekken/", "agenda_intrekken", planningsagenda.GebruikerAgendaIntrekkenView),
)
urlpatterns += van_rij(
    "beschikbaarheden",
    "beschikbaarheid",
    ("wijzigen/", "wijzigen", beschikbaarheid.BeschikbaarheidWijzigenView),
    ("schrappen/", "schrappen", beschikbaarheid.BeschikbaarheidSchrappenView),
)
urlpatterns += [
    path("afwezigheden/", afwezigheden.AfwezigheidListView.as_view(), name="afwezigheid_list"),
]
urlpatterns += van_rij(
    "afwezigheden",
    "afwezigheid",
    ("", "detail", vervangingen.AfwezigheidDetailView),
    ("alles-annuleren/", "alles_annuleren", vervangingen.VervangingenAnnulerenView),
    ("wijzigen/", "wijzigen", beschikbaarheid.AfwezigheidWijzigenView),
    ("intrekken/", "intrekken", beschikbaarheid.AfwezigheidIntrekkenView),
)
urlpatterns += van_rij(
    "vervangingen",
    "vervanging",
    ("", "detail", vervangingen.VervangingDetailView),
    ("vragen/", "vragen", vervangingen.VervangerVragenView),
    ("bevestigen/", "bevestigen", vervangingen.VervangingBevestigenView),
    ("annuleren/", "annuleren", vervangingen.VervangingAnnulerenView),
)
urlpatterns += van_rij(
    "schorsingen",
    "schorsing",
    ("einde/", "beeindigen", schorsingen.SchorsingBeeindigenView),
    ("bewijs/", "bewijzen", schorsingen.SchorsingBewijzenView),
)
urlpatterns += [
    path(
        "wijk-werkovereenkomsten/",
        overeenkomsten.OvereenkomstListView.as_view(),
        name="wijkwerkovereenkomst_list",
    ),
]
urlpatterns += van_rij(
    "wijk-werkovereenkomsten",
    "wijkwerkovereenkomst",
    ("", "detail", overeenkomsten.OvereenkomstDetailView),
    ("ondertekenen/<str:partij>/", "ondertekenen", overeenkomsten.OvereenkomstOndertekenenView),
    ("tekenen/", "tekenen", overeenkomsten.OvereenkomstPapierView),
    ("pdf/", "pdf", overeenkomsten.OvereenkomstPdfView),
)
urlpatterns += van_rij(
    "afsprakenbladen",
    "afsprakenblad",
    ("", "detail", afsprakenbladen.AfsprakenbladDetailView),
    ("verschillen/", "verschillen", afsprakenbladen.AfsprakenbladVerschillenView),
    ("bewerken/", "bewerken", afsprakenbladen.AfsprakenbladBewerkenView),
    ("ondertekenen/<str:partij>/", "ondertekenen", afsprakenbladen.AfsprakenbladOndertekenenView),
    ("tekenen/", "tekenen", afsprakenbladen.AfsprakenbladPapierView),
    ("pdf/", "pdf", afsprakenbladen.AfsprakenbladPdfView),
)
urlpatterns += [
    path("evaluaties/", evaluatielijst.EvaluatieListView.as_view(), name="evaluatie_list"),
    path(
        "terugkoppeling/<str:link>/",
        terugkoppelingen.TerugkoppelingLinkView.as_view(),
        name="terugkoppeling_link",
    ),
    path("opvolgingen/", doorstroom.OpvolgingListView.as_view(), name="opvolging_list"),
    path("opvolgingen/<uuid:pk>/", doorstroom.OpvolgingView.as_view(), name="opvolging_detail"),
]
urlpatterns += van_rij(
    "inzetten",
    "terugkoppeling",
    ("terugkoppeling/", "noteren", terugkoppelingen.TerugkoppelingNoterenView),
    ("terugkoppeling/vragen/", "vragen", terugkoppelingen.TerugkoppelingVragenView),
    ("terugkoppeling/pdf/", "pdf", terugkoppelingen.TerugkoppelingPdfView),
)
urlpatterns += van_rij(
    "terugkoppelingen",
    "terugkoppeling",
    ("intrekken/", "intrekken", terugkoppelingen.TerugkoppelingIntrekkenView),
)
urlpatterns += van_rij(
    "evaluaties",
    "evaluatie",
    ("", "detail", evaluaties.EvaluatieDetailView),
    ("schrijven/", "schrijven", evaluaties.EvaluatieSchrijvenView),
    ("afronden/", "afronden", evaluaties.EvaluatieAfrondenView),
    ("pdf/", "pdf", evaluaties.EvaluatiePdfView),
)
urlpatterns += van_rij(
    "bijlagen",
    "bijlage",
    ("", "inhoud", bijlagen.BijlageInhoudView),
    ("delen/", "delen", bijlagen.BijlageDelenView),
    ("verwijderen/", "verwijderen", bijlagen.BijlageVerwijderenView),
)
urlpatterns += van_rij(
    "notities",
    "notitie",
    ("", "detail", notities.NotitieDetailView),
    ("tonen/", "tonen", notities.NotitieTonenView),
    ("verbeteren/", "verbeteren", notities.NotitieVerbeterenView),
    ("intrekken/", "intrekken", notities.NotitieIntrekkenView),
    ("vastzetten/", "vastzetten", notities.NotitieVastzettenView),
)
urlpatterns += van_rij(
    "overdrachten",
    "overdracht",
    ("gezien/", "gezien", overdrachten.OverdrachtGezienView),
)
