from django.contrib import admin

from wijkwerken.berichten.models import Bericht
from wijkwerken.kern.admin import AlleenLezenAdmin, beheer


@admin.register(Bericht, site=beheer)
class BerichtAdmin(AlleenLezenAdmin):
    """What waits to be sent and what failed; not to whom, and not what it says."""

    toont = (
        "aangemaakt_op",
        "soort",
        "wijze",
        "onderwerp",
        "niet_voor",
        "verzonden_op",
        "pogingen",
        "fout",
    )
    date_hierarchy = "aangemaakt_op"
