//! Values as the history tells them: marks and sign-offs, codes by their words, ids by what they are called.

use super::history::sealed;
use crate::domain::assessment::points;
use crate::domain::pools::SeatPool;
use crate::fault::Result;
use crate::journal::fact::{AvailabilityFields, Bookable, SessionPlace};
use crate::sentences;
use crate::tables::history as table;
use crate::wire::Moment;
use crate::words::Words;
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Where the words of kinds, grades and states stand.
const KINDS: [&str; 12] = [
    "results-kind-",
    "runs-part-",
    "sessions-kind-",
    "places-kind-",
    "places-available-",
    "places-grade-",
    "places-equipment-",
    "letters-kind-",
    "lists-agreement-",
    "state-agreement-",
    "actions-kind-",
    "actions-state-",
];

/// A mark with its minutes.
pub(super) fn mark_text(words: &Words, status: &str, value: &Value) -> String {
    let minutes = |field: &str| value.get(field).and_then(Value::as_u64).map(|min| words.text("history-minutes", &[("count", min.to_string())]));
    let mut text = words.text(&format!("status-{}", status.to_lowercase()), &[]);
    for part in [minutes("minutes_late"), minutes("minutes_early")].into_iter().flatten() {
        text = words.text("completion-comma", &[("first", text), ("second", part)]);
    }
    text
}

/// A sign-off with its level and how often it was seen and done.
pub(super) fn signed_off(words: &Words, level: &str, value: &Value) -> String {
    let times = |field: &str| value.get(field).and_then(Value::as_u64).unwrap_or_default().to_string();
    let level = words.text(&format!("skills-level-{level}"), &[]);
    words.text("history-sign-off", &[("level", level), ("observed", times("observed_n")), ("performed", times("performed_n"))])
}

/// How far a question is, with the answers.
pub(super) fn follow_up_text(words: &Words, value: &Value) -> Option<String> {
    let state = value.get("state").and_then(Value::as_str)?;
    let state = words.text(&format!("follow-up-state-{}", state.replace('_', "-")), &[]);
    let answers = ["in_sector", "skill_applied"].map(|field| (field, value.get(field).and_then(Value::as_bool)));
    let told = answers.into_iter().filter_map(|(field, is_so)| {
        let answer = words.text(if is_so? { "history-yes" } else { "history-no" }, &[]);
        Some(format!("{}: {answer}", words.text(&format!("follow-up-head-{}", field.replace('_', "-")), &[])))
    });
    Some(std::iter::once(state).chain(told).collect::<Vec<_>>().join(&words.text("paper-list-separator", &[])))
}

/// The fields of a letter with each language's texts as fields of their own: `subject fr`.
pub(super) fn by_language(fields: &serde_json::Map<String, Value>) -> serde_json::Map<String, Value> {
    let mut flat = fields.clone();
    let texts = flat.remove("texts");
    for (lang, text) in texts.as_ref().and_then(Value::as_object).into_iter().flatten() {
        let parts = text.as_object().into_iter().flatten();
        flat.extend(parts.map(|(part, value)| (format!("{part} {lang}"), value.clone())));
    }
    flat
}

/// The value of a field as people read it: codes by their words, hundredths as points.
pub(super) fn shown_field(db: &Connection, words: &Words, key: &str, value: Option<&Value>) -> Result<Option<String>> {
    let text = value.and_then(Value::as_str);
    let word = match key {
        "sex" | "category" => text.and_then(|code| words.find(&format!("people-{key}-{}", code.replace('_', "-")), &[])),
        "level_required" => text.and_then(|code| words.find(&format!("skills-level-{code}"), &[])),
        "role" => text.and_then(|code| words.find(&format!("skills-as-{code}"), &[])),
        "mode" | "level" | "pillar" => text.map(|code| listed(words, key, code)),
        "product_types" => value.and_then(Value::as_array).map(|codes| {
            let named: Vec<String> = codes.iter().filter_map(Value::as_str).map(|code| listed(words, "product", code)).collect();
            named.join(", ")
        }),
        "pools" => value.and_then(|pools| serde_json::from_value::<Vec<SeatPool>>(pools.clone()).ok()).map(|pools| {
            let told = |pool: &SeatPool| [pool.name.clone(), pool.seats.to_string(), pool.countries.join(" ")].join(" ").trim().to_owned();
            pools.iter().map(told).collect::<Vec<_>>().join(", ")
        }),
        "rule" => value.and_then(|rule| serde_json::from_value(rule.clone()).ok()).map(|rule| sentences::rule(words.language(), &rule)),
        "kind" | "grade" | "state" => {
            text.and_then(|code| KINDS.iter().find_map(|prefix| words.find(&format!("{prefix}{}", code.replace('_', "-")), &[])))
        }
        key if key.starts_with("is_") => {
            value.and_then(Value::as_bool).map(|is_so| words.text(if is_so { "history-yes" } else { "history-no" }, &[]))
        }
        "image" => Some(words.text(if value.is_some_and(|image| !image.is_null()) { "history-yes" } else { "history-no" }, &[])),
        "free_days" => value.and_then(Value::as_array).map(|days| {
            let named: Vec<String> = days.iter().filter_map(Value::as_u64).map(|day| words.text(&format!("sessions-weekday-{day}"), &[])).collect();
            named.join(", ")
        }),
        "repeat" => text.map(|rule| repeat_text(words, rule)),
        "levels" => value.and_then(Value::as_object).map(|levels| levels_text(words, levels)),
        "first_number" => value.and_then(|first| Some(format!("{} ({})", first.get("number")?, first.get("year")?))),
        "affiliations" => listed_by(value, |one| affiliated(db, one))?,
        "aliases" => listed_by(value, |one| shown_value(db, one.get("value")))?,
        "identifiers" => listed_by(value, |one| Ok(one.get("value").and_then(Value::as_str).map(str::to_owned)))?,
        "channel" => text.map(|code| words.text(&format!("people-consent-{code}"), &[])),
        "staff" | "equipment" | "agenda" => Some(taken(db, value)?),
        key if key.ends_with("_x100") => value.and_then(Value::as_u64).map(|x100| points(u32::try_from(x100).unwrap_or(u32::MAX))),
        _ => None,
    };
    match word {
        Some(word) => Ok(Some(word)),
        None => shown_value(db, value),
    }
}

/// A rule by which a time comes again; one of another shape as it is written.
fn repeat_text(words: &Words, rule: &str) -> String {
    const WEEK: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let parts: BTreeMap<&str, &str> = rule.split(';').filter_map(|part| part.split_once('=')).collect();
    let is_of = |known: &[&str]| parts.keys().all(|key| known.contains(key));
    let day = |code| WEEK.iter().position(|day| *day == code).map(|at| words.text(&format!("sessions-weekday-{}", at + 1), &[]));
    let days = parts.get("BYDAY").map(|codes| codes.split(',').map(day).collect::<Option<Vec<_>>>());
    let often = match (parts.get("FREQ"), days) {
        (Some(&"WEEKLY"), Some(Some(days))) if is_of(&["FREQ", "BYDAY", "UNTIL"]) => {
            words.text("places-repeats-weekly", &[("days", days.join(&words.text("paper-list-separator", &[])))])
        }
        (Some(&"YEARLY"), None) if is_of(&["FREQ", "UNTIL"]) => words.text("places-repeats-yearly", &[]),
        _ => return rule.to_owned(),
    };
    match parts.get("UNTIL").and_then(|end| NaiveDate::parse_from_str(end, "%Y%m%d").ok()) {
        Some(last) => words.text("places-repeats-until", &[("what", often), ("day", last.to_string())]),
        None => often,
    }
}

/// What clashes do where it is not what they mostly do.
fn levels_text(words: &Words, levels: &serde_json::Map<String, Value>) -> String {
    let word = |list: &str, code: &str| words.text(&format!("sessions-{list}-{}", code.replace('_', "-")), &[]);
    let told = levels.iter().filter_map(|(kind, level)| Some(format!("{}: {}", word("clash", kind), word("level", level.as_str()?))));
    told.collect::<Vec<_>>().join("; ")
}

/// A code of a data list in words; one that this build has no words for as it is.
fn listed(words: &Words, list: &str, code: &str) -> String {
    words.find(&format!("lists-{list}-{}", code.replace('_', "-")), &[]).unwrap_or_else(|| code.to_owned())
}

/// The items of a list, each in words.
fn listed_by(value: Option<&Value>, told: impl Fn(&Value) -> Result<Option<String>>) -> Result<Option<String>> {
    let all = value.and_then(Value::as_array).into_iter().flatten().map(told).collect::<Result<Vec<_>>>()?;
    Ok(Some(all.into_iter().flatten().collect::<Vec<_>>().join("; ")).filter(|all| !all.is_empty()))
}

/// A post with its days.
fn affiliated(db: &Connection, one: &Value) -> Result<Option<String>> {
    let field = |name: &str| one.get(name).and_then(Value::as_str).map(str::to_owned);
    let at = shown_value(db, one.get("organisation"))?.or_else(|| field("name"));
    let days = match (field("from_on"), field("to_on")) {
        (None, None) => None,
        (from, to) => Some(format!("{} – {}", from.unwrap_or_default(), to.unwrap_or_default()).trim().to_owned()),
    };
    Ok(Some([at, field("post"), field("department"), days].into_iter().flatten().collect::<Vec<_>>().join(" · ")))
}

/// What a session takes, or the items of its agenda: each by what it is called.
fn taken(db: &Connection, value: Option<&Value>) -> Result<String> {
    let mut named = Vec::new();
    for item in value.and_then(Value::as_array).into_iter().flatten() {
        let of = ["person", "equipment", "title"].iter().find_map(|key| item.get(key));
        named.extend(shown_value(db, of)?);
    }
    Ok(named.join(", "))
}

/// A value as people read it: ids by what they are called, titles with their languages.
pub(super) fn shown_value(db: &Connection, value: Option<&Value>) -> Result<Option<String>> {
    Ok(match value {
        None | Some(Value::Null) => None,
        Some(Value::String(text)) => match text.parse::<Uuid>() {
            Ok(id) => Some(table::called(db, id)?.unwrap_or_else(|| text.clone())),
            Err(_) => Some(text.clone()),
        },
        Some(Value::Array(items)) => {
            let texts: Vec<String> =
                items.iter().map(|item| shown_value(db, Some(item))).collect::<Result<Vec<_>>>()?.into_iter().flatten().collect();
            Some(texts.join(", "))
        }
        Some(Value::Object(fields)) if fields.values().all(Value::is_string) => {
            let texts: Vec<String> = fields.iter().filter_map(|(lang, text)| Some(format!("{lang}: {}", text.as_str()?))).collect();
            Some(texts.join(", "))
        }
        Some(other) => Some(other.to_string()),
    })
}

/// Partners by name and role.
pub(super) fn partners(db: &Connection, words: &Words, value: &Value) -> Result<Option<String>> {
    let named = |one: &Value| -> Result<Option<String>> {
        let name = shown_value(db, one.get("organisation"))?;
        let role = one.get("role").and_then(Value::as_str).map(|role| listed(words, "role", role));
        Ok(name.zip(role).map(|(name, role)| format!("{name} ({role})")))
    };
    let all = value.as_array().into_iter().flatten().map(named).collect::<Result<Vec<_>>>()?;
    Ok(Some(all.into_iter().flatten().collect::<Vec<_>>().join(", ")).filter(|all| !all.is_empty()))
}

/// A time in which something may or may not be booked, as people read it. Why a person is away is for few.
pub(super) fn told_time(db: &Connection, fields: Option<&AvailabilityFields>) -> Result<Value> {
    let Some(fields) = fields else { return Ok(Value::Null) };
    let local = |at| Moment::new(at, &fields.zone).map(|moment| moment.local.replace('T', " "));
    let reason = match fields.of {
        Bookable::Person(_) => Value::Null,
        of => sealed::<String>(db, of.id(), "unavailable", fields.reason)?,
    };
    Ok(serde_json::json!({
        "kind": fields.kind, "starts": local(fields.start_at)?, "ends": local(fields.end_at)?, "zone": fields.zone, "repeat": fields.repeat, "reason": reason,
    }))
}

/// Where and when a session is, its times by the clock of its place.
pub(super) fn told_place(place: Option<&SessionPlace>) -> Result<Value> {
    let Some(place) = place else { return Ok(Value::Null) };
    let mut told = serde_json::to_value(place)?;
    if let Some(fields) = told.as_object_mut() {
        for instant in ["start_at", "end_at", "start_local", "offset_min", "end_offset_min", "tz_version"] {
            fields.remove(instant);
        }
        for (field, at) in [("starts", place.start_at), ("ends", place.end_at)] {
            fields.insert(field.into(), Moment::new(at, &place.zone)?.local.replace('T', " ").into());
        }
    }
    Ok(told)
}
