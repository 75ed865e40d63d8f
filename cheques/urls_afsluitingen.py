"""The pages of closed months."""

from django.urls import path

from cheques.views import afsluitingen, afsluitrondes, heropenen

urlpatterns = [
    path(
        "maandafsluitingen/",
        afsluitingen.MaandafsluitingListView.as_view(),
        name="maandafsluiting_list",
    ),
    path(
        "maandafsluitingen/samen/", afsluitrondes.MaandenSamenView.as_view(), name="maanden_samen"
    ),
    path(
        "maandafsluitingen/rondes/",
        afsluitrondes.AfsluitrondeListView.as_view(),
        name="afsluitronde_list",
    ),
    path(
        "maandafsluitingen/rondes/<uuid:pk>/",
        afsluitrondes.AfsluitrondeDetailView.as_view(),
        name="afsluitronde_detail",
    ),
    path(
        "maandafsluitingen/voorbereiden/<uuid:gemeente>/<str:maand>/",
        afsluitingen.MaandVoorbereidenView.as_view(),
        name="maand_voorbereiden",
    ),
    path(
        "maandafsluitingen/<uuid:pk>/",
        afsluitingen.MaandafsluitingDetailView.as_view(),
        name="maandafsluiting_detail",
    ),
    *(
        path(
            f"maandafsluitingen/<uuid:pk>/{soort}/",
            afsluitingen.MaandafsluitingBestandView.as_view(soort=soort),
            name=f"maandafsluiting_{soort}",
        )
        for soort in ("pdf", "csv", "xlsx")
    ),
    path(
        "maandafsluitingen/<uuid:pk>/heropenen/",
        heropenen.HeropenenView.as_view(),
        name="maandafsluiting_heropenen",
    ),
    path(
        "maandafsluitingen/<uuid:pk>/heropenen/bevestigen/",
        heropenen.HeropenenBevestigenView.as_view(),
        name="maandafsluiting_bevestigen",
    ),
    path(
        "maandafsluitingen/<uuid:pk>/heropenen/intrekken/",
        heropenen.HeropenenIntrekkenView.as_view(),
        name="maandafsluiting_intrekken",
    ),
    path(
        "maandafsluitingen/<uuid:pk>/verschil/<uuid:ander>/",
        heropenen.VerschilView.as_view(),
        name="maandafsluiting_verschil",
    ),
    path(
        "maandafsluitingen/<uuid:pk>/verschil/<uuid:ander>/csv/",
        heropenen.VerschilCsvView.as_view(),
        name="maandafsluiting_verschil_csv",
    ),
]
