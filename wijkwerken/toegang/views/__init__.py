"""Pages about accounts and settings."""

from django.http import Http404


def niet_gevonden(request):
    """For an address of a package that we do not offer."""
    raise Http404
