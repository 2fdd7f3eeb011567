"""The addresses of version 1."""

from django.urls import URLPattern, path

from claims.api.pages import DocsPage, SchemaDetail
from claims.api.v1 import articles, claims, published, research

ARTICLE = "articles/<str:article_id>/"
CLAIM = "claims/<str:claim_id>/"

urlpatterns: list[URLPattern] = [
    path("articles/", articles.ArticleList.as_view()),
    path(ARTICLE, articles.ArticleDetail.as_view()),
    path(f"{ARTICLE}claims/", articles.ArticleClaims.as_view()),
    path(f"{ARTICLE}coverage/", articles.ArticleCoverage.as_view()),
    path(f"{ARTICLE}close-the-rest/", articles.ArticleClosing.as_view()),
    path(f"{ARTICLE}retry/", articles.ArticleRetry.as_view()),
    path(f"{ARTICLE}split-again/", articles.ArticleSplitting.as_view()),
    path("claims/", claims.ClaimList.as_view()),
    path(CLAIM, claims.ClaimDetail.as_view()),
    path(f"{CLAIM}actions/", claims.ClaimActions.as_view()),
    path(f"{CLAIM}actions/<str:action>/", claims.ClaimAction.as_view()),
    path(f"{CLAIM}history/", claims.ClaimHistory.as_view()),
    path(f"{CLAIM}appearances/", claims.ClaimAppearances.as_view()),
    path(f"{CLAIM}evidence/", research.EvidenceList.as_view()),
    path(f"{CLAIM}evidence/<str:evidence_id>/", research.EvidenceDetail.as_view()),
    path(f"{CLAIM}verdict/", research.DraftDetail.as_view()),
    path(f"{CLAIM}origin-check/", research.OriginCheckList.as_view()),
    path("verdicts/", published.VerdictList.as_view()),
    path("verdicts/<str:verdict_id>/", published.VerdictDetail.as_view()),
    path("verdicts/<str:verdict_id>/versions/", published.VerdictVersions.as_view()),
    path("reports/", published.ReportList.as_view()),
    path("reports/<str:report_id>/", published.ReportDetail.as_view()),
    path("changes/", published.ChangeList.as_view()),
    path("schema/", SchemaDetail.as_view(), name="api-schema"),
    path("docs/", DocsPage.as_view(), name="api-docs"),
]
