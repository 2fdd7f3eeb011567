"""Every page by its audience: fact-checkers, editors, readers."""

from django.urls import include, path

urlpatterns = [
    path("desk/", include("claims.web.workbench.urls")),
    path("editorial/", include("claims.web.editorial.urls")),
    path("", include("claims.web.public.urls")),
]
