//! May this item be here?

use super::{Clash, Item, Key, Sharing, Span, Taken, Taking, Timetable};
use std::ops::ControlFlow;

impl Timetable {
    /// What the item would clash with if it stood in the timetable, sorted. The item of its number is left out, so that a move can be
    /// probed before it is made.
    pub fn clashes_of(&self, item: &Item) -> Vec<Clash> {
        let mut found = Vec::new();
        let _ = self.visit(item, &mut |clash| {
            found.push(clash);
            ControlFlow::Continue(())
        });
        found.sort_unstable();
        found
    }

    /// The first clash that matters, looking no further.
    pub fn first_clash(&self, item: &Item, matters: impl Fn(&Clash) -> bool) -> Option<Clash> {
        let met = self.visit(item, &mut |clash| if matters(&clash) { ControlFlow::Break(clash) } else { ControlFlow::Continue(()) });
        met.break_value()
    }

    fn visit(&self, item: &Item, met: &mut impl FnMut(Clash) -> ControlFlow<Clash>) -> ControlFlow<Clash> {
        for taking in item.takings() {
            let Some(thing) = self.things.get(taking.thing as usize) else { continue };
            self.closed(item.key(), *taking, met)?;
            match thing.sharing {
                Sharing::Alone { seats } => {
                    too_many(item.key(), *taking, seats, met)?;
                    self.alone(item.key(), *taking, met)?;
                }
                Sharing::Counted { quantity } => {
                    too_many(item.key(), *taking, Some(quantity), met)?;
                    self.counted(item.key(), *taking, quantity, met)?;
                }
            }
        }
        ControlFlow::Continue(())
    }

    pub(super) fn closed(&self, item: Key, taking: Taking, met: &mut impl FnMut(Clash) -> ControlFlow<Clash>) -> ControlFlow<Clash> {
        let above = &self.above[taking.thing as usize];
        for &at in std::iter::once(&taking.thing).chain(above) {
            for closure in &self.things[at as usize].closures {
                let shut = closure.span.shared(taking.span);
                if !shut.is_empty() {
                    met(Clash::Closed { item, takes: taking.thing, closure: closure.key, minutes: shut.minutes() })?;
                }
            }
        }
        ControlFlow::Continue(())
    }

    /// Others that take the thing, a part of it, or what it is a part of.
    fn alone(&self, item: Key, taking: Taking, met: &mut impl FnMut(Clash) -> ControlFlow<Clash>) -> ControlFlow<Clash> {
        let at = taking.thing as usize;
        let wholes = self.above[at].iter().map(|&whole| &self.here[whole as usize]);
        for lane in [&self.here[at], &self.below[at]].into_iter().chain(wholes) {
            for other in lane.meeting(taking.span).filter(|other| other.item != item) {
                met(pair(item, taking, other, taking.span.shared(other.span).minutes()))?;
            }
        }
        ControlFlow::Continue(())
    }

    /// Others that take of it while all together take more than there is.
    fn counted(&self, item: Key, taking: Taking, quantity: u32, met: &mut impl FnMut(Clash) -> ControlFlow<Clash>) -> ControlFlow<Clash> {
        let others: Vec<&Taken> = self.here[taking.thing as usize].meeting(taking.span).filter(|other| other.item != item).collect();
        let wanted = others.iter().fold(u64::from(taking.quantity), |sum, other| sum + u64::from(other.quantity));
        if wanted <= u64::from(quantity) {
            return ControlFlow::Continue(());
        }
        let over = overfull(taking.span, &others, taking.quantity, quantity);
        for other in others {
            let minutes = over.iter().map(|span| span.shared(other.span).minutes()).sum();
            if minutes > 0 {
                met(pair(item, taking, other, minutes))?;
            }
        }
        ControlFlow::Continue(())
    }
}

pub(super) fn too_many(item: Key, taking: Taking, most: Option<u32>, met: &mut impl FnMut(Clash) -> ControlFlow<Clash>) -> ControlFlow<Clash> {
    match most {
        Some(most) if taking.quantity > most => met(Clash::TooMany { item, takes: taking.thing, excess: taking.quantity - most }),
        _ => ControlFlow::Continue(()),
    }
}

/// The parts of a span in which `own` and the others together take more than there is.
fn overfull(span: Span, others: &[&Taken], own: u32, quantity: u32) -> Vec<Span> {
    let mut edges: Vec<_> = others.iter().flat_map(|other| [other.span.from, other.span.until]).chain([span.from, span.until]).collect();
    edges.retain(|&edge| span.from <= edge && edge <= span.until);
    edges.sort_unstable();
    edges.dedup();
    let is_over = |part: &Span| {
        let running = others.iter().filter(|other| !other.span.shared(*part).is_empty());
        running.fold(u64::from(own), |sum, other| sum + u64::from(other.quantity)) > u64::from(quantity)
    };
    edges.windows(2).map(|ends| Span { from: ends[0], until: ends[1] }).filter(is_over).collect()
}

fn pair(item: Key, taking: Taking, other: &Taken, minutes: u32) -> Clash {
    if item < other.item {
        Clash::Both { first: item, second: other.item, first_takes: taking.thing, second_takes: other.thing, minutes }
    } else {
        Clash::Both { first: other.item, second: item, first_takes: other.thing, second_takes: taking.thing, minutes }
    }
}
