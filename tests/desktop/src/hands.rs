//! What a person's eyes and hands do at the window. Things are found by their words, in the dialog if one is open.

use crate::{GLANCE, Outcome, PATIENCE, Window};
use std::path::Path;
use std::time::Instant;
use thirtyfour::prelude::*;
use tokio::time::{sleep, timeout};

/// Where a person looks: the open dialog, or else the whole window.
const SCOPE: &str = "//*[self::dialog[@open] or self::body[not(descendant::dialog[@open])]]";
/// The driver's own word on what is displayed is wrong for text that is cut at its edge.
const FIRST_SEEN: &str = "
    const found = document.evaluate(arguments[0], document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
    for (let at = 0; at < found.snapshotLength; at += 1) {
        const one = found.snapshotItem(at);
        const { width, height } = one.getBoundingClientRect();
        if (width > 1 && height > 1 && one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return one;
    }
    return null";
/// How far down a list of choices a person goes before they give up.
const CHOICES: usize = 12;

impl Window {
    /// The first element of an XPath that is seen, waited for.
    async fn first(&self, path: String) -> Outcome<WebElement> {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            let seen = self.driver.execute(FIRST_SEEN, vec![path.clone().into()]).await?;
            if !seen.json().is_null() {
                return Ok(seen.element()?);
            }
            sleep(GLANCE).await;
        }
        Err(format!("nothing is seen at {path}").into())
    }

    /// Waits until these words stand anywhere in the window, alone or inside a sentence.
    pub async fn shows(&self, words: &str) -> Outcome<WebElement> {
        let holds = format!("contains(normalize-space(.), {words:?})");
        self.first(format!("//body//*[{holds}][not(*[{holds}])]")).await.map_err(|error| format!("“{words}” is not shown: {error}").into())
    }

    /// Waits for an element, named by XPath, in whose text these words stand: `read("tr", "Kim")`.
    pub async fn read(&self, element: &str, words: &str) -> Outcome<WebElement> {
        let found = self.first(format!("{SCOPE}//{element}[contains(normalize-space(.), {words:?})]")).await;
        found.map_err(|error| format!("no {element} shows “{words}”: {error}").into())
    }

    /// Waits until no such element is there.
    pub async fn gone(&self, css: &str) -> Outcome {
        if self.driver.query(By::Css(css)).wait(PATIENCE, GLANCE).not_exists().await? { Ok(()) } else { Err(format!("{css} is still there").into()) }
    }

    /// Waits for a button, a tab or a row's button with this name that can be used.
    pub async fn button(&self, name: &str) -> Outcome<WebElement> {
        let named = format!("@aria-label={name:?} or text()[normalize-space(.)={name:?}]");
        self.first(format!("{SCOPE}//button[{named}][not(@aria-disabled)][not(@disabled)]"))
            .await
            .map_err(|error| format!("no button “{name}” can be used: {error}").into())
    }

    /// Presses a button with the pointer.
    pub async fn push(&self, name: &str) -> Outcome {
        let button = self.button(name).await?;
        self.click(&button).await
    }

    /// Presses a button in the row that holds these words.
    pub async fn push_beside(&self, words: &str, name: &str) -> Outcome {
        let row = format!("*[self::li or self::tr][contains(normalize-space(.), {words:?})]");
        let button = self.first(format!("{SCOPE}//{row}//button[text()[normalize-space(.)={name:?}]][not(@aria-disabled)]"));
        let button = button.await.map_err(|error| format!("no “{name}” beside “{words}”: {error}"))?;
        self.click(&button).await
    }

    async fn label(&self, name: &str) -> Outcome<WebElement> {
        let named = format!("(.|span)/text()[normalize-space(.)={name:?}]");
        self.first(format!("{SCOPE}//label[{named}]")).await.map_err(|error| format!("no field “{name}”: {error}").into())
    }

    async fn field(&self, label: &WebElement) -> Outcome<WebElement> {
        Ok(match label.attr("for").await? {
            Some(id) => self.driver.find(By::Id(id)).await?,
            None => label.find(By::Css("input, textarea, select")).await?,
        })
    }

    /// Writes into the field with this label, over what stands in it.
    pub async fn write(&self, label: &str, text: &str) -> Outcome {
        let field = self.field(&self.label(label).await?).await?;
        self.click(&field).await?;
        self.chord(&[Key::Control], "a").await?;
        self.press(text).await?;
        let written = field.prop("value").await?.unwrap_or_default();
        if written == text { Ok(()) } else { Err(format!("“{label}” holds “{written}”, not “{text}”").into()) }
    }

    /// Ticks a box or chooses one of several by its label.
    pub async fn tick(&self, label: &str) -> Outcome {
        let label = self.label(label).await?;
        self.click(&label).await
    }

    /// Chooses from a list: by its first letters, then by the arrow until it is the right one.
    pub async fn choose_from(&self, label: &str, choice: &str) -> Outcome {
        let label_there = self.label(label).await?;
        let list = self.field(&label_there).await?;
        self.click(&label_there).await?;
        self.press(choice.split(' ').next().unwrap_or_default()).await?;
        for _ in 0..CHOICES {
            if list.find(By::Css("option:checked")).await?.text().await?.trim() == choice {
                return Ok(());
            }
            self.press(Key::Down).await?;
        }
        self.remember("choice").await?;
        let there = list.text().await?.replace('\n', ", ");
        Err(format!("“{label}” gave no “{choice}”; it has {there}").into())
    }

    /// Goes to a place by the rail.
    pub async fn visit(&self, place: &str) -> Outcome {
        self.push(place).await?;
        self.title(place).await
    }

    /// Waits for the page with this title.
    pub async fn title(&self, title: &str) -> Outcome {
        let found = self.first(format!("//h1[normalize-space(.)={title:?}]")).await;
        found.map(|_| ()).map_err(|error| format!("no page “{title}”: {error}").into())
    }

    /// Keeps a picture of the window where `ROLLBOOK_JOURNEY_PICTURES` names a folder, to look at afterwards. The driver
    /// sometimes gives none, which is no fault of the window.
    pub async fn remember(&self, name: &str) -> Outcome {
        if let Some(folder) = std::env::var_os("ROLLBOOK_JOURNEY_PICTURES") {
            let path = Path::new(&folder).join(format!("{name}.png"));
            if !matches!(timeout(PATIENCE / 4, self.driver.screenshot(&path)).await, Ok(Ok(()))) {
                eprintln!("no picture of {name}");
            }
        }
        Ok(())
    }

    /// Tells what the window showed when a step failed, and keeps a picture of it.
    pub async fn looked_at<T>(&self, outcome: Outcome<T>) -> Outcome<T> {
        match outcome {
            Ok(done) => Ok(done),
            Err(error) => {
                self.remember("failed").await?;
                let shown = self.driver.execute("return document.body.innerText", Vec::new()).await?;
                let faults = self.driver.execute("return window.faults", Vec::new()).await?;
                Err(format!("{error}\nThe window showed: {}\nIts program broke on: {}", shown.json(), faults.json()).into())
            }
        }
    }
}
