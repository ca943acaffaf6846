//! When a place, a thing, a person or the whole centre can be booked: once, or by a rule by the clocks of a zone.

use super::coded::coded;
use super::time::{self, LocalTimeFault};
use super::timetable::{Minute, Span};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use rrule::{Frequency, RRule, Unvalidated};

coded! {
    /// What is said of a time.
    pub enum AvailabilityKind {
        /// It may be booked: once, though it is closed around this time; by a rule, in these hours only.
        Open = "open",
        /// It may not be booked.
        Closed = "closed",
        /// It is being worked on.
        Maintenance = "maintenance",
        /// A person is away.
        Leave = "leave",
    }
}

/// How often a rule that ends may come at most.
pub const TIMES_MAX: usize = 2_000;

/// Why a rule cannot be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RuleFault {
    /// No rule of RFC 5545 by days, weeks, months or years, or one that never comes.
    #[error("the rule cannot be followed")]
    Broken,
    /// It closes something more often than once a year, and never ends.
    #[error("the rule never ends")]
    Endless,
    /// It comes more than [`TIMES_MAX`] times.
    #[error("the rule comes too often")]
    TooMany,
}

/// A rule by which a time comes again (RFC 5545, RRULE), by the clock that shows its first start. `UNTIL` is a day of that clock, itself in it.
#[derive(Clone, Debug)]
pub struct Rule {
    text: String,
    parts: RRule<Unvalidated>,
    until: Option<NaiveDate>,
}

impl Rule {
    /// Reads a rule as it is written, with or without `RRULE:` before it.
    pub fn read(text: &str) -> Result<Self, RuleFault> {
        let text = text.trim().to_ascii_uppercase();
        let (ends, mut parts): (Vec<&str>, Vec<&str>) =
            text.strip_prefix("RRULE:").unwrap_or(&text).split(';').partition(|part| part.starts_with("UNTIL="));
        let is_by_the_hour = |part: &&str| ["BYHOUR", "BYMINUTE", "BYSECOND"].iter().any(|by| part.starts_with(by));
        if ends.len() > 1 || parts.iter().any(is_by_the_hour) {
            return Err(RuleFault::Broken);
        }
        let read: RRule<Unvalidated> = parts.join(";").parse().map_err(|_| RuleFault::Broken)?;
        let until = ends.first().map(|end| last_day(end)).transpose()?;
        let is_slow = matches!(read.get_freq(), Frequency::Yearly | Frequency::Monthly | Frequency::Weekly | Frequency::Daily);
        if !is_slow || until.is_some() && read.get_count().is_some() {
            return Err(RuleFault::Broken);
        }
        let end = until.map(|until| until.format("UNTIL=%Y%m%d").to_string());
        parts.extend(end.as_deref());
        Ok(Self { text: parts.join(";"), parts: read, until })
    }

    /// As it is kept: `FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20261231`.
    pub fn text(&self) -> &str {
        &self.text
    }

    fn is_endless(&self) -> bool {
        self.until.is_none() && self.parts.get_count().is_none()
    }

    /// Each start by the clock from a first one on.
    fn starts(&self, first: NaiveDateTime) -> impl Iterator<Item = NaiveDateTime> {
        // the rule knows no zones: the clock's times stand for themselves
        let at = |local: NaiveDateTime| rrule::Tz::UTC.from_utc_datetime(&local);
        let mut rule = self.parts.clone();
        if let Some(end) = self.until.and_then(|until| until.and_hms_opt(23, 59, 59)) {
            rule = rule.until(at(end));
        }
        let set = rule.build(at(first)).ok().map(|set| set.limit().into_iter());
        set.into_iter().flatten().map(|at: DateTime<rrule::Tz>| at.naive_utc())
    }
}

/// The day of `UNTIL=20261231` or `UNTIL=20261231T235900Z`.
fn last_day(part: &str) -> Result<NaiveDate, RuleFault> {
    let end = part.trim_start_matches("UNTIL=");
    let (day, time) = end.split_at_checked(8).ok_or(RuleFault::Broken)?;
    if !time.is_empty() && !time.starts_with('T') {
        return Err(RuleFault::Broken);
    }
    NaiveDate::parse_from_str(day, "%Y%m%d").map_err(|_| RuleFault::Broken)
}

/// A time by the clocks of a zone: once, or again and again.
#[derive(Clone, Debug)]
pub struct Times {
    /// What they show at its first start.
    pub start: NaiveDateTime,
    /// And at its first end.
    pub end: NaiveDateTime,
    /// Whose clocks.
    pub zone: Tz,
    /// How it comes again.
    pub rule: Option<Rule>,
}

impl Times {
    /// Whether its rule can be followed for what is said. Only opening hours, and what closes once a year, may go on without an end.
    pub fn check(&self, kind: AvailabilityKind) -> Result<(), RuleFault> {
        let Some(rule) = &self.rule else { return Ok(()) };
        let may_go_on = kind == AvailabilityKind::Open || rule.parts.get_freq() == Frequency::Yearly;
        if rule.is_endless() && !may_go_on {
            return Err(RuleFault::Endless);
        }
        let most = if rule.is_endless() { 1 } else { TIMES_MAX + 1 };
        match rule.starts(self.start).take(most).count() {
            0 => Err(RuleFault::Broken),
            times if times > TIMES_MAX => Err(RuleFault::TooMany),
            _ => Ok(()),
        }
    }

    /// The spans in which it holds that have a minute in a window, in the order of time.
    pub fn spans(&self, window: Span) -> Vec<Span> {
        let length = self.end - self.start;
        // clocks are at most a day away from those of UTC
        let (from, until) = (clock(window.from) - TimeDelta::days(1) - length, clock(window.until) + TimeDelta::days(1));
        let starts: Vec<NaiveDateTime> = match &self.rule {
            None => vec![self.start],
            Some(rule) => rule.starts(self.start_near(rule, from)).take_while(|start| *start < until).collect(),
        };
        let span = |start: NaiveDateTime| Some(Span { from: edge(self.zone, start, false)?, until: edge(self.zone, start + length, true)? });
        let mut spans: Vec<Span> = starts.into_iter().filter_map(span).filter(|span| !span.shared(window).is_empty()).collect();
        spans.sort_unstable();
        spans
    }

    /// A start from which the rule gives the same times after `from`: one of every day or week that is not counted may begin in any week.
    fn start_near(&self, rule: &Rule, from: NaiveDateTime) -> NaiveDateTime {
        let is_plain = matches!(rule.parts.get_freq(), Frequency::Weekly | Frequency::Daily);
        if !is_plain || rule.parts.get_interval() != 1 || rule.parts.get_count().is_some() {
            return self.start;
        }
        self.start + TimeDelta::weeks(((from - self.start).num_days() / 7 - 1).max(0))
    }

    /// From the day of its first start to that of its last one, if it comes again.
    pub fn in_force(&self) -> Option<Span> {
        let rule = self.rule.as_ref()?;
        let begins = |day: NaiveDate| time::day_begins(self.zone, day).ok().map(minute);
        let last = rule.until.or_else(|| rule.parts.get_count().and_then(|_| rule.starts(self.start).last()).map(|last| last.date()));
        let until = last.and_then(|last| begins(last.succ_opt()?)).unwrap_or(Minute::MAX);
        Some(Span { from: begins(self.start.date())?, until })
    }

    /// The minute after the last one; none where it goes on without an end.
    pub fn ends(&self) -> Option<Minute> {
        match self.in_force() {
            Some(Span { until: Minute::MAX, .. }) => None,
            Some(span) => Some(span.until),
            None => edge(self.zone, self.end, true),
        }
    }
}

/// What is said of one place, thing or person, or of the centre.
#[derive(Clone, Debug)]
pub struct Said {
    /// What.
    pub kind: AvailabilityKind,
    /// Of which times.
    pub times: Times,
}

/// The spans of a window in which something may not be booked, of everything that is said of it: each with the place in `said` of what closes
/// it, or none where it is not within its opening hours. What is open once is so whatever closes it.
pub fn shut(said: &[Said], window: Span) -> Vec<(Span, Option<usize>)> {
    let is_open = |one: &&Said, by_rule: bool| one.kind == AvailabilityKind::Open && one.times.rule.is_some() == by_rule;
    let spans = |by_rule: bool| said.iter().filter(move |one| is_open(one, by_rule)).flat_map(|one| one.times.spans(window));
    let once = Span::joined(spans(false).collect());
    let mut shut = Vec::new();
    for (at, one) in said.iter().enumerate().filter(|(_, one)| one.kind != AvailabilityKind::Open) {
        let left = one.times.spans(window).into_iter().flat_map(|span| span.outside(&once));
        shut.extend(left.map(|span| (span, Some(at))));
    }
    let open = Span::joined(spans(true).chain(once.iter().copied()).collect());
    let in_force = said.iter().filter(|one| is_open(one, true)).filter_map(|one| one.times.in_force());
    let in_force = Span::joined(in_force.map(|span| span.shared(window)).filter(|span| !span.is_empty()).collect());
    shut.extend(in_force.into_iter().flat_map(|span| span.outside(&open)).map(|span| (span, None)));
    shut.sort_unstable();
    shut
}

/// The minute in which an instant lies: what is booked begins and ends on whole ones.
pub fn minute(at: DateTime<Utc>) -> Minute {
    Minute::try_from(at.timestamp().div_euclid(60)).unwrap_or(Minute::MAX)
}

/// The instant at which a minute begins.
pub fn instant(at: Minute) -> DateTime<Utc> {
    DateTime::from_timestamp(60 * i64::from(at), 0).unwrap_or_default()
}

/// What a clock of UTC shows.
fn clock(at: Minute) -> NaiveDateTime {
    instant(at).naive_utc()
}

/// An end of such a time. Of an hour that comes twice both are meant, and one that is skipped is the end of the gap.
fn edge(zone: Tz, local: NaiveDateTime, is_end: bool) -> Option<Minute> {
    let found = match time::resolve(zone, local, None) {
        Err(LocalTimeFault::ComesTwice { first_offset_min, second_offset_min }) => {
            time::resolve(zone, local, Some(if is_end { second_offset_min } else { first_offset_min }))
        }
        Err(LocalTimeFault::DoesNotExist { after, .. }) => time::resolve(zone, after, None),
        found => found,
    };
    found.ok().map(|found| minute(found.utc))
}

/// The whole days of a zone that lie in a span.
pub fn whole_days(span: Span, zone: Tz) -> Vec<NaiveDate> {
    let begins = |day: NaiveDate| time::day_begins(zone, day).ok().map(minute);
    let is_in = |day: &NaiveDate| begins(*day).is_some_and(|from| from >= span.from);
    let first = time::shown(instant(span.from), zone).0.date();
    let ends_in = |day: &NaiveDate| day.succ_opt().and_then(begins).is_some_and(|until| until <= span.until);
    first.iter_days().take_while(ends_in).filter(is_in).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn local(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    fn at(text: &str) -> Minute {
        minute(local(text).and_utc())
    }

    fn window(from: &str, until: &str) -> Span {
        Span { from: at(from), until: at(until) }
    }

    fn times(zone: &str, from: &str, until: &str, rule: &str) -> Times {
        let rule = (!rule.is_empty()).then(|| Rule::read(rule).unwrap());
        Times { start: local(from), end: local(until), zone: time::zone(zone).unwrap(), rule }
    }

    fn shown(spans: &[Span]) -> Vec<(String, String)> {
        let at = |minute| instant(minute).format("%m-%d %H:%M").to_string();
        spans.iter().map(|span| (at(span.from), at(span.until))).collect()
    }

    fn told(spans: &[(&str, &str)]) -> Vec<(String, String)> {
        spans.iter().map(|(from, until)| ((*from).to_owned(), (*until).to_owned())).collect()
    }

    #[test]
    fn a_rule_follows_the_clocks_of_its_zone() {
        // In Paris the clocks go forward on Sunday 29 March 2026, so that eight o'clock is an hour earlier in UTC from then on.
        let hours = times("Europe/Paris", "2020-01-06 08:00", "2020-01-06 18:00", "FREQ=WEEKLY;BYDAY=MO,FR");
        let week = window("2026-03-26 00:00", "2026-04-04 00:00");
        assert_eq!(
            shown(&hours.spans(week)),
            told(&[("03-27 07:00", "03-27 17:00"), ("03-30 06:00", "03-30 16:00"), ("04-03 06:00", "04-03 16:00")])
        );
        assert_eq!(hours.spans(window("2026-03-27 17:00", "2026-03-30 06:00")), [], "half-open");
        // what runs over midnight into the window is in it
        let night = times("UTC", "2026-03-02 22:00", "2026-03-03 06:00", "FREQ=DAILY;COUNT=2");
        assert_eq!(
            shown(&night.spans(window("2026-03-03 01:00", "2026-03-03 22:01"))),
            told(&[("03-02 22:00", "03-03 06:00"), ("03-03 22:00", "03-04 06:00")])
        );
        assert_eq!((night.in_force(), hours.ends()), (Some(window("2026-03-02 00:00", "2026-03-04 00:00")), None));
    }

    #[test]
    fn an_hour_that_comes_twice_is_meant_twice_and_one_that_is_skipped_is_none() {
        // Paris: 02:00 becomes 03:00 on 29 March; 03:00 becomes 02:00 on 25 October, so that 02:30 is 00:30 and 01:30 in UTC.
        let early = times("Europe/Paris", "2026-01-01 02:30", "2026-01-01 04:00", "FREQ=DAILY");
        assert_eq!(shown(&early.spans(window("2026-03-29 00:00", "2026-03-29 12:00"))), told(&[("03-29 01:00", "03-29 02:00")]));
        assert_eq!(shown(&early.spans(window("2026-10-25 00:00", "2026-10-25 12:00"))), told(&[("10-25 00:30", "10-25 03:00")]));
        let late = times("Europe/Paris", "2026-01-01 01:00", "2026-01-01 02:30", "FREQ=DAILY");
        assert_eq!(shown(&late.spans(window("2026-10-24 23:00", "2026-10-25 12:00"))), told(&[("10-24 23:00", "10-25 01:30")]));
    }

    #[test]
    fn out_of_hours_is_what_no_hours_hold_while_they_are_in_force() {
        let said = |kind, times| Said { kind, times };
        let open = |from: &str, until: &str, rule: &str| said(AvailabilityKind::Open, times("UTC", from, until, rule));
        // Monday 2 March 2026 on, until Friday the 6th; on Wednesday evening all the same; worked on on Thursday morning
        let all = [
            open("2026-03-02 08:00", "2026-03-02 18:00", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH;UNTIL=20260306"),
            open("2026-03-02 12:00", "2026-03-02 14:00", "FREQ=WEEKLY;BYDAY=FR;UNTIL=20260306"),
            open("2026-03-04 18:00", "2026-03-04 21:00", ""),
            said(AvailabilityKind::Maintenance, times("UTC", "2026-03-04 20:00", "2026-03-05 09:00", "")),
        ];
        let found = |from: &str, until: &str, closer: Option<usize>| {
            let of = shut(&all, window(from, until)).into_iter().filter(|(_, by)| *by == closer).map(|(span, _)| span);
            shown(&of.collect::<Vec<_>>())
        };
        let week = ("2026-02-28 00:00", "2026-03-09 00:00");
        let nights = [
            ("03-02 00:00", "03-02 08:00"),
            ("03-02 18:00", "03-03 08:00"),
            ("03-03 18:00", "03-04 08:00"),
            ("03-04 21:00", "03-05 08:00"),
            ("03-05 18:00", "03-06 12:00"),
            ("03-06 14:00", "03-07 00:00"),
        ];
        assert_eq!(found(week.0, week.1, None), told(&nights));
        assert_eq!(found(week.0, week.1, Some(3)), told(&[("03-04 21:00", "03-05 09:00")]));
        assert_eq!(found("2026-03-10 00:00", "2026-03-20 00:00", None), [], "no longer in force");
    }

    #[test]
    fn a_holiday_comes_every_year_and_has_whole_days() {
        let new_year = times("Asia/Seoul", "2026-01-01 00:00", "2026-01-03 00:00", "FREQ=YEARLY");
        let spans = new_year.spans(window("2026-12-01 00:00", "2028-01-02 00:00"));
        let days: Vec<String> = spans.iter().flat_map(|span| whole_days(*span, new_year.zone)).map(|day| day.to_string()).collect();
        assert_eq!(days, ["2027-01-01", "2027-01-02", "2028-01-01", "2028-01-02"]);
        let noon = Span { from: spans[0].from + 1, until: spans[0].until - 1 };
        assert_eq!(whole_days(noon, new_year.zone), []);
    }

    #[test]
    fn a_rule_that_cannot_be_followed_is_told_from_one_that_can() {
        let check = |kind, rule: &str| {
            let rule = Some(Rule::read(rule)?);
            Times { start: local("2026-03-02 08:00"), end: local("2026-03-02 18:00"), zone: Tz::UTC, rule }.check(kind)
        };
        let (open, closed) = (AvailabilityKind::Open, AvailabilityKind::Closed);
        for (kind, rule) in [
            (open, "FREQ=WEEKLY;BYDAY=MO"),
            (open, "RRULE:freq=monthly;byday=1MO"),
            (closed, "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231T235900Z"),
            (closed, "FREQ=YEARLY"),
            (closed, "FREQ=DAILY;COUNT=2000"),
        ] {
            assert_eq!(check(kind, rule), Ok(()), "{rule}");
        }
        for rule in [
            "",
            "every Monday",
            "FREQ=HOURLY",
            "FREQ=WEEKLY;BYDAY=XX",
            "FREQ=DAILY;BYHOUR=8,9",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=DAILY;UNTIL=20260301",
            "FREQ=DAILY;UNTIL=2026",
            "FREQ=DAILY;UNTIL=20261399",
            "FREQ=DAILY;COUNT=3;UNTIL=20261231",
            "FREQ=DAILY;COUNT=0",
            "FREQ=DAILY;INTERVAL=0",
        ] {
            assert_eq!(check(open, rule), Err(RuleFault::Broken), "{rule}");
        }
        assert_eq!(check(closed, "FREQ=WEEKLY"), Err(RuleFault::Endless));
        assert_eq!(check(closed, "FREQ=DAILY;COUNT=2001"), Err(RuleFault::TooMany));
        assert_eq!(Rule::read("rrule:freq=daily;until=20261231T235900Z;interval=2").unwrap().text(), "FREQ=DAILY;INTERVAL=2;UNTIL=20261231");
    }
}
