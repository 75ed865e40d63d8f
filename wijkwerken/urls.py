"""Which app answers which path; every app adds its own include."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

from wijkwerken import gezondheid

# Who comes to /beheer/ logs in as everywhere else: with the second factor and the rate limits.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path("beheer/", admin.site.urls),
    path("gezondheid/levend", gezondheid.levend, name="gezondheid_levend"),
    path("gezondheid/gereed", gezondheid.gereed, name="gezondheid_gereed"),
]
