//! A session is dragged along the timetable by the pointer and put back by undo, in the engine that people use.

use rollbook_journeys::{Office, Outcome, Window};
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;

const LIMIT: Duration = Duration::from_secs(90);
const PATIENCE: Duration = Duration::from_secs(15);
/// The first bar in sight that may be moved: its id, what it says, and the middle of it.
const BAR: &str = "
    const box = document.querySelector('[role=treegrid]').getBoundingClientRect();
    for (const bar of document.querySelectorAll('[data-bar].moves')) {
        const { left, right, top, bottom } = bar.getBoundingClientRect();
        const [x, y] = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
        const isSeen = x > box.left + 180 && x < box.right - 200 && y < box.bottom - 40;
        if (isSeen && document.elementFromPoint(x, y)?.closest('[data-bar]') === bar) return [bar.dataset.bar, bar.ariaLabel, x, y];
    }
    return null";
/// What the bar of a session says now.
const SAYS: &str = "return [...document.querySelectorAll('[data-bar]')].find((bar) => bar.dataset.bar.startsWith(arguments[0]))?.ariaLabel ?? ''";

#[tokio::test]
async fn a_session_is_dragged_and_put_back() -> Outcome {
    tokio::time::timeout(LIMIT, drag_one()).await?
}

async fn drag_one() -> Outcome {
    let office = Office::new()?;
    let window = office.start().await?;
    window.push("Open the demo centre").await?;
    window.title("Today").await?;
    window.looked_at(drag(&window).await).await?;
    window.quit().await
}

async fn drag(window: &Window) -> Outcome {
    window.chord(&[Key::Control], "4").await?;
    window.title("Timetable").await?;
    window.see("[role=treegrid]").await?;
    let (id, before, x, y) = movable(window).await?;
    // a pointer that only jumps to its goal is no drag
    let chain = window.driver.action_chain().move_to(x, y).click_and_hold().move_by_offset(8, 0).move_by_offset(40, 0).move_by_offset(40, 0);
    chain.perform().await?;
    window.shows("Moving “").await?;
    window.remember("drag-1-moving").await?;
    window.driver.action_chain().release().perform().await?;
    give_reason(window).await?;
    let session = id.split(' ').next().unwrap_or_default().to_owned();
    says(window, &session, |now| now != before && !now.is_empty()).await?;
    window.remember("drag-2-dropped").await?;
    window.chord(&[Key::Control], "z").await?;
    window.shows("Undone: ").await?;
    says(window, &session, |now| now == before).await
}

/// Where people have marks already a reason is asked.
async fn give_reason(window: &Window) -> Outcome {
    if window.driver.query(By::Css("dialog")).wait(Duration::from_secs(3), Duration::from_millis(100)).exists().await? {
        window.write("Why all the same", "The trainer comes later").await?;
        window.chord(&[Key::Control], Key::Enter).await?;
        window.gone("dialog").await?;
    }
    Ok(())
}

/// A bar that may be moved, in this week or in one that follows.
async fn movable(window: &Window) -> Outcome<(String, String, i64, i64)> {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        let found = window.driver.execute(BAR, Vec::new()).await?;
        if let Some(bar) = found.json().as_array() {
            let text = |at: usize| bar.get(at).and_then(|one| one.as_str()).unwrap_or_default().to_owned();
            let number = |at: usize| bar.get(at).and_then(serde_json::Value::as_i64).unwrap_or_default();
            return Ok((text(0), text(1), number(2), number(3)));
        }
        window.push("Later").await?;
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    Err("no session can be moved".into())
}

/// Waits until the bar of a session says what is wanted.
async fn says(window: &Window, session: &str, is_wanted: impl Fn(&str) -> bool) -> Outcome {
    let begun = Instant::now();
    let mut said = String::new();
    while begun.elapsed() < PATIENCE {
        let now = window.driver.execute(SAYS, vec![session.into()]).await?;
        said = now.json().as_str().unwrap_or_default().to_owned();
        if is_wanted(&said) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Err(format!("the bar says “{said}”").into())
}
