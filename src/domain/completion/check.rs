//! Reading a rule, and refusing one that says nothing.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::{CompletionRule, Rule};
use crate::domain::text::{TextFault, clean_line};

/// Levels that a rule may have, the leaves included.
pub const DEPTH_MAX: u32 = 6;
/// Leaves that a rule may have.
pub const LEAVES_MAX: u32 = 50;
/// Characters that a tag may have.
pub const TAG_MAX: u32 = 60;

/// Why a rule cannot be used.
#[derive(Serialize, Deserialize, TS, Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum RuleFault {
    /// A condition that this release does not know.
    #[error("unknown condition {name}")]
    UnknownLeaf {
        /// Its name in the rule.
        name: String,
    },
    /// Not of the form of a rule: a number missing, a word misspelt, another kind of JSON.
    #[error("not a completion rule")]
    NotARule,
    /// `all`, `any` or `at_least` without a part.
    #[error("a condition has no parts")]
    NoParts,
    /// `at_least` asks for more parts than it has.
    #[error("{n} of {parts} parts are asked for")]
    MoreThanItsParts {
        /// Parts asked for.
        n: u32,
        /// Parts there are.
        parts: u32,
    },
    /// A percentage over 100: nobody can pass.
    #[error("{pct} percent are asked for")]
    PctOver100 {
        /// The percentage.
        pct: u32,
    },
    /// A condition that asks for nothing: nobody can fail.
    #[error("a condition asks for nothing")]
    NobodyCanFail,
    /// The tag is empty, too long, or not as a clean line is written.
    #[error("the tag is not clean")]
    UncleanTag,
    /// It asks for sign-offs, and the course version has no competency.
    #[error("the version has no competency to be signed off in")]
    NothingToSignOff,
    /// It names a competency that the course version does not have.
    #[error("{code} is no competency of the version")]
    UnknownCompetency {
        /// The code named.
        code: String,
    },
    /// More levels than [`DEPTH_MAX`].
    #[error("the rule has more than {max} levels")]
    TooDeep {
        /// Levels allowed.
        max: u32,
    },
    /// More leaves than [`LEAVES_MAX`].
    #[error("the rule has more than {max} conditions")]
    TooManyLeaves {
        /// Leaves allowed.
        max: u32,
    },
}

impl CompletionRule {
    /// Reads a rule from JSON and checks it. A condition of a later release is refused with its name.
    pub fn read(json: &Value) -> Result<Self, RuleFault> {
        know_the_names(json.get("rule").ok_or(RuleFault::NotARule)?, 1)?;
        let rule = Self::deserialize(json).map_err(|_| RuleFault::NotARule)?;
        rule.check()?;
        Ok(rule)
    }

    /// Whether the rule decides something: see [`RuleFault`].
    pub fn check(&self) -> Result<(), RuleFault> {
        let leaves = self.rule.check(1)?;
        if leaves > LEAVES_MAX {
            return Err(RuleFault::TooManyLeaves { max: LEAVES_MAX });
        }
        Ok(())
    }

    /// Whether somebody can be signed off in what the rule asks for, in a version with competencies of these codes.
    pub fn check_codes(&self, codes: &[String]) -> Result<(), RuleFault> {
        for wanted in self.rule.signed_off() {
            if codes.is_empty() {
                return Err(RuleFault::NothingToSignOff);
            }
            if let Some(code) = wanted.unwrap_or_default().iter().find(|code| !codes.contains(code)) {
                return Err(RuleFault::UnknownCompetency { code: code.clone() });
            }
        }
        Ok(())
    }
}

impl Rule {
    /// Checks this part and those below it; the number of leaves.
    fn check(&self, depth: u32) -> Result<u32, RuleFault> {
        if depth > DEPTH_MAX {
            return Err(RuleFault::TooDeep { max: DEPTH_MAX });
        }
        match self {
            Self::All(parts) | Self::Any(parts) => check_parts(parts, depth),
            Self::AtLeast { n, of } => {
                let leaves = check_parts(of, depth)?;
                let parts = u32::try_from(of.len()).unwrap_or(u32::MAX);
                match *n {
                    0 => Err(RuleFault::NobodyCanFail),
                    n if n > parts => Err(RuleFault::MoreThanItsParts { n, parts }),
                    _ => Ok(leaves),
                }
            }
            Self::MinHoursPct { pct: 0 } | Self::MinSessions { n: 0, .. } | Self::MinScore { pct: 0, .. } => Err(RuleFault::NobodyCanFail),
            Self::MinHoursPct { pct } | Self::MinSessions { pct, .. } | Self::MinScore { pct, .. } if *pct > 100 => {
                Err(RuleFault::PctOver100 { pct: *pct })
            }
            Self::MandatoryTag { tag } if !is_clean_tag(tag) => Err(RuleFault::UncleanTag),
            Self::SignedOff { codes: Some(codes) } if codes.is_empty() => Err(RuleFault::NobodyCanFail),
            Self::MinHoursPct { .. } | Self::MinSessions { .. } | Self::MandatoryTag { .. } | Self::MinScore { .. } | Self::SignedOff { .. } => Ok(1),
        }
    }
}

fn check_parts(parts: &[Rule], depth: u32) -> Result<u32, RuleFault> {
    if parts.is_empty() {
        return Err(RuleFault::NoParts);
    }
    parts.iter().try_fold(0u32, |leaves, part| Ok(leaves.saturating_add(part.check(depth + 1)?)))
}

/// A tag that would be changed by cleaning never equals the tag of a session.
fn is_clean_tag(tag: &str) -> bool {
    clean_line(tag, TAG_MAX).as_deref() == Ok::<&str, &TextFault>(tag)
}

/// Names first, so that the fault tells a condition of a later release from a misspelt number.
fn know_the_names(json: &Value, depth: u32) -> Result<(), RuleFault> {
    if depth > DEPTH_MAX {
        return Err(RuleFault::TooDeep { max: DEPTH_MAX });
    }
    let Some((name, inside)) = json.as_object().and_then(|object| object.iter().next()) else {
        return Err(RuleFault::NotARule);
    };
    let parts = match name.as_str() {
        "all" | "any" => Some(inside),
        "at_least" => inside.get("of"),
        "min_hours_pct" | "min_sessions" | "mandatory_tag" | "min_score" | "signed_off" => None,
        _ => return Err(RuleFault::UnknownLeaf { name: name.clone() }),
    };
    parts.and_then(Value::as_array).into_iter().flatten().try_for_each(|part| know_the_names(part, depth + 1))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use rstest::rstest;
    use serde_json::json;

    #[test]
    fn a_rule_is_read_and_written_in_the_same_words() {
        let text = r#"{"rule":{"all":[{"min_hours_pct":{"pct":80}},{"mandatory_tag":{"tag":"aseptic"}},{"at_least":{"n":1,"of":[{"min_sessions":{"n":5,"pct":50}},{"any":[{"min_sessions":{"n":9,"pct":0}}]}]}},{"min_score":{"kind":"exam","pct":60}},{"signed_off":{}},{"signed_off":{"codes":["GOWN"]}}]},"excused_stays_expected":false}"#;
        let rule = CompletionRule::read(&serde_json::from_str(text).unwrap()).unwrap();
        assert!(!rule.excused_stays_expected);
        assert_eq!(serde_json::to_string(&rule).unwrap(), text);
    }

    #[test]
    fn an_excused_session_stays_expected_unless_the_rule_says_otherwise() {
        let rule = CompletionRule::read(&json!({"rule": {"min_hours_pct": {"pct": 80}}})).unwrap();
        assert!(rule.excused_stays_expected);
    }

    #[rstest]
    #[case(json!({"all": [{"min_hours_pct": {"pct": 80}}, {"prerequisite": {"course": "GMP"}}]}), RuleFault::UnknownLeaf { name: "prerequisite".into() })]
    #[case(json!({"signed_off": {"level": 3}}), RuleFault::NotARule)]
    #[case(json!({"signed_off": {"codes": []}}), RuleFault::NobodyCanFail)]
    #[case(json!({"at_least": {"n": 1, "of": [{"no_open_flag": {}}]}}), RuleFault::UnknownLeaf { name: "no_open_flag".into() })]
    #[case(json!({"min_hours_pct": {"pct": 80, "of": "days"}}), RuleFault::NotARule)]
    #[case(json!({"min_hours_pct": {"pct": 80.5}}), RuleFault::NotARule)]
    #[case(json!({"min_hours_pct": {}}), RuleFault::NotARule)]
    #[case(json!({"min_hours_pct": {"pct": 80}, "any": []}), RuleFault::NotARule)]
    #[case(json!("all"), RuleFault::NotARule)]
    #[case(json!({"all": []}), RuleFault::NoParts)]
    #[case(json!({"all": [{"any": []}]}), RuleFault::NoParts)]
    #[case(json!({"at_least": {"n": 1, "of": []}}), RuleFault::NoParts)]
    #[case(json!({"at_least": {"n": 2, "of": [{"min_hours_pct": {"pct": 80}}]}}), RuleFault::MoreThanItsParts { n: 2, parts: 1 })]
    #[case(json!({"at_least": {"n": 0, "of": [{"min_hours_pct": {"pct": 80}}]}}), RuleFault::NobodyCanFail)]
    #[case(json!({"min_hours_pct": {"pct": 0}}), RuleFault::NobodyCanFail)]
    #[case(json!({"min_sessions": {"n": 0, "pct": 100}}), RuleFault::NobodyCanFail)]
    #[case(json!({"min_hours_pct": {"pct": 101}}), RuleFault::PctOver100 { pct: 101 })]
    #[case(json!({"min_sessions": {"n": 1, "pct": 200}}), RuleFault::PctOver100 { pct: 200 })]
    #[case(json!({"min_score": {"kind": "exam", "pct": 0}}), RuleFault::NobodyCanFail)]
    #[case(json!({"min_score": {"kind": "exam", "pct": 101}}), RuleFault::PctOver100 { pct: 101 })]
    #[case(json!({"min_score": {"kind": "essay", "pct": 60}}), RuleFault::NotARule)]
    #[case(json!({"mandatory_tag": {"tag": " aseptic"}}), RuleFault::UncleanTag)]
    #[case(json!({"mandatory_tag": {"tag": ""}}), RuleFault::UncleanTag)]
    fn a_rule_that_cannot_be_used_is_refused(#[case] rule: Value, #[case] fault: RuleFault) {
        assert_eq!(CompletionRule::read(&json!({ "rule": rule })), Err(fault));
    }

    #[test]
    fn a_rule_asks_only_for_competencies_that_the_version_has() {
        let rule = |json: Value| CompletionRule::read(&json!({ "rule": json })).unwrap();
        let (all, named) = (
            rule(json!({"any": [{"signed_off": {}}, {"min_sessions": {"n": 1, "pct": 0}}]})),
            rule(json!({"signed_off": {"codes": ["GOWN", "FILL"]}})),
        );
        let has = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
        assert_eq!(all.check_codes(&has(&[])), Err(RuleFault::NothingToSignOff));
        assert_eq!(all.check_codes(&has(&["GOWN"])), Ok(()));
        assert_eq!(named.check_codes(&has(&["GOWN"])), Err(RuleFault::UnknownCompetency { code: "FILL".into() }));
        assert_eq!(named.check_codes(&has(&["FILL", "QC", "GOWN"])), Ok(()));
    }

    #[test]
    fn the_window_writes_a_rule_in_the_same_shape() {
        let shape = <Rule as TS>::inline(&ts_rs::Config::default());
        assert!(shape.starts_with(r#"{ "all": Array<Rule> } | { "any": Array<Rule> }"#), "{shape}");
    }

    #[test]
    fn depth_and_size_have_an_end() {
        let leaf = || Rule::MinHoursPct { pct: 80 };
        let nested = |levels: u32| (1..levels).fold(leaf(), |rule, _| Rule::All(vec![rule]));
        let rule = |rule| CompletionRule { rule, excused_stays_expected: true };
        assert_eq!(rule(nested(6)).check(), Ok(()));
        assert_eq!(rule(nested(7)).check(), Err(RuleFault::TooDeep { max: 6 }));
        let written = serde_json::to_value(rule(nested(7))).unwrap();
        assert_eq!(CompletionRule::read(&written), Err(RuleFault::TooDeep { max: 6 }));
        let wide = |n| rule(Rule::Any(vec![leaf(); n]));
        assert_eq!(wide(50).check(), Ok(()));
        assert_eq!(wide(51).check(), Err(RuleFault::TooManyLeaves { max: 50 }));
    }
}
