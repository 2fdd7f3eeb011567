"""Addresses of the workbench, under /desk/."""

from django.urls import path

from claims.web.workbench.views import articles, claims, desk, research

urlpatterns = [
    path("", desk.my_desk, name="my_desk"),
    path("queue/", desk.queue, name="queue"),
    path("search/", desk.search, name="search"),
    path("articles/", articles.article_list, name="article_list"),
    path("articles/new/", articles.article_new, name="article_new"),
    path("articles/<uuid:article_id>/", articles.article_reading, name="article_reading"),
    path(
        "articles/<uuid:article_id>/close-the-rest/",
        articles.article_close_the_rest,
        name="article_close_the_rest",
    ),
    path("articles/<uuid:article_id>/retry/", articles.article_retry, name="article_retry"),
    path(
        "articles/<uuid:article_id>/split-again/",
        articles.article_split_again,
        name="article_split_again",
    ),
    path("claims/<int:claim_id>/", claims.claim_page, name="claim_page"),
    path("claims/<int:claim_id>/actions/<slug:name>/", claims.claim_act, name="claim_act"),
    path("claims/<int:claim_id>/evidence/", research.evidence_add, name="evidence_add"),
    path(
        "claims/<int:claim_id>/evidence/<int:evidence_id>/remove/",
        research.evidence_remove,
        name="evidence_remove",
    ),
    path("claims/<int:claim_id>/origin-check/", research.origin_check, name="origin_check"),
    path("claims/<int:claim_id>/verdict/", research.verdict_save, name="verdict_save"),
]
