from django.urls import path

from wijkwerken.toegang.views import (
    accounts,
    bulk,
    eigen,
    instellingen,
    toetsenbord,
    weergaven,
)

urlpatterns = [
    path("instellingen/", instellingen.InstellingenView.as_view(), name="instellingen"),
    path("instellingen/accounts/", accounts.AccountListView.as_view(), name="account_list"),
    path(
        "instellingen/accounts/<uuid:pk>/",
        accounts.AccountWijzigenView.as_view(),
        name="account_wijzigen",
    ),
    path(
        "instellingen/accounts/<uuid:pk>/uitschakelen/",
        accounts.AccountUitschakelenView.as_view(),
        name="account_uitschakelen",
    ),
    path(
        "instellingen/accounts/<uuid:pk>/inschakelen/",
        accounts.AccountInschakelenView.as_view(),
        name="account_inschakelen",
    ),
    path("instellingen/gemeenten/", instellingen.GemeenteListView.as_view(), name="gemeente_list"),
    path(
        "instellingen/toeleidingsdiensten/",
        instellingen.ToeleidingsdienstListView.as_view(),
        name="toeleidingsdienst_list",
    ),
    path("instellingen/logboek/", instellingen.LogboekView.as_view(), name="logboek"),
    path("instellingen/toetsenbord/", toetsenbord.ToetsenbordView.as_view(), name="toetsenbord"),
    path("instellingen/tokens/", eigen.TokenListView.as_view(), name="token_list"),
    path(
        "instellingen/tokens/<uuid:pk>/intrekken/",
        eigen.TokenIntrekkenView.as_view(),
        name="token_intrekken",
    ),
    path("bulk/", bulk.BulkuitvoeringListView.as_view(), name="bulkuitvoering_list"),
    path(
        "bulk/<uuid:pk>/",
        bulk.BulkuitvoeringDetailView.as_view(),
        name="bulkuitvoering_detail",
    ),
    path(
        "bulk/<uuid:pk>/uitvoeren/",
        bulk.BulkUitvoerenView.as_view(),
        name="bulkuitvoering_uitvoeren",
    ),
    path(
        "bulk/<uuid:pk>/ongedaan/",
        bulk.BulkOngedaanView.as_view(),
        name="bulkuitvoering_ongedaan",
    ),
    path("weergaven/", weergaven.WeergaveListView.as_view(), name="weergave_list"),
    path(
        "weergaven/<uuid:pk>/bewerken/",
        weergaven.WeergaveBewerkenView.as_view(),
        name="weergave_bewerken",
    ),
    path(
        "weergaven/<uuid:pk>/verwijderen/",
        weergaven.WeergaveVerwijderenView.as_view(),
        name="weergave_verwijderen",
    ),
    path(
        "weergaven/<uuid:pk>/overnemen/",
        weergaven.WeergaveOvernemenView.as_view(),
        name="weergave_overnemen",
    ),
    path(
        "weergaven/<uuid:pk>/begin/",
        weergaven.WeergaveBeginView.as_view(),
        name="weergave_begin",
    ),
]
