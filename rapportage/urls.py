from django.urls import path

from rapportage.views import rapporten, zoeken

urlpatterns = [
    path("rapporten/", rapporten.RapportenView.as_view(), name="rapporten"),
    path("zoeken/", zoeken.ZoekenView.as_view(), name="zoeken"),
]
