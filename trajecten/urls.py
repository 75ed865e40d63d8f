from django.urls import path

from trajecten.views import aanmeldingen, afsprakenbladen, evaluaties, trajecten, wijkwerkers

urlpatterns = [
    path(
        "aanmeldingen/<uuid:pk>/",
        aanmeldingen.AanmeldingDetailView.as_view(),
        name="aanmelding_detail",
    ),
    path(
        "wijk-werkers/<uuid:pk>/",
        wijkwerkers.WijkWerkerDetailView.as_view(),
        name="wijkwerker_detail",
    ),
    path("trajecten/<uuid:pk>/", trajecten.TrajectDetailView.as_view(), name="traject_detail"),
    path(
        "afsprakenbladen/<uuid:pk>/",
        afsprakenbladen.AfsprakenbladDetailView.as_view(),
        name="afsprakenblad_detail",
    ),
    path(
        "evaluaties/<uuid:pk>/", evaluaties.EvaluatieDetailView.as_view(), name="evaluatie_detail"
    ),
]
