//! Marks and sign-offs as the history tells them.

use crate::words::Words;
use serde_json::Value;

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
