//! From marks to pass, fail or pending. Integers only.
//!
//! A verdict is careful in both directions: fail means that nothing that can still happen in the booked sessions leads to a pass;
//! pass means that nothing that can still happen there takes it away. Whatever lies between is pending.

use super::verdict::{Because, MissedSession, OpenBecause, OpenSession, Outcome, ScoreSeen, SessionRef, SignOffSeen, Verdict};
use super::{CompletionRule, Rule};
use crate::domain::assessment::{self, AssessmentKind};
use crate::domain::attendance::Status;
use crate::domain::competency::SkillLevel;
use crate::domain::states::{RegisterState, SessionState};

/// One session of a run as it stands for one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionFact {
    /// The session.
    pub session: SessionRef,
    /// Its tags.
    pub tags: Vec<String>,
    /// Its state.
    pub state: SessionState,
    /// The state of its register.
    pub register: RegisterState,
    /// Minutes that it counts for.
    pub credited_min: u32,
    /// Whether it is a session of the person's run, tracks and groups.
    pub is_expected: bool,
    /// The person's current mark.
    pub status: Status,
    /// Minutes that the mark earns.
    pub earned_min: u32,
}

/// One assessment of a run as it stands for one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssessmentFact {
    /// Its title.
    pub title: String,
    /// What it is for.
    pub kind: AssessmentKind,
    /// The highest score, in hundredths of a point.
    pub max_x100: u32,
    /// The score of the best attempt.
    pub best_x100: Option<u32>,
    /// Attempts that can still be made; none once the run is closed.
    pub attempts_left_n: u32,
}

/// One competency of a course version as it stands for one person in a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompetencyFact {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// The level that it takes.
    pub level_required: SkillLevel,
    /// The level at which the person is signed off.
    pub level: Option<SkillLevel>,
    /// Whether somebody can still be signed off: not once the run is closed.
    pub is_open: bool,
}

/// What is known of one person beside the sessions.
#[derive(Clone, Copy, Debug, Default)]
pub struct Evidence<'facts> {
    /// Every assessment of the run.
    pub assessments: &'facts [AssessmentFact],
    /// Every competency of the course version.
    pub competencies: &'facts [CompetencyFact],
}

/// Judges one person by the sessions of their run and by what was assessed and signed off in it. Sessions that are cancelled, not of the person's tracks and groups, or marked N
/// (and X, if the rule lets the excused go) count nowhere. If nothing at all counts, the outcome is pending: nobody completes a
/// run in which they were expected nowhere without somebody deciding so.
pub fn judge(rule: &CompletionRule, facts: &[SessionFact], evidence: Evidence<'_>) -> Verdict {
    let counted: Vec<&SessionFact> = facts.iter().filter(|fact| fact.is_counted(rule.excused_stays_expected)).collect();
    judge_part(&rule.rule, &counted, evidence)
}

fn judge_part(rule: &Rule, counted: &[&SessionFact], evidence: Evidence<'_>) -> Verdict {
    let all = |parts: &[Rule]| -> Vec<Verdict> { parts.iter().map(|part| judge_part(part, counted, evidence)).collect() };
    match rule {
        Rule::All(parts) => {
            let parts = all(parts);
            let needed = parts.len();
            Verdict { outcome: outcome_of_parts(&parts, needed), because: Because::All { parts } }
        }
        Rule::Any(parts) => {
            let parts = all(parts);
            Verdict { outcome: outcome_of_parts(&parts, 1), because: Because::Any { parts } }
        }
        Rule::AtLeast { n, of } => {
            let parts = all(of);
            Verdict {
                outcome: outcome_of_parts(&parts, *n as usize),
                because: Because::AtLeast { n: *n, passed_n: count(parts.iter().filter(|part| part.outcome == Outcome::Pass)), parts },
            }
        }
        Rule::MinHoursPct { pct } => judge_hours(*pct, counted),
        Rule::MinSessions { n, pct } => judge_sessions(*n, *pct, counted),
        Rule::MandatoryTag { tag } => judge_tag(tag, counted),
        Rule::MinScore { kind, pct } => judge_score(*kind, *pct, evidence.assessments),
        Rule::SignedOff { codes } => judge_sign_offs(codes.as_deref(), evidence.competencies),
    }
}

/// `needed` parts must pass. With all of them needed one failure decides, with one needed one pass does.
fn outcome_of_parts(parts: &[Verdict], needed: usize) -> Outcome {
    let of = |outcome| parts.iter().filter(|part| part.outcome == outcome).count();
    if of(Outcome::Pass) >= needed {
        Outcome::Pass
    } else if of(Outcome::Pass) + of(Outcome::Pending) < needed {
        Outcome::Fail
    } else {
        Outcome::Pending
    }
}

/// Fails as soon as full credit in every open session would not be enough. Passes only when no session is open: with each held
/// session the expected minutes grow.
fn judge_hours(pct: u32, counted: &[&SessionFact]) -> Verdict {
    let (mut earned_min, mut expected_min) = (0u32, 0u32);
    let (mut best_earned, mut best_expected) = (0u64, 0u64);
    for fact in counted {
        if fact.state == SessionState::Held && fact.status != Status::Unmarked {
            earned_min = earned_min.saturating_add(fact.earned());
            expected_min = expected_min.saturating_add(fact.credited_min);
        }
        let best = if fact.open().is_some() { fact.credited_min } else { fact.earned() };
        best_earned += u64::from(best);
        best_expected += u64::from(fact.credited_min);
    }
    let open = open_sessions(counted);
    let open_min: u64 = open.iter().map(|open| u64::from(open.credited_min)).sum();
    let settled_earned = best_earned - open_min;
    let needed = u64::from(pct) * best_expected;
    let outcome = if best_earned * 100 < needed {
        Outcome::Fail
    } else if open.is_empty() && best_expected > 0 {
        Outcome::Pass
    } else {
        Outcome::Pending
    };
    Verdict {
        outcome,
        because: Because::MinHoursPct {
            pct,
            pct_tenths: shown_tenths(pct, earned_min, expected_min),
            earned_min,
            expected_min,
            needed_min: narrow(needed.div_ceil(100).saturating_sub(settled_earned)),
            missed: missed_sessions(counted, |fact| fact.earned() == fact.credited_min),
            open: if_pending(outcome, open),
        },
    }
}

/// Tenths of a percent to the nearest, but never up to what was not reached: neither to the needed percentage nor to 100.
fn shown_tenths(pct: u32, earned_min: u32, expected_min: u32) -> Option<u32> {
    let (earned, expected) = (u64::from(earned_min), u64::from(expected_min));
    let nearest = (earned * 2_000 + expected).checked_div(expected * 2)?;
    let is_rounded_up_to = |pct: u64| nearest == pct * 10 && earned * 100 < pct * expected;
    let is_too_much = is_rounded_up_to(u64::from(pct)) || is_rounded_up_to(100);
    Some(narrow(nearest - u64::from(is_too_much)))
}

/// Passes as soon as enough sessions count, fails as soon as the open ones are too few.
fn judge_sessions(n: u32, pct: u32, counted: &[&SessionFact]) -> Verdict {
    let counts = |fact: &SessionFact| fact.is_attended() && u64::from(fact.earned()) * 100 >= u64::from(pct) * u64::from(fact.credited_min);
    let attended_n = count(settled(counted).filter(|fact| counts(fact)));
    let open = open_sessions(counted);
    let possible_n = attended_n.saturating_add(count(open.iter()));
    let outcome = if attended_n >= n {
        Outcome::Pass
    } else if possible_n < n && !counted.is_empty() {
        Outcome::Fail
    } else {
        Outcome::Pending
    };
    Verdict {
        outcome,
        because: Because::MinSessions { n, pct, attended_n, missed: missed_sessions(counted, counts), open: if_pending(outcome, open) },
    }
}

/// Fails with the first session with the tag that the person missed. Without any such session it stays pending: what nobody was
/// taught is not passed.
fn judge_tag(tag: &str, counted: &[&SessionFact]) -> Verdict {
    let tagged: Vec<&SessionFact> = counted.iter().copied().filter(|fact| fact.tags.iter().any(|have| have == tag)).collect();
    let missed = missed_sessions(&tagged, SessionFact::is_attended);
    let open = open_sessions(&tagged);
    let outcome = if !missed.is_empty() {
        Outcome::Fail
    } else if open.is_empty() && !tagged.is_empty() {
        Outcome::Pass
    } else {
        Outcome::Pending
    };
    Verdict {
        outcome,
        because: Because::MandatoryTag {
            tag: tag.to_owned(),
            attended_n: count(settled(&tagged).filter(|fact| fact.is_attended())),
            missed,
            open: if_pending(outcome, open),
        },
    }
}

/// Fails with the first assessment of the kind that cannot be enough any more. Without any such assessment it stays pending.
fn judge_score(kind: AssessmentKind, pct: u32, assessments: &[AssessmentFact]) -> Verdict {
    let scores: Vec<ScoreSeen> = assessments
        .iter()
        .filter(|fact| fact.kind == kind)
        .map(|fact| ScoreSeen {
            title: fact.title.clone(),
            pct_tenths: fact.best_x100.map(|best| assessment::pct_tenths(best, fact.max_x100, pct)),
            is_enough: fact.best_x100.is_some_and(|best| u64::from(best) * 100 >= u64::from(pct) * u64::from(fact.max_x100)),
            attempts_left_n: fact.attempts_left_n,
        })
        .collect();
    let outcome = if scores.iter().any(|score| !score.is_enough && score.attempts_left_n == 0) {
        Outcome::Fail
    } else if !scores.is_empty() && scores.iter().all(|score| score.is_enough) {
        Outcome::Pass
    } else {
        Outcome::Pending
    };
    Verdict { outcome, because: Because::MinScore { kind, pct, scores } }
}

/// Fails with the first competency in which nobody can be signed off any more. Without any such competency it stays pending.
fn judge_sign_offs(codes: Option<&[String]>, competencies: &[CompetencyFact]) -> Verdict {
    let wanted = |fact: &&CompetencyFact| codes.is_none_or(|codes| codes.contains(&fact.code));
    let is_enough = |fact: &CompetencyFact| fact.level.is_some_and(|level| level >= fact.level_required);
    let wanted: Vec<&CompetencyFact> = competencies.iter().filter(wanted).collect();
    let is_whole = !wanted.is_empty() && codes.is_none_or(|codes| codes.iter().all(|code| wanted.iter().any(|fact| fact.code == *code)));
    let outcome = if wanted.iter().any(|fact| !is_enough(fact) && !fact.is_open) {
        Outcome::Fail
    } else if is_whole && wanted.iter().all(|fact| is_enough(fact)) {
        Outcome::Pass
    } else {
        Outcome::Pending
    };
    let seen = wanted.into_iter().map(|fact| SignOffSeen {
        code: fact.code.clone(),
        title: fact.title.clone(),
        level_required: fact.level_required,
        level: fact.level,
        is_enough: is_enough(fact),
        is_open: fact.is_open,
    });
    Verdict { outcome, because: Because::SignedOff { sign_offs: seen.collect() } }
}

impl SessionFact {
    fn is_counted(&self, excused_stays_expected: bool) -> bool {
        self.is_expected
            && self.state != SessionState::Cancelled
            && self.status != Status::NotExpected
            && (excused_stays_expected || self.status != Status::Excused)
    }

    /// Why the mark can still change; `None` once the register is closed on it.
    fn open(&self) -> Option<OpenBecause> {
        if self.state != SessionState::Held {
            Some(OpenBecause::NotHeld)
        } else if self.register != RegisterState::Closed {
            Some(OpenBecause::RegisterOpen)
        } else if self.status == Status::Unmarked {
            Some(OpenBecause::Unmarked)
        } else {
            None
        }
    }

    fn earned(&self) -> u32 {
        self.earned_min.min(self.credited_min)
    }

    /// Whether the person took part, and in something: late by the whole session is not taking part.
    fn is_attended(&self) -> bool {
        self.status.took_part() && (self.earned() > 0 || self.credited_min == 0)
    }
}

fn settled<'facts>(counted: &[&'facts SessionFact]) -> impl Iterator<Item = &'facts SessionFact> {
    counted.iter().copied().filter(|fact| fact.open().is_none())
}

fn missed_sessions(counted: &[&SessionFact], is_enough: impl Fn(&SessionFact) -> bool) -> Vec<MissedSession> {
    settled(counted)
        .filter(|fact| !is_enough(fact))
        .map(|fact| MissedSession { session: fact.session.clone(), status: fact.status, missed_min: fact.credited_min - fact.earned() })
        .collect()
}

fn open_sessions(counted: &[&SessionFact]) -> Vec<OpenSession> {
    counted
        .iter()
        .filter_map(|fact| Some(OpenSession { session: fact.session.clone(), because: fact.open()?, credited_min: fact.credited_min }))
        .collect()
}

fn if_pending(outcome: Outcome, open: Vec<OpenSession>) -> Vec<OpenSession> {
    if outcome == Outcome::Pending { open } else { Vec::new() }
}

fn count<T>(of: impl Iterator<Item = T>) -> u32 {
    narrow(of.count() as u64)
}

fn narrow(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
