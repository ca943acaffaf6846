//! The keys of the window, and what the pointer does in a list, on the demo book.

use rollbook_journeys::{Office, Outcome, Window};
use std::time::Duration;
use thirtyfour::Key;

const LIMIT: Duration = Duration::from_secs(90);

#[tokio::test]
async fn every_place_is_reached_and_left_by_keys_and_a_row_by_the_pointer() -> Outcome {
    tokio::time::timeout(LIMIT, go_round()).await?
}

async fn go_round() -> Outcome {
    let office = Office::new()?;
    let window = office.start().await?;
    window.push("Open the demo centre").await?;
    window.title("Today").await?;
    window.looked_at(use_keys(&window).await).await?;
    window.quit().await
}

async fn use_keys(window: &Window) -> Outcome {
    go_to_places(window).await?;
    find_and_close(window).await?;
    filter_and_choose(window).await?;
    add_and_undo(window).await?;
    window.chord(&[Key::Control, Key::Shift], "l").await?;
    window.title("Unlock the book").await
}

async fn go_to_places(window: &Window) -> Outcome {
    let places = ["Today", "People", "Courses", "Timetable", "Roll book", "Certificates", "Reports", "Letters", "Inbox"];
    for (key, place) in (1..).zip(places).skip(1).chain([(1, "Today")]) {
        window.chord(&[Key::Control], key.to_string()).await?;
        window.title(place).await?;
    }
    Ok(())
}

/// The palette goes to a run; a dialog is left by Escape.
async fn find_and_close(window: &Window) -> Outcome {
    window.chord(&[Key::Control], "k").await?;
    window.see("dialog [role=combobox]:focus").await?;
    window.press("DEMO-HANDS-01").await?;
    window.read("*[@role='option'][@aria-selected='true']", "DEMO-HANDS-01").await?;
    window.remember("keys-1-palette").await?;
    window.press(Key::Enter).await?;
    window.button("Change state…").await?;
    window.shows("DEMO-HANDS-01").await?;
    window.press(Key::F1).await?;
    window.shows("Find anything, or give a command").await?;
    window.remember("keys-2-keys").await?;
    window.press(Key::Escape).await?;
    window.gone("dialog").await
}

/// A list is filtered by typing; a row opens under the pointer, and the arrows go on from there.
async fn filter_and_choose(window: &Window) -> Outcome {
    window.chord(&[Key::Control], "2").await?;
    window.title("People").await?;
    window.chord(&[Key::Control], "f").await?;
    window.see("input[type=search]:focus").await?;
    window.press("kim").await?;
    // what the first letters found gives way to it
    window.shows("4 shown").await?;
    let row = window.read("tr/th", "Kim").await?;
    window.click(&row).await?;
    window.see("[role=grid] tr[aria-selected=true]").await?;
    window.button("Archive").await?;
    window.remember("keys-3-person").await
}

/// Control and Enter sends a form; Control and Z takes back what was done.
async fn add_and_undo(window: &Window) -> Outcome {
    window.push("New person").await?;
    window.write("Name", "Noor Haddad").await?;
    window.chord(&[Key::Control], Key::Enter).await?;
    window.gone("dialog").await?;
    window.shows("Noor Haddad was added").await?;
    window.see("aside").await?;
    window.chord(&[Key::Control], "z").await?;
    window.shows("Undone: ").await?;
    window.gone("aside").await?;
    window.remember("keys-4-undone").await
}
