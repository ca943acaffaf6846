//! The engine never says more than it can know, on random rules and runs.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::tests::{earning, held, judge, tag, tagged, to_come};
use super::*;
use crate::domain::assessment::AssessmentKind;
use crate::domain::attendance::Status;
use crate::domain::states::{RegisterState, SessionState};

fn any_rule() -> impl Strategy<Value = CompletionRule> {
    let leaf = prop_oneof![
        (1u32..=100).prop_map(|pct| Rule::MinHoursPct { pct }),
        (1u32..=5, 0u32..=100).prop_map(|(n, pct)| Rule::MinSessions { n, pct }),
        prop_oneof![Just("a"), Just("b")].prop_map(tag),
        (proptest::sample::select(AssessmentKind::ALL), 1u32..=100).prop_map(|(kind, pct)| Rule::MinScore { kind, pct }),
    ];
    let rule = leaf.prop_recursive(3, 8, 3, |part| {
        let parts = proptest::collection::vec(part, 1..=3);
        prop_oneof![
            parts.clone().prop_map(Rule::All),
            parts.clone().prop_map(Rule::Any),
            (parts, 0u32..3).prop_map(|(of, n)| {
                let n = n % u32::try_from(of.len()).unwrap() + 1;
                Rule::AtLeast { n, of }
            }),
        ]
    });
    (rule, any::<bool>()).prop_map(|(rule, excused_stays_expected)| CompletionRule { rule, excused_stays_expected })
}

fn any_facts() -> impl Strategy<Value = Vec<SessionFact>> {
    let fact = (
        proptest::sample::select(Status::ALL),
        proptest::sample::select(vec![0u32, 30, 60, 90]),
        0u32..=90,
        0u32..8,
        proptest::sample::select(vec!["", "a", "b"]),
    );
    proptest::collection::vec(fact, 0..7).prop_map(|facts| {
        (1u32..)
            .zip(facts)
            .map(|(n, (status, credited_min, earned, kind, tag))| {
                let marked = held(n, credited_min, status);
                let fact = match (kind, status) {
                    (0, _) => to_come(n, credited_min),
                    (1, _) => SessionFact { state: SessionState::Cancelled, ..marked },
                    (2, _) => SessionFact { register: RegisterState::Open, ..marked },
                    (3, _) => SessionFact { is_expected: false, ..marked },
                    (_, Status::Late | Status::LeftEarly) => earning(earned.min(credited_min), marked),
                    _ => marked,
                };
                tagged(tag, fact)
            })
            .collect()
    })
}

fn any_assessments() -> impl Strategy<Value = Vec<AssessmentFact>> {
    let fact = (proptest::sample::select(AssessmentKind::ALL), 1u32..=200, proptest::option::of(0u32..=200), 0u32..3);
    proptest::collection::vec(fact, 0..5).prop_map(|facts| {
        let fact = |(kind, max_x100, best, attempts_left_n): (_, u32, Option<u32>, _)| AssessmentFact {
            title: String::new(),
            kind,
            max_x100,
            best_x100: best.map(|best| best.min(max_x100)),
            attempts_left_n,
        };
        facts.into_iter().map(fact).collect()
    })
}

/// A session to mark, with its register closed or open again.
fn held_or_open() -> impl Strategy<Value = SessionFact> {
    (0u32..=90, proptest::sample::select(RegisterState::ALL), prop_oneof![Just("a"), Just("")])
        .prop_map(|(credited_min, register, tag)| SessionFact { register, ..tagged(tag, held(50, credited_min, Status::Absent)) })
}

/// The same run at its end: what was open is held and closed with some mark, or cancelled.
fn ended(facts: &[SessionFact], endings: &[(Status, bool)]) -> Vec<SessionFact> {
    facts
        .iter()
        .zip(endings)
        .map(|(fact, &(status, is_cancelled))| {
            let leaves_the_sums = matches!(fact.status, Status::NotExpected | Status::Excused);
            let is_settled = fact.state == SessionState::Cancelled
                || (fact.state == SessionState::Held && fact.register == RegisterState::Closed && fact.status != Status::Unmarked);
            if is_settled || leaves_the_sums {
                return SessionFact { register: RegisterState::Closed, ..fact.clone() };
            }
            let ended = SessionFact {
                tags: fact.tags.clone(),
                is_expected: fact.is_expected,
                session: fact.session.clone(),
                ..held(0, fact.credited_min, status)
            };
            let is_to_come = fact.state != SessionState::Held;
            if is_cancelled && is_to_come { SessionFact { state: SessionState::Cancelled, ..ended } } else { ended }
        })
        .collect()
}

proptest! {
    #[test]
    fn a_decided_verdict_stands_however_the_run_ends(
        rule in any_rule(),
        facts in any_facts(),
        endings in proptest::collection::vec((proptest::sample::select(vec![
            Status::Present, Status::Remote, Status::Absent, Status::Excused, Status::NotExpected,
        ]), any::<bool>()), 7),
    ) {
        let now = judge(&rule, &facts).outcome;
        let end = judge(&rule, &ended(&facts, &endings)).outcome;
        match now {
            Outcome::Pass => prop_assert_eq!(end, Outcome::Pass),
            Outcome::Fail => prop_assert_ne!(end, Outcome::Pass),
            Outcome::Pending => {}
        }
    }

    #[test]
    fn an_absence_corrected_to_presence_never_makes_it_worse(
        rule in any_rule(),
        before in any_facts(),
        session in held_or_open(),
        after in any_facts(),
    ) {
        let rank = |status, earned_min| {
            let marked = SessionFact { status, earned_min, ..session.clone() };
            let facts = [before.as_slice(), &[marked], &after].concat();
            match judge(&rule, &facts).outcome {
                Outcome::Fail => 0,
                Outcome::Pending => 1,
                Outcome::Pass => 2,
            }
        };
        let absent = rank(Status::Absent, 0);
        let late = rank(Status::Late, session.credited_min / 2);
        let present = rank(Status::Present, session.credited_min);
        prop_assert!(absent <= late && late <= present);
    }

    #[test]
    fn a_further_attempt_overturns_nothing_that_was_decided(
        rule in any_rule(),
        facts in any_facts(),
        assessments in any_assessments(),
        scores in proptest::collection::vec(0u32..=200, 5),
    ) {
        let now = super::judge(&rule, &facts, Evidence { assessments: &assessments, ..Evidence::default() }).outcome;
        let further: Vec<_> = assessments
            .iter()
            .zip(scores)
            .map(|(fact, score)| match fact.attempts_left_n {
                0 => fact.clone(),
                left => AssessmentFact {
                    best_x100: Some(fact.best_x100.unwrap_or(0).max(score.min(fact.max_x100))),
                    attempts_left_n: left - 1,
                    ..fact.clone()
                },
            })
            .collect();
        let then = super::judge(&rule, &facts, Evidence { assessments: &further, ..Evidence::default() }).outcome;
        prop_assert!(now == Outcome::Pending || then == now);
    }

    #[test]
    fn a_rule_survives_the_book(rule in any_rule()) {
        prop_assert_eq!(rule.check(), Ok(()));
        let written = serde_json::to_value(&rule).unwrap();
        prop_assert_eq!(CompletionRule::read(&written), Ok(rule));
    }

    #[test]
    fn the_order_of_the_sessions_decides_nothing(rule in any_rule(), facts in any_facts()) {
        let reversed: Vec<_> = facts.iter().rev().cloned().collect();
        prop_assert_eq!(judge(&rule, &facts).outcome, judge(&rule, &reversed).outcome);
    }
}
