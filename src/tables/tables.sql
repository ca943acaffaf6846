-- The projections: dropped and rebuilt from the journal at any time. Ids are UUIDs; `entry` columns hold local keys.
CREATE TABLE table_applied (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE table_desk (desk BLOB NOT NULL, epoch INTEGER NOT NULL, public_key TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (desk, epoch)) STRICT, WITHOUT ROWID;
CREATE TABLE table_erased (person BLOB PRIMARY KEY, entry INTEGER NOT NULL) STRICT, WITHOUT ROWID;
-- Which entries stand for a subject: those that no other saw. Marks keep their own in table_mark.
CREATE TABLE table_head (kind INTEGER NOT NULL, id BLOB NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (kind, id, entry)) STRICT, WITHOUT ROWID;
-- Which entries are about a record, for its history. Marks are found through table_mark.
CREATE TABLE table_about (id BLOB NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (id, entry)) STRICT, WITHOUT ROWID;
CREATE TABLE table_undone (entry INTEGER NOT NULL, by_entry INTEGER NOT NULL, PRIMARY KEY (entry, by_entry)) STRICT, WITHOUT ROWID;
CREATE TABLE table_centre (
  one INTEGER PRIMARY KEY CHECK (one = 1), book BLOB, centre BLOB, series TEXT, issuer_key TEXT, is_demo INTEGER,
  code TEXT, name TEXT, country TEXT, zone TEXT, verify_host TEXT, grace_min INTEGER, late_entry_hours INTEGER, profile TEXT, first_year INTEGER, first_number INTEGER
) STRICT;
-- How the centre plans: the numbers of its free days, and the level of each kind of clash that has one.
CREATE TABLE table_planning (one INTEGER PRIMARY KEY CHECK (one = 1), free_days TEXT, levels TEXT NOT NULL) STRICT;
CREATE TABLE table_user (id BLOB PRIMARY KEY, person BLOB, login TEXT, roles TEXT, state TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE table_person (
  id BLOB PRIMARY KEY, country TEXT, sex TEXT, category TEXT, state TEXT,
  full_name TEXT, certificate_name TEXT, native_name TEXT, given_name TEXT, family_name TEXT, honorific TEXT,
  email TEXT, phone TEXT, note TEXT, born_on TEXT
) STRICT, WITHOUT ROWID;
-- Small rows to page and search through: the name to sort by, every name without marks and case.
CREATE TABLE table_person_list (
  sort_name TEXT NOT NULL, id BLOB NOT NULL, state TEXT NOT NULL, country TEXT, search TEXT NOT NULL, name_key TEXT NOT NULL, email_key TEXT, PRIMARY KEY (sort_name, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX table_person_list_id ON table_person_list (id);
CREATE INDEX table_person_list_name ON table_person_list (name_key, state) WHERE name_key <> '';
CREATE INDEX table_person_list_email ON table_person_list (email_key, state, name_key) WHERE email_key IS NOT NULL;
-- Where people work and worked, by what other names they are known, and the numbers of their documents: in the order in which they are kept.
CREATE TABLE table_affiliation (
  person BLOB NOT NULL, place INTEGER NOT NULL, organisation BLOB, name TEXT, post TEXT, department TEXT, from_on TEXT, to_on TEXT, is_primary INTEGER NOT NULL,
  PRIMARY KEY (person, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX table_affiliation_organisation ON table_affiliation (organisation) WHERE organisation IS NOT NULL;
CREATE TABLE table_alias (person BLOB NOT NULL, place INTEGER NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, source TEXT, PRIMARY KEY (person, place)) STRICT, WITHOUT ROWID;
CREATE TABLE table_identifier (
  person BLOB NOT NULL, place INTEGER NOT NULL, scheme TEXT NOT NULL, value TEXT NOT NULL, match_hash TEXT NOT NULL, PRIMARY KEY (person, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX table_identifier_hash ON table_identifier (match_hash);
-- What active people share and people kept apart do not: an identifier, a name, an address under different names.
CREATE TABLE table_alike (sort INTEGER NOT NULL, key TEXT NOT NULL, PRIMARY KEY (sort, key)) STRICT, WITHOUT ROWID;
-- People who are alike and are not one, as long as none of them changes.
CREATE TABLE table_apart (id BLOB NOT NULL, person BLOB NOT NULL, PRIMARY KEY (id, person)) STRICT, WITHOUT ROWID;
CREATE INDEX table_apart_person ON table_apart (person);
-- Every version of every text; the highest counts.
CREATE TABLE table_consent_text (id BLOB NOT NULL, n INTEGER NOT NULL, purpose TEXT NOT NULL, texts TEXT NOT NULL, is_retired INTEGER NOT NULL, PRIMARY KEY (id, n)) STRICT, WITHOUT ROWID;
CREATE TABLE table_consent (
  id BLOB PRIMARY KEY, person BLOB NOT NULL, text BLOB NOT NULL, text_n INTEGER NOT NULL, given_on TEXT NOT NULL, channel TEXT NOT NULL, withdrawn_on TEXT, is_undone INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX table_consent_person ON table_consent (person);
CREATE INDEX table_consent_of ON table_consent (text);
-- Lists stand as JSON arrays, titles as a JSON object by language.
CREATE TABLE table_organisation (
  id BLOB PRIMARY KEY, name TEXT, alt_names TEXT, category TEXT, country TEXT, parent BLOB, is_undone INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE table_initiative (id BLOB PRIMARY KEY, code TEXT, titles TEXT, is_undone INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
CREATE TABLE table_programme (
  id BLOB PRIMARY KEY, initiative BLOB, code TEXT, titles TEXT, pillar TEXT, unit TEXT, is_undone INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE table_partner (
  about BLOB NOT NULL, place INTEGER NOT NULL, organisation BLOB NOT NULL, role TEXT NOT NULL, statement TEXT, PRIMARY KEY (about, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE table_agreement (
  id BLOB PRIMARY KEY, title TEXT, kind TEXT, parties TEXT, programmes TEXT, signed_on TEXT, valid_to_on TEXT, certificate_text TEXT, state TEXT,
  is_undone INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE table_course (
  id BLOB PRIMARY KEY, code TEXT, programme BLOB, mode TEXT, topics TEXT, product_types TEXT, is_undone INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE table_version (
  id BLOB PRIMARY KEY, course BLOB, n INTEGER, title TEXT, lang TEXT, rule TEXT, effective_on TEXT,
  level TEXT, workload_min INTEGER, outcomes TEXT, assessment_method TEXT, review_on TEXT, state TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE table_run (id BLOB PRIMARY KEY, code TEXT, version BLOB, first_on TEXT, last_on TEXT, zone TEXT, capacity INTEGER, edition_n INTEGER, min_to_run_n INTEGER, objectives TEXT, pools TEXT, state TEXT) STRICT, WITHOUT ROWID;
CREATE INDEX table_run_code ON table_run (code);
CREATE TABLE table_enrolment (id BLOB PRIMARY KEY, person BLOB, run BLOB, source TEXT, country TEXT, region TEXT, income TEXT, category TEXT, state TEXT, employer TEXT, post TEXT, department TEXT) STRICT, WITHOUT ROWID;
CREATE INDEX table_enrolment_run ON table_enrolment (run, person);
CREATE INDEX table_enrolment_person ON table_enrolment (person);
-- Phases, tracks and groups of runs.
CREATE TABLE table_part (
  id BLOB PRIMARY KEY, run BLOB, kind TEXT, title TEXT, capacity_n INTEGER, mode TEXT, first_on TEXT, last_on TEXT, is_undone INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX table_part_run ON table_part (run);
-- In which tracks and group somebody is.
CREATE TABLE table_enrolment_part (enrolment BLOB NOT NULL, part BLOB NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (enrolment, part)) STRICT, WITHOUT ROWID;
CREATE INDEX table_enrolment_part_part ON table_enrolment_part (part);
CREATE TABLE table_facility (
  id BLOB PRIMARY KEY, parent BLOB, kind TEXT, name TEXT, address TEXT, capacity INTEGER, zone TEXT, grade TEXT, turnaround_min INTEGER, gowning_min INTEGER,
  features TEXT, available_from_on TEXT, available_to_on TEXT, is_undone INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE table_equipment (
  id BLOB PRIMARY KEY, asset_no TEXT, name TEXT, home BLOB, is_movable INTEGER, quantity_n INTEGER, calibration_due_on TEXT, state TEXT, is_undone INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX table_equipment_due ON table_equipment (calibration_due_on) WHERE calibration_due_on IS NOT NULL;
-- `of` is a facility, a piece of equipment, a person or the centre, as `what` says; `repeat` is the rule by which the time comes again.
CREATE TABLE table_availability (
  id BLOB PRIMARY KEY, what TEXT, of BLOB, kind TEXT, start_at INTEGER, end_at INTEGER, zone TEXT, repeat TEXT, reason TEXT, sealed BLOB, is_undone INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX table_availability_of ON table_availability (of, start_at);
CREATE TABLE table_session (
  id BLOB PRIMARY KEY, run BLOB, start_at INTEGER, end_at INTEGER, zone TEXT, start_local TEXT, offset_min INTEGER, end_offset_min INTEGER,
  credited_min INTEGER, phase BLOB, facility BLOB, setup_min INTEGER, teardown_min INTEGER, tz_version TEXT, title TEXT, kind TEXT, is_mandatory INTEGER, tags TEXT, state TEXT, register TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX table_session_run ON table_session (run, start_at);
CREATE INDEX table_session_start ON table_session (start_at);
CREATE INDEX table_session_open ON table_session (end_at) WHERE register = 'open';
-- What calendars told with a record: with a session its places and people, with a place the one around it, with a run its versions. No row goes.
CREATE TABLE table_named (id BLOB NOT NULL, other BLOB NOT NULL, PRIMARY KEY (id, other)) STRICT, WITHOUT ROWID;
CREATE INDEX table_named_other ON table_named (other);
-- The event that a session came in as, and what it said when it was last taken in.
CREATE TABLE table_session_origin (
  session BLOB PRIMARY KEY, uid TEXT NOT NULL, recurrence TEXT, title TEXT NOT NULL, start_at INTEGER NOT NULL, end_at INTEGER NOT NULL, location TEXT
) STRICT, WITHOUT ROWID;
-- Accepted clashes: `other` is a session or what else stands against this one; `digest` is that of both sides as they were accepted.
CREATE TABLE table_clash (
  kind TEXT NOT NULL, session BLOB NOT NULL, other BLOB NOT NULL, digest BLOB NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (kind, session, other)
) STRICT, WITHOUT ROWID;
CREATE TABLE table_session_staff (session BLOB NOT NULL, person BLOB NOT NULL, role TEXT NOT NULL, PRIMARY KEY (session, person, role)) STRICT, WITHOUT ROWID;
CREATE INDEX table_session_staff_person ON table_session_staff (person);
-- The tracks and the group that somebody was in until they were put into others.
CREATE TABLE table_enrolment_was (enrolment BLOB NOT NULL, entry INTEGER NOT NULL, until_at INTEGER NOT NULL, parts TEXT NOT NULL, PRIMARY KEY (enrolment, entry)) STRICT, WITHOUT ROWID;
-- For which tracks and groups a session is; without any it is for everybody of its run.
CREATE TABLE table_session_part (session BLOB NOT NULL, part BLOB NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (session, part)) STRICT, WITHOUT ROWID;
CREATE INDEX table_session_part_part ON table_session_part (part);
CREATE TABLE table_session_equipment (session BLOB NOT NULL, equipment BLOB NOT NULL, quantity_n INTEGER NOT NULL, PRIMARY KEY (session, equipment)) STRICT, WITHOUT ROWID;
CREATE INDEX table_session_equipment_equipment ON table_session_equipment (equipment);
-- Minutes after the start of the session; `n` from 0.
CREATE TABLE table_agenda_item (session BLOB NOT NULL, n INTEGER NOT NULL, title TEXT NOT NULL, from_min INTEGER NOT NULL, to_min INTEGER NOT NULL, PRIMARY KEY (session, n)) STRICT, WITHOUT ROWID;
CREATE TABLE table_agenda_speaker (session BLOB NOT NULL, n INTEGER NOT NULL, person BLOB NOT NULL, PRIMARY KEY (session, n, person)) STRICT, WITHOUT ROWID;
CREATE INDEX table_agenda_speaker_person ON table_agenda_speaker (person);
-- Every mark ever made; is_head: no other mark saw it; is_current: the one that shows.
CREATE TABLE table_mark (
  session BLOB NOT NULL, enrolment BLOB NOT NULL, entry INTEGER NOT NULL, status TEXT NOT NULL, minutes_late INTEGER, minutes_early INTEGER,
  is_head INTEGER NOT NULL, is_current INTEGER NOT NULL, PRIMARY KEY (session, enrolment, entry)
) STRICT, WITHOUT ROWID;
CREATE TABLE table_assessment (
  id BLOB PRIMARY KEY, run BLOB, kind TEXT, title TEXT, max_x100 INTEGER, pass_x100 INTEGER, attempts_n INTEGER, is_undone INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX table_assessment_run ON table_assessment (run);
-- Every score ever entered, without one where it was taken away; is_head and is_current as of marks.
CREATE TABLE table_result (
  enrolment BLOB NOT NULL, assessment BLOB NOT NULL, attempt_n INTEGER NOT NULL, entry INTEGER NOT NULL, score_x100 INTEGER, assessor BLOB,
  is_head INTEGER NOT NULL, is_current INTEGER NOT NULL, PRIMARY KEY (enrolment, assessment, attempt_n, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX table_result_assessment ON table_result (assessment);
CREATE TABLE table_competency (
  id BLOB PRIMARY KEY, code TEXT, title TEXT, package TEXT, steps TEXT, level_required TEXT, is_undone INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE table_version_competency (version BLOB NOT NULL, competency BLOB NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (version, competency)) STRICT, WITHOUT ROWID;
CREATE INDEX table_version_competency_of ON table_version_competency (competency);
-- Everything that was ever signed off, without a level where it was taken away; is_head and is_current as of marks.
CREATE TABLE table_sign_off (
  enrolment BLOB NOT NULL, competency BLOB NOT NULL, entry INTEGER NOT NULL, level TEXT, observed_n INTEGER, performed_n INTEGER, assessor BLOB,
  is_head INTEGER NOT NULL, is_current INTEGER NOT NULL, PRIMARY KEY (enrolment, competency, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX table_sign_off_competency ON table_sign_off (competency);
CREATE TABLE table_qualification (
  id BLOB PRIMARY KEY, person BLOB, about_kind TEXT, about BLOB, role TEXT, valid_from_on TEXT, valid_to_on TEXT, is_undone INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX table_qualification_person ON table_qualification (person);
CREATE INDEX table_qualification_about ON table_qualification (about);
CREATE TABLE table_letter (id BLOB PRIMARY KEY, kind TEXT, title TEXT, n INTEGER, texts TEXT, is_retired INTEGER, is_undone INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
-- Which letter was made for whom, from which version of its text: the entry that wrote it.
CREATE TABLE table_letter_made (
  entry INTEGER NOT NULL, letter BLOB NOT NULL, text BLOB NOT NULL, number INTEGER NOT NULL, lang TEXT NOT NULL, form TEXT NOT NULL, person BLOB NOT NULL, run BLOB,
  PRIMARY KEY (entry, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX table_letter_made_letter ON table_letter_made (letter);
CREATE INDEX table_letter_made_person ON table_letter_made (person);
CREATE INDEX table_letter_made_run ON table_letter_made (run);
CREATE TABLE table_action (
  id BLOB PRIMARY KEY, run BLOB, session BLOB, kind TEXT, text TEXT, owner BLOB, due_on TEXT, cites TEXT, state TEXT, is_undone INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX table_action_run ON table_action (run);
CREATE INDEX table_action_due ON table_action (due_on) WHERE state = 'open' AND is_undone = 0;
-- What became of questions after a run. Who is due follows from the runs alone.
CREATE TABLE table_follow_up (id BLOB PRIMARY KEY, enrolment BLOB NOT NULL, months INTEGER NOT NULL, state TEXT, done_on TEXT, in_sector INTEGER, skill_applied INTEGER) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX table_follow_up_enrolment ON table_follow_up (enrolment, months);
CREATE TABLE table_walk_in (id BLOB PRIMARY KEY, session BLOB, person BLOB, name TEXT, country TEXT, status TEXT, settled TEXT, enrolment BLOB, is_undone INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
CREATE INDEX table_walk_in_session ON table_walk_in (session);
CREATE INDEX table_walk_in_open ON table_walk_in (session) WHERE settled IS NULL AND is_undone = 0;
CREATE TABLE table_sheet (session BLOB PRIMARY KEY, entry INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE table_batch (
  id BLOB PRIMARY KEY, run BLOB, prepared_by BLOB, snapshot BLOB, kind TEXT, template TEXT, signatories TEXT, state TEXT,
  prepared_entry INTEGER, approved_entry INTEGER, issued_entry INTEGER
) STRICT, WITHOUT ROWID;
-- Certificates issued before the book; series, year and serial where the number has the form of the book's own.
CREATE TABLE table_former (
  id BLOB PRIMARY KEY, person BLOB, number TEXT, number_key TEXT, name TEXT, course TEXT, issued_on TEXT, series TEXT, year INTEGER, serial INTEGER, sealed BLOB, is_undone INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX table_former_person ON table_former (person);
CREATE TABLE table_signatory (id BLOB PRIMARY KEY, person BLOB, title TEXT, valid_from_on TEXT, valid_to_on TEXT, image BLOB, is_undone INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
CREATE TABLE table_certificate (
  id BLOB PRIMARY KEY, batch BLOB, person BLOB, enrolment BLOB, payload BLOB, replaces BLOB, state TEXT,
  series TEXT, year INTEGER, number INTEGER, status_index INTEGER, credential BLOB, paper BLOB, issued_entry INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX table_certificate_batch ON table_certificate (batch);
CREATE INDEX table_certificate_enrolment ON table_certificate (enrolment);
CREATE INDEX table_certificate_replaces ON table_certificate (replaces);
CREATE INDEX table_certificate_person ON table_certificate (person);
CREATE INDEX table_certificate_number ON table_certificate (series, year, number);
-- Files of people and runs, without their bytes; `entry` attached them.
CREATE TABLE table_document (
  id BLOB PRIMARY KEY, entry INTEGER NOT NULL, person BLOB, run BLOB, kind TEXT NOT NULL, format TEXT NOT NULL, bytes_n INTEGER NOT NULL,
  file BLOB NOT NULL, text BLOB NOT NULL, title TEXT, file_name TEXT, is_removed INTEGER NOT NULL, is_undone INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX table_document_person ON table_document (person) WHERE person IS NOT NULL;
CREATE INDEX table_document_run ON table_document (run) WHERE run IS NOT NULL;
-- The library. `fields` is what the journal says, as JSON.
CREATE TABLE table_resource (
  id BLOB PRIMARY KEY, entry INTEGER NOT NULL, title TEXT NOT NULL, sort_title TEXT NOT NULL, fields TEXT NOT NULL, is_removed INTEGER NOT NULL, is_undone INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- What a resource belongs to: courses, runs, sessions.
CREATE TABLE table_resource_link (about BLOB NOT NULL, resource BLOB NOT NULL, PRIMARY KEY (about, resource)) STRICT, WITHOUT ROWID;
CREATE INDEX table_resource_link_resource ON table_resource_link (resource);
-- Numbers that a restore skipped.
CREATE TABLE table_void (series TEXT NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (series, year, number)) STRICT, WITHOUT ROWID;
