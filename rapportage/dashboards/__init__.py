"""What a rol sees first of the figures: tiles and charts over one period."""

from rapportage.dashboards.invullen import Dashboard, dashboard
from rapportage.dashboards.soorten import soort_van

__all__ = ["Dashboard", "dashboard", "soort_van"]
