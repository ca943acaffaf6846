//! What the engine says about people, in sentences.
#![allow(clippy::unwrap_used)]

use uuid::Uuid;

use super::*;
use crate::domain::assessment::AssessmentKind;
use crate::domain::attendance::Status;
use crate::domain::competency::SkillLevel;
use crate::domain::states::{RegisterState, SessionState};

/// A held and closed session, marked; whoever took part earned all of it.
pub(super) fn held(n: u32, credited_min: u32, status: Status) -> SessionFact {
    SessionFact {
        session: SessionRef {
            session_id: Uuid::from_u128(u128::from(n)),
            label: format!("S{n}"),
            title: format!("Session {n}"),
            is_mandatory: false,
        },
        tags: Vec::new(),
        state: SessionState::Held,
        register: RegisterState::Closed,
        credited_min,
        is_expected: true,
        status,
        earned_min: if status.took_part() { credited_min } else { 0 },
    }
}

pub(super) fn to_come(n: u32, credited_min: u32) -> SessionFact {
    SessionFact { state: SessionState::Confirmed, register: RegisterState::Open, ..held(n, credited_min, Status::Unmarked) }
}

pub(super) fn tagged(tag: &str, fact: SessionFact) -> SessionFact {
    SessionFact { tags: vec![tag.to_owned()], ..fact }
}

pub(super) fn earning(earned_min: u32, fact: SessionFact) -> SessionFact {
    SessionFact { earned_min, ..fact }
}

/// Judges by sessions alone.
pub(super) fn judge(rule: &CompletionRule, facts: &[SessionFact]) -> Verdict {
    super::judge(rule, facts, Evidence::default())
}

fn alone(rule: Rule) -> CompletionRule {
    CompletionRule { rule, excused_stays_expected: true }
}

fn hours(pct: u32) -> Rule {
    Rule::MinHoursPct { pct }
}

pub(super) fn tag(tag: &str) -> Rule {
    Rule::MandatoryTag { tag: tag.to_owned() }
}

fn outcome(rule: Rule, facts: &[SessionFact]) -> Outcome {
    judge(&alone(rule), facts).outcome
}

fn missed_labels(missed: &[MissedSession]) -> Vec<&str> {
    missed.iter().map(|missed| missed.session.label.as_str()).collect()
}

fn open_labels(open: &[OpenSession]) -> Vec<(&str, OpenBecause)> {
    open.iter().map(|open| (open.session.label.as_str(), open.because)).collect()
}

/// 12 webinars of 1.5 h and 20 laboratory days of 6 h: 138 h.
fn laboratory_run(absent_days: u32, absent_webinars: u32) -> Vec<SessionFact> {
    let mark = |is_absent| {
        if is_absent { Status::Absent } else { Status::Present }
    };
    let webinars = (0..12).map(|n| held(n, 90, mark(n < absent_webinars)));
    let days = (0..20).map(|n| held(100 + n, 360, mark(n < absent_days)));
    webinars.chain(days).collect()
}

#[test]
fn five_missed_laboratory_days_are_not_80_percent_of_the_hours() {
    let verdict = judge(&alone(hours(80)), &laboratory_run(5, 0));
    assert_eq!(verdict.outcome, Outcome::Fail);
    let Because::MinHoursPct { pct, pct_tenths, earned_min, expected_min, needed_min, missed, open } = verdict.because else {
        panic!("a leaf of hours")
    };
    // 138 h = 8,280 min, 30 h missed: 6,480 min = 78.26 %; 80 % are 6,624 min, 144 more.
    assert_eq!((pct, pct_tenths), (80, Some(783)));
    assert_eq!((earned_min, expected_min, needed_min), (6_480, 8_280, 144));
    assert_eq!(missed_labels(&missed), ["S100", "S101", "S102", "S103", "S104"]);
    assert_eq!(missed[0].missed_min, 360);
    assert!(open.is_empty());
}

#[test]
fn five_missed_webinars_are() {
    let verdict = judge(&alone(hours(80)), &laboratory_run(0, 5));
    assert_eq!(verdict.outcome, Outcome::Pass);
    // 7,830 of 8,280 = 94.57 %.
    assert!(matches!(verdict.because, Because::MinHoursPct { pct_tenths: Some(946), needed_min: 0, .. }));
}

#[test]
fn a_shown_percentage_never_reaches_what_the_minutes_did_not() {
    let shown = |earned_min, expected_min| {
        let facts = [earning(earned_min, held(1, expected_min, Status::Late))];
        let verdict = judge(&alone(hours(80)), &facts);
        let Because::MinHoursPct { pct_tenths, .. } = verdict.because else { panic!("a leaf of hours") };
        (verdict.outcome, pct_tenths)
    };
    assert_eq!(shown(7_999, 10_000), (Outcome::Fail, Some(799)));
    assert_eq!(shown(8_000, 10_000), (Outcome::Pass, Some(800)));
    assert_eq!(shown(9_999, 10_000), (Outcome::Pass, Some(999)));
    assert_eq!(shown(10_000, 10_000), (Outcome::Pass, Some(1_000)));
    assert_eq!(shown(0, 10_000), (Outcome::Fail, Some(0)));
}

#[test]
fn hours_are_pending_until_every_session_is_closed() {
    let facts = [held(1, 300, Status::Present), held(2, 60, Status::Absent), to_come(3, 90), to_come(4, 30)];
    let verdict = judge(&alone(hours(80)), &facts);
    assert_eq!(verdict.outcome, Outcome::Pending);
    let Because::MinHoursPct { pct_tenths, earned_min, expected_min, needed_min, open, .. } = verdict.because else { panic!("a leaf of hours") };
    // 300 of 360 = 83.3 % so far; 80 % of 480 is 384, so 84 of the 120 to come.
    assert_eq!((pct_tenths, earned_min, expected_min, needed_min), (Some(833), 300, 360, 84));
    assert_eq!(open_labels(&open), [("S3", OpenBecause::NotHeld), ("S4", OpenBecause::NotHeld)]);
}

#[test]
fn hours_fail_as_soon_as_full_credit_cannot_help() {
    // 400 of 500 at best is 80 %; 399 is not.
    let facts = |missed: u32| [earning(300 - missed, held(1, 400, Status::Late)), to_come(2, 100)];
    assert_eq!(outcome(hours(80), &facts(0)), Outcome::Pending);
    assert_eq!(outcome(hours(80), &facts(1)), Outcome::Fail);
}

#[test]
fn an_unmarked_session_is_pending_and_never_absent() {
    let facts = [held(1, 90, Status::Present), held(2, 90, Status::Unmarked)];
    let verdict = judge(&alone(hours(100)), &facts);
    assert_eq!(verdict.outcome, Outcome::Pending);
    let Because::MinHoursPct { pct_tenths, missed, open, .. } = verdict.because else { panic!("a leaf of hours") };
    assert_eq!(pct_tenths, Some(1_000));
    assert!(missed.is_empty());
    assert_eq!(open_labels(&open), [("S2", OpenBecause::Unmarked)]);
}

#[test]
fn a_reopened_register_makes_the_result_pending_again() {
    let reopened = SessionFact { register: RegisterState::Open, ..held(1, 90, Status::Absent) };
    assert_eq!(outcome(hours(80), std::slice::from_ref(&reopened)), Outcome::Pending);
    assert_eq!(outcome(hours(80), &[held(1, 90, Status::Absent)]), Outcome::Fail);
    let verdict = judge(&alone(tag("aseptic")), &[tagged("aseptic", reopened)]);
    let Because::MandatoryTag { open, .. } = verdict.because else { panic!("a leaf of a tag") };
    assert_eq!(open_labels(&open), [("S1", OpenBecause::RegisterOpen)]);
}

#[test]
fn an_excused_session_counts_as_the_rule_says() {
    let facts = [held(1, 60, Status::Present), held(2, 60, Status::Excused)];
    let rule = |excused_stays_expected| CompletionRule { rule: hours(80), excused_stays_expected };
    assert_eq!(judge(&rule(true), &facts).outcome, Outcome::Fail);
    assert_eq!(judge(&rule(false), &facts).outcome, Outcome::Pass);
}

#[test]
fn what_is_not_expected_or_cancelled_leaves_both_sums() {
    let facts = [
        held(1, 60, Status::Present),
        held(2, 60, Status::NotExpected),
        SessionFact { state: SessionState::Cancelled, ..held(3, 60, Status::Absent) },
        SessionFact { is_expected: false, ..held(4, 60, Status::Absent) },
    ];
    let verdict = judge(&alone(hours(100)), &facts);
    assert_eq!(verdict.outcome, Outcome::Pass);
    assert!(matches!(verdict.because, Because::MinHoursPct { earned_min: 60, expected_min: 60, .. }));
}

#[test]
fn nobody_passes_by_being_expected_nowhere() {
    for rule in [hours(80), Rule::MinSessions { n: 1, pct: 0 }, tag("aseptic")] {
        assert_eq!(outcome(rule.clone(), &[]), Outcome::Pending);
        assert_eq!(outcome(rule, &[held(1, 60, Status::NotExpected)]), Outcome::Pending);
    }
}

#[test]
fn a_missed_mandatory_session_is_named() {
    let facts = [
        tagged("aseptic", held(13, 360, Status::Late)),
        tagged("aseptic", held(14, 360, Status::Excused)),
        tagged("aseptic", to_come(15, 360)),
        held(16, 360, Status::Absent),
    ];
    let verdict = judge(&alone(tag("aseptic")), &facts);
    assert_eq!(verdict.outcome, Outcome::Fail);
    let Because::MandatoryTag { missed, attended_n, open, .. } = verdict.because else { panic!("a leaf of a tag") };
    assert_eq!((missed_labels(&missed), attended_n), (vec!["S14"], 1));
    assert!(open.is_empty());
    assert_eq!(outcome(tag("aseptic"), &[facts[0].clone(), facts[2].clone()]), Outcome::Pending);
    assert_eq!(outcome(tag("aseptic"), &[facts[0].clone(), facts[3].clone()]), Outcome::Pass);
}

#[test]
fn late_by_the_whole_session_is_not_taking_part() {
    let late = tagged("aseptic", earning(0, held(1, 60, Status::Late)));
    assert_eq!(outcome(tag("aseptic"), &[late]), Outcome::Fail);
    let dinner = tagged("aseptic", held(2, 0, Status::Present));
    assert_eq!(outcome(tag("aseptic"), &[dinner]), Outcome::Pass);
}

#[test]
fn sessions_are_counted_from_their_part_of_the_minutes_on() {
    let facts = [earning(45, held(1, 90, Status::Late)), earning(44, held(2, 90, Status::LeftEarly)), held(3, 90, Status::Present), to_come(4, 90)];
    let needs = |n| Rule::MinSessions { n, pct: 50 };
    assert_eq!(outcome(needs(2), &facts), Outcome::Pass);
    assert_eq!(outcome(needs(3), &facts), Outcome::Pending);
    assert_eq!(outcome(needs(4), &facts), Outcome::Fail);
    let Because::MinSessions { attended_n, missed, .. } = judge(&alone(needs(3)), &facts).because else { panic!("a leaf of sessions") };
    assert_eq!((attended_n, missed_labels(&missed)), (2, vec!["S2"]));
}

#[test]
fn parts_combine_by_three_values() {
    let facts = [tagged("passed", held(1, 60, Status::Present)), tagged("failed", held(2, 60, Status::Absent)), tagged("pending", to_come(3, 60))];
    let parts = |names: &[&str]| names.iter().map(|name| tag(name)).collect::<Vec<_>>();
    let all = |names: &[&str]| outcome(Rule::All(parts(names)), &facts);
    let any = |names: &[&str]| outcome(Rule::Any(parts(names)), &facts);
    let two_of = |names: &[&str]| outcome(Rule::AtLeast { n: 2, of: parts(names) }, &facts);
    assert_eq!(all(&["passed", "passed"]), Outcome::Pass);
    assert_eq!(all(&["passed", "pending"]), Outcome::Pending);
    assert_eq!(all(&["passed", "pending", "failed"]), Outcome::Fail);
    assert_eq!(any(&["failed", "pending", "passed"]), Outcome::Pass);
    assert_eq!(any(&["failed", "pending"]), Outcome::Pending);
    assert_eq!(any(&["failed", "failed"]), Outcome::Fail);
    assert_eq!(two_of(&["passed", "passed", "failed"]), Outcome::Pass);
    assert_eq!(two_of(&["passed", "pending", "failed"]), Outcome::Pending);
    assert_eq!(two_of(&["passed", "failed", "failed"]), Outcome::Fail);
    assert_eq!(two_of(&["pending", "failed", "failed"]), Outcome::Fail);
}

#[test]
fn a_verdict_lists_its_conditions_in_the_order_of_the_rule() {
    let rule = alone(Rule::All(vec![hours(80), Rule::Any(vec![tag("a"), tag("b")])]));
    let verdict = judge(&rule, &[held(1, 60, Status::Present)]);
    let outcomes: Vec<_> = verdict.leaves().iter().map(|leaf| leaf.outcome).collect();
    assert_eq!(outcomes, [Outcome::Pass, Outcome::Pending, Outcome::Pending]);
    let wire = serde_json::to_value(&verdict).unwrap();
    assert_eq!(wire["because"]["all"]["parts"][0]["because"]["min_hours_pct"]["earned_min"], 60);
    assert_eq!(serde_json::from_value::<Verdict>(wire).unwrap(), verdict);
}

fn exam(title: &str, best_x100: Option<u32>, attempts_left_n: u32) -> AssessmentFact {
    AssessmentFact { title: title.into(), kind: AssessmentKind::Exam, max_x100: 5_000, best_x100, attempts_left_n }
}

fn in_exams(pct: u32, assessments: &[AssessmentFact]) -> Outcome {
    let evidence = Evidence { assessments, ..Evidence::default() };
    super::judge(&alone(Rule::MinScore { kind: AssessmentKind::Exam, pct }), &[], evidence).outcome
}

#[test]
fn a_score_is_pending_while_an_attempt_is_left_and_fails_when_none_is() {
    // 60 % of 50 points are 30.
    assert_eq!(in_exams(60, &[exam("Final", None, 2)]), Outcome::Pending);
    assert_eq!(in_exams(60, &[exam("Final", Some(2_999), 1)]), Outcome::Pending);
    assert_eq!(in_exams(60, &[exam("Final", Some(2_999), 0)]), Outcome::Fail);
    assert_eq!(in_exams(60, &[exam("Final", Some(3_000), 0)]), Outcome::Pass);
    assert_eq!(in_exams(60, &[exam("Final", None, 0)]), Outcome::Fail, "the run is closed");
}

#[test]
fn every_assessment_of_the_kind_counts_and_no_other() {
    let practical = AssessmentFact { kind: AssessmentKind::Practical, ..exam("Gowning", Some(0), 0) };
    assert_eq!(in_exams(60, &[exam("One", Some(5_000), 0), exam("Two", Some(3_000), 1), practical.clone()]), Outcome::Pass);
    assert_eq!(in_exams(60, &[exam("One", Some(5_000), 0), exam("Two", None, 1)]), Outcome::Pending);
    assert_eq!(in_exams(60, &[exam("One", None, 1), exam("Two", Some(100), 0)]), Outcome::Fail);
    assert_eq!(in_exams(60, &[practical]), Outcome::Pending, "what nobody was asked is not passed");
}

fn skill(code: &str, level: Option<SkillLevel>, is_open: bool) -> CompetencyFact {
    CompetencyFact { code: code.into(), title: code.to_lowercase(), level_required: SkillLevel::Performed, level, is_open }
}

fn by_sign_offs(codes: Option<&[&str]>, competencies: &[CompetencyFact]) -> Outcome {
    let codes = codes.map(|codes| codes.iter().map(|code| (*code).to_owned()).collect());
    super::judge(&alone(Rule::SignedOff { codes }), &[], Evidence { competencies, ..Evidence::default() }).outcome
}

#[test]
fn a_sign_off_counts_from_the_level_required_on() {
    let one = |level, is_open| by_sign_offs(None, &[skill("GOWN", level, is_open)]);
    assert_eq!(one(Some(SkillLevel::Independent), true), Outcome::Pass);
    assert_eq!(one(Some(SkillLevel::Performed), false), Outcome::Pass);
    assert_eq!(one(Some(SkillLevel::Assisted), true), Outcome::Pending);
    assert_eq!(one(Some(SkillLevel::Assisted), false), Outcome::Fail, "the run is closed");
    assert_eq!(one(None, true), Outcome::Pending);
    assert_eq!(one(None, false), Outcome::Fail);
}

#[test]
fn every_competency_of_the_version_counts_or_those_named() {
    let both = [skill("GOWN", Some(SkillLevel::Performed), true), skill("FILL", None, true)];
    assert_eq!(by_sign_offs(None, &both), Outcome::Pending);
    assert_eq!(by_sign_offs(Some(&["GOWN"]), &both), Outcome::Pass);
    assert_eq!(by_sign_offs(Some(&["GOWN", "FILL"]), &both), Outcome::Pending);
    assert_eq!(by_sign_offs(Some(&["GOWN", "QC"]), &both), Outcome::Pending, "what the version does not have is not passed");
    assert_eq!(by_sign_offs(None, &[]), Outcome::Pending);
}
