"""Articles: the list, handing one in, reading it with its claims marked."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from claims import engine
from claims.core.errors import Invalid, NotPossible
from claims.core.permissions import require
from claims.extraction.services.splitting_again import split_again
from claims.intake.enums import ArticleState
from claims.intake.rules import may_submit
from claims.intake.services.submit import retry_article
from claims.triage.services.choosing import close_the_rest
from claims.web.access import actor_of, for_staff
from claims.web.parts import Filter
from claims.web.shell import shell_for
from claims.web.words import count
from claims.web.workbench import screens
from claims.web.workbench.asking import article_of, article_row, asked_of
from claims.web.workbench.contexts import lists
from claims.web.workbench.contexts import reading as contexts
from claims.web.workbench.forms import ArticleForm
from claims.web.workbench.submitting import say_on_form, submit_article

WAYS = {"text": "Paste the text", "url": "Web address", "file": "File"}
LONGEST_QUERY = 200


@require_safe
@for_staff
def article_list(request: HttpRequest) -> HttpResponse:
    """The articles of my desk."""
    screen = lists.articles(
        actor_of(request),
        show=request.GET.get("show", ""),
        words=request.GET.get("q", "").replace("\x00", "")[:LONGEST_QUERY],
        cursor=request.GET.get("cursor", ""),
    )
    shell = shell_for(request, "articles")
    return render(request, "workbench/articles.html", {"shell": shell, "screen": screen})


@require_http_methods(["GET", "HEAD", "POST"])
@for_staff
def article_new(request: HttpRequest) -> HttpResponse:
    """Hand in an article; on an error the form comes back with all that was typed."""
    way = _way(request)
    if request.method != "POST":
        return _article_form(request, ArticleForm(by=way), way)
    require(may_submit(actor_of(request)))
    form = ArticleForm(request.POST, request.FILES, by=way)
    if not form.is_valid():
        return _article_form(request, form, way)
    try:
        article, is_new = submit_article(way, form.cleaned_data, actor_of(request))
    except Invalid as refusal:
        say_on_form(form, refusal)
        return _article_form(request, form, way)
    if not is_new:
        messages.info(request, "This article was handed in before. Here it is.")
    return redirect("article_reading", article.public_id)


def _article_form(request: HttpRequest, form: ArticleForm, way: str) -> HttpResponse:
    tabs = tuple(Filter(label, f"?by={name}", None, name == way) for name, label in WAYS.items())
    shown = {
        "shell": shell_for(request, "article_new"),
        "screen": screens.ArticleNew(way, tabs),
        "form": form,
    }
    return render(
        request, "workbench/article_new.html", shown, status=422 if form.is_bound else 200
    )


def _way(request: HttpRequest) -> str:
    """How the article comes in: as the address says, else by what was sent."""
    way = request.GET.get("by", "")
    if way in WAYS:
        return way
    if request.FILES.get("file"):
        return "file"
    is_address = request.POST.get("url") and not request.POST.get("text", "").strip()
    return "url" if is_address else "text"


@require_safe
@for_staff
def article_reading(request: HttpRequest, article_id: UUID) -> HttpResponse:
    """The article with its claims; htmx gets the selected claim, or the state while it waits."""
    actor = actor_of(request)
    article = article_of(request, article_id)
    is_poll = bool(vars(request).get("htmx")) and "poll" in request.GET
    if article.state != ArticleState.READY:
        screen, part = contexts.waiting(article, actor), "waiting"
    elif is_poll:
        screen, part = contexts.splitting(article, actor), "split_again"
        if screen.split_again is None or not screen.split_again.poll_url:
            return HttpResponse(headers={"HX-Refresh": "true"})
    else:
        screen, part = contexts.reading(article, actor, asked_of(request.GET)), "inspector"
    if vars(request).get("htmx"):
        return render(request, f"workbench/reading.html#{part}", {"screen": screen})
    shell = shell_for(request, "reading")
    return render(request, "workbench/reading.html", {"shell": shell, "screen": screen})


@require_http_methods(["GET", "POST"])
@for_staff
def article_close_the_rest(request: HttpRequest, article_id: UUID) -> HttpResponse:
    """Close all undecided claims with one reason."""
    if request.method == "POST":
        article = article_row(request, article_id)
        try:
            closed = close_the_rest(
                article=article, by=actor_of(request), reason=request.POST.get("reason", "")
            )
        except Invalid as refusal:
            messages.error(request, refusal.message)
        else:
            messages.success(request, f"{count(closed, 'claim')} closed as not checked.")
    return redirect("article_reading", article_id)


@require_http_methods(["GET", "POST"])
@for_staff
def article_retry(request: HttpRequest, article_id: UUID) -> HttpResponse:
    """Try a failed article again."""
    if request.method == "POST":
        retry_article(article=article_row(request, article_id), by=actor_of(request))
    return redirect("article_reading", article_id)


@require_http_methods(["GET", "POST"])
@for_staff
def article_split_again(request: HttpRequest, article_id: UUID) -> HttpResponse:
    """Have a newer engine split the article; the page shows how far it is."""
    if request.method == "POST":
        try:
            is_owed = split_again(article=article_row(request, article_id), by=actor_of(request))
        except NotPossible as refusal:
            messages.error(request, refusal.message)
        else:
            if not is_owed:
                version = engine.ENGINE_VERSION
                messages.info(request, f"Engine {version} has split it or is doing so.")
    return redirect("article_reading", article_id)
