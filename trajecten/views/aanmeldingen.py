from trajecten.models import Aanmelding
from wijkwerken.kern.views import ScopedDetailView
from wijkwerken.toegang.rechten import Handeling


class AanmeldingDetailView(ScopedDetailView):
    handeling = Handeling.AANMELDING_BEKIJKEN
    queryset = Aanmelding.objects.all()
