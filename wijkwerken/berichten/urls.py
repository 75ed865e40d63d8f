from django.urls import path

from wijkwerken.berichten.views import eigen, uitnodigingen, verzending

urlpatterns = [
    path("instellingen/berichten/", eigen.VoorkeurenView.as_view(), name="voorkeuren"),
    path("instellingen/verzending/", verzending.VerzendingView.as_view(), name="verzending"),
    path(
        "uitnodiging/<str:link>/",
        uitnodigingen.UitnodigingAanvaardenView.as_view(),
        name="uitnodiging_aanvaarden",
    ),
    path(
        "instellingen/uitnodigingen/",
        uitnodigingen.UitnodigingListView.as_view(),
        name="uitnodiging_list",
    ),
    path(
        "instellingen/uitnodigingen/nieuw/",
        uitnodigingen.UitnodigingNieuwView.as_view(),
        name="uitnodiging_nieuw",
    ),
    path(
        "instellingen/uitnodigingen/<uuid:pk>/opnieuw/",
        uitnodigingen.UitnodigingOpnieuwView.as_view(),
        name="uitnodiging_opnieuw",
    ),
    path(
        "instellingen/uitnodigingen/<uuid:pk>/intrekken/",
        uitnodigingen.UitnodigingIntrekkenView.as_view(),
        name="uitnodiging_intrekken",
    ),
]
