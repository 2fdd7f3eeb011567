"""How published things are written: documents, ClaimReview, reports, safe HTML, slugs."""
