"""The addresses of the API, and a problem for all others under it."""

from django.urls import URLPattern, URLResolver, include, path, re_path

from claims.api.pages import NoSuchPage

urlpatterns: list[URLPattern | URLResolver] = [
    path("v1/", include("claims.api.v1.urls")),
    re_path("", NoSuchPage.as_view()),
]
