//! How the centre plans: its free days, and how much each kind of clash matters.

use super::Asking;
use crate::domain::calendar::{WeekDay, usual_free_days};
use crate::domain::clash::{ClashLevel, OverlapKind};
use crate::fault::{Reason, Refusal, Result};
use crate::journal::act::{Act, PlanningSet};
use crate::journal::fact::Kind;
use crate::tables::settings;
use crate::wire::{Nothing, Receipt, wire};
use std::collections::BTreeSet;

wire! {
    /// How much one kind of clash matters.
    answers KindLevel { kind: OverlapKind, level: ClashLevel }
    /// How the centre plans. Days of the week by their ISO number: Monday is 1, Sunday 7.
    answers Planning {
        free_days: Vec<u32>,
        /// Those of the centre's country.
        usual_free_days: Vec<u32>,
        /// Every kind.
        levels: Vec<KindLevel>,
    }
    /// How the centre plans from now on; what is left out stays.
    asks SetPlanning { free_days: Option<Vec<u32>>, levels: Option<Vec<SetLevel>> }
    /// How much one kind of clash matters from now on.
    asks SetLevel { kind: OverlapKind, level: ClashLevel }
}

/// How the centre plans.
pub fn planning(asking: &Asking<'_>, _: Nothing) -> Result<Planning> {
    asking.book.read(|db| {
        let levels = settings::planning(db)?.levels;
        let numbers = |days: &[WeekDay]| days.iter().map(|day| u32::from(*day)).collect();
        Ok(Planning {
            free_days: numbers(&settings::free_days(db)?),
            usual_free_days: numbers(usual_free_days(&settings::settings(db)?.country)),
            levels: OverlapKind::ALL.iter().map(|kind| KindLevel { kind: *kind, level: kind.level(&levels) }).collect(),
        })
    })
}

/// Days of the week, of which at least one is left to work on.
fn week_days(numbers: &[u32]) -> Result<Vec<WeekDay>> {
    let refused = || Refusal::new(Reason::WrongArgument).field("free_days").with("what", "1..7");
    let days = numbers.iter().map(|number| u8::try_from(*number).ok().filter(|day| (1..=7).contains(day)).ok_or_else(refused));
    let days: BTreeSet<WeekDay> = days.collect::<Result<_, _>>()?;
    if days.len() == 7 { Err(Refusal::new(Reason::NoWorkingDay).field("free_days").into()) } else { Ok(days.into_iter().collect()) }
}

/// Changes how the centre plans. Free days that are those of its country follow the country.
pub fn set_planning(asking: &Asking<'_>, with: SetPlanning) -> Result<Receipt> {
    let free_days = with.free_days.as_deref().map(week_days).transpose()?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let was = settings::planning(change.db)?;
        let mut now = was.clone();
        if let Some(days) = free_days {
            let usual = usual_free_days(&settings::settings(change.db)?.country);
            now.free_days = (days != usual).then_some(days);
        }
        for SetLevel { kind, level } in with.levels.into_iter().flatten() {
            now.levels.insert(kind, level);
        }
        now.levels.retain(|_, level| *level != ClashLevel::Warn);
        if now == was {
            return Err(Reason::NothingChanged.into());
        }
        let edit = change.edit(Kind::Planning, uuid::Uuid::nil(), Some(was), Some(now))?;
        change.enter(Act::PlanningSet(PlanningSet { edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}
