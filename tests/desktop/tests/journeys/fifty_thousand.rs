//! A list of 50,000 people scrolls in the engine of the window as a plain list does.

use rollbook_journeys::{Office, Outcome, Window};
use std::ffi::OsStr;
use std::fmt::Write as _;

const PEOPLE: usize = 50_000;
/// Rows of one file: more are refused.
const AT_ONCE: usize = 10_000;
const TURNS: usize = 5;

/// Scrolls the list of people for a second, half a row more at each frame, and tells how many frames were drawn.
const FRAMES: &str = "
    const done = arguments[arguments.length - 1];
    const list = arguments[0] === 'plain' ? document.querySelector('#plain') : document.querySelector('main [role=grid]').parentElement;
    list.scrollTop = 0;
    let frames = 0;
    const begun = performance.now();
    const next = (now) => {
        if (now - begun > 1000) return done(frames);
        frames += 1;
        list.scrollTop += 20;
        requestAnimationFrame(next);
    };
    requestAnimationFrame(next)";

/// A list of a thousand rows of the same height and words, without any program behind it, in the same place.
const PLAIN: &str = "
    const people = document.querySelector('main [role=grid]').parentElement;
    const plain = document.createElement('div');
    plain.id = 'plain';
    const { left, top, width, height } = people.getBoundingClientRect();
    Object.assign(plain.style, { position: 'fixed', left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px`, overflow: 'auto', background: 'white', zIndex: 10, visibility: 'hidden' });
    for (let at = 0; at < 1000; at += 1) {
        const row = document.createElement('div');
        row.style.height = '40px';
        row.textContent = `Nguyen Thi Minh ${at} · Viet Nam · person${at}@example.org`;
        plain.append(row);
    }
    document.body.append(plain);
    return null";

#[tokio::test]
#[ignore = "makes a book of 50,000 people and counts frames: `make soak`"]
async fn a_list_of_50_000_people_scrolls_as_a_plain_one() -> Outcome {
    let mut office = Office::new()?;
    let book = office.path("books").join("many.rollbook");
    office.rollbook([OsStr::new("demo"), book.as_os_str()], "demo").await?;
    for first in (0..PEOPLE).step_by(AT_ONCE) {
        let file = office.path("papers").join(format!("{first}.csv"));
        std::fs::write(&file, roster(first)?)?;
        office.rollbook([OsStr::new("import"), book.as_os_str(), file.as_os_str(), OsStr::new("--duplicates=create")], "demo").await?;
    }
    office.open(&book);
    let window = office.start().await?;
    window.title("Unlock the book").await?;
    window.write("Login name", "coordinator").await?;
    window.push("Unlock").await?;
    window.title("Today").await?;
    window.push("People").await?;
    window.title("People").await?;
    window.see("main [role=grid] tr[data-at]").await?;
    let (plain, people) = frames(&window).await?;
    println!("frames of a second, {TURNS} turns: plain list {plain:?}, 50,000 people {people:?}");
    let sum = |frames: &[u64]| frames.iter().sum::<u64>();
    assert!(sum(&people) * 10 >= sum(&plain) * 9, "fewer than 90 of 100 frames: plain {plain:?}, people {people:?}");
    window.quit().await
}

fn roster(first: usize) -> Outcome<String> {
    let mut text = String::from("Full name,Country,E-mail\n");
    for at in first..first + AT_ONCE {
        let letters: String = at.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect();
        writeln!(text, "Nguyen Thi {letters},VNM,person{at}@example.org")?;
    }
    Ok(text)
}

/// Turn about, so that whatever else the computer does slows both.
async fn frames(window: &Window) -> Outcome<(Vec<u64>, Vec<u64>)> {
    window.driver.execute(PLAIN, Vec::new()).await?;
    let (mut plain, mut people) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        for (name, counted) in [("plain", &mut plain), ("people", &mut people)] {
            let show =
                format!("document.querySelector('#plain').style.visibility = '{}'; return null", if name == "plain" { "visible" } else { "hidden" });
            window.driver.execute(show, Vec::new()).await?;
            let frames = window.driver.execute_async(FRAMES, vec![name.into()]).await?;
            counted.push(frames.json().as_u64().ok_or("no number of frames")?);
        }
    }
    Ok((plain, people))
}
