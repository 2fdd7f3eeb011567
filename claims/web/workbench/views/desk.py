"""My desk, the queue, the search."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from claims.web.access import actor_of, for_staff
from claims.web.shell import shell_for
from claims.web.workbench.asking import number_of
from claims.web.workbench.contexts import lists

LONGEST_QUERY = 200


@require_safe
@for_staff
def my_desk(request: HttpRequest) -> HttpResponse:
    """What waits for me."""
    skip = number_of(request.GET.get("skip", "")) or 0
    screen = lists.my_desk(actor_of(request), skip=skip)
    shell = shell_for(request, "my_desk")
    return render(request, "workbench/my_desk.html", {"shell": shell, "screen": screen})


@require_safe
@for_staff
def queue(request: HttpRequest) -> HttpResponse:
    """What waits to be taken."""
    screen = lists.queue(actor_of(request), cursor=request.GET.get("cursor", ""))
    shell = shell_for(request, "queue")
    return render(request, "workbench/queue.html", {"shell": shell, "screen": screen})


@require_safe
@for_staff
def search(request: HttpRequest) -> HttpResponse:
    """Claims and articles by their words."""
    words = request.GET.get("q", "").replace("\x00", "")[:LONGEST_QUERY].strip()
    screen = lists.search(actor_of(request), words=words)
    shell = shell_for(request, "search")
    return render(request, "workbench/search.html", {"shell": shell, "screen": screen})
