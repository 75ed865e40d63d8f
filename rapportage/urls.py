from django.urls import path

from rapportage.rapporten import RAPPORTEN
from rapportage.views import (
    bestanden,
    cijfers,
    dashboard,
    jaarverslag,
    nieuwsbrief,
    planning,
    rapporten,
    rijen,
    zoeken,
)

urlpatterns = [
    path("rapporten/", dashboard.DashboardView.as_view(), name="rapporten"),
    path("rapporten/indeling/", dashboard.IndelingView.as_view(), name="rapport_indeling"),
    *(
        path(
            f"rapporten/{code}/",
            rapporten.RapportView.as_view(code=code),
            name=f"rapport_{code}",
        )
        for code in RAPPORTEN
    ),
    *(
        path(
            f"rapporten/{code}/bestand/",
            rapporten.RapportBestandView.as_view(code=code),
            name=f"rapport_{code}_bestand",
        )
        for code in RAPPORTEN
    ),
    path("rapporten/cijfers/", cijfers.CijfersView.as_view(), name="cijfers"),
    path(
        "rapporten/cijfers/<slug:code>/rijen/",
        rijen.CijferrijenView.as_view(),
        name="cijfer_rijen",
    ),
    *(
        path(f"rapporten/bestanden/{eind}", view.as_view(), name=f"rapportbestand_{naam}")
        for eind, naam, view in (
            ("", "list", bestanden.RapportbestandListView),
            ("<uuid:pk>/", "detail", bestanden.RapportbestandDetailView),
            ("<uuid:pk>/bijlage/", "download", bestanden.RapportbestandDownloadView),
            ("<uuid:pk>/weggooien/", "weggooien", bestanden.RapportbestandWeggooienView),
        )
    ),
    *(
        path(f"rapporten/planning/{eind}", view.as_view(), name=f"rapportplanning_{naam}")
        for eind, naam, view in (
            ("", "list", planning.RapportplanningListView),
            ("nieuw/", "nieuw", planning.RapportplanningNieuwView),
            ("<uuid:pk>/wijzigen/", "wijzigen", planning.RapportplanningWijzigenView),
            ("<uuid:pk>/verwijderen/", "verwijderen", planning.RapportplanningVerwijderenView),
        )
    ),
    path("rapporten/nieuwsbrief/", nieuwsbrief.NieuwsbriefView.as_view(), name="nieuwsbrief"),
    *(
        path(f"rapporten/jaarverslag/{eind}", view.as_view(), name=naam)
        for eind, naam, view in (
            ("", "jaarverslag_list", jaarverslag.JaarverslagenView),
            ("<int:jaar>/", "jaarverslag_detail", jaarverslag.JaarverslagView),
            ("<int:jaar>/tekst/", "jaarverslag_tekst", jaarverslag.JaarverslagtekstView),
            ("<int:jaar>/bestand/", "jaarverslag_bestand", jaarverslag.JaarverslagBestandView),
            (
                "tekst/<uuid:pk>/geschiedenis/",
                "jaarverslagtekst_geschiedenis",
                jaarverslag.JaarverslagtekstGeschiedenisView,
            ),
        )
    ),
    path("zoeken/", zoeken.ZoekenView.as_view(), name="zoeken"),
]
