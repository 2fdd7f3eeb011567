"""Invented contexts for every page, as the screens would hand them over."""

from __future__ import annotations

from typing import Any

from claims.web.editorial import screens as editorial
from claims.web.parts import (
    Action,
    Filter,
    Note,
    Pager,
    RowGroup,
)
from claims.web.public import screens as public
from claims.web.workbench import screens as workbench
from claims.web.workbench.forms import ArticleForm
from tests.web.samples.base import OFF_SCALE, SCALE, STATEMENTS, shell
from tests.web.samples.claim import claim
from tests.web.samples.desk import articles, my_desk
from tests.web.samples.editorial import signoff
from tests.web.samples.public import public_desk, report, verdict
from tests.web.samples.reading import outdated, reading


def pages() -> dict[str, tuple[str, dict[str, Any]]]:
    """Every page by name: its template and its context."""
    checker = shell()
    article = {
        "screen": workbench.ArticleNew(
            "text",
            (
                Filter("Paste the text", "?by=text", None, True),
                Filter("Web address", "?by=url"),
                Filter("File", "?by=file"),
            ),
        ),
        "form": ArticleForm(),
    }
    refused = article | {
        "form": ArticleForm({"title": "Talks", "text": "", "outlet": "Harbour Post"})
    }
    home_rows = tuple(
        public.VerdictRow(
            "/verdict",
            STATEMENTS[i],
            rating,
            "Monitors counted 240 mines in September.",
            "An unnamed Orvanian official",
            "18 Nov 2026",
            "2026-11-18",
        )
        for i, rating in enumerate((*SCALE, *OFF_SCALE))
    )
    head = reading().article
    waiting = {name: getattr(head, name) for name in head.__dataclass_fields__} | {
        "state": "extracting",
        "step": "Finding claims",
        "title": "Storm cuts power to 40,000 homes",
    }
    failed = waiting | {
        "state": "failed",
        "failure": "coastline.example answered with a consent page instead of the article. The address is kept.",
    }
    unready: dict[str, Any] = {
        "blocks": (),
        "claims": (),
        "filters": (),
        "progress": None,
        "selected": None,
        "close_the_rest": None,
    }
    desk = {"shell": checker}
    reading_shell = {"shell": shell("Articles", "reading")}
    return {
        "my_desk": ("workbench/my_desk.html", desk | {"screen": my_desk()}),
        "my_desk_empty": (
            "workbench/my_desk.html",
            desk
            | {
                "screen": workbench.MyDesk(
                    "Wednesday, 18 November", "Nothing is with you.", queue_count=31
                )
            },
        ),
        "articles": (
            "workbench/articles.html",
            {"shell": shell("Articles", "articles"), "screen": articles()},
        ),
        "articles_empty": (
            "workbench/articles.html",
            {
                "shell": shell("Articles", "articles"),
                "screen": workbench.Articles((), "/article_new"),
            },
        ),
        "article_new": (
            "workbench/article_new.html",
            {"shell": shell("Articles", "article_new")} | article,
        ),
        "article_refused": (
            "workbench/article_new.html",
            {"shell": shell("Articles", "article_new")} | refused,
        ),
        "reading": ("workbench/reading.html", reading_shell | {"screen": reading()}),
        "reading_waiting": (
            "workbench/reading.html",
            reading_shell
            | {"screen": reading(article=workbench.ArticleHead(**waiting), **unready)},
        ),
        "reading_failed": (
            "workbench/reading.html",
            reading_shell | {"screen": reading(article=workbench.ArticleHead(**failed), **unready)},
        ),
        "reading_outdated": (
            "workbench/reading.html",
            reading_shell | {"screen": reading(split_again=outdated())},
        ),
        "reading_claims": (
            "workbench/reading.html",
            reading_shell | {"screen": reading(tab="claims")},
        ),
        "claim": ("workbench/claim.html", {"shell": shell("Queue", "claim")} | claim()),
        "queue": (
            "workbench/queue.html",
            {
                "shell": shell("Queue", "queue"),
                "screen": workbench.Queue(
                    my_desk().groups[1].rows + my_desk().groups[2].rows,
                    "31 claims wait, the best first.",
                    Action("take", "Take next", "/act", 1, key="T", tone="main"),
                    pager=Pager("1 to 3 of 31", "", "?page=2"),
                ),
            },
        ),
        "queue_empty": (
            "workbench/queue.html",
            {
                "shell": shell("Queue", "queue"),
                "screen": workbench.Queue(
                    (),
                    "Nothing waits.",
                    Action(
                        "take", "Take next", "/act", 1, allowed=False, reason="The queue is empty."
                    ),
                ),
            },
        ),
        "search": (
            "workbench/search.html",
            {
                "shell": shell("Search", "search"),
                "screen": workbench.Search(
                    "mines",
                    (RowGroup("Claims", my_desk().groups[1].rows, 2),),
                    "2 claims have “mines”.",
                ),
            },
        ),
        "search_empty": (
            "workbench/search.html",
            {
                "shell": shell("Search", "search"),
                "screen": workbench.Search("guidence", hint="Try fewer words."),
            },
        ),
        "signoff": (
            "editorial/signoff.html",
            {"shell": shell("Sign-off", "signoff", editor=True), "screen": signoff()},
        ),
        "signoff_empty": (
            "editorial/signoff.html",
            {"shell": shell("Sign-off", "signoff", editor=True), "screen": editorial.SignOff(())},
        ),
        "reports": (
            "editorial/reports.html",
            {
                "shell": shell("Reports", "reports", editor=True),
                "screen": editorial.Reports(
                    (
                        editorial.ReportRow(
                            "/report",
                            STATEMENTS[1],
                            "Harbour Post",
                            8,
                            "Published",
                            "19 Nov, 10:15",
                        ),
                    )
                ),
            },
        ),
        "home": (
            "public/home.html",
            {"desk": public_desk("home"), "screen": public.Home(home_rows)},
        ),
        "home_empty": (
            "public/home.html",
            {"desk": public_desk("home"), "screen": public.Home(())},
        ),
        "verdict": ("public/verdict.html", {"desk": public_desk(), "screen": verdict()}),
        "verdict_version": (
            "public/verdict_version.html",
            {
                "desk": public_desk(),
                "screen": verdict(
                    old=Note(
                        "This is version 1",
                        "It was corrected on 19 November 2026.",
                        "warn",
                        "/verdict",
                        "The verdict as it is now",
                    ),
                    is_direct_quote=False,
                    corrections=(),
                ),
            },
        ),
        "report": ("public/report.html", {"desk": public_desk(), "screen": report()}),
        "corrections": (
            "public/corrections.html",
            {
                "desk": public_desk("corrections"),
                "screen": public.Corrections(
                    (
                        public.Correction(
                            "Correction",
                            "19 Nov 2026",
                            "We wrote six sites.",
                            "It was four.",
                            url="/verdict",
                            statement=STATEMENTS[5],
                        ),
                    )
                ),
            },
        ),
        "methodology": (
            "public/methodology.html",
            {
                "desk": public_desk("methodology"),
                "screen": public.Methodology(
                    tuple(public.ScaleEntry(one) for one in (*reversed(SCALE), *OFF_SCALE))
                ),
            },
        ),
        **{
            f"error_{code}": (f"errors/{code}.html", {})
            for code in ("400", "403", "403_csrf", "404", "409", "500")
        },
    }
