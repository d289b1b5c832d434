#!/usr/bin/env python3
"""Prints the texts of results that have no numbers in them, as C for xgettext: advice, captions, notes,
titles, the words of the help table, and those of the practice files. They need no mark where they are
written: eda_translate finds them where they are shown. Texts with numbers are phrases, see
analysis/result/phrases.c."""

import pathlib
import re

# Which arguments of these functions are such texts.
MAKERS = {
    "eda_finding_set_advice": (1, 2),
    "eda_finding_set_evidence": (1,),
    "eda_grid_set_note": (1,),
    "eda_grid_new": (0,),
    "eda_result_begin_fold": (1,),
    "eda_grid_add_text": (1,),
    "eda_figure_new_bars": (0, 1),
    "eda_axis_set_range": (1, 2),
    "eda_axis_set_log_range": (1, 2),
    "eda_figure_new": (0,),
    "eda_axis_set": (2,),
    "eda_axis_set_labels": (1,),
}
STRING = r'"(?:[^"\\]|\\.)*"'
STRINGS = re.compile(rf"(?:{STRING}\s*)+")
TOKEN = re.compile(rf"{STRING}|[()\[\]{{}},]", re.S)


def texts_in(code):
    """The texts in a piece of code; literals side by side are one."""
    for run in STRINGS.finditer(code):
        yield "".join(literal[1:-1] for literal in re.findall(STRING, run.group()))


def arguments(code, start):
    """The arguments of the call whose bracket opens at start."""
    depth, begin, found = 0, start + 1, []
    for token in TOKEN.finditer(code, start):
        mark = token.group()
        if mark in "([{":
            depth += 1
        elif mark in ")]}":
            depth -= 1
            if depth == 0:
                return found + [code[begin : token.start()]]
        elif mark == "," and depth == 1:
            found.append(code[begin : token.start()])
            begin = token.end()
    return found


def made_texts(code):
    for call in re.finditer(r"\b(\w+) \(", code):
        for place in MAKERS.get(call.group(1), ()):
            given = arguments(code, call.end() - 1)
            if place < len(given):
                texts = texts_in(given[place])
                # One word may be a name out of the data elsewhere.
                yield from (text for text in texts if " " in text or call.group(1) != "eda_grid_add_text")
    for titles in re.finditer(r"\btitles\[\]\s*=\s*\{(.*?)\}", code, re.S):
        yield from texts_in(titles.group(1))
    # What a choice is called: the second text of each.
    for choices in re.finditer(r"\bEdaParamChoice \w+\[\]\s*=\s*\{(.*?)\{ (?:NULL|0)\b", code, re.S):
        yield from list(texts_in(choices.group(1)))[1::2]
    # What functions named after their saying return.
    for body in re.findall(r"\nsay_\w+ \([^)]*\)\n\{(.*?)\n\}", code, re.S):
        for said in re.findall(r"\breturn\b([^;]*);", body):
            yield from (text for text in texts_in(said) if " " in text)


def help_texts(code):
    """Of each row the second and third text: title and meaning."""
    for row in re.finditer(r"\n  \{ (?=\")", code):
        given = arguments(code, row.end() - 2)
        for place in (1, 2):
            yield from texts_in(given[place])


found = {}
for path in sorted(pathlib.Path("analysis").rglob("*.c")):
    code = path.read_text()
    is_help = path.name.startswith("help-")
    for text in help_texts(code) if is_help else made_texts(code):
        if re.search(r"[A-Za-z]{2}|²|χ", text) and not re.search(r"%[a-z0-9.]", text):
            found.setdefault(text, path)
# Titles of themes, titles and purposes of drills.
for path in sorted(pathlib.Path("templates/practice").glob("*")):
    for line in re.findall(r"^(?:title|about)=(.+)$", path.read_text(), re.M):
        found.setdefault(line, path)
# Of each sample what its page calls it, as the window does: with a capital.
for path in sorted(pathlib.Path("sample-data").glob("*.md")):
    for title in re.findall(r"^# [^:\n]+: (.+)\n", path.read_text())[:1]:
        found.setdefault(title[0].upper() + title[1:], path)
for text, path in found.items():
    print(f'/* xgettext:no-c-format */ N_ ("{text}");')
