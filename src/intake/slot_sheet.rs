//! A timetable as a spreadsheet: a row a session, under heads that say day, times, title, place and trainer.

use super::dates;
use super::sheet::{Tab, number};
use super::slot::{RemarkKind, SLOTS_MAX, Slot, Slots, When};
use super::synonyms::key;
use chrono::{Months, NaiveDate, NaiveTime};

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
        match day.zip(clock(&from).zip(clock(&to))) {
            // An end before its start is on the day after: a session over midnight.
            Some((day, (start, end))) => {
                let last = if end < start { day.succ_opt().unwrap_or(day) } else { day };
                (slot.start, slot.end) = (Some(When::Clock(day.and_time(start))), Some(When::Clock(last.and_time(end))));
            }
            None if day.is_some() => slot.remark(RemarkKind::NoTime, format!("{from} – {to}")),
            None => {}
        }
        slots.push(slot);
    }
    Some(Slots { slots, left_out })
}

/// `9:00`, `09.00`, `9h30`, `09:00:00`, `9 am`, `2:30 PM`. A day before it is left out.
fn clock(text: &str) -> Option<NaiveTime> {
    let text = text.trim().to_lowercase();
    let text = text.rsplit_once('t').filter(|(day, _)| day.len() == 10).map_or(text.as_str(), |(_, time)| time);
    let (text, afternoon) = match (text.strip_suffix("am"), text.strip_suffix("pm")) {
        (Some(text), _) => (text, Some(false)),
        (_, Some(text)) => (text, Some(true)),
        _ => (text, None),
    };
    let mut numbers = text.trim().trim_end_matches('h').split([':', '.', 'h']).map(|number| number.trim().parse::<u32>());
    let hour = numbers.next()?.ok()?;
    let minute = numbers.next().transpose().ok()?.unwrap_or(0);
    let rest = numbers.next().transpose().ok()?.unwrap_or(0);
    let hour = match afternoon {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(afternoon) => hour % 12 + if afternoon { 12 } else { 0 },
        None => hour,
    };
    // A bare number is no time: it may be a length, a room, a page.
    let is_said = afternoon.is_some() || text.contains([':', '.', 'h']);
    if !is_said || rest != 0 || numbers.next().is_some() { None } else { NaiveTime::from_hms_opt(hour, minute, 0) }
}
