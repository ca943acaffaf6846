"""Takes the digest of a certificate's PDF and verifies its seal with libraries that are not Rollbook's, by docs/journal.md.

In: one line of JSON with `file` (a path) and `public` (hex). Out: one line with `drawn` (hex) and `holds`.
"""

import hashlib
import json
import re
import sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

PACKING = ("/Length", "/Filter", "/DecodeParms")


def digest(tag, *parts):
    return hashlib.sha256(tag + b"".join(parts)).digest()


def name(text):
    return digest(b"/", text[1:].encode("latin-1"))


def dictionary(entries, contents=None):
    parts = []
    for key in sorted(entries, key=lambda key: key.encode("latin-1")):
        found = entries.raw_get(key) if isinstance(entries, DictionaryObject) else entries[key]
        if not isinstance(found, NullObject):
            parts += [name(key), contents if contents and key == "/Contents" else value(found)]
    return digest(b"<", *parts)


def value(found):
    if isinstance(found, IndirectObject):
        return value(found.get_object())
    if found is None or isinstance(found, NullObject):
        return digest(b"n")
    if isinstance(found, BooleanObject):
        return digest(b"b", b"1" if found.value else b"0")
    if isinstance(found, (NumberObject, FloatObject)):
        return digest(b"#", str(found).encode())
    if isinstance(found, NameObject):
        return name(found)
    if isinstance(found, (TextStringObject, ByteStringObject)):
        return digest(b"(", found.original_bytes)
    if isinstance(found, ArrayObject):
        return digest(b"[", *(value(item) for item in found))
    if isinstance(found, StreamObject):
        jpeg = found.get("/Filter") == "/DCTDecode"
        return digest(b"j" if jpeg else b"s", packed(found), found._data if jpeg else found.get_data())
    assert isinstance(found, DictionaryObject), type(found)
    return dictionary(found)


def packed(stream):
    return dictionary({key: stream.raw_get(key) for key in stream if key not in PACKING})


TOKEN = re.compile(rb"\s*(?:(<<|>>|\[|\])|<([0-9A-Fa-f]*)>|/([^\s()<>\[\]{}/%]*)|(-?\d+(?:\.\d+)?)(?![^\s()<>\[\]{}/%])|([A-Za-z'\"][^\s()<>\[\]{}/%]*))")


def contents(stream):
    """Operands and operators; the contents of a certificate hold no literal string and no word that is an operand."""
    data, at, stack = stream.get_data(), 0, [[]]
    while data[at:].strip():
        found = TOKEN.match(data, at)
        at = found.end()
        bracket, text, word, number, operator = found.groups()
        if bracket in (b"<<", b"["):
            stack.append([])
        elif bracket == b"]":
            items = stack.pop()
            stack[-1].append(digest(b"[", *items))
        elif bracket == b">>":
            items = stack.pop()
            pairs = sorted(zip(items[::2], items[1::2], strict=True))
            assert len(pairs) == 1, "several keys would have to be sorted by their bytes"
            stack[-1].append(digest(b"<", *(part for pair in pairs for part in pair)))
        elif text is not None:
            stack[-1].append(digest(b"(", bytes.fromhex(text.decode())))
        elif word is not None:
            stack[-1].append(digest(b"/", word))
        elif number is not None:
            stack[-1].append(digest(b"#", number))
        else:
            stack[-1].append(digest(b"o", operator))
    return digest(b"c", packed(stream), *stack[0])


def main():
    asked = json.loads(sys.stdin.readline())
    reader = PdfReader(asked["file"])
    root = reader.trailer["/Root"]
    seal = root["/RollbookSeal"].original_bytes
    rest = dictionary({key: root.raw_get(key) for key in root if key not in ("/Pages", "/RollbookSeal")})
    page = root["/Pages"]["/Kids"][0].get_object()
    drawn = dictionary({key: page.raw_get(key) for key in page if key != "/Parent"}, contents(page["/Contents"]))
    total = digest(b"f", rest, drawn, value(reader.trailer["/Info"]))
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(asked["public"])).verify(seal, b"rollbook seal 1\0" + total)
        holds = True
    except InvalidSignature:
        holds = False
    print(json.dumps({"drawn": total.hex(), "holds": holds}))


main()
