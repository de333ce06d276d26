"""What English web pages set around their text: buttons, menus, hours, lines that send readers elsewhere."""

from __future__ import annotations

import re

from reader.page.marks import any_of

_AGO = r"\d{1,2} ?(?:m|h|d|mins?|minutes?|hrs?|hours?|days?) ago"
_LINE = re.compile(
    r"^"
    + any_of(
        r"skip to (?:main )?content|published:?\s.*\d|(?:last )?updated:?\s.*\d|article continues below",
        r"sign up (?:to|for)\b.*|read more\b.*|most read|related(?: (?:articles|stories|topics))?|related:.*",
        r"(?:share|follow|print|email|tags?|topics?|filed under)(?: this)?\s*[:|].{0,80}",
        r"(?:©|\(c\)|copyright\b)[^.]{0,70}\b(?:19|20)\d\d[^.]{0,12}\.?",
        r"\w+(?: \w+)? newspapers|image provided by.*|about this paper.*",
        r"story continues below(?: (?:this )?ad(?:vertisement)?)?|article content|advertisement \d+",
        r"author of the article:?|updated|published|join the conversation|sign up",
        r"this content is reserved for subscribers(?: only)?|copy link(?: copied)?|click to enlarge",
        r"share (?:via|on|by|to) (?:e-?mail|x|facebook|twitter|whatsapp|linkedin|reddit|pinterest|telegram)",
        r"share this (?:article|story)(?: in your social network)?|view \d+ (?:images?|photos?)",
        r"ad policy|cookie settings|submit a correction|reprints (?:& |and )?permissions",
        r"report an error|disclaimer",
        r"[\w ,'’()&-]{1,80}\.(?:jpe?g|png|gif|webp)",
        r"(?:share|save|print|comments?|subscribe|follow us|log ?in|menu|search|home)(?:\s*\(?\d*\)?)?",
        r"skip to (?:\w+ ){1,3}(?:content|index|navigation).*|advertisements?|supported by",
        r"today[’']s paper|image|article image|(?:share ?)+(?:this )?article",
        r"(?:continue|keep) reading(?: .{0,30})?|(?:click|tap|scroll|swipe) (?:here|down|to|for)\b.{0,60}",
        r"(?:tweet|reddit|email|pin|share|like|print|save|report|bookmark) this(?: \w+)?",
        r"[\d,.]+k? (?:shares|views|likes|reads)",
        r"(?:about|more from|view) (?:this article|the author)",
        r"article (?:history|tools|rating)|show (?:more|less)",
        r"(?:recommended|trending|promoted|sponsored|popular)"
        r"(?: (?:for you|now|stories|content|videos?|links?))?",
        r"(?:keyword matched|word count|document id|source: wisers|page|section|column):.*",
        r"back to (?:main menu|top)|play video(?:\.|, [\"“].*)?",
        r"article information|role, bbc.{2,40}|reporting from, .{2,40}",
        r"published(?: on)?:?\s.*\d.*",
        r"(?:get|sign up for) (?:the latest|our|more)\b.{0,70}",
        r"(?:get|stay) in touch with\b.{0,80}",
        r"for more (?:stories|news)\b.{0,70}",
        r"(?:also read|read also|read more|more|see also|watch|listen):\s.*",
        r"(?:comment|reply|edit|close|open|next|previous|caption|view photos?|buy photo)",
        r"(?:image \d+ of \d+|\d+ of \d+)",
        r"(?:posted|first published|last modified)(?: on| at)?:?\s.*\d.*",
        r"latest (?:articles|posts|stories)|read ?more ?details",
        r"\d+ of \d+ documents?|\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d\d [ap]m\b.*",
        r"(?:slideshow|gallery|photos?)\b.{0,24}\(\s*\d+ (?:images?|photos?)\s*\)",
        r"thank you for (?:registering|subscribing|signing up)\b.{0,60}|please refresh the page\b.*",
        r"(?:subscribe|register|log ?in) to\b.{0,40}\bto (?:read|bookmark|continue|comment)\b.{0,60}",
        r"already (?:subscribed|registered|a (?:subscriber|member))\b.{0,40}",
        r"subscribe ?already subscribed\b.*",
        r"want to bookmark\b.*|this is a breaking (?:news )?story\b.{0,60}",
        r"view ?/ ?post comments|view (?:full size|comments)|loading photo gallery|top picks|powered by",
        r"email the author\b.{0,40}|getting your trinity audio player ready\W*",
        r"home ?[|»›>] ?\S.{0,90}",
        r"(?:explore|view|see|read|watch|listen|browse|click)\b.{0,50} ?(?:>{1,2}|[»›→])",
        rf"{_AGO}(?: ?\d{{1,2}}:\d\d\b.{{0,40}})?",
        r"media playback is (?:un)?supported.*|©.*|copyright ©.*|\d+ (?:comments?|min(?:utes?)? read)",
    )
    + r"$"
)
"""Such lines in small letters, without the long s of old print."""
_INSIDE = re.compile(r"\bchronicling america\b|all rights reserved\.?$")
_LETTERS = re.compile("[a-z]+")
_MENU_WORDS = frozenset(
    (
        *("home", "news", "sport", "sports", "opinion", "opinions", "business", "culture", "lifestyle"),
        *("travel", "weather", "puzzles", "subscribe", "video", "videos", "world", "politics", "local", "us"),
        *("uk", "tech", "technology", "science", "health", "arts", "food", "style", "login", "register"),
        *("search", "menu", "more", "features", "letters", "obituaries", "jobs"),
    )
)
_BUTTONS = frozenset(
    (
        *("print", "email", "share", "save", "tweet", "facebook", "twitter", "digg", "rss", "reddit", "x"),
        *("linkedin", "whatsapp", "pinterest", "tumblr", "instagram", "youtube", "comment", "comments"),
        *("reprints", "stumbleupon", "delicious", "flipboard", "pocket", "telegram"),
    )
)
_BUTTON_ROW = re.compile(r"^[\w|/•·+ -]+$")
SECTIONS = re.compile(
    r"^(?:news|sports?|opinion|business|education|obituaries|competitions|trending|rss|politics|culture|travel"
    r"|lifestyle|world|health|entertainment|jobs|puzzles|crosswords|horoscopes?|video|photos|weather)$",
    re.I,
)
SKY = re.compile(r"^weather(?: forecast)?$", re.I)


def is_line(small: str) -> bool:
    """Whether a line, here in small letters and without the long s of old print, is a web page's own."""
    if ("chronicling" in small or "reserved" in small) and _INSIDE.search(small):
        return True
    return bool(_LINE.match(small))


def is_menu(text: str) -> bool:
    """Whether a line of ASCII is a site's menu or a row of its buttons: News Sport Opinion."""
    words = _LETTERS.findall(text.lower())
    if len(words) > 2 and _BUTTONS.issuperset(words):
        return bool(_BUTTON_ROW.match(text))
    return 3 <= len(words) <= 24 and sum(map(_MENU_WORDS.__contains__, words)) * 10 >= len(words) * 7
