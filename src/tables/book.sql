-- The journal and what lies beside it. Never dropped. Local integer keys follow the order of arrival.
CREATE TABLE entry_journal (
  key       INTEGER PRIMARY KEY,
  desk      BLOB NOT NULL,
  epoch     INTEGER NOT NULL,
  seq       INTEGER NOT NULL,
  tick      INTEGER NOT NULL,
  digest    BLOB NOT NULL UNIQUE,
  body      TEXT NOT NULL,
  signature BLOB NOT NULL
) STRICT;
CREATE INDEX entry_order ON entry_journal (tick, desk, epoch, seq, digest);
CREATE INDEX entry_chain ON entry_journal (desk, epoch, seq);
CREATE TRIGGER entry_never_updated BEFORE UPDATE ON entry_journal BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
CREATE TRIGGER entry_never_deleted BEFORE DELETE ON entry_journal BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;

-- Sealed values. A row goes only when an entry has erased its owner.
CREATE TABLE personal_value (
  entry     INTEGER NOT NULL,
  owner     BLOB NOT NULL,
  field_group TEXT NOT NULL,
  class     TEXT NOT NULL,
  salt      BLOB NOT NULL,
  value     TEXT NOT NULL,
  digest    BLOB NOT NULL,
  PRIMARY KEY (owner, field_group, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX personal_entry ON personal_value (entry);
CREATE TABLE personal_erased (owner BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TRIGGER personal_never_updated BEFORE UPDATE ON personal_value BEGIN SELECT RAISE(ABORT, 'a sealed value is never changed'); END;
CREATE TRIGGER personal_deleted_when_erased BEFORE DELETE ON personal_value
  WHEN NOT EXISTS (SELECT 1 FROM personal_erased WHERE owner = OLD.owner)
   AND NOT EXISTS (SELECT 1 FROM personal_value AS v JOIN personal_erased AS e ON e.owner = v.owner
                   WHERE v.entry = OLD.entry AND v.field_group = 'note' AND OLD.field_group = 'note')
BEGIN SELECT RAISE(ABORT, 'a sealed value goes only with its person'); END;

-- Documents by their salted digest: frozen payloads, signed credentials, filed PDFs, attached files.
CREATE TABLE document_file (
  digest    BLOB PRIMARY KEY,
  entry     INTEGER NOT NULL,
  owner     BLOB,
  kind      TEXT NOT NULL,
  salt      BLOB NOT NULL,
  plain     BLOB NOT NULL,
  bytes     BLOB NOT NULL
) STRICT;
CREATE INDEX document_owner ON document_file (owner);
CREATE TRIGGER document_never_updated BEFORE UPDATE ON document_file BEGIN SELECT RAISE(ABORT, 'a document is never changed'); END;
CREATE TRIGGER document_deleted_when_erased BEFORE DELETE ON document_file
  WHEN OLD.owner IS NULL OR NOT EXISTS (SELECT 1 FROM personal_erased WHERE owner = OLD.owner)
BEGIN SELECT RAISE(ABORT, 'a document goes only with its person'); END;

-- What no bundle carries: the issuing key, drafts, where backups go.
CREATE TABLE local_value (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- What the places of runs that are over add to figures: a memory that is forgotten with any entry about what it was computed from.
CREATE TABLE local_counted (
  run BLOB NOT NULL, enrolment BLOB NOT NULL, person BLOB NOT NULL, country TEXT, region TEXT, income TEXT, category TEXT, sex TEXT,
  earned_min INTEGER NOT NULL, expected_min INTEGER NOT NULL, took_part INTEGER NOT NULL, outcome TEXT NOT NULL, change_tenths INTEGER,
  certificates INTEGER NOT NULL, PRIMARY KEY (run, enrolment)
) STRICT, WITHOUT ROWID;
