//! Completion rules and verdicts in words.

use crate::domain::competency::SkillLevel;
use crate::domain::completion::{
    Because, CompletionRule, MissedSession, OpenSession, Outcome, Rule, RuleFault, ScoreSeen, SessionRef, SignOffSeen, Verdict,
};
use crate::words::Words;

/// Sessions that a sentence names before it only counts the others.
const NAMED: usize = 5;

/// A rule as one sentence.
pub fn rule(language: &str, rule: &CompletionRule) -> String {
    let words = Words::new(language);
    let id = if rule.excused_stays_expected { "completion-rule" } else { "completion-rule-excused-leave" };
    words.text(id, &[("what", part(words, &rule.rule, true))])
}

fn part(words: Words, rule: &Rule, is_outermost: bool) -> String {
    let (what, is_group) = match rule {
        Rule::All(parts) => (joined(words, "completion-and", parts), parts.len() > 1),
        Rule::Any(parts) => (joined(words, "completion-or", parts), parts.len() > 1),
        Rule::AtLeast { n, of } => {
            let count = of.len().to_string();
            (
                words.text("completion-rule-at-least", &[("n", n.to_string()), ("count", count), ("parts", joined(words, "completion-comma", of))]),
                true,
            )
        }
        Rule::MinHoursPct { pct } => (words.text("completion-rule-hours", &[("percent", percent(words, pct * 10))]), false),
        Rule::MinSessions { n, pct: 0 } => (words.text("completion-rule-sessions", &[("n", n.to_string())]), false),
        Rule::MinSessions { n, pct } => {
            (words.text("completion-rule-sessions-part", &[("n", n.to_string()), ("percent", percent(words, pct * 10))]), false)
        }
        Rule::MinScore { kind, pct } => {
            (words.text("completion-rule-score", &[("kind", kind.code().into()), ("percent", percent(words, pct * 10))]), false)
        }
        Rule::SignedOff { codes: None } => (words.text("completion-rule-signed-off", &[]), false),
        Rule::SignedOff { codes: Some(codes) } => {
            let codes = together(words, "completion-comma", codes.iter().cloned());
            (words.text("completion-rule-signed-off-in", &[("codes", codes)]), false)
        }
        Rule::MandatoryTag { tag } => (words.text("completion-rule-tag", &[("tag", tag.clone())]), false),
    };
    if is_group && !is_outermost { words.text("completion-brackets", &[("what", what)]) } else { what }
}

fn joined(words: Words, id: &str, parts: &[Rule]) -> String {
    let only = parts.len() == 1;
    together(words, id, parts.iter().map(|one| part(words, one, only)))
}

/// One text after the other, each joined to the former ones by the words of `id`.
fn together(words: Words, id: &str, parts: impl Iterator<Item = String>) -> String {
    parts.reduce(|first, second| words.text(id, &[("first", first), ("second", second)])).unwrap_or_default()
}

/// Tenths of a percent: 783 as `78.3 %`, 800 as `80 %`.
fn percent(words: Words, tenths: u32) -> String {
    words.text("completion-percent", &[("n", of_ten(words, tenths))])
}

/// Minutes as hours with at most one decimal: 90 as `1.5 h`.
fn hours(words: Words, minutes: u32) -> String {
    let tenths = (u64::from(minutes) * 10 + 30) / 60;
    words.text("completion-amount", &[("n", of_ten(words, u32::try_from(tenths).unwrap_or(u32::MAX)))])
}

fn of_ten(words: Words, tenths: u32) -> String {
    if tenths.is_multiple_of(10) { (tenths / 10).to_string() } else { words.decimal(&format!("{}.{}", tenths / 10, tenths % 10)) }
}

/// What a condition at the end of a rule says about a person, as a sentence or two; a group says what its parts say.
pub fn leaf(language: &str, verdict: &Verdict) -> String {
    let words = Words::new(language);
    let said: Vec<String> = verdict.leaves().into_iter().map(|leaf| one(words, leaf)).collect();
    said.join(" ")
}

fn one(words: Words, verdict: &Verdict) -> String {
    let (stands, missed, open, needed_min) = match &verdict.because {
        Because::MinHoursPct { pct, pct_tenths, expected_min, needed_min, missed, open, .. } => {
            let needed = ("needed", percent(words, pct * 10));
            let stands = match pct_tenths {
                Some(tenths) => {
                    words.text("completion-hours", &[("earned", percent(words, *tenths)), ("hours", hours(words, *expected_min)), needed])
                }
                None => words.text("completion-hours-none", &[needed]),
            };
            (stands, missed, open, Some(*needed_min))
        }
        Because::MinSessions { n, pct, attended_n, missed, open } => {
            let counts = [("attended", attended_n.to_string()), ("n", n.to_string()), ("percent", percent(words, pct * 10))];
            let id = if *pct == 0 { "completion-sessions" } else { "completion-sessions-part" };
            (words.text(id, &counts), missed, open, None)
        }
        Because::MandatoryTag { tag, attended_n, missed, open } => {
            let id = if *attended_n == 0 && missed.is_empty() && open.is_empty() { "completion-tag-none" } else { "completion-tag" };
            (words.text(id, &[("tag", tag.clone()), ("attended", attended_n.to_string())]), missed, open, None)
        }
        Because::MinScore { kind, pct, scores } => {
            let needs = [("kind", kind.code().to_owned()), ("percent", percent(words, pct * 10))];
            let said = together(words, "completion-semicolon", scores.iter().map(|score| reached(words, score)));
            return if scores.is_empty() {
                words.text("completion-score-none", &needs)
            } else {
                words.text("completion-score", &[&needs[..], &[("scores", said)]].concat())
            };
        }
        Because::SignedOff { sign_offs } => {
            let said = together(words, "completion-semicolon", sign_offs.iter().map(|one| signed_off(words, one)));
            let id = if sign_offs.is_empty() { "completion-signed-off-none" } else { "completion-signed-off" };
            return words.text(id, &[("sign-offs", said)]);
        }
        Because::All { .. } | Because::Any { .. } | Because::AtLeast { .. } => return String::new(),
    };
    let mut said = vec![stands];
    if verdict.outcome != Outcome::Pass && !missed.is_empty() {
        said.push(words.text("completion-missed", &[("sessions", missed_sessions(words, missed))]));
    }
    if verdict.outcome == Outcome::Pending && !open.is_empty() {
        said.push(can_still(words, open, needed_min));
    }
    said.join(" ")
}

/// What the best attempt at an assessment reached, and what can still be done where it is not enough.
fn reached(words: Words, score: &ScoreSeen) -> String {
    let reached = score.pct_tenths.map_or_else(|| words.text("completion-score-missing", &[]), |tenths| percent(words, tenths));
    let id = if score.is_enough { "completion-score-enough" } else { "completion-score-left" };
    words.text(id, &[("title", score.title.clone()), ("reached", reached), ("count", score.attempts_left_n.to_string())])
}

/// At which level somebody is signed off, and what is missing.
fn signed_off(words: Words, one: &SignOffSeen) -> String {
    let level = |level: SkillLevel| words.text(&format!("skills-level-{}", level.code()), &[]);
    let reached = one.level.map_or_else(|| words.text("completion-signed-off-not-yet", &[]), level);
    let id = match (one.is_enough, one.is_open) {
        (true, _) => "completion-signed-off-enough",
        (false, true) => "completion-signed-off-open",
        (false, false) => "completion-signed-off-over",
    };
    words.text(id, &[("code", one.code.clone()), ("title", one.title.clone()), ("reached", reached), ("required", level(one.level_required))])
}

/// How a pending condition can still pass.
fn can_still(words: Words, open: &[OpenSession], needed_min: Option<u32>) -> String {
    let sessions = ("sessions", names(words, open.iter().map(|open| &open.session)));
    match needed_min {
        Some(0) => words.text("completion-still-close", &[sessions]),
        Some(needed) => {
            let left = open.iter().fold(0u32, |sum, open| sum.saturating_add(open.credited_min));
            words.text("completion-still-hours", &[("needed", hours(words, needed)), ("left", hours(words, left)), sessions])
        }
        None => words.text("completion-still", &[sessions]),
    }
}

fn missed_sessions(words: Words, missed: &[MissedSession]) -> String {
    names(words, missed.iter().map(|missed| &missed.session))
}

fn names<'a>(words: Words, sessions: impl ExactSizeIterator<Item = &'a SessionRef>) -> String {
    let more = sessions.len().saturating_sub(NAMED);
    let named = sessions.take(NAMED).map(|session| {
        let id = if session.is_mandatory { "completion-session-mandatory" } else { "completion-session" };
        words.text(id, &[("label", session.label.clone()), ("title", session.title.clone())])
    });
    let named = together(words, "completion-comma", named);
    if more == 0 { named } else { words.text("completion-more", &[("sessions", named), ("count", more.to_string())]) }
}

/// Why a rule cannot be used.
pub fn rule_fault(language: &str, fault: &RuleFault) -> String {
    let words = Words::new(language);
    match fault {
        RuleFault::UnknownLeaf { name } => words.text("completion-fault-unknown", &[("name", name.clone())]),
        RuleFault::NotARule => words.text("completion-fault-shape", &[]),
        RuleFault::NoParts => words.text("completion-fault-no-parts", &[]),
        RuleFault::MoreThanItsParts { n, parts } => words.text("completion-fault-too-many", &[("n", n.to_string()), ("count", parts.to_string())]),
        RuleFault::PctOver100 { pct } => words.text("completion-fault-over-100", &[("percent", percent(words, pct.saturating_mul(10)))]),
        RuleFault::NobodyCanFail => words.text("completion-fault-nothing", &[]),
        RuleFault::UncleanTag => words.text("completion-fault-tag", &[]),
        RuleFault::NothingToSignOff => words.text("completion-fault-no-competency", &[]),
        RuleFault::UnknownCompetency { code } => words.text("completion-fault-competency", &[("code", code.clone())]),
        RuleFault::TooDeep { max } => words.text("completion-fault-deep", &[("max", max.to_string())]),
        RuleFault::TooManyLeaves { max } => words.text("completion-fault-long", &[("max", max.to_string())]),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::assessment::AssessmentKind;
    use uuid::Uuid;

    fn session(label: &str, title: &str, is_mandatory: bool) -> SessionRef {
        SessionRef { session_id: Uuid::nil(), label: label.into(), title: title.into(), is_mandatory }
    }

    #[test]
    fn a_rule_is_one_sentence_with_its_groups_in_brackets() {
        let parts =
            vec![Rule::MinHoursPct { pct: 80 }, Rule::Any(vec![Rule::MandatoryTag { tag: "aseptic".into() }, Rule::MinSessions { n: 3, pct: 0 }])];
        let whole = CompletionRule { rule: Rule::All(parts), excused_stays_expected: true };
        assert_eq!(rule("en", &whole), "at least 80\u{a0}% of the hours and (every session with the tag “aseptic” or at least 3 sessions)");
    }

    #[test]
    fn a_decimal_has_the_sign_of_its_language() {
        for (language, written) in [("en", "78.5"), ("fr", "78,5"), ("es", "78,5"), ("ar", "78.5")] {
            assert_eq!(of_ten(Words::new(language), 785), written);
            assert_eq!(of_ten(Words::new(language), 780), "78");
        }
    }

    #[test]
    fn a_group_of_one_part_has_no_brackets() {
        let whole = CompletionRule { rule: Rule::All(vec![Rule::All(vec![Rule::MinSessions { n: 1, pct: 50 }])]), excused_stays_expected: false };
        assert_eq!(
            rule("en", &whole),
            "at least one session with at least 50\u{a0}% of its minutes; a session from which somebody is excused does not count"
        );
    }

    #[test]
    fn a_failed_share_of_hours_says_how_far_and_what_was_missed() {
        let missed = vec![
            MissedSession { session: session("S14", "Aseptic filling", true), status: crate::domain::attendance::Status::Absent, missed_min: 360 },
            MissedSession { session: session("S15", "Cleaning", false), status: crate::domain::attendance::Status::Late, missed_min: 20 },
        ];
        let because =
            Because::MinHoursPct { pct: 80, pct_tenths: Some(783), earned_min: 6480, expected_min: 8280, needed_min: 144, missed, open: Vec::new() };
        assert_eq!(
            leaf("en", &Verdict { outcome: Outcome::Fail, because }),
            "78.3\u{a0}% of 138\u{a0}h earned; 80\u{a0}% are needed. Missed: S14 Aseptic filling (mandatory), S15 Cleaning."
        );
    }

    #[test]
    fn a_pending_share_of_hours_says_how_it_can_still_pass() {
        let open = vec![OpenSession {
            session: session("S3", "Buffers", false),
            because: crate::domain::completion::OpenBecause::NotHeld,
            credited_min: 90,
        }];
        let because =
            Because::MinHoursPct { pct: 80, pct_tenths: Some(1000), earned_min: 60, expected_min: 60, needed_min: 60, missed: Vec::new(), open };
        assert_eq!(
            leaf("en", &Verdict { outcome: Outcome::Pending, because }),
            "100\u{a0}% of 1\u{a0}h earned; 80\u{a0}% are needed. Can still pass with 1\u{a0}h of the 1.5\u{a0}h to come: S3 Buffers."
        );
    }

    #[test]
    fn many_sessions_are_named_in_part_and_counted() {
        let missed = (1..=7)
            .map(|n| MissedSession {
                session: session(&format!("S{n}"), "GMP", false),
                status: crate::domain::attendance::Status::Absent,
                missed_min: 60,
            })
            .collect();
        let because = Because::MandatoryTag { tag: "gmp".into(), attended_n: 0, missed, open: Vec::new() };
        assert_eq!(
            leaf("en", &Verdict { outcome: Outcome::Fail, because }),
            "Every session with the tag “gmp” is needed; attended so far: 0. Missed: S1 GMP, S2 GMP, S3 GMP, S4 GMP, S5 GMP and 2 more."
        );
    }

    #[test]
    fn a_score_says_what_was_reached_and_how_many_attempts_are_left() {
        let seen = |title: &str, pct_tenths, is_enough, attempts_left_n| ScoreSeen { title: title.into(), pct_tenths, is_enough, attempts_left_n };
        let scores = vec![seen("Final", Some(555), false, 1), seen("Law", Some(900), true, 0), seen("Resit", None, false, 0)];
        let because = Because::MinScore { kind: AssessmentKind::Exam, pct: 60, scores };
        assert_eq!(
            leaf("en", &Verdict { outcome: Outcome::Fail, because }),
            "At least 60\u{a0}% is needed in every exam: Final 55.5\u{a0}%, one attempt left; Law 90\u{a0}%; Resit no score, no attempt left."
        );
        let whole = CompletionRule { rule: Rule::MinScore { kind: AssessmentKind::Post, pct: 60 }, excused_stays_expected: true };
        assert_eq!(rule("en", &whole), "at least 60\u{a0}% in every post-test");
    }

    #[test]
    fn a_sign_off_says_what_was_reached_and_what_it_takes() {
        let seen = |code: &str, level, is_enough, is_open| SignOffSeen {
            code: code.into(),
            title: "Gowning".into(),
            level_required: SkillLevel::Performed,
            level,
            is_enough,
            is_open,
        };
        let sign_offs = vec![
            seen("A", Some(SkillLevel::Independent), true, true),
            seen("B", Some(SkillLevel::Observed), false, true),
            seen("C", None, false, false),
        ];
        assert_eq!(
            leaf("en", &Verdict { outcome: Outcome::Fail, because: Because::SignedOff { sign_offs } }),
            "Sign-offs: A Gowning: independent; B Gowning: observed, can still become performed; C Gowning: not signed off, performed was needed."
        );
        let whole = |codes| CompletionRule { rule: Rule::SignedOff { codes }, excused_stays_expected: true };
        assert_eq!(rule("en", &whole(None)), "signed off in every competency of the course");
        assert_eq!(rule("en", &whole(Some(vec!["A".into(), "B".into()]))), "signed off in A, B");
    }

    #[test]
    fn every_sentence_has_words_in_arabic_too() {
        let whole = CompletionRule { rule: Rule::AtLeast { n: 1, of: vec![Rule::MinSessions { n: 3, pct: 50 }] }, excused_stays_expected: true };
        let said = rule("ar", &whole);
        assert!(!said.contains("completion-") && said.contains("3 جلسات") && said.contains("50"), "{said}");
    }
}
