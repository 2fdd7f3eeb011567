"""Where each part of the site is mounted; the parts have their own lists."""

from django.contrib import admin
from django.urls import include, path

from factcheck import health

urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("metrics", health.metrics, name="metrics"),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("api/", include("claims.api.urls")),
    path("", include("claims.web.urls")),
]

handler400 = "claims.web.errors.bad_request"
handler403 = "claims.web.errors.denied"
handler404 = "claims.web.errors.not_found"
handler500 = "claims.web.errors.server_error"
