//! A timetable as a spreadsheet: a row a session, under heads that say day, times, title, place and trainer.

use super::dates::{self, western_digit};
use super::sheet::{Tab, number};
use super::slot::{RemarkKind, SLOTS_MAX, Slot, Slots, When};
use super::synonyms::key;
use crate::domain::names::search_key;
use chrono::{Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// What a column says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Day,
    Start,
    End,
    /// Both ends in one cell.
    Times,
    Title,
    Place,
    Trainer,
    Kind,
    Zone,
}

/// Heads in the languages of the window, and in Korean, as `key` compares them.
const HEADS: [(Column, &[&str]); 9] = [
    (Column::Day, &["date", "day", "jour", "fecha", "día", "التاريخ", "اليوم", "날짜", "일자"]),
    (
        Column::Start,
        &["start", "start time", "from", "begin", "début", "heure de début", "de", "inicio", "hora de inicio", "desde", "البداية", "من", "시작"],
    ),
    (Column::End, &["end", "end time", "to", "until", "fin", "heure de fin", "à", "hora de fin", "hasta", "النهاية", "إلى", "종료"]),
    (Column::Times, &["time", "times", "hours", "heure", "heures", "horaire", "hora", "horas", "horario", "الوقت", "시간"]),
    (
        Column::Title,
        &[
            "title",
            "session",
            "topic",
            "subject",
            "titre",
            "séance",
            "sujet",
            "título",
            "sesión",
            "tema",
            "العنوان",
            "الجلسة",
            "제목",
            "주제",
            "강의명",
        ],
    ),
    (Column::Place, &["room", "place", "location", "venue", "salle", "lieu", "sala", "lugar", "aula", "القاعة", "المكان", "장소", "강의실"]),
    (
        Column::Trainer,
        &["trainer", "trainers", "teacher", "lecturer", "instructor", "formateur", "formatrice", "formador", "instructora", "المدرب", "강사"],
    ),
    (Column::Kind, &["kind", "type", "genre", "tipo", "النوع", "구분"]),
    (Column::Zone, &["zone", "time zone", "timezone", "fuseau", "fuseau horaire", "zona", "zona horaria", "المنطقة الزمنية"]),
];
/// Rows from the top that can hold the heads.
const FIRST_ROWS: usize = 30;
/// Years from today on in which a year of two digits is read.
const AHEAD: Months = Months::new(12 * 12);

fn column(head: &str) -> Option<Column> {
    let head = key(head);
    HEADS.iter().find(|(_, heads)| !head.is_empty() && heads.iter().any(|known| key(known) == head)).map(|(column, _)| *column)
}

/// The sessions of a tab; none where no row has heads for title, day and times.
pub fn slots(tab: &Tab, today: NaiveDate) -> Option<Slots> {
    let columns = |row: &Vec<String>| row.iter().map(|head| column(head)).collect::<Vec<_>>();
    let suffices = |columns: &[Option<Column>]| {
        let has = |column| columns.contains(&Some(column));
        has(Column::Title) && has(Column::Day) && (has(Column::Times) || has(Column::Start) && has(Column::End))
    };
    let (at, columns) = tab.rows.iter().take(FIRST_ROWS).map(columns).enumerate().find(|(_, columns)| suffices(columns))?;
    let heads = &tab.rows[at];
    let left_out = heads.iter().zip(&columns).filter(|(head, column)| column.is_none() && !head.is_empty()).map(|(head, _)| head.clone()).collect();
    let cell = |row: &'_ [String], wanted: Column| {
        let place = columns.iter().position(|column| *column == Some(wanted))?;
        row.get(place).map(|cell| cell.trim().to_owned()).filter(|cell| !cell.is_empty())
    };
    let until = today.checked_add_months(AHEAD).unwrap_or(today);
    let rows = || (at + 2..).zip(tab.rows.iter().skip(at + 1)).filter(|(_, row)| row.iter().any(|cell| !cell.is_empty()));
    let readings: Vec<dates::Reading> = rows().map(|(_, row)| dates::read(&cell(row, Column::Day).unwrap_or_default(), until)).collect();
    let orders = dates::orders(&readings);
    let mut slots = Vec::new();
    for ((line, row), reading) in rows().zip(readings).take(SLOTS_MAX + 1) {
        let mut slot = Slot {
            line: number(line),
            title: cell(row, Column::Title).unwrap_or_default(),
            location: cell(row, Column::Place),
            trainers: cell(row, Column::Trainer).iter().flat_map(|names| names.split([';', '/', '\n'])).map(|name| name.trim().to_owned()).collect(),
            kind: cell(row, Column::Kind),
            zone: cell(row, Column::Zone),
            ..Slot::default()
        };
        slot.trainers.retain(|name| !name.is_empty());
        let day = match reading.days(&orders).as_slice() {
            [(_, day)] => Some(*day),
            [] => {
                slot.remark(RemarkKind::NoTime, cell(row, Column::Day).unwrap_or_default());
                None
            }
            several => {
                slot.remark(RemarkKind::SeveralDays, several.iter().map(|(_, day)| day.to_string()).collect::<Vec<_>>().join(" / "));
                None
            }
        };
        let (from, to) = match cell(row, Column::Times) {
            Some(both) => {
                let mut ends = both.split(['-', '–', '—', '~', '～']).map(str::to_owned);
                (ends.next(), ends.next())
            }
            None => (cell(row, Column::Start), cell(row, Column::End)),
        };
        let (from, to) = (from.unwrap_or_default(), to.unwrap_or_default());
        if let Some(day) = day {
            match ends(day, clock(&from), clock(&to)) {
                Ok((start, end)) => (slot.start, slot.end) = (Some(When::Clock(start)), Some(When::Clock(end))),
                Err(Unclear::Time) => slot.remark(RemarkKind::NoTime, format!("{from} – {to}")),
                Err(Unclear::Day(other)) => slot.remark(RemarkKind::SeveralDays, format!("{day} / {other}")),
            }
        }
        slots.push(slot);
    }
    Some(Slots { slots, left_out })
}

/// What a cell says: minutes after midnight, and a day, if it says one.
#[derive(Clone, Copy)]
struct Clock {
    day: Option<NaiveDate>,
    minutes: u32,
}

/// Why two cells are no times of a day.
enum Unclear {
    Time,
    /// They say another day.
    Day(NaiveDate),
}

/// Start and end of a session on a day. An end before its start is on the day after, and so is one after the last hour, unless it says its day.
fn ends(day: NaiveDate, from: Option<Clock>, to: Option<Clock>) -> Result<(NaiveDateTime, NaiveDateTime), Unclear> {
    let (from, to) = from.filter(|from| from.minutes < DAY).zip(to).ok_or(Unclear::Time)?;
    let next = day.checked_add_days(Days::new(1)).ok_or(Unclear::Time)?;
    if let Some(other) = from.day.filter(|said| *said != day).or_else(|| to.day.filter(|said| ![day, next].contains(said))) {
        return Err(Unclear::Day(other));
    }
    let last = if to.day.is_none() && to.minutes < from.minutes { next } else { to.day.unwrap_or(day) };
    let at = |day: NaiveDate, minutes: u32| day.and_time(NaiveTime::MIN) + TimeDelta::minutes(minutes.into());
    Ok((at(day, from.minutes), at(last, to.minutes)))
}

/// Minutes of a day.
const DAY: u32 = 24 * 60;
/// Halves of the day in the languages of the window, and in Korean, where they stand before the hour; without spaces.
const MORNING: [&str; 5] = ["a.m.", "am", "صباحا", "ص", "오전"];
const AFTERNOON: [&str; 5] = ["p.m.", "pm", "مساء", "م", "오후"];
/// The days on which a workbook counts a length from 24 hours on: it has no other way to write one as a time of day.
const BEGINNINGS: [&str; 2] = ["1900-01-01", "1904-01-02"];

/// `9:00`, `09.00`, `9h30`, `09:00:00`, `9 am`, `2:30 p.m.`, `٠٩:٠٠`, `오후 2시 30분`, `2026-11-24T09:00`, and from `24:00` on what ends on the
/// next day.
fn clock(text: &str) -> Option<Clock> {
    let text: String = search_key(text).chars().filter(|sign| !matches!(sign, '\u{200e}' | '\u{200f}' | '\u{61c}')).map(western_digit).collect();
    if BEGINNINGS.contains(&text.as_str()) {
        return Some(Clock { day: None, minutes: DAY });
    }
    let (day, text) = match text.split_once(['t', ' ']).map(|(day, time)| (day, NaiveDate::parse_from_str(day, "%Y-%m-%d"), time)) {
        Some((day, _, time)) if BEGINNINGS.contains(&day) => return read(time).map(|minutes| Clock { day: None, minutes: DAY + minutes }),
        Some((_, Ok(day), time)) => (Some(day), time.to_owned()),
        _ => (None, text),
    };
    read(&text).map(|minutes| Clock { day, minutes })
}

/// Minutes after midnight.
fn read(text: &str) -> Option<u32> {
    let text: String = text.split_whitespace().collect();
    let half = |names: &[&str]| {
        let mut names = names.iter().map(|name| search_key(name));
        names.find_map(|name| text.strip_suffix(name.as_str()).or_else(|| text.strip_prefix(name.as_str())))
    };
    let (text, afternoon) = match (half(&MORNING), half(&AFTERNOON)) {
        (Some(text), _) => (text, Some(false)),
        (_, Some(text)) => (text, Some(true)),
        _ => (text.as_str(), None),
    };
    let mut numbers = text.trim_end_matches(['h', '시', '분']).split([':', '.', 'h', '시']).map(str::parse::<u32>);
    let hour = numbers.next()?.ok()?;
    let minute = numbers.next().transpose().ok()?.unwrap_or(0);
    let rest = numbers.next().transpose().ok()?.unwrap_or(0);
    let hour = match afternoon {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(afternoon) => hour % 12 + if afternoon { 12 } else { 0 },
        None => hour,
    };
    // A bare number is no time: it may be a length, a room, a page.
    let is_said = afternoon.is_some() || text.contains([':', '.', 'h', '시']);
    (is_said && rest == 0 && numbers.next().is_none() && hour < 48 && minute < 60).then_some(hour * 60 + minute)
}
