"""What a page says that is no part of its article: share bars, comment forms, menus, contacts."""

from __future__ import annotations

import re

_ANYWHERE = (
    r"your e-?mail address will not be published",
    r"required fields are marked",
    r"all rights reserved",
    r"(?:enter|type) your e-?mail",
    r"this site uses akismet",
    r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:19|20)\d\d",
    r"notify me (?:of|when|by)",
    r"save my name,? e-?mail",
    r"our (?:\d[\d,]* )?partners (?:store|use|process)|store and(?:/or)? access information on|"
    r"\.{4,}\s*\d+$|we use cookies|accept (?:all )?cookies|cookie (?:policy|settings|preferences)",
    r"(?:sign|signed) up (?:for|to) (?:our|the|receive|get)|to sign up for updates",
    r"subscribe (?:to|now|today|for)\b",
    r"follow (?:us|me) on\b",
    r"(?:click|tap) here\b",
    r"(?:download|get) (?:our|the) app\b",
    r"share (?:this|on|via)\b.{0,40}(?:article|story|post|facebook|twitter|whatsapp|$)",
    r"toll[- ]free\b.{0,30}\d{3}",
    r"javascript (?:is|must be|to be) ",
    r"have an opinion on this story",
    r"subscriber preferences|contact information below",
    r"support (?:our|independent) journalism|become a (?:member|subscriber|patron)",
    r"opens in (?:a )?new (?:window|tab)",
    r"(?:in|to) your (?:e-?mail )?inbox|by signing up,? you|agree to our (?:terms|privacy)|unsubscribe (?:at|from)",
    r"(?:reached|used|exceeded) your (?:\w+ )?(?:limit|free articles)|free articles? (?:left|remaining|this month)",
    r"(?:for|to) subscribers only|subscriber-only|already a (?:subscriber|member)|to continue reading|unlimited access",
    r"do you have (?:a|any) (?:news )?(?:tip|story|information)\b|got a (?:news )?tip|send (?:us )?(?:your )?tips",
    r"(?:e-?mail|contact|write to|reach) (?:us|him|her|them|me|the (?:author|authors|reporter|editor|writer|newsroom)) "
    r"(?:at|on|via)\b|can be (?:reached|contacted) (?:at|by|on|via)\b",
    r"has not been edited by|auto-generated from|(?:published|generated) from a (?:syndicated|wire) (?:feed|agency)",
    r"contributed to this (?:report|story|article)",
    r"may be found (?:at|on) (?:the \S+ website at )?https?://",
)
_AT_START = (
    r"be the first to (?:comment|reply|share|know)",
    r"leave a (?:comment|reply)|post a comment|add (?:a|your) comment|join the (?:conversation|discussion)",
    r"(?:log|sign) ?in\b|register\b.{0,20}$|create (?:an )?account",
    r"read (?:more|also|next|the full|full)\b|also read\b|see also\b|keep reading|continue reading",
    r"(?:more|related|recommended|popular|latest|trending|top)\b[^.!?]{0,30}"
    r"(?:stories|articles|news|posts|reading|coverage|videos|links|topics|updates)?\s*:?$",
    r"(?:related|recommended|must read|more on this|more from|don't miss|up next|watch|listen)\s*:",
    r"(?:receive|get) (?:the )?latest\b|newsletters?\b",
    r"(?:tags?|topics?|categor(?:y|ies)|filed under|labels?|keywords|countries|languages)\s*:",
    r"(?:filed|posted|published) (?:under|in)\b",
    r"(?:share|tweet|pin|print|email|e-mail|save|like|whatsapp|facebook|twitter|reddit|linkedin|digg|"
    r"del\.icio\.us|stumbleupon|technorati|google bookmarks|instagram|youtube|telegram|pocket|x|"
    r"flipboard|copy link|rss|messenger|pinterest|tumblr|view all|load more|show more|see all|menu|"
    r"search|home|close|back to top|next|previous|reply|report|advertisement|advertising|sponsored|"
    r"print version|permalink|comments?|all comments|skip to (?:main )?content|open navigation|"
    r"send this by e-?mail|external links|sister links|sources?|references|terms of use|"
    r"privacy policy|contact us|about us|sitemap|scroll to continue)[.:!]?$",
    r"about the (?:author|authors|writer|writers|reporter)\b.{0,20}$|"
    r"comments? ?(?:section)?:?$|what do you think\b.{0,40}\?$|most (?:read|popular|viewed|shared)\b.{0,20}$|"
    r"(?:photograph|photo|image|picture)s?\s*:\s*\S.{0,60}$",
    r"advertisement\b|story continues below|article continues",
    r"share (?:this|on|via)\b",
    r"\d[\d,.]*k? (?:comments?|shares?|views?|likes?|replies|retweets?|reads?)$",
    r"(?:comments|replies) (?:are )?(?:closed|off|\(\d+\))",
    r"this (?:post|article|page|story) is also available",
    r"(?:media|press|agency)\b.{0,40}\b(?:contacts?|information)$",
    r"to (?:read|learn|find out) more\b.{0,80}(?:visit|click|see)\b|for more information\b.{0,60}"
    r"(?:visit|contact|call|see|go to)\b",
    r"(?:tel|phone|fax|e-?mail|contact|media contacts?|press contacts?)\s*:",
    r"(?:photo gallery|slideshow|gallery|video|audio|podcast|infographic)\s*:?$",
    r"(?:first published|last (?:updated|modified)|updated|published|posted)\s*(?:on|at)?\s*:?\s*[\w ,:.]{0,40}$",
    r"home\s*[>»/|›]",
    r"(?:reading time|estimated reading)\b|\d+ min(?:ute)?s? read$",
    r"loading\b.{0,10}$|please wait",
    r"(?:#\S+\s*)+$",
    r"an? .{0,80}(?:version|translation) of this (?:article|story|post|report)",
    r"this (?:article|story|report) (?:was|is|has been) (?:originally |first )?(?:published|republished|updated|"
    r"produced|translated)",
)
_ALONE = (
    r"(?:https?://|www\.)\S+$",
    r"[\w.+-]+@[\w-]+\.[\w.]+$",
    r"\+?[\d() ./-]{7,}$",
    r"\d+ [A-Z][\w. ]+ (?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Boulevard|Blvd\.?|Drive|Lane|Square|S\.?W\.?|N\.?W\.?)"
    r"[\w. ]*$",
    r"[A-Z][\w.]*(?: [A-Z][\w.]*)*,? [A-Z.]{2,4} \d{5}(?:-\d{4})?$",
    r"[\W\d_]+$",
)
_ANYWHERE_RE = re.compile("|".join(_ANYWHERE), re.IGNORECASE)
_AT_START_RE = re.compile("(?:" + "|".join(_AT_START) + ")", re.IGNORECASE)
_ALONE_RE = re.compile("(?:" + "|".join(_ALONE) + ")")
_END_OF_ARTICLE = re.compile(
    r"be the first to (?:comment|reply)|leave a (?:comment|reply)|post a comment|share this\b|"
    r"enter your e-?mail|your e-?mail address will not|required fields are marked|"
    r"(?:comments|replies) (?:are )?closed|all rights reserved|related (?:stories|articles|news|posts)|"
    r"posted by\b|print version|to sign up for updates|save my name|\d+ comments?$|"
    r"(?:all |reader )?comments?:?$|about the authors?$|have an opinion on this story|sister links|filed under|add (?:a|your) comment",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"\(?\[?(?:(?:corrections?|clarifications?|editor'?s'? note)\b[^.!?]{0,30}:|"
    r"this (?:article|story|report|post|headline|piece|page) (?:was|has been|is) (?:amended|corrected|edited|revised|updated)\b|"
    r"(?:an earlier|a previous|the original) version of this (?:article|story|report|post|headline|piece)\b)",
    re.IGNORECASE,
)
"""What an article says of itself: corrections and notes, of any length."""

_LINKS = re.compile(
    r"(?:related|read (?:more|also|next)|also read|see also|more (?:from|on|about|stories|news|coverage|in)\b|most (?:read|popular|viewed)|"
    r"recommended|you (?:may|might) (?:also )?like|latest|trending|top stories|don't miss|editors'? picks?|popular)"
    r"[^.!?]{0,40}:?$",
    re.IGNORECASE,
)
_AUTHOR = re.compile(
    r"(?:[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){1,4}|(?:The )?(?:author|writer)) (?:is|was|has been|covers|writes|reports|works as) "
    r"[^.]{0,80}\b(?:reporter|journalist|correspondent|columnist|editor|writer|freelancer|contributor|author|producer|"
    r"politics|business|sports|editor-in-chief|bureau chief|blogger)\b"
)
_AUTHOR_SIGN = re.compile(
    r"\b(?:(?:he|she|they) (?:covers?|writes?|reports?|tweets?)|follow (?:him|her|them)|twitter|@\w+|based in|covers|"
    r"(?:reporter|journalist|correspondent|columnist|editor|writer) (?:at|for|with|covering|based))\b|@\w+",
    re.IGNORECASE,
)
_LONGEST = 400


def is_furniture(block: str) -> bool:
    """Say whether a block of the page is furniture and no part of the article."""
    plain = block.strip().lstrip("-–—•*|» ")
    if not plain:
        return True
    if len(plain) > _LONGEST:
        return False
    if _ALONE_RE.match(plain) or _NOTE.match(plain):
        return True
    prose = len(plain.split()) > 25
    if _AT_START_RE.match(plain) and not prose:
        return True
    return bool(_ANYWHERE_RE.search(plain)) and len(plain.split()) <= 45


def ends_the_article(block: str) -> bool:
    """Say whether the article is over where this block stands, unless prose follows."""
    return len(block) <= _LONGEST and bool(_END_OF_ARTICLE.match(block.strip().lstrip("-–—•*|» ")))


def heads_links(block: str) -> bool:
    """Say whether a block is the title of a list of links: “Related:”, “Most read”."""
    return bool(_LINKS.match(block.strip()))


def is_author_note(block: str) -> bool:
    """Say whether a block introduces the author, as the notes at the foot of an article do."""
    if len(block) > _LONGEST or not _AUTHOR.match(block):
        return False
    return bool(_AUTHOR_SIGN.search(block))
