"""Reads a printed credential and a status list with libraries that are not Rollbook's.

In: one line of JSON with `public` (hex), `digits` (the token as in the QR code), `list` (a signed status list) and `index`.
Out: one line of JSON with the token's claims and the entry of the list.
"""

import base64
import gzip
import hashlib
import json
import sys

import cwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def base64url(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def token_of(digits):
    number = int(digits)
    content = number.to_bytes((number.bit_length() + 7) // 8, "big")
    assert content[0] == 1
    return content[1:]


def claims_of(token, public):
    kid = hashlib.sha256(public).digest()[:8]
    # RFC 9053, 7: kty OKP, kid, alg EdDSA, crv Ed25519, x.
    key = cwt.COSEKey.new({1: 1, 2: kid, 3: -8, -1: 6, -2: public})
    claims = cwt.decode(token, key)
    try:
        cwt.decode(token[:-1] + bytes([token[-1] ^ 1]), key)
    except cwt.VerifyError:
        pass
    else:
        raise AssertionError("an altered signature was accepted")
    return {str(key): value.decode() if isinstance(value, bytes) else value for key, value in claims.items()}


def entry_of(text, public, index):
    signed, signature = text.rsplit(".", 1)
    Ed25519PublicKey.from_public_bytes(public).verify(base64url(signature), signed.encode())
    credential = json.loads(base64url(signed.split(".")[1]))
    subject = credential["credentialSubject"]
    assert subject["encodedList"][0] == "u"
    entries = gzip.decompress(base64url(subject["encodedList"][1:]))
    assert len(entries) * 8 == 131072 * 2
    bits = "".join(f"{byte:08b}" for byte in entries)
    return {"entry": int(bits[2 * index : 2 * index + 2], 2), "purpose": subject["statusPurpose"]}


def main():
    asked = json.loads(sys.stdin.readline())
    public = bytes.fromhex(asked["public"])
    print(
        json.dumps(
            {
                "claims": claims_of(token_of(asked["digits"]), public),
                "list": entry_of(asked["list"], public, asked["index"]),
            }
        )
    )


main()
