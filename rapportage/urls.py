from django.urls import path

from rapportage.views import rapporten, rijen, zoeken

urlpatterns = [
    path("rapporten/", rapporten.RapportenView.as_view(), name="rapporten"),
    path(
        "rapporten/cijfers/<slug:code>/rijen/",
        rijen.CijferrijenView.as_view(),
        name="cijfer_rijen",
    ),
    path("zoeken/", zoeken.ZoekenView.as_view(), name="zoeken"),
]
