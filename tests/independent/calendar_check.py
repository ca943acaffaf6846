"""Reads a calendar with a library that is not Rollbook's, and says when its events are.

In: one line of JSON with `calendar` (the text of a file) and `local` (zones and times of a clock, with the fold of PEP 495).
Out: one line of JSON with what the file says, and the instants of `local` by Python's own zones.

The names of the zones are made unknown first, so that no database can stand in for the rules that the file brings along.
"""

import json
import re
import sys
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

import icalendar


def utc(at):
    return at.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def plain(part, name):
    value = part.get(name)
    return None if value is None else str(value)


def event(part):
    start, end = part["DTSTART"], part["DTEND"]
    return {
        "uid": plain(part, "UID"),
        "sequence": int(part["SEQUENCE"]),
        "status": plain(part, "STATUS"),
        "summary": plain(part, "SUMMARY"),
        "location": plain(part, "LOCATION"),
        "description": plain(part, "DESCRIPTION"),
        "stamped": utc(part["DTSTAMP"].dt),
        "start": utc(start.dt),
        "end": utc(end.dt),
        "zone": start.params.get("TZID"),
    }


def main():
    asked = json.loads(sys.stdin.readline())
    text = re.sub(r"(?m)^(TZID:|DT(?:START|END);TZID=)", r"\1Unknown-", asked["calendar"])
    calendars = icalendar.Calendar.from_ical(text, multiple=True)
    calendar = calendars[0]
    said = {
        "calendars": len(calendars),
        "version": plain(calendar, "VERSION"),
        "name": plain(calendar, "NAME"),
        "uid": plain(calendar, "UID"),
        "description": plain(calendar, "DESCRIPTION"),
        "refresh_days": calendar["REFRESH-INTERVAL"].dt.total_seconds() / 86400,
        "errors": [str(error) for part in calendar.walk() for error in part.errors],
        "zones": sorted(str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")),
        "events": [event(part) for part in calendar.walk("VEVENT")],
        "instants": [utc(datetime.fromisoformat(at).replace(tzinfo=ZoneInfo(zone), fold=fold)) for zone, at, fold in asked.get("local", [])],
    }
    print(json.dumps(said))


main()
