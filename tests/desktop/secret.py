"""A data file whose values and statistics occur nowhere else in the program, and a nose for them."""

import re
import statistics

N_ROWS = 4322
N_MISSING = 1235
N_CODES = 2718
TOWNS = ("Quorndonia", "Zwollemere", "Xantenburg")
SEPARATORS = re.compile(r"(?<=\d)[  \u2009\u202f'’,](?=\d{3})")  # between thousands


def amounts():
    """Two heaps of the same number of rows: mean and median lie in the gap between them and are no cell's value."""
    places = [(i * 7919) % 997 for i in range(N_ROWS)]
    return [931000.25 + 9 * place if i % 2 else 918000.25 + place for i, place in enumerate(places)]


def write(path):
    with open(path, "w", encoding="utf-8") as file:
        file.write("code,amount,day,town\n")
        n_present = 0
        for i, amount in enumerate(amounts()):
            is_missing = i * N_MISSING % N_ROWS < N_MISSING  # spread evenly, for the two have no common factor
            code = "" if is_missing else f"zq-secret-{n_present % N_CODES}"
            n_present += not is_missing
            file.write(f"{code},{amount},1913-{i % 12 + 1:02}-{i % 28 + 1:02},{TOWNS[i % 7 % 3]}\n")


def make_nose():
    """What may not be told, by what it is: patterns for a text without separators of thousands."""
    share = 100 * N_MISSING / N_ROWS
    patterns = {
        "a text of the file": r"zq-secret",
        "a number of the file": r"\b9(?:18|3\d)\d{3}",
        "a mean": rf"\b{statistics.mean(amounts()):.0f}\b",
        "a median": rf"\b{statistics.median(amounts()):.0f}\b",
        "a standard deviation": rf"\b{statistics.stdev(amounts()):.0f}\b",
        "a date of the file": r"1913",
        "a level": "|".join(TOWNS),
        "a count of missing cells": rf"\b{N_MISSING}\b",
        "a share of missing cells": rf"\b{share:.1f}\b",
        "a count of different texts": rf"\b{N_CODES}\b",
    }
    return {what: re.compile(pattern) for what, pattern in patterns.items()}


def smell(nose, texts):
    """What is told, each with a text that does it."""
    found = {}
    for text in texts:
        plain = SEPARATORS.sub("", text)
        for what, pattern in nose.items():
            if what not in found and pattern.search(plain):
                found[what] = text
    return found
