//! Files of the demo: drawn faces, since nobody in it is real, and the programme of a run.

use super::Builder;
use crate::fault::{Fault, Result};
use image::{ImageFormat, Rgb, RgbImage};
use serde_json::{Value, json};
use std::io::Cursor;

/// Who has a photo: many, as in real runs, not all.
const PHOTOS: usize = 12;
const GROUNDS: [[u8; 3]; 4] = [[206, 224, 232], [232, 222, 206], [214, 228, 210], [226, 214, 230]];
const CLOTHES: [[u8; 3]; 3] = [[38, 70, 92], [92, 52, 58], [58, 74, 50]];
const FACES: [[u8; 3]; 4] = [[122, 84, 62], [196, 152, 120], [92, 62, 46], [224, 188, 160]];

/// A drawn head and shoulders.
fn face(number: usize) -> Result<Vec<u8>> {
    let inside =
        |x: i64, y: i64, (cx, cy): (i64, i64), (rx, ry): (i64, i64)| (x - cx).pow(2) * ry * ry + (y - cy).pow(2) * rx * rx <= (rx * ry).pow(2);
    let picture = RgbImage::from_fn(180, 240, |x, y| {
        let (x, y) = (i64::from(x), i64::from(y));
        Rgb(if inside(x, y, (90, 100), (42, 52)) {
            FACES[number % FACES.len()]
        } else if inside(x, y, (90, 92), (50, 62)) {
            [44, 36, 32]
        } else if inside(x, y, (90, 260), (84, 92)) {
            CLOTHES[number % CLOTHES.len()]
        } else {
            GROUNDS[number % GROUNDS.len()]
        })
    });
    png(&picture)
}

fn png(picture: &RgbImage) -> Result<Vec<u8>> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).map_err(|fault| Fault::Stopped(fault.to_string()))?;
    Ok(bytes.into_inner())
}

/// A drawn signature: loops that become a line.
fn signature() -> Result<Vec<u8>> {
    let mut picture = RgbImage::from_pixel(600, 200, Rgb([255; 3]));
    for step in 0..9000_u32 {
        let at = f64::from(step) / 9000.0;
        let (loops, height) = (at * 38.0, 62.0 * (1.0 - at) + 8.0);
        let (x, y) = (30.0 + 520.0 * at + 26.0 * loops.cos() * (1.0 - at), 110.0 - 30.0 * at + height * loops.sin());
        for (dx, dy) in [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0), (2.0, 1.0)] {
            if let Some(pixel) = picture.get_pixel_mut_checked((x + dx) as u32, (y + dy) as u32) {
                *pixel = Rgb([26, 42, 96]);
            }
        }
    }
    png(&picture)
}

impl Builder {
    /// Photos of people of a run, and its programme.
    pub(super) fn papers(&self, run: &str, sessions: &[(&str, &str, i64)]) -> Result<()> {
        let people = self.call("enrolments", json!({ "run": run }))?;
        for (number, row) in people.as_array().into_iter().flatten().take(PHOTOS).enumerate() {
            let file = self.house.take_file("photo.png", face(number)?);
            self.call("add_document", json!({ "person": row.get("person"), "file": file, "title": "Photo", "kind": "photo" }))?;
        }
        let lines: Vec<String> = sessions.iter().map(|(title, _, hours)| format!("{title}, {hours} h")).collect();
        let file = self.house.take_file("Programme.txt", lines.join("\r\n").into_bytes());
        let with: Value = json!({ "run": run, "file": file, "title": "Programme of the run", "kind": "agenda" });
        self.call("add_document", with).map(drop)
    }

    /// Who signs in print, and what some people held before the book.
    pub(super) fn register(&self, director: &Value, since: &str) -> Result<()> {
        let image = self.house.take_file("signature.png", signature()?);
        let with = json!({ "person": director, "title": "Director of training", "valid_from_on": since, "image": image });
        self.call("add_signatory", with)?;
        let people = self.call("enrolments", json!({ "run": "DEMO-HANDS-01" }))?;
        let names = people.as_array().into_iter().flatten().filter_map(|row| row.get("full_name").and_then(Value::as_str));
        let rows: Vec<String> = names
            .take(6)
            .zip(11..)
            .map(|(name, number)| format!("HC/2023/{number:03},{name},Good manufacturing practice for newcomers,2023-09-15"))
            .collect();
        let list = ["Number,Name,Course,Date", &rows.join("\r\n")].join("\r\n");
        let file = self.house.take_file("before.csv", list.into_bytes());
        self.call("import_former", json!({ "file": file })).map(drop)
    }
}

impl Builder {
    /// What the library of the demo holds: pages of WHO, a checklist, what was asked in a session, a restricted survey.
    pub(super) fn library(&self, run: &str, session: &str) -> Result<()> {
        let fields = |title: &str, kind: &str, audience: &str, lang: &str, more: [Option<&str>; 3], topics: &[&str]| {
            json!({
                "title": title, "kind": kind, "audience": audience, "lang": lang, "source": more[0], "issued_on": more[1], "link": more[2], "topics": topics,
                "is_restricted": false, "reader_roles": [], "reader_users": [], "courses": [], "runs": [], "sessions": [],
            })
        };
        let prequalification = fields(
            "Prequalification of medical products",
            "guidance",
            "regulator",
            "en",
            [Some("WHO"), None, Some("https://extranet.who.int/prequal/")],
            &["prequalification"],
        );
        let local = fields(
            "Production locale et assistance technique",
            "strategy",
            "government",
            "fr",
            [Some("WHO"), None, Some("https://www.who.int/teams/regulation-prequalification")],
            &["local production"],
        );
        for fields in [prequalification, local] {
            self.call("add_resource", json!({ "fields": fields }))?;
        }
        let mut gowning =
            fields("قائمة تحقق لارتداء ملابس الغرف النظيفة", "tool", "industry", "ar", [None, Some("2026-01"), None], &["aseptic", "gowning"]);
        gowning["runs"] = json!([run]);
        gowning["edition"] = json!("3");
        let file = self.house.take_file("gowning.txt", "1. اليدان\r\n2. غطاء الرأس\r\n3. البدلة\r\n".as_bytes().to_vec());
        self.call("add_resource", json!({ "fields": gowning, "file": file }))?;
        let mut survey =
            fields("Survey of manufacturing capacity", "tool", "government", "en", [Some("Demo partners"), Some("2025"), None], &["capacity"]);
        survey["is_restricted"] = json!(true);
        survey["sessions"] = json!([session]);
        let file = self.house.take_file("survey.csv", b"country,sites\r\nGHA,2\r\nIDN,4\r\n".to_vec());
        self.call("add_resource", json!({ "fields": survey, "file": file }))?;
        let asked = "Q: How long may a gown be worn?\nA: One session, and never outside of the suite.\n\nQ: Who signs the batch record?\nA: Whoever did the step, at once.";
        let questions = json!({ "session": session, "title": "Questions about gowning", "text": asked, "topics": ["gowning"], "audience": "industry", "lang": "en" });
        self.call("promote_questions", questions).map(drop)
    }
}
