from django.urls import path

from wijkwerken.invoer.views import invoer, lijst

urlpatterns = [
    path("invoer/", lijst.InvoerListView.as_view(), name="invoer_list"),
    path("invoer/nieuw/", lijst.InvoerNieuwView.as_view(), name="invoer_nieuw"),
    path("invoer/<uuid:pk>/", invoer.InvoerDetailView.as_view(), name="invoer_detail"),
    path("invoer/<uuid:pk>/kolommen/", lijst.InvoerKolommenView.as_view(), name="invoer_kolommen"),
    path(
        "invoer/<uuid:pk>/bevestigen/",
        invoer.InvoerBevestigenView.as_view(),
        name="invoer_bevestigen",
    ),
    path("invoer/<uuid:pk>/ongedaan/", invoer.InvoerOngedaanView.as_view(), name="invoer_ongedaan"),
    path(
        "invoer/<uuid:pk>/weggooien/",
        invoer.InvoerWeggooienView.as_view(),
        name="invoer_weggooien",
    ),
    path("invoer/<uuid:pk>/bijlage/", invoer.InvoerBijlageView.as_view(), name="invoer_bijlage"),
    path("invoer/<uuid:pk>/csv/", invoer.InvoerBestandView.as_view(vorm="csv"), name="invoer_csv"),
    path(
        "invoer/<uuid:pk>/xlsx/", invoer.InvoerBestandView.as_view(vorm="xlsx"), name="invoer_xlsx"
    ),
]
