//! Every clash at once.

use super::probe::too_many;
use super::{Clash, Key, Sharing, Span, Taken, Taking, Timetable};
use std::collections::BTreeMap;
use std::ops::ControlFlow;

impl Timetable {
    /// Every clash of the timetable, each once, sorted.
    pub fn clashes(&self) -> Vec<Clash> {
        let mut found = Vec::new();
        for (at, thing) in self.things.iter().enumerate() {
            match thing.sharing {
                Sharing::Alone { .. } => {
                    within(self.here[at].all(), &mut found);
                    across(self.here[at].all(), self.below[at].all(), &mut found);
                }
                Sharing::Counted { quantity } => counted(self.here[at].all(), quantity, &mut found),
            }
            let most = match thing.sharing {
                Sharing::Alone { seats } => seats,
                Sharing::Counted { quantity } => Some(quantity),
            };
            let is_ever_closed = !thing.closures.is_empty() || self.above[at].iter().any(|&whole| !self.things[whole as usize].closures.is_empty());
            for taken in self.here[at].all() {
                let taking = Taking { thing: taken.thing, span: taken.span, quantity: taken.quantity };
                let keep = &mut |clash| {
                    found.push(clash);
                    ControlFlow::Continue(())
                };
                let _ = too_many(taken.item, taking, most, keep);
                if is_ever_closed {
                    let _ = self.closed(taken.item, taking, keep);
                }
            }
        }
        found.sort_unstable();
        found
    }
}

/// Pairs among the takings of one thing: from each one on to those that start before it ends.
fn within(takings: &[Taken], found: &mut Vec<Clash>) {
    for (at, first) in takings.iter().enumerate() {
        for second in takings[at + 1..].iter().take_while(|second| second.span.from < first.span.until) {
            found.extend(pair(first, second));
        }
    }
}

/// Pairs of one that takes the whole and one that takes a part.
fn across(wholes: &[Taken], parts: &[Taken], found: &mut Vec<Clash>) {
    if wholes.is_empty() || parts.is_empty() {
        return;
    }
    let (mut running_wholes, mut running_parts): (Vec<&Taken>, Vec<&Taken>) = (Vec::new(), Vec::new());
    let (mut wholes, mut parts) = (wholes.iter().peekable(), parts.iter().peekable());
    loop {
        let whole_is_next = match (wholes.peek(), parts.peek()) {
            (Some(whole), Some(part)) => whole.span.from <= part.span.from,
            (Some(_), None) => true,
            (None, Some(_)) => false,
            (None, None) => return,
        };
        let (next, running, meeting) = if whole_is_next {
            (wholes.next(), &mut running_wholes, &mut running_parts)
        } else {
            (parts.next(), &mut running_parts, &mut running_wholes)
        };
        let Some(next) = next else { return };
        meeting.retain(|other| other.span.until > next.span.from);
        found.extend(meeting.iter().filter_map(|other| pair(other, next)));
        running.push(next);
    }
}

/// Pairs that run together while more is taken than there is.
fn counted(takings: &[Taken], quantity: u32, found: &mut Vec<Clash>) {
    let mut edges: Vec<_> = takings.iter().flat_map(|taken| [taken.span.from, taken.span.until]).collect();
    edges.sort_unstable();
    edges.dedup();
    let mut minutes: BTreeMap<(Key, Key), (Key, u32)> = BTreeMap::new();
    let mut running: Vec<&Taken> = Vec::new();
    let mut coming = takings.iter().peekable();
    for ends in edges.windows(2) {
        let part = Span { from: ends[0], until: ends[1] };
        running.retain(|taken| taken.span.until > part.from);
        while let Some(taken) = coming.next_if(|taken| taken.span.from <= part.from) {
            running.push(taken);
        }
        if running.iter().map(|taken| u64::from(taken.quantity)).sum::<u64>() <= u64::from(quantity) {
            continue;
        }
        for (at, one) in running.iter().enumerate() {
            for other in &running[at + 1..] {
                let key = (one.item.min(other.item), one.item.max(other.item));
                minutes.entry(key).or_insert((one.thing, 0)).1 += part.minutes();
            }
        }
    }
    let clash = |((first, second), (thing, minutes))| Clash::Both { first, second, first_takes: thing, second_takes: thing, minutes };
    found.extend(minutes.into_iter().map(clash));
}

/// The clash of two takings that share a minute. An item does not clash with itself.
fn pair(one: &Taken, other: &Taken) -> Option<Clash> {
    let (first, second) = if one.item < other.item { (one, other) } else { (other, one) };
    let minutes = first.span.shared(second.span).minutes();
    let clash = Clash::Both { first: first.item, second: second.item, first_takes: first.thing, second_takes: second.thing, minutes };
    (first.item != second.item && minutes > 0).then_some(clash)
}
