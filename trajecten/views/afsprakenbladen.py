from trajecten.models import Afsprakenblad
from wijkwerken.kern.views import ScopedDetailView
from wijkwerken.toegang.rechten import Handeling


class AfsprakenbladDetailView(ScopedDetailView):
    handeling = Handeling.DOSSIER_BEKIJKEN
    queryset = Afsprakenblad.objects.all()
