//! Where people stand in a run: minutes earned and expected, and the verdict of the completion rule. A finding: computed
//! from the facts whenever it is asked for.

use super::competencies::SignedOff;
use super::parts::{Members, audience};
use super::results::Assessed;
use crate::domain::assessment::{self, AssessmentKind};
use crate::domain::attendance::{Missed, Status, earned_min};
use crate::domain::completion::{AssessmentFact, Because, CompletionRule, Evidence, Outcome, SessionFact, SessionRef, Verdict, judge};
use crate::domain::part::Audience;
use crate::domain::states::{CertificateState, EnrolmentState, RegisterState, SessionState};
use crate::fault::{Fault, Result};
use crate::ids::{EnrolmentId, RunId, SessionId};
use chrono::NaiveDate;
use rusqlite::{Connection, params};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Where somebody stands.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Minutes earned in held sessions.
    pub earned_min: u32,
    /// Minutes that those sessions counted for.
    pub expected_min: u32,
    /// Tenths of a percent, never rounded up; none where nothing was expected yet.
    pub pct_tenths: Option<u32>,
    /// What the rule says.
    pub verdict: Verdict,
    /// From the first pre-test to the last post-test, in tenths of a percentage point; none without a score in both.
    pub change_tenths: Option<i32>,
    /// Whether two marks, or two scores of one attempt, of different value stand against each other.
    pub has_clash: bool,
}

impl Standing {
    /// Whether a certificate that somebody holds in this state is not carried by the records any more (I9).
    pub fn contradicts(&self, held: CertificateState) -> bool {
        held == CertificateState::Issued && self.verdict.outcome != Outcome::Pass
    }
}

/// Minutes that somebody earned in one held session.
#[derive(Clone, Copy, Debug)]
pub struct Earned {
    /// The local day on which the session began.
    pub on: NaiveDate,
    /// Never more than the session counted for.
    pub earned_min: u32,
    /// What the session counted for.
    pub expected_min: u32,
    /// Whether the person was there.
    pub took_part: bool,
}

struct Session {
    id: SessionId,
    on: NaiveDate,
    start_at: i64,
    audience: Audience,
    fact: SessionFact,
}

/// The standings of everybody in a run whose place was not taken back.
pub fn standings(db: &Connection, run: RunId) -> Result<BTreeMap<EnrolmentId, Standing>> {
    Ok(standings_by_day(db, run)?.into_iter().map(|(enrolment, (standing, _))| (enrolment, standing)).collect())
}

/// The standings of a run, each with the days on which its minutes were earned: they add up to `earned_min`.
pub fn standings_by_day(db: &Connection, run: RunId) -> Result<BTreeMap<EnrolmentId, (Standing, Vec<Earned>)>> {
    let (rule, grace_min) = rule(db, run)?;
    let sessions = sessions(db, run)?;
    let members = Members::read(db, run)?;
    let marks = marks(db, run)?;
    let assessed = Assessed::read(db, run)?;
    let signed = SignedOff::read(db, run)?;
    let mut people = db.prepare_cached("SELECT id FROM table_enrolment WHERE run = ? AND state <> 'undone'")?;
    let people: Vec<EnrolmentId> = people.query_map([run], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let none = BTreeMap::new();
    Ok(people
        .into_iter()
        .map(|enrolment| {
            let own = marks.get(&enrolment).unwrap_or(&none);
            let (assessments, differ) = assessed.of(enrolment);
            let (competencies, mut has_clash) = signed.of(enrolment);
            has_clash |= differ;
            let facts: Vec<SessionFact> = sessions
                .iter()
                .map(|session| {
                    let mut fact = session.fact.clone();
                    if let Some(mark) = own.get(&session.id) {
                        fact.status = mark.status;
                        fact.earned_min = earned_min(mark.status, fact.credited_min, mark.missed, grace_min);
                        has_clash |= mark.is_clash;
                    }
                    // Whoever takes part with another group has earned it all the same.
                    fact.is_expected = members.expects(&session.audience, enrolment, session.start_at) || fact.status.took_part();
                    fact
                })
                .collect();
            let days = sessions.iter().zip(&facts).filter(|(_, fact)| adds(&rule, fact));
            let days = days.map(|(session, fact)| Earned {
                on: session.on,
                earned_min: fact.earned_min,
                expected_min: fact.credited_min,
                took_part: fact.status.took_part(),
            });
            let days = days.collect();
            (enrolment, (standing(&rule, &facts, Evidence { assessments: &assessments, competencies: &competencies }, has_clash), days))
        })
        .collect())
}

/// Whether somebody who came to every session of a run, and did everything in it as well as can be, passes. A run of which no session is kept
/// says nothing of that.
pub fn can_be_passed(db: &Connection, run: RunId) -> Result<bool> {
    let (rule, _) = rule(db, run)?;
    let sessions = sessions(db, run)?.into_iter().map(|session| {
        let earned_min = session.fact.credited_min;
        SessionFact { status: Status::Present, earned_min, ..session.fact }
    });
    let nobody = EnrolmentId(Uuid::nil());
    let (mut assessments, _) = Assessed::read(db, run)?.of(nobody);
    let (mut competencies, _) = SignedOff::read(db, run)?.of(nobody);
    assessments.iter_mut().for_each(|one| one.best_x100 = Some(one.max_x100));
    competencies.iter_mut().for_each(|one| one.level = Some(one.level_required));
    let evidence = Evidence { assessments: &assessments, competencies: &competencies };
    let sessions: Vec<SessionFact> = sessions.collect();
    Ok(sessions.is_empty() || judge(&rule, &sessions, evidence).outcome == Outcome::Pass)
}

/// Whether a session adds to the minutes of somebody, earned and expected.
fn adds(rule: &CompletionRule, fact: &SessionFact) -> bool {
    fact.is_expected
        && fact.state == SessionState::Held
        && fact.status != Status::NotExpected
        && (rule.excused_stays_expected || fact.status != Status::Excused)
}

fn standing(rule: &CompletionRule, facts: &[SessionFact], evidence: Evidence<'_>, has_clash: bool) -> Standing {
    let counted = facts.iter().filter(|fact| adds(rule, fact));
    let (earned_min, expected_min) = counted.fold((0, 0), |(earned, expected), fact| (earned + fact.earned_min, expected + fact.credited_min));
    let change_tenths = change_tenths(evidence.assessments);
    let verdict = judge(rule, facts, evidence);
    let judged = verdict.leaves().into_iter().find_map(|leaf| match &leaf.because {
        Because::MinHoursPct { pct_tenths, .. } => Some(*pct_tenths),
        _ => None,
    });
    let pct_tenths = judged.unwrap_or_else(|| pct_tenths(earned_min, expected_min));
    Standing { earned_min, expected_min, pct_tenths, verdict, change_tenths, has_clash }
}

/// How far somebody came between the first pre-test and the last post-test.
fn change_tenths(assessments: &[AssessmentFact]) -> Option<i32> {
    let before = assessments.iter().find(|one| one.kind == AssessmentKind::Pre)?;
    let after = assessments.iter().rfind(|one| one.kind == AssessmentKind::Post)?;
    assessment::change_tenths((before.max_x100, after.max_x100), &[(before.best_x100?, after.best_x100?)])
}

/// Tenths of a percent to the nearest, but never rounded up to the whole.
fn pct_tenths(earned_min: u32, expected_min: u32) -> Option<u32> {
    let nearest = (earned_min * 2000 + expected_min).checked_div(expected_min * 2)?;
    Some(if nearest == 1000 && earned_min < expected_min { 999 } else { nearest })
}

/// The rule of a run's course version, and the centre's minutes of grace.
pub fn rule(db: &Connection, run: RunId) -> Result<(CompletionRule, u32)> {
    let (rule, grace): (String, u32) = db.query_row(
        "SELECT v.rule, (SELECT grace_min FROM table_centre) FROM table_run AS r JOIN table_version AS v ON v.id = r.version WHERE r.id = ?",
        [run],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok((serde_json::from_str(&rule)?, grace))
}

fn sessions(db: &Connection, run: RunId) -> Result<Vec<Session>> {
    let mut statement =
        db.prepare_cached("SELECT id, title, is_mandatory, tags, state, register, credited_min, substr(start_local, 1, 10), start_at FROM table_session WHERE run = ? AND state <> 'undone' ORDER BY start_at, id")?;
    let mut rows = statement.query([run])?;
    let mut sessions = Vec::new();
    while let Some(row) = rows.next()? {
        let id: SessionId = row.get(0)?;
        let unknown = || Fault::Journal(format!("session {id} has a state of its own"));
        let fact = SessionFact {
            session: SessionRef {
                session_id: id.0,
                label: format!("S{}", sessions.len() + 1),
                title: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
                is_mandatory: row.get(2)?,
            },
            tags: serde_json::from_str(&row.get::<_, Option<String>>(3)?.unwrap_or_else(|| "[]".into()))?,
            state: row.get::<_, Option<String>>(4)?.as_deref().and_then(SessionState::from_code).ok_or_else(unknown)?,
            register: row.get::<_, Option<String>>(5)?.as_deref().and_then(RegisterState::from_code).unwrap_or(RegisterState::Open),
            credited_min: row.get(6)?,
            is_expected: true,
            status: Status::Unmarked,
            earned_min: 0,
        };
        let on = super::runs::day(&row.get::<_, String>(7)?)?;
        sessions.push(Session { id, on, start_at: row.get(8)?, audience: audience(db, id)?, fact });
    }
    Ok(sessions)
}

struct Marked {
    status: Status,
    missed: Missed,
    is_clash: bool,
}

fn marks(db: &Connection, run: RunId) -> Result<BTreeMap<EnrolmentId, BTreeMap<SessionId, Marked>>> {
    let mut statement = db.prepare_cached(
        "SELECT m.enrolment, m.session, m.status, m.minutes_late, m.minutes_early, m.is_current FROM table_session AS s JOIN table_mark AS m ON m.session = s.id
         WHERE s.run = ? AND m.is_head = 1 ORDER BY m.is_current DESC",
    )?;
    let mut rows = statement.query(params![run])?;
    let mut marks: BTreeMap<EnrolmentId, BTreeMap<SessionId, Marked>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let status = Status::from_code(row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?).unwrap_or(Status::Unmarked);
        let missed = Missed { late_min: row.get::<_, Option<u32>>(3)?.unwrap_or(0), early_min: row.get::<_, Option<u32>>(4)?.unwrap_or(0) };
        let own = marks.entry(row.get(0)?).or_default();
        own.entry(row.get(1)?).and_modify(|current| current.is_clash |= current.status != status || current.missed != missed).or_insert(Marked {
            status,
            missed,
            is_clash: false,
        });
    }
    Ok(marks)
}

/// Whether an enrolment's place still counts.
pub fn counts(state: EnrolmentState) -> bool {
    !matches!(state, EnrolmentState::Withdrawn | EnrolmentState::Removed | EnrolmentState::TransferredTo | EnrolmentState::Reserve)
}
