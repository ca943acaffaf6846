//! Actions and recommendations of a run.

use super::Asking;
use super::person::line;
use super::printing::Printed;
use super::reports::handed_out;
use super::runs::{OneRun, day, visible};
use crate::domain::action::ActionKind;
use crate::domain::states::{ActionState, PersonState};
use crate::domain::time;
use crate::fault::{Fault, Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::fact::{ActionFields, Kind};
use crate::paper::spreadsheet::{Cell, Table, xlsx};
use crate::tables::{actions as table, history, people, runs, settings};
use crate::wire::{Receipt, parse, wire};
use crate::words::Words;
use chrono::NaiveDate;
use rusqlite::Connection;

wire! {
    /// Of which run; none: of all.
    asks ActionFilter { run: Option<String> }
    /// What an action cites.
    answers CitedAction { id: String, run_code: String, text: String }
    /// Something that a run leaves to do.
    answers ActionRow {
        id: String,
        run: String,
        run_code: String,
        session: Option<String>,
        session_title: Option<String>,
        kind: ActionKind,
        text: String,
        owner: Option<String>,
        owner_name: Option<String>,
        due_on: Option<String>,
        /// Open, and its day has come.
        is_due: bool,
        cites: Vec<CitedAction>,
        state: ActionState,
        next_states: Vec<ActionState>,
    }
    /// An action or recommendation of a run.
    asks AddAction {
        run: String,
        session: Option<String>,
        kind: ActionKind,
        text: String,
        owner: Option<String>,
        due_on: Option<String>,
        /// Earlier ones, of any run.
        cites: Vec<String>,
    }
    /// The fields of an action from now on.
    asks EditAction {
        action: String,
        session: Option<String>,
        kind: ActionKind,
        text: String,
        owner: Option<String>,
        due_on: Option<String>,
        cites: Vec<String>,
        state: ActionState,
    }
}

/// The day it is in the zone of the centre.
pub(super) fn today(asking: &Asking<'_>, db: &Connection) -> Result<NaiveDate> {
    let zone = time::zone(&settings::settings(db)?.zone).map_err(|fault| Fault::Journal(fault.to_string()))?;
    Ok(time::shown(asking.book.clock().now(), zone).0.date())
}

/// The actions of a run, or of all that the asking person may see.
pub fn actions(asking: &Asking<'_>, with: ActionFilter) -> Result<Vec<ActionRow>> {
    asking.book.read(|db| {
        let run: Option<RunId> = match with.run.as_deref().filter(|run| !run.is_empty()) {
            Some(run) => Some(parse(&visible(asking, db, run)?.id, "run")?),
            None => None,
        };
        let today = today(asking, db)?;
        let mut rows = Vec::new();
        for (id, fields) in table::actions(db, run)? {
            if visible(asking, db, &fields.run.to_string()).is_ok() {
                rows.push(row(db, id, fields, today)?);
            }
        }
        Ok(rows)
    })
}

fn row(db: &Connection, id: ActionId, fields: ActionFields, today: NaiveDate) -> Result<ActionRow> {
    let code = |run: RunId| Ok::<_, crate::fault::Error>(history::called(db, run.0)?.unwrap_or_default());
    let cited = |id: &ActionId| -> Result<Option<CitedAction>> {
        let Some(fields) = table::action(db, *id)? else { return Ok(None) };
        Ok(Some(CitedAction { id: id.to_string(), run_code: code(fields.run)?, text: fields.text }))
    };
    Ok(ActionRow {
        id: id.to_string(),
        run_code: code(fields.run)?,
        run: fields.run.to_string(),
        session_title: fields.session.map(|session| history::called(db, session.0)).transpose()?.flatten(),
        session: fields.session.map(|session| session.to_string()),
        kind: fields.kind,
        text: fields.text,
        owner_name: fields.owner.map(|owner| people::name(db, owner)).transpose()?,
        owner: fields.owner.map(|owner| owner.to_string()),
        is_due: fields.state == ActionState::Open && fields.due_on.is_some_and(|on| on <= today),
        due_on: fields.due_on.map(|on| on.to_string()),
        cites: fields.cites.iter().map(cited).collect::<Result<Vec<_>>>()?.into_iter().flatten().collect(),
        state: fields.state,
        next_states: fields.state.next().to_vec(),
    })
}

/// The fields as they were typed; `with` brings no state.
fn typed(db: &Connection, run: RunId, own: Option<ActionId>, with: &AddAction, state: ActionState) -> Result<ActionFields> {
    let text = line(&with.text, "text")?;
    let named = |text: &Option<String>| text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let session: Option<SessionId> = named(&with.session).map(|session| parse(&session, "session")).transpose()?;
    if let Some(session) = session
        && table::run_of(db, session)? != Some(run)
    {
        return Err(Refusal::new(Reason::NotFound).field("session").with("what", session).into());
    }
    let owner: Option<PersonId> = named(&with.owner).map(|owner| parse(&owner, "owner")).transpose()?;
    if let Some(owner) = owner {
        match people::kept(db, owner)?.and_then(|kept| kept.state) {
            Some(PersonState::Active | PersonState::Archived) => {}
            Some(PersonState::Erased) => return Err(Refusal::new(Reason::PersonErased).field("owner").into()),
            None => return Err(Refusal::new(Reason::NotFound).field("owner").with("what", owner).into()),
        }
    }
    let mut cites = Vec::with_capacity(with.cites.len());
    for cited in &with.cites {
        let id: ActionId = parse(cited, "cites")?;
        if own == Some(id) || table::action(db, id)?.is_none() {
            return Err(Refusal::new(Reason::NotFound).field("cites").with("what", cited).into());
        }
        if !cites.contains(&id) {
            cites.push(id);
        }
    }
    let due_on = named(&with.due_on).map(|on| day(&on, "due_on")).transpose()?;
    Ok(ActionFields { run, session, kind: with.kind, text, owner, due_on, cites, state })
}

/// An action or recommendation of a run.
pub fn add_action(asking: &Asking<'_>, with: AddAction) -> Result<Receipt> {
    let (receipt, ()) = asking.book.change(asking.author(), |change| {
        let run: RunId = parse(&visible(asking, change.db, &with.run)?.id, "run")?;
        let fields = typed(change.db, run, None, &with, ActionState::Open)?;
        let action = change.id();
        change.enter(Act::ActionAdded(ActionAdded { action, fields }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Changes an action, or brings it on: done or dropped.
pub fn edit_action(asking: &Asking<'_>, with: EditAction) -> Result<Receipt> {
    let action: ActionId = parse(&with.action, "action")?;
    let EditAction { session, kind, text, owner, due_on, cites, state, .. } = with;
    let (receipt, ()) = asking.book.change(asking.author(), |change| {
        let unknown = || Refusal::new(Reason::NotFound).field("action").with("what", action);
        let was = table::action(change.db, action)?.ok_or_else(unknown)?;
        visible(asking, change.db, &was.run.to_string()).map_err(|_| unknown())?;
        if was.state != state && !was.state.can_become(state) {
            let refusal = Refusal::new(Reason::StateNotAllowed).field("state").with("name", &was.text);
            return Err(refusal.with("before", was.state.code()).with("after", state.code()).into());
        }
        let with = AddAction { run: was.run.to_string(), session, kind, text, owner, due_on, cites };
        let now = typed(change.db, was.run, Some(action), &with, state)?;
        if now == was {
            return Err(Reason::NothingChanged.into());
        }
        let edit = change.edit(Kind::Action, action.0, Some(was), Some(now))?;
        change.enter(Act::ActionEdited(ActionEdited { action, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// The actions of a run as a file of a spreadsheet.
pub fn export_actions(asking: &Asking<'_>, with: OneRun) -> Result<Printed> {
    let words = Words::new(&asking.language());
    let made_at = asking.book.clock().now();
    let (run, is_demo, name) = asking.book.read(|db| {
        let run = visible(asking, db, &with.run)?;
        Ok((runs::run(db, parse(&run.id, "run")?)?.unwrap_or(run), settings::centre(db)?.is_demo, settings::settings(db)?.name))
    })?;
    let shown = actions(asking, ActionFilter { run: Some(run.id.clone()) })?;
    let text = |id: &str| words.text(id, &[]);
    let mut notes = vec![name, [run.code.as_str(), &run.title].join(" · ")];
    notes.extend(is_demo.then(|| text("paper-demo")));
    let count = u32::try_from(shown.len()).unwrap_or(u32::MAX);
    let cells = |row: ActionRow| {
        let cited: Vec<String> = row.cites.into_iter().map(|cited| [cited.run_code, cited.text].join(": ")).collect();
        let kind = text(&format!("actions-kind-{}", row.kind.code()));
        let state = text(&format!("actions-state-{}", row.state.code()));
        let rest = [row.session_title, row.owner_name, row.due_on].map(Option::unwrap_or_default);
        [kind, row.text].into_iter().chain(rest).chain([state, cited.join("; ")]).map(Cell::Text).collect()
    };
    let sheet = Table {
        title: text("actions-title"),
        heads: ["kind", "text", "session", "owner", "due", "state", "cites"].map(|head| text(&format!("actions-head-{head}"))).to_vec(),
        rows: shown.into_iter().map(cells).collect(),
        notes_title: text("reports-counts"),
        notes,
        is_rtl: words.language() == "ar",
        made_at,
    };
    let bytes = xlsx(&sheet).map_err(|fault| Fault::Paper(fault.to_string()))?;
    let receipt = handed_out(asking, "actions", parse::<RunId>(&run.id, "run")?.0, count)?;
    let file_name = format!("{}actions-{}-{}.xlsx", if is_demo { "demo-" } else { "" }, run.code, made_at.format("%Y%m%d"));
    Ok(Printed { receipt, paper: asking.house.keep_paper(&file_name, bytes), file_name })
}
