from django.urls import path

from trajecten.views import (
    aanmeldingen,
    afsprakenbladen,
    bijlagen,
    evaluaties,
    trajecten,
    vandaag,
    wijkwerkers,
)

urlpatterns = [
    path("", vandaag.VandaagView.as_view(), name="vandaag"),
    path(
        "signalen/<uuid:pk>/afhandelen/",
        vandaag.SignaalAfhandelenView.as_view(),
        name="signaal_afhandelen",
    ),
    path("aanmeldingen/", aanmeldingen.AanmeldingListView.as_view(), name="aanmelding_list"),
    path(
        "aanmeldingen/nieuw/", aanmeldingen.AanmeldingNieuwView.as_view(), name="aanmelding_nieuw"
    ),
]
urlpatterns += [
    path(f"aanmeldingen/<uuid:pk>/{pad}", view.as_view(), name=f"aanmelding_{naam}")
    for pad, naam, view in (
        ("", "detail", aanmeldingen.AanmeldingDetailView),
        ("bewerken/", "bewerken", aanmeldingen.AanmeldingBewerkenView),
        ("versturen/", "versturen", aanmeldingen.AanmeldingVersturenView),
        ("gezien/", "gezien", aanmeldingen.AanmeldingGezienView),
        ("intake/", "intake", aanmeldingen.IntakePlannenView),
        ("aanvaarden/", "aanvaarden", aanmeldingen.AanmeldingAanvaardenView),
        ("terugsturen/", "terugsturen", aanmeldingen.AanmeldingTerugsturenView),
        ("bijlage/", "bijlage", bijlagen.AanmeldingBijlageView),
    )
]
urlpatterns += [
    path("wijk-werkers/", wijkwerkers.WijkWerkerListView.as_view(), name="wijkwerker_list"),
    path("wijk-werkers/nieuw/", wijkwerkers.WijkWerkerNieuwView.as_view(), name="wijkwerker_nieuw"),
]
urlpatterns += [
    path(f"wijk-werkers/<uuid:pk>/{pad}", view.as_view(), name=f"wijkwerker_{naam}")
    for pad, naam, view in (
        ("", "detail", wijkwerkers.WijkWerkerDetailView),
        ("bewerken/", "bewerken", wijkwerkers.WijkWerkerBewerkenView),
        ("rijksregisternummer/", "insz", wijkwerkers.InszTonenView),
        ("uren-elders/", "uren_elders", wijkwerkers.UrenEldersView),
        ("geschiedenis/", "geschiedenis", wijkwerkers.WijkWerkerGeschiedenisView),
        ("traject-starten/", "traject_starten", trajecten.TrajectStartenView),
        ("bijlage/", "bijlage", bijlagen.WijkWerkerBijlageView),
    )
]
urlpatterns += [path("trajecten/", trajecten.TrajectListView.as_view(), name="traject_list")]
urlpatterns += [
    path(f"trajecten/<uuid:pk>/{pad}", view.as_view(), name=f"traject_{naam}")
    for pad, naam, view in (
        ("", "detail", trajecten.TrajectDetailView),
        ("verlengen/", "verlengen", trajecten.TrajectVerlengenView),
        ("beeindigen/", "beeindigen", trajecten.TrajectBeeindigenView),
        ("overgangsmaatregel/", "overgang", trajecten.OvergangView),
        ("overdragen/", "overdragen", trajecten.TrajectOverdragenView),
        ("overeenkomst/", "overeenkomst", trajecten.OvereenkomstTekenenView),
        ("schorsing/", "schorsing", trajecten.SchorsingView),
        ("evaluatie/", "evaluatie", evaluaties.EvaluatieBeginnenView),
        ("bijlage/", "bijlage", bijlagen.TrajectBijlageView),
        ("afsprakenblad/", "afsprakenblad", afsprakenbladen.AfsprakenbladHerzienView),
    )
]
urlpatterns += [
    path(
        "schorsingen/<uuid:pk>/einde/",
        trajecten.SchorsingBeeindigenView.as_view(),
        name="schorsing_beeindigen",
    )
]
urlpatterns += [
    path(f"afsprakenbladen/<uuid:pk>/{pad}", view.as_view(), name=f"afsprakenblad_{naam}")
    for pad, naam, view in (
        ("", "detail", afsprakenbladen.AfsprakenbladDetailView),
        ("bewerken/", "bewerken", afsprakenbladen.AfsprakenbladBewerkenView),
        ("tekenen/", "tekenen", afsprakenbladen.AfsprakenbladTekenenView),
        ("pdf/", "pdf", afsprakenbladen.AfsprakenbladPdfView),
    )
]
urlpatterns += [
    path(f"evaluaties/<uuid:pk>/{pad}", view.as_view(), name=f"evaluatie_{naam}")
    for pad, naam, view in (
        ("", "detail", evaluaties.EvaluatieDetailView),
        ("schrijven/", "schrijven", evaluaties.EvaluatieSchrijvenView),
        ("afronden/", "afronden", evaluaties.EvaluatieAfrondenView),
    )
]
urlpatterns += [
    path(f"bijlagen/<uuid:pk>/{pad}", view.as_view(), name=f"bijlage_{naam}")
    for pad, naam, view in (
        ("", "inhoud", bijlagen.BijlageInhoudView),
        ("delen/", "delen", bijlagen.BijlageDelenView),
        ("verwijderen/", "verwijderen", bijlagen.BijlageVerwijderenView),
    )
]
