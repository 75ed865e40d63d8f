from django.urls import path

from wijkwerken.regels import views
from wijkwerken.regels import views_schoolvakanties as vakanties

urlpatterns = [
    path(
        "instellingen/schoolvakanties/",
        vakanties.SchoolvakantieListView.as_view(),
        name="schoolvakantie_list",
    ),
    path(
        "instellingen/schoolvakanties/nieuw/",
        vakanties.SchoolvakantieNieuwView.as_view(),
        name="schoolvakantie_nieuw",
    ),
    path(
        "instellingen/schoolvakanties/<uuid:pk>/",
        vakanties.SchoolvakantieWijzigenView.as_view(),
        name="schoolvakantie_wijzigen",
    ),
    path("instellingen/regels/", views.RegelListView.as_view(), name="regel_list"),
    path("instellingen/regels/<slug:code>/", views.RegelDetailView.as_view(), name="regel_detail"),
    path(
        "instellingen/regels/<slug:code>/wijzigen/",
        views.RegelWijzigenView.as_view(),
        name="regel_wijzigen",
    ),
]
