from django.urls import path

from wijkwerken.regels import views

urlpatterns = [
    path("instellingen/regels/", views.RegelListView.as_view(), name="regel_list"),
    path("instellingen/regels/<slug:code>/", views.RegelDetailView.as_view(), name="regel_detail"),
    path(
        "instellingen/regels/<slug:code>/wijzigen/",
        views.RegelWijzigenView.as_view(),
        name="regel_wijzigen",
    ),
]
