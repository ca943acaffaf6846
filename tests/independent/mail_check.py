"""Reads a mail from standard input with Python's own library and says what it holds."""

import hashlib
import json
import sys
from email import message_from_bytes, policy

mail = message_from_bytes(sys.stdin.buffer.read(), policy=policy.default)
text, attached = mail.get_body(("plain",)), list(mail.iter_attachments())
address = lambda head: [{"name": one.display_name, "address": one.addr_spec} for one in mail[head].addresses] if mail[head] else []
print(
    json.dumps(
        {
            "unsent": mail["X-Unsent"],
            "from": address("From"),
            "to": address("To"),
            "subject": mail["Subject"],
            "date": mail["Date"].datetime.isoformat(),
            "text": text.get_content().replace("\r\n", "\n"),
            "attached": [
                {"name": one.get_filename(), "type": one.get_content_type(), "sha256": hashlib.sha256(one.get_content()).hexdigest()}
                for one in attached
            ],
            "defects": [str(fault) for part in mail.walk() for fault in part.defects]
            + [str(fault) for head in mail.values() for fault in getattr(head, "defects", [])],
        }
    )
)
