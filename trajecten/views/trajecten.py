from trajecten.models import Traject
from wijkwerken.kern.views import ScopedDetailView
from wijkwerken.toegang.rechten import Handeling


class TrajectDetailView(ScopedDetailView):
    handeling = Handeling.DOSSIER_BEKIJKEN
    queryset = Traject.objects.all()
