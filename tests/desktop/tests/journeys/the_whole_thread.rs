//! The main job of Rollbook, from nothing to a printed certificate, as two people do it at one window.

use rollbook_journeys::{Office, Outcome, Window};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use thirtyfour::By;
use thirtyfour::Key;

const LIMIT: Duration = Duration::from_secs(150);
const COORDINATOR: (&str, &str, &str) = ("jiwoo", "Park Ji-woo", "four brass kettles sing");
const CERTIFIER: (&str, &str, &str) = ("luis", "Luis Ortega", "nine quiet harbour lamps");
const RUN: &str = "GTHB-HANDS-01";
const ROOM: &str = "Workshop";
/// Everybody in the order of the roll. The first one misses the second of three equal sessions: 66.7 % of the hours, of 80 % needed.
const PEOPLE: [(&str, &str, &str); 20] = [
    ("Abebe Tadesse", "አበበ ታደሰ", "Ethiopia"),
    ("Aigul Nurlanova", "Айгуль Нурланова", "Kazakhstan"),
    ("Amina Yusuf", "", "Nigeria"),
    ("Bayarmaa Ganbold", "Ганболдын Баярмаа", "Mongolia"),
    ("Chanthavy Sok", "សុខ ចាន់ថាវី", "Cambodia"),
    ("Dilnoza Karimova", "", "Uzbekistan"),
    ("Elena Petrova", "Елена Петрова", "Bulgaria"),
    ("Fatima Al-Harbi", "فاطمة الحربي", "Oman"),
    ("Grace Mwangi", "", "Kenya"),
    ("Hassan Jafari", "", "Tanzania"),
    ("Ines Rodrigues", "", "Portugal"),
    ("Kim Min-jun", "김민준", "South Korea"),
    ("Li Xiaoming", "李小明", "China"),
    ("Maria Souza", "", "Brazil"),
    ("Nguyen Thi Hoa", "Nguyễn Thị Hoa", "Vietnam"),
    ("Priya Sharma", "प्रिया शर्मा", "India"),
    ("Rahim Uddin", "রহিম উদ্দিন", "Bangladesh"),
    ("Siti Rahayu", "", "Indonesia"),
    ("Tomas Novak", "", "Czechia"),
    ("Zoltan Kovacs", "", "Hungary"),
];
/// Three sessions of an hour, all of them over: how many hours ago each began.
const SESSIONS: [(&str, u32); 3] = [("Safety in the laboratory", 8), ("Upstream by hand", 6), ("Downstream by hand", 4)];

#[tokio::test]
async fn a_roster_becomes_certificates_and_all_of_it_is_there_after_a_new_start() -> Outcome {
    tokio::time::timeout(LIMIT, the_whole_thread()).await?
}

async fn the_whole_thread() -> Outcome {
    let mut office = Office::new()?;
    let roster = office.path("participants.csv");
    fs::write(&roster, roster_text())?;
    fs::create_dir(office.path("second-place"))?;
    office.choose(&roster);

    let window = office.start().await?;
    let paper = window.looked_at(first_day(&window, &office).await).await?;
    assert_is_certificate_of(&office, &paper, PEOPLE[15].0).await?;
    assert_eq!(backups(&office)?.len(), 0);
    window.quit().await?;

    assert_eq!(backups(&office)?.len(), 1);
    let window = office.start().await?;
    unlock(&window).await?;
    window.looked_at(assert_all_is_there(&window).await).await?;
    window.quit().await?;
    let book = books(&office.path("Rollbook"))?.pop().ok_or("no book")?;
    let verify = ["verify".as_ref(), book.as_os_str(), "--as".as_ref(), COORDINATOR.0.as_ref()];
    office.rollbook(verify, COORDINATOR.2).await.map(|_| ())
}

/// From nothing to certificates on paper, one of which is opened.
async fn first_day(window: &Window, office: &Office) -> Outcome<PathBuf> {
    found(window, &office.path("second-place")).await?;
    give_access(window).await?;
    make_course(window).await?;
    make_run(window).await?;
    take_in_roster(window).await?;
    plan(window).await?;
    for (title, _) in SESSIONS {
        take_roll(window, title).await?;
    }
    issue(window).await?;
    open_certificate(window, office).await
}

fn roster_text() -> String {
    let rows = PEOPLE.map(|(name, native, country)| format!("{name},{native},{country}\n"));
    format!("Full name,Name in own script,Country\n{}", rows.concat())
}

/// A moment so many hours ago in Seoul, as day and time of day.
fn seoul(hours_ago: u32) -> Outcome<(String, String)> {
    let now = Command::new("date").env("TZ", "Asia/Seoul").args(["-d", &format!("-{hours_ago} hours"), "+%F %H:%M"]).output()?;
    let now = String::from_utf8(now.stdout)?;
    let (day, time) = now.trim().split_once(' ').ok_or("date gave no time")?;
    Ok((day.to_owned(), time.to_owned()))
}

/// First run: a book of their own, the recovery words typed back, a second place for backups.
async fn found(window: &Window, second_place: &Path) -> Outcome {
    window.shows("Welcome").await?;
    window.remember("01-welcome").await?;
    window.push("Set up a centre").await?;
    window.write("Name of the centre", "Global Training Hub").await?;
    window.write("Code", "GTHB").await?;
    window.choose_from("Country", "Republic of Korea").await?;
    window.write("Time zone", "Asia/Seoul").await?;
    window.remember("02-centre").await?;
    window.push("Next").await?;
    window.write("Your name", COORDINATOR.1).await?;
    window.write("Login name", COORDINATOR.0).await?;
    window.write("New password", COORDINATOR.2).await?;
    window.write("The same once more", COORDINATOR.2).await?;
    window.write("Place for backups", &second_place.display().to_string()).await?;
    window.remember("03-person").await?;
    window.push("Make the book").await?;
    window.shows("Recovery words").await?;
    let mut words = Vec::new();
    for word in window.driver.find_all(By::Css("form ol li")).await? {
        words.push(word.text().await?);
    }
    assert_eq!(words.len(), 12);
    window.remember("04-words").await?;
    window.push("I have written them down").await?;
    for n in [3, 11] {
        window.write(&format!("Word {n}"), &words[n - 1]).await?;
    }
    window.push("Open the book").await
}

/// In Settings: somebody who approves certificates.
async fn give_access(window: &Window) -> Outcome {
    window.visit("Settings").await?;
    window.push("Add a person").await?;
    window.write("Name", CERTIFIER.1).await?;
    window.write("Login name", CERTIFIER.0).await?;
    window.tick("Certifier").await?;
    window.write("Your present password", COORDINATOR.2).await?;
    window.write("New password", CERTIFIER.2).await?;
    window.write("The same once more", CERTIFIER.2).await?;
    window.remember("05-access").await?;
    window.push("Save").await?;
    window.shows("Luis Ortega has access now").await.map(|_| ())
}

async fn make_course(window: &Window) -> Outcome {
    window.visit("Courses").await?;
    window.push("Catalogue").await?;
    window.push("New course").await?;
    window.write("Code", "HANDS").await?;
    window.write("Title", "Bioprocess by hand").await?;
    window.write("Per cent of hours", "80").await?;
    window.remember("06-course").await?;
    window.push("Save").await?;
    window.push("Send to review").await?;
    window.push("Approve").await?;
    window.shows("approved").await?;
    window.remember("07-courses").await?;
    window.push("Runs").await
}

/// A run that began two days ago, so that the sessions of the last hours lie in it on either side of midnight.
async fn make_run(window: &Window) -> Outcome {
    window.push("New run").await?;
    window.write("Code", RUN).await?;
    window.write("First day", &seoul(48)?.0).await?;
    window.write("Last day", &seoul(0)?.0).await?;
    window.remember("08-run").await?;
    window.push("Make the run").await?;
    window.shows(RUN).await?;
    for state in ["announced", "open", "confirmed", "running"] {
        window.push("Change state…").await?;
        window.tick(state).await?;
        window.push("Save").await?;
        window.shows(&format!("{RUN} is {state} now")).await?;
    }
    Ok(())
}

/// The file dialog answers with the roster.
async fn take_in_roster(window: &Window) -> Outcome {
    window.visit("People").await?;
    window.push("Import…").await?;
    window.push("Choose a file…").await?;
    window.shows("20 rows").await?;
    window.choose_from("Enrol in", RUN).await?;
    window.remember("09-import").await?;
    window.push("Take in 20 people").await?;
    window.shows("20 people were taken in.").await?;
    window.shows("20 new, 0 filled in, 20 enrolled.").await?;
    window.push("Close").await?;
    window.shows(PEOPLE[0].0).await?;
    window.remember("10-people").await
}

/// A room, and three sessions in it.
async fn plan(window: &Window) -> Outcome {
    window.visit("Courses").await?;
    let run = window.shows("Bioprocess by hand").await?;
    window.click(&run).await?;
    window.push("Places and equipment").await?;
    window.title("Places and equipment").await?;
    window.push("New place").await?;
    window.write("Name", ROOM).await?;
    window.write("Places for people", "24").await?;
    window.push("Save").await?;
    window.shows(ROOM).await?;
    window.visit("Courses").await?;
    let run = window.shows("Bioprocess by hand").await?;
    window.click(&run).await?;
    for (title, hours_ago) in SESSIONS {
        let ((day, from), (_, to)) = (seoul(hours_ago)?, seoul(hours_ago - 1)?);
        window.push("Place a session").await?;
        window.write("Title", title).await?;
        window.choose_from("Room", ROOM).await?;
        window.write("Day", &day).await?;
        window.write("From", &from).await?;
        window.write("To", &to).await?;
        window.remember("11-session").await?;
        window.push("Place it").await?;
        window.shows(&format!("“{title}” placed")).await?;
    }
    window.remember("12-plan-list").await?;
    window.tick("Week").await?;
    window.remember("13-plan-week").await
}

/// A key for each person; the register is signed with the password.
async fn take_roll(window: &Window, title: &str) -> Outcome {
    window.visit("Roll book").await?;
    window.push_beside(title, "Take roll").await?;
    window.shows("0 of 20 marked").await?;
    window.see("[role=grid] :focus").await?;
    for at in 0..PEOPLE.len() {
        window.press(if at == 0 && title == SESSIONS[1].0 { "a" } else { "p" }).await?;
    }
    window.shows("20 of 20 marked").await?;
    window.remember(&format!("14-{title}")).await?;
    window.push("Close and sign…").await?;
    window.shows("Close and sign the register").await?;
    window.write("Password", COORDINATOR.2).await?;
    window.press(Key::Enter).await?;
    window.shows(&format!("Signed by {}", COORDINATOR.1)).await?;
    window.remember(&format!("15-{title}")).await
}

/// One prepares, another approves at the same window.
async fn issue(window: &Window) -> Outcome {
    window.visit("Certificates").await?;
    window.shows("Pass 19").await?;
    window.shows("Fail 1").await?;
    window.remember("16-completion").await?;
    window.push("Prepare 19 certificates").await?;
    window.push("Approve and issue…").await?;
    window.write("Login name", CERTIFIER.0).await?;
    window.write("Password", CERTIFIER.2).await?;
    window.remember("17-approve").await?;
    window.push("Sign and issue").await?;
    window.shows("19 papers filed").await?;
    window.remember("18-issued").await
}

async fn open_certificate(window: &Window, office: &Office) -> Outcome<PathBuf> {
    window.push("Register of numbers").await?;
    window.push_beside(PEOPLE[15].0, "Open").await?;
    let folder = office.path("papers");
    for _ in 0..100 {
        if let Some(paper) = files(&folder)?.pop() {
            window.remember("19-register").await?;
            return Ok(paper);
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Err("the paper was not opened".into())
}

async fn assert_is_certificate_of(office: &Office, paper: &Path, name: &str) -> Outcome {
    let text = Command::new("pdftotext").arg(paper).arg("-").output()?;
    let text = String::from_utf8(text.stdout)?;
    for words in [name, "Bioprocess by hand", "Global Training Hub"] {
        assert!(text.contains(words), "{words} is not on paper: {text}");
    }
    office.rollbook(["check".as_ref(), paper.as_os_str()], "").await.map(|_| ())
}

async fn unlock(window: &Window) -> Outcome {
    window.shows("Unlock the book").await?;
    window.shows("Global Training Hub").await?;
    window.remember("20-unlock").await?;
    window.write("Login name", COORDINATOR.0).await?;
    window.write("Password", COORDINATOR.2).await?;
    window.press(Key::Enter).await
}

async fn assert_all_is_there(window: &Window) -> Outcome {
    window.visit("Certificates").await?;
    window.shows("19 papers filed").await?;
    window.shows(&format!("Approved and issued by {}", CERTIFIER.1)).await?;
    window.push("Register of numbers").await?;
    window.shows(PEOPLE[15].0).await?;
    window.visit("People").await?;
    window.shows(PEOPLE[0].0).await?;
    window.remember("21-people-again").await?;
    window.visit("Roll book").await?;
    for (title, _) in SESSIONS {
        window.push_beside(title, "Look").await?;
        window.shows("20 of 20 marked").await?;
        window.shows(&format!("Signed by {}", COORDINATOR.1)).await?;
        window.push("All sessions").await?;
    }
    window.remember("22-roll-book-again").await
}

fn backups(office: &Office) -> Outcome<Vec<PathBuf>> {
    books(&office.path("second-place"))
}

/// The books in a folder, however deep.
fn books(folder: &Path) -> Outcome<Vec<PathBuf>> {
    Ok(files(folder)?.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "rollbook")).collect())
}

fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.append(&mut files(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}
