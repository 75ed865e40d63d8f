from trajecten.models import Evaluatie
from wijkwerken.kern.views import ScopedDetailView
from wijkwerken.toegang.rechten import Handeling


class EvaluatieDetailView(ScopedDetailView):
    handeling = Handeling.DOSSIER_BEKIJKEN
    queryset = Evaluatie.objects.all()
