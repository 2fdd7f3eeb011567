"""The addresses that readers know."""

from django.urls import path

from claims.web.public import views

urlpatterns = [
    path("", views.home, name="home"),
    path("verdicts/<str:slug>/", views.verdict, name="verdict"),
    path("verdicts/<str:slug>/v<int:number>/", views.verdict_version, name="verdict_version"),
    path("reports/<str:slug>/", views.report, name="report"),
    path("corrections/", views.corrections, name="corrections"),
    path("methodology/", views.methodology, name="methodology"),
]
