from django.urls import path

from cheques.views import (
    afgiften,
    afgiftestappen,
    bestellingen,
    chequeaanvragen,
    handelingen,
    jaarbundels,
    jaaroverzichten,
    kredieten,
    lijst,
    loket,
    loketeinde,
    terugstortingen,
    vergoedinglijsten,
    vergoedingregels,
    voorraad,
)

urlpatterns = [
    path("loket/", loket.LoketView.as_view(), name="loket"),
    path("loket/<uuid:pk>/", loket.LoketBladView.as_view(), name="loket_blad"),
    path("loket/<uuid:pk>/klaar/", loketeinde.LoketKlaarView.as_view(), name="loket_klaar"),
    path(
        "loket/<uuid:pk>/formulier/",
        loketeinde.LoketFormulierView.as_view(),
        name="loket_formulier",
    ),
    path(
        "loket/<uuid:pk>/ontvangstbewijs/pdf/",
        loketeinde.LoketBewijsView.as_view(),
        name="loket_bewijs",
    ),
    path("cheques/", lijst.ChequeListView.as_view(), name="cheque_list"),
    *[
        path(f"chequebestellingen/{pad}", view.as_view(), name=naam)
        for pad, naam, view in (
            ("", "chequebestelling_list", bestellingen.ChequebestellingListView),
            ("nieuw/", "chequebestelling_nieuw", bestellingen.ChequebestellingNieuwView),
            (
                "ontvangen/",
                "chequebestellingen_ontvangen",
                bestellingen.ChequebestellingenOntvangenView,
            ),
            ("<uuid:pk>/", "chequebestelling_detail", bestellingen.ChequebestellingDetailView),
            (
                "<uuid:pk>/vestiging/",
                "chequebestelling_vestiging",
                bestellingen.ChequebestellingVestigingView,
            ),
            (
                "<uuid:pk>/terugdraaien/",
                "chequebestelling_terugdraaien",
                bestellingen.ChequebestellingTerugdraaienView,
            ),
        )
    ],
    path("cheques/verloren/", handelingen.ChequesVerlorenView.as_view(), name="cheques_verloren"),
    path(
        "cheques/terugvinden/",
        handelingen.ChequesTerugvindenView.as_view(),
        name="cheques_terugvinden",
    ),
    path(
        "cheques/terugbetalen/",
        handelingen.ChequesTerugbetalenView.as_view(),
        name="cheques_terugbetalen",
    ),
    path(
        "cheques/inleveren/<uuid:pk>/",
        handelingen.ChequesInleverenView.as_view(),
        name="cheques_inleveren",
    ),
    path("cheques/<uuid:pk>/", lijst.ChequeDetailView.as_view(), name="cheque_detail"),
    path(
        "cheques/<uuid:pk>/corrigeren/",
        handelingen.ChequeCorrigerenView.as_view(),
        name="cheque_corrigeren",
    ),
    *[
        path(f"chequevoorraad/{pad}", view.as_view(), name=naam)
        for pad, naam, view in (
            ("", "chequevoorraad_list", voorraad.VoorraadListView),
            ("<uuid:pk>/", "chequevoorraad_detail", voorraad.VoorraadDetailView),
            ("<uuid:pk>/bestellen/", "bestelvoorstel", voorraad.BestelvoorstelView),
            ("<uuid:pk>/pdf/", "bestelvoorstel_pdf", voorraad.BestelbriefView),
        )
    ],
    *[
        path(f"chequeaanvragen/{pad}", view.as_view(), name=f"chequeaanvraag_{naam}")
        for pad, naam, view in (
            ("", "list", chequeaanvragen.ChequeaanvraagListView),
            ("nieuw/", "nieuw", chequeaanvragen.ChequeaanvraagNieuwView),
            ("<uuid:pk>/", "detail", chequeaanvragen.ChequeaanvraagDetailView),
            (
                "<uuid:pk>/geschiedenis/",
                "geschiedenis",
                chequeaanvragen.ChequeaanvraagGeschiedenisView,
            ),
            ("<uuid:pk>/pdf/", "pdf", chequeaanvragen.ChequeaanvraagPdfView),
            ("<uuid:pk>/csv/", "csv", chequeaanvragen.ChequeaanvraagCsvView),
            ("<uuid:pk>/versturen/", "versturen", chequeaanvragen.VersturenView),
            ("<uuid:pk>/beantwoorden/", "beantwoorden", chequeaanvragen.AntwoordNoterenView),
            ("<uuid:pk>/intrekken/", "intrekken", chequeaanvragen.IntrekkenView),
        )
    ],
    *[
        path(f"kredieten/{pad}", view.as_view(), name=naam)
        for pad, naam, view in (
            ("", "krediet_list", kredieten.KredietListView),
            ("nieuw/", "krediet_nieuw", kredieten.KredietNieuwView),
            ("<uuid:pk>/", "krediet_detail", kredieten.KredietDetailView),
            ("<uuid:pk>/intrekken/", "krediet_intrekken", kredieten.KredietIntrekkenView),
        )
    ],
    *[
        path(f"afgiften/{pad}", view.as_view(), name=naam)
        for pad, naam, view in (
            ("", "afgifte_list", afgiften.AfgifteListView),
            ("nieuw/", "afgifte_nieuw", afgiftestappen.AfgifteNieuwView),
            ("cheques/", "afgifteregel_list", afgiften.AfgifteregelListView),
            ("<uuid:pk>/", "afgifte_detail", afgiften.AfgifteDetailView),
            ("<uuid:pk>/geschiedenis/", "afgifte_geschiedenis", afgiften.AfgifteGeschiedenisView),
            ("<uuid:pk>/pdf/", "afgifte_pdf", afgiften.BordereelPdfView),
            ("<uuid:pk>/csv/", "afgifte_csv", afgiften.BordereelCsvView),
            ("<uuid:pk>/uithalen/", "afgifte_uithalen", afgiftestappen.UithalenView),
            ("<uuid:pk>/weggooien/", "afgifte_weggooien", afgiftestappen.WeggooienView),
            ("<uuid:pk>/afleveren/", "afgifte_afleveren", afgiftestappen.AfleverenView),
            ("<uuid:pk>/beantwoorden/", "afgifte_beantwoorden", afgiftestappen.BeantwoordenView),
        )
    ],
]

urlpatterns += [
    path(
        "vergoedingen/", vergoedinglijsten.VergoedinglijstListView.as_view(),
        name="vergoedinglijst_list",
    ),
    path(
        "vergoedingen/nieuw/", vergoedinglijsten.VergoedinglijstNieuwView.as_view(),
        name="vergoedinglijst_nieuw",
    ),
    path(
        "vergoedingen/wijk-werkers/", vergoedingregels.VergoedingregelListView.as_view(),
        name="vergoedingregel_list",
    ),
    path(
        "vergoedingen/wijk-werkers/<uuid:pk>/",
        vergoedingregels.VergoedingregelDetailView.as_view(),
        name="vergoedingregel_detail",
    ),
    path(
        "vergoedingen/wijk-werkers/<uuid:pk>/pdf/",
        vergoedingregels.StrookView.as_view(),
        name="vergoedingregel_pdf",
    ),
    path(
        "vergoedingen/wijk-werkers/<uuid:pk>/terugstorten/",
        terugstortingen.TerugstortenView.as_view(),
        name="vergoedingregel_terugstorten",
    ),
    path(
        "vergoedingen/wijk-werkers/<uuid:pk>/terugstorting-intrekken/",
        terugstortingen.TerugstortingIntrekkenView.as_view(),
        name="terugstorting_intrekken",
    ),
    *(
        path(f"vergoedingen/<uuid:pk>/{eind}", view.as_view(), name=f"vergoedinglijst_{naam}")
        for eind, naam, view in (
            ("", "detail", vergoedinglijsten.VergoedinglijstDetailView),
            ("herrekenen/", "herrekenen", vergoedinglijsten.VergoedinglijstHerrekenenView),
            ("klaarmaken/", "klaarmaken", vergoedinglijsten.VergoedinglijstKlaarmakenView),
            ("betalen/", "betalen", vergoedinglijsten.VergoedinglijstBetalenView),
            ("betaalbestand/bijlage/", "betaalbestand", vergoedinglijsten.BetaalbestandView),
            ("weggooien/", "weggooien", vergoedinglijsten.VergoedinglijstWeggooienView),
        )
    ),
]  # fmt: skip

urlpatterns += [
    path(
        "vergoedingen/jaren/", jaaroverzichten.WijkWerkerJaarListView.as_view(),
        name="wijkwerkerjaar_list",
    ),
    path(
        "vergoedingen/jaren/<uuid:pk>/pdf/", jaaroverzichten.WijkWerkerJaarPdfView.as_view(),
        name="wijkwerkerjaar_pdf",
    ),
    path(
        "cheques/jaren/", jaaroverzichten.GebruikerJaarListView.as_view(),
        name="gebruikerjaar_list",
    ),
    path(
        "cheques/jaren/<uuid:pk>/pdf/", jaaroverzichten.GebruikerJaarPdfView.as_view(),
        name="gebruikerjaar_pdf",
    ),
]  # fmt: skip

urlpatterns += [
    path(
        "vergoedingen/jaren/bundel/", jaarbundels.WijkWerkerBundelView.as_view(),
        name="wijkwerkerjaar_bundel",
    ),
    path(
        "cheques/jaren/bundel/", jaarbundels.GebruikerBundelView.as_view(),
        name="gebruikerjaar_bundel",
    ),
    *(
        path(f"vergoedingen/bundels/{eind}", view.as_view(), name=f"jaarbundel_{naam}")
        for eind, naam, view in (
            ("", "list", jaarbundels.JaarbundelListView),
            ("<uuid:pk>/", "detail", jaarbundels.JaarbundelDetailView),
            ("<uuid:pk>/bijlage/", "zip", jaarbundels.JaarbundelZipView),
            ("<uuid:pk>/weggooien/", "weggooien", jaarbundels.JaarbundelWeggooienView),
        )
    ),
]  # fmt: skip
