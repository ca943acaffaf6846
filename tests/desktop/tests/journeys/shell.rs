//! The window itself: what it shows at the first start, and what its page cannot do.

use rollbook_journeys::{Office, Outcome};
use serde_json::Value;

#[tokio::test]
async fn the_first_start_shows_a_page_that_can_do_nothing_but_its_own_commands() -> Outcome {
    let office = Office::new()?;
    let window = office.start().await?;
    window.see("h1").await?;
    let asked = |script: &'static str| window.driver.execute(script, Vec::new());
    assert_eq!(*asked("return typeof window.__TAURI__").await?.json(), Value::from("undefined"));
    assert_eq!(*asked("try { return (0, eval)('1') } catch { return 'refused' }").await?.json(), Value::from("refused"));
    let address = window.driver.current_url().await?;
    asked("location.href = 'https://example.org/'; return null").await?;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(window.driver.current_url().await?, address);
    window.quit().await
}

#[tokio::test]
async fn a_start_that_was_seen_takes_back_its_mark() -> Outcome {
    let office = Office::new()?;
    let mark = office.path("home").join("window-starts");
    std::fs::write(&mark, "")?;
    let window = office.start().await?;
    window.see("h1").await?;
    window.quit().await?;
    assert!(!mark.exists());
    Ok(())
}

#[tokio::test]
async fn a_book_that_is_opened_on_the_desktop_waits_to_be_unlocked() -> Outcome {
    let mut office = Office::new()?;
    let book = office.path("books").join("from-elsewhere.rollbook");
    office.rollbook([std::ffi::OsStr::new("demo"), book.as_os_str()], "demo").await?;
    std::fs::remove_file(office.path("home").join("books.json"))?;
    office.open(&book);
    let window = office.start().await?;
    window.title("Unlock the book").await?;
    window.shows("from-elsewhere.rollbook").await?;
    window.quit().await
}
