"""The addresses of the screens for editors."""

from django.urls import path

from claims.web.editorial import views

urlpatterns = [
    path("", views.signoff, name="signoff"),
    path("claims/<int:claim_id>/<slug:action>/", views.decide, name="decide"),
    path("reports/", views.reports, name="reports"),
]
