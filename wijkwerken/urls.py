"""Which app answers which path; every app adds its own include."""

from django.urls import include, path

from wijkwerken import gezondheid
from wijkwerken.kern.admin import beheer
from wijkwerken.toegang.views import niet_gevonden

handler500 = "wijkwerken.foutpaginas.serverfout"

urlpatterns = [
    # The address of an account is the organisation's business: it came with the invitation.
    path("accounts/email/", niet_gevonden, name="email_gesloten"),
    path("accounts/", include("allauth.urls")),
    path("api/v1/", include("wijkwerken.api_urls")),
    path("beheer/", beheer.urls),
    path("", include("activiteiten.urls")),
    path("", include("gebruikers.urls")),
    path("", include("trajecten.urls")),
    path("", include("trajecten.urls_uren")),
    path("", include("rapportage.urls")),
    path("", include("cheques.urls")),
    path("", include("cheques.urls_afsluitingen")),
    path("gezondheid/levend", gezondheid.levend, name="gezondheid_levend"),
    path("", include("wijkwerken.toegang.urls")),
    path("", include("wijkwerken.berichten.urls")),
    path("", include("wijkwerken.regels.urls")),
    path("", include("wijkwerken.invoer.urls")),
    path("gezondheid/gereed", gezondheid.gereed, name="gezondheid_gereed"),
]
