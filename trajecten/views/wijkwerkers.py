from trajecten.models import WijkWerker
from wijkwerken.kern.views import ScopedDetailView
from wijkwerken.toegang.rechten import Handeling


class WijkWerkerDetailView(ScopedDetailView):
    handeling = Handeling.DOSSIER_BEKIJKEN
    queryset = WijkWerker.objects.all()
