"""Where those who sign work, and what they are there: a place, a school or a title before a person's name."""

from __future__ import annotations

import re

from reader.page.marks import HAN_CHAR, any_of
from reader.page.signing.names import PERSON, SHORT_PERSON, looks_like_name
from reader.page.signing.offices import INTERVIEWED

_H = HAN_CHAR
_TITLES = r"[社院校會会局镇鎮乡鄉村县縣区區队隊厂廠][长長]|主任|主席|教授|书记|書記|总编辑?|總編輯?|律师|律師"
_PLACES = any_of(
    r"小学|中学|大学|学校|学院|小學|中學|大學|學院|研究所|研究院|医院|醫院|部队|部隊|中心|农场|合作社|车间",
    r"[证證]券|战斗[队团组]|局|公司|厂|廠|县|縣|市|区|區|村|镇|鎮|乡|鄉|矿|礦",
    rf"{_TITLES}|医师|醫師",
)
TO_WHOM = r"[你您][们們]?的(?:战友|戰友|朋友|同[学學志]|[学學]生|[读讀]者|[儿兒]子|女[儿兒]|妻子|丈夫)"
"""What one is to whom a letter is written, before one's name under it."""
_AT_WORK = re.compile(
    rf"(?:(?:{_H}|[“”]){{2,16}}{_PLACES}|市民|读者|讀者|网友|網友|{TO_WHOM})[ \u3000]+"
    rf"(?P<name>{SHORT_PERSON})"
)
_INTERVIEWED = re.compile(rf"^{INTERVIEWED}[:：]\s*\S[^。？！]*[ \u3000]{PERSON}$")
_WORKPLACE = re.compile(
    rf"^(?:(?:{_H}|[“”]){{3,}}"
    + any_of(
        "[局司厂廠县縣市区區村镇鎮乡鄉矿礦校院所社队隊团團部委会會站]|[^会會]?[学學]|國小|国小|[高初]中|年[级級]",
        f"{_TITLES}|[会會教][员員师師]|[医醫][师師]|指导员|指導員",
    )
    + rf"|{_H}{{2}}(?:[局厂廠县縣镇鎮队隊]|教[师師]|指[导導][员員])|[初高小][一二三四五六])$"
)
_GLUED = re.compile(
    rf"{_H}{{2,18}}(?:[省市县縣区區州村镇鎮乡鄉局厂廠委部办辦校院所社队隊团團会會站行矿礦系]|公司|大学|大學|中学|中學)"
    rf"(?={_H}{{2,6}}$)"
)


def is_workplace(word: str) -> bool:
    """Whether a word beside persons' names is where one of them works, or what he is there."""
    return bool(_WORKPLACE.search(word)) and not looks_like_name(word)


def names_worker(line: str) -> bool:
    """Whether a line is a place of work, a space and a person's name: 渡口博物馆主任 沈长河."""
    found = _AT_WORK.fullmatch(line)
    return bool(looks_like_name(found["name"]) if found else _INTERVIEWED.match(line))


def names_behind(text: str) -> tuple[str, ...]:
    """The names glued to a place of work: 湖北襄樊市统计局李卫星 gives 李卫星; () if there are none."""
    found = _GLUED.match(text)
    if not found:
        return ()
    rest = text[found.end() :]
    for first in range(len(rest), 1, -1):
        parts = (rest[:first], rest[first:])
        if all(2 <= len(name) <= 3 and looks_like_name(name) for name in parts if name):
            return tuple(name for name in parts if name)
    return ()
