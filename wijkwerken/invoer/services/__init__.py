"""An import: laid out, judged, confirmed, done and taken back."""
