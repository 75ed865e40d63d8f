from django.urls import path

from activiteiten.views import activiteiten, competenties, toelatingen, vereisten

urlpatterns = [
    path("activiteiten/", activiteiten.ActiviteitListView.as_view(), name="activiteit_list"),
    path("activiteiten/toets/", activiteiten.ToetsView.as_view(), name="activiteit_toets"),
    path(
        "activiteiten/overnemen/", toelatingen.LijstOvernemenView.as_view(), name="lijst_overnemen"
    ),
    path(
        "activiteiten/competenties/",
        competenties.CompetentieTermListView.as_view(),
        name="competentieterm_list",
    ),
    path(
        "activiteiten/competenties/nieuw/",
        competenties.CompetentieTermNieuwView.as_view(),
        name="competentieterm_nieuw",
    ),
    path(
        "activiteiten/competenties/<uuid:pk>/",
        competenties.CompetentieTermWijzigenView.as_view(),
        name="competentieterm_wijzigen",
    ),
    path("activiteiten/vereisten/", vereisten.VereisteListView.as_view(), name="vereiste_list"),
    path(
        "activiteiten/vereisten/nieuw/",
        vereisten.VereisteNieuwView.as_view(),
        name="vereiste_nieuw",
    ),
    path(
        "activiteiten/vereisten/<uuid:pk>/",
        vereisten.VereisteWijzigenView.as_view(),
        name="vereiste_wijzigen",
    ),
    path(
        "activiteiten/<uuid:pk>/vereist/",
        vereisten.ActiviteitVereistView.as_view(),
        name="activiteit_vereist",
    ),
    path(
        "activiteiten/<uuid:pk>/traint/",
        competenties.ActiviteitTraintView.as_view(),
        name="activiteit_traint",
    ),
    path(
        "activiteiten/<uuid:pk>/",
        activiteiten.ActiviteitDetailView.as_view(),
        name="activiteit_detail",
    ),
    path(
        "activiteiten/<uuid:pk>/toelatingen/nieuw/",
        toelatingen.ToelatingNieuwView.as_view(),
        name="toelating_nieuw",
    ),
    path(
        "toelatingen/<uuid:pk>/intrekken/",
        toelatingen.ToelatingIntrekkenView.as_view(),
        name="toelating_intrekken",
    ),
]
