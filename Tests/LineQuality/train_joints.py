"""Makes Sources/LineComposition/Joints/weights.txt, by which lines know the joints of words, anew.

    .build/lines/bin/python Tests/LineQuality/train_joints.py FOLDER > Sources/LineComposition/Joints/weights.txt

FOLDER holds text files (Markdown, HTML, YAML and the like). The weights that are there were learnt from the sources of
https://github.com/yasutakeyohei/reiwa2 (commit 3e4eed3, MIT Licence): what a city council's member writes about bills,
budgets and questions, 150,000 characters after what is not Japanese prose is left out. janome divides it into words by
the IPA dictionary. Needs scikit-learn besides what requirements.txt names.

Two logistic models see the same features of a place between two characters: the characters around it, two and three of
them together, and what kinds of characters the six around it are. One tells whether a word ends there, the other
whether a phrase (文節) does. A weight is in hundredths.
"""
import pathlib
import re
import sys
from collections import Counter

import numpy
import scipy.sparse
from janome.tokenizer import Tokenizer
from sklearn.linear_model import LogisticRegression

KINDS = [  # as in CharacterKind
    ("h", [(0x3041, 0x309F)]), ("k", [(0x30A1, 0x30FA), (0x30FC, 0x30FF)]),
    ("c", [(0x3005, 0x3006), (0x3400, 0x4DBF), (0x4E00, 0x9FFF)]), ("n", [(0x30, 0x39), (0xFF10, 0xFF19)]),
    ("a", [(0x41, 0x5A), (0x61, 0x7A), (0xFF21, 0xFF3A), (0xFF41, 0xFF5A)]),
]
# Where a line never ends, or always may: there is nothing to learn.
NOT_BEFORE = set("、。，．）」』】・：；？！ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ～〜 　%％.,")
NOT_AFTER = set("（「『【( 　")
LEAST_COUNT = 3


def kind(character):
    code = ord(character)
    for name, ranges in KINDS:
        if any(first <= code <= last for first, last in ranges):
            return name
    return "o"


def features(text):
    """The features of each place between two characters of a text, by the index of the character after it."""
    padded = f"   {text}   "
    kinds = "".join(map(kind, padded))
    for place in range(1, len(text)):
        at = place + 3
        yield place, [
            *("abcd"[number] + padded[at + number - 2] for number in range(4)),
            *("efgh"[number] + padded[at + number - 3:at + number - 1] for number in range(4)),
            *("ij"[number] + padded[at + number - 2:at + number + 1] for number in range(2)),
            "k" + kinds[at - 3:at + 3],
        ]


def joints(text, tokenizer):
    """For each place 0 within a word, 1 between two words, 2 where the second begins a phrase."""
    kinds, place, previous = [0] * (len(text) + 1), 0, []
    for token in tokenizer.tokenize(text):
        parts = token.part_of_speech.split(",")
        if place:
            clings = parts[0] in ("助詞", "助動詞") or "非自立" in parts or "接尾" in parts
            ends = "非自立" in previous or previous[0] in (
                "助詞", "助動詞", "動詞", "形容詞", "副詞", "連体詞", "接続詞", "記号")
            compounds = parts[0] in ("名詞", "接頭詞") or token.base_form == "する"
            kinds[place] = 1 if clings or not ends and (previous[0] == "接頭詞" or compounds) else 2
        previous, place = parts, place + len(token.surface)
    return kinds


def sentences(folder):
    found = set()
    prose = re.compile("[ぁ-んァ-ヺ一-龠々ー、。「」（）・0-9０-９a-zA-Z％%～〜,.①-⑳]+")
    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".md", ".html", ".htm", ".txt", ".yaml", ".yml", ".json", ".csv"):
            continue
        text = re.sub("<[^>]*>", "", path.read_text(encoding="utf-8", errors="ignore"))
        for match in prose.finditer(text):
            for sentence in re.split("(?<=。)", match.group()):
                kana = len(re.findall("[ぁ-ん]", sentence))
                japanese = len(re.findall("[ぁ-んァ-ヺ一-龠]", sentence))
                if 8 <= len(sentence) < 200 and kana >= 0.15 * len(sentence) and japanese >= 0.8 * len(sentence):
                    found.add(sentence)
    return sorted(found)


def main():
    tokenizer = Tokenizer()
    seen, answers = [], []
    for text in sentences(pathlib.Path(sys.argv[1])):
        kinds = joints(text, tokenizer)
        for place, names in features(text):
            if text[place] in NOT_BEFORE or text[place - 1] in NOT_AFTER or text[place - 1:place + 1].isascii():
                continue
            seen.append(names)
            answers.append(kinds[place])
    counts = Counter(name for names in seen for name in names)
    columns = {name: index for index, name in enumerate(sorted(n for n, c in counts.items() if c >= LEAST_COUNT))}
    rows = [(row, columns[name]) for row, names in enumerate(seen) for name in names if name in columns]
    ones = numpy.ones(len(rows))
    matrix = scipy.sparse.csr_matrix((ones, tuple(zip(*rows))), shape=(len(seen), len(columns)))
    answers = numpy.array(answers)
    weights, biases = [], []
    for least in (1, 2):
        model = LogisticRegression(l1_ratio=1, solver="liblinear", C=1, random_state=0).fit(matrix, answers >= least)
        weights.append(numpy.rint(model.coef_[0] * 100).astype(int))
        biases.append(round(float(model.intercept_[0]) * 100))
    print(f"\t{biases[0]}\t{biases[1]}")
    for name, index in columns.items():
        if weights[0][index] or weights[1][index]:
            print(f"{name}\t{weights[0][index]}\t{weights[1][index]}")


main()
