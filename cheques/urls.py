from django.urls import path

from cheques.views import handelingen, lijst

urlpatterns = [
    path("cheques/", lijst.ChequeListView.as_view(), name="cheque_list"),
    path(
        "cheques/aankoop/",
        handelingen.ChequebestellingNieuwView.as_view(),
        name="chequebestelling_nieuw",
    ),
    path(
        "cheques/afleveren/", handelingen.ChequesAfleverenView.as_view(), name="cheques_afleveren"
    ),
    path(
        "cheques/uitbetalen/",
        handelingen.ChequesUitbetalenView.as_view(),
        name="cheques_uitbetalen",
    ),
    path("cheques/weigeren/", handelingen.ChequesWeigerenView.as_view(), name="cheques_weigeren"),
    path("cheques/verloren/", handelingen.ChequesVerlorenView.as_view(), name="cheques_verloren"),
    path(
        "cheques/terugbetalen/",
        handelingen.ChequesTerugbetalenView.as_view(),
        name="cheques_terugbetalen",
    ),
    path(
        "cheques/inleveren/<uuid:pk>/",
        handelingen.ChequesInleverenView.as_view(),
        name="cheques_inleveren",
    ),
    path("cheques/<uuid:pk>/", lijst.ChequeDetailView.as_view(), name="cheque_detail"),
    path(
        "cheques/<uuid:pk>/corrigeren/",
        handelingen.ChequeCorrigerenView.as_view(),
        name="cheque_corrigeren",
    ),
]
