"""What the reading view says of a newer engine: that it may split again, does it, or could not."""

from __future__ import annotations

from claims.casework.reads.articles import ArticleRead, ArticleText
from claims.casework.reads.splitting import splitting_of
from claims.core.actors import Actor
from claims.people.rules import may_edit
from claims.web.parts import Action, Note
from claims.web.workbench.screens import SplitAgain

STAYS = "What people decided or edited stays"


def split_again_of(article: ArticleRead, text: ArticleText, actor: Actor) -> SplitAgain | None:
    """The note with its button, or the progress; None where the newest engine found the claims."""
    found = splitting_of(article, text)
    if found is None:
        return None
    if found.is_owed:
        head = f"Engine {found.newer} is splitting this article again"
        said = f"{STAYS}. The page shows the claims anew when it is done."
        return SplitAgain(Note(head, said, "asks"), poll_url=f"/desk/articles/{article.id}/?poll=1")
    does = f"Split again with engine {found.newer}: {STAYS[0].lower()}{STAYS[1:]}, the rest is renewed."
    note = (
        Note("Splitting again failed", f"{found.failure} {does}", "warn")
        if found.failure
        else Note(f"Engine {found.found_by} found these claims", does)
    )
    may = may_edit(actor, article.desk.id)
    return SplitAgain(
        note,
        Action(
            "split-again",
            "Try again" if found.failure else "Split again",
            f"/desk/articles/{article.id}/split-again/",
            0,
            allowed=bool(may),
            reason=may.reason,
        ),
    )
