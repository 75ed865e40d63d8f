"""What a rol sees first of the figures: tiles and charts over one period."""

from rapportage.dashboards.invullen import Dashboard, dashboard
from rapportage.dashboards.soorten import soort_van
from rapportage.dashboards.standen import dashboard_tonen
from rapportage.dashboards.telling import Telling

__all__ = ["Dashboard", "Telling", "dashboard", "dashboard_tonen", "soort_van"]
