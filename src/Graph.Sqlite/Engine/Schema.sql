-- Schema 1. Times are UTC ticks (t), offset in minutes (o) and precision (p: 0 second, 1 minute, 2 day).

-- What the store as a whole knows: the number counter, the three sums of the content hash, whether it owes settling.
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;

-- Imports and their files.
CREATE TABLE import (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, dossier TEXT NOT NULL, region TEXT NOT NULL, by TEXT NOT NULL,
  started INTEGER NOT NULL, state INTEGER NOT NULL, offer TEXT NOT NULL,
  entities INTEGER NOT NULL DEFAULT 0, links INTEGER NOT NULL DEFAULT 0, events INTEGER NOT NULL DEFAULT 0);
CREATE TABLE import_file (
  import TEXT NOT NULL, idx INTEGER NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL, length INTEGER NOT NULL, state INTEGER NOT NULL,
  layout TEXT, encoding TEXT, read INTEGER NOT NULL DEFAULT 0, accepted INTEGER NOT NULL DEFAULT 0, repaired INTEGER NOT NULL DEFAULT 0,
  duplicate INTEGER NOT NULL DEFAULT 0, rejected INTEGER NOT NULL DEFAULT 0, blank INTEGER NOT NULL DEFAULT 0,
  next_batch INTEGER NOT NULL DEFAULT 0, error TEXT, quality TEXT, mapping TEXT, PRIMARY KEY (import, idx)) WITHOUT ROWID;
CREATE INDEX import_file_sha ON import_file (sha256);
CREATE TABLE reject (
  import TEXT NOT NULL, idx INTEGER NOT NULL, sheet INTEGER NOT NULL, record INTEGER NOT NULL, line INTEGER NOT NULL,
  column_name TEXT, reason TEXT NOT NULL, value TEXT, PRIMARY KEY (import, idx, sheet, record)) WITHOUT ROWID;

-- A source is a file's bytes in one dossier and region; several imports may support it.
CREATE TABLE source (
  id INTEGER PRIMARY KEY, file_hash TEXT NOT NULL, dossier TEXT NOT NULL, region TEXT NOT NULL, UNIQUE (file_hash, dossier, region));
CREATE TABLE source_import (source INTEGER NOT NULL, import TEXT NOT NULL, idx INTEGER NOT NULL, PRIMARY KEY (source, import, idx)) WITHOUT ROWID;
CREATE INDEX source_import_import ON source_import (import);
CREATE TABLE header (source INTEGER NOT NULL, sheet INTEGER NOT NULL, cells TEXT NOT NULL, PRIMARY KEY (source, sheet)) WITHOUT ROWID;
CREATE TABLE raw_page (
  source INTEGER NOT NULL, first_sheet INTEGER NOT NULL, first_row INTEGER NOT NULL, data BLOB NOT NULL,
  PRIMARY KEY (source, first_sheet, first_row));
CREATE TABLE query_record (
  source INTEGER NOT NULL, nid INTEGER NOT NULL, provider TEXT NOT NULL, from_t INTEGER NOT NULL, from_o INTEGER NOT NULL,
  from_p INTEGER NOT NULL, to_t INTEGER NOT NULL, to_o INTEGER NOT NULL, to_p INTEGER NOT NULL, letter TEXT, result INTEGER NOT NULL);
CREATE INDEX query_record_nid ON query_record (nid);
CREATE INDEX query_record_source ON query_record (source);

-- Sightings and what they say.
CREATE TABLE sighting (
  id INTEGER PRIMARY KEY, source INTEGER NOT NULL, sheet INTEGER NOT NULL, row INTEGER NOT NULL, key BLOB NOT NULL,
  UNIQUE (source, sheet, row));
CREATE INDEX sighting_key ON sighting (key);
CREATE TABLE entity (
  nid INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, name TEXT, mark TEXT, hash BLOB, UNIQUE (kind, key));
CREATE INDEX entity_mark ON entity (mark) WHERE mark IS NOT NULL;
CREATE TABLE entity_sighting (nid INTEGER NOT NULL, sighting INTEGER NOT NULL, PRIMARY KEY (nid, sighting)) WITHOUT ROWID;
CREATE INDEX entity_sighting_sighting ON entity_sighting (sighting);
CREATE TABLE attr (
  id INTEGER PRIMARY KEY, nid INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
  from_t INTEGER, from_o INTEGER, from_p INTEGER, to_t INTEGER, to_o INTEGER, to_p INTEGER);
CREATE INDEX attr_nid ON attr (nid, name, value);
CREATE TABLE attr_sighting (attr INTEGER NOT NULL, sighting INTEGER NOT NULL, PRIMARY KEY (attr, sighting)) WITHOUT ROWID;
CREATE INDEX attr_sighting_sighting ON attr_sighting (sighting);
CREATE TABLE link (
  lid INTEGER PRIMARY KEY, type TEXT NOT NULL, a INTEGER NOT NULL, b INTEGER NOT NULL, directed INTEGER NOT NULL,
  count INTEGER NOT NULL DEFAULT 0, sum_fen INTEGER NOT NULL DEFAULT 0, first_t INTEGER, first_o INTEGER, first_p INTEGER,
  last_t INTEGER, last_o INTEGER, last_p INTEGER, weight REAL, hash BLOB, UNIQUE (a, b, type, directed));
CREATE INDEX link_b ON link (b);
CREATE TABLE link_sighting (
  id INTEGER PRIMARY KEY, lid INTEGER NOT NULL, sighting INTEGER NOT NULL, key BLOB NOT NULL,
  first_t INTEGER, first_o INTEGER, first_p INTEGER, last_t INTEGER, last_o INTEGER, last_p INTEGER,
  count INTEGER NOT NULL, sum_fen INTEGER, weight REAL, details TEXT);
CREATE INDEX link_sighting_lid ON link_sighting (lid);
CREATE INDEX link_sighting_sighting ON link_sighting (sighting);
CREATE TABLE event_sighting (
  id INTEGER PRIMARY KEY, lid INTEGER NOT NULL, sighting INTEGER NOT NULL, key BLOB NOT NULL, side INTEGER NOT NULL,
  at_t INTEGER NOT NULL, at_o INTEGER NOT NULL, at_p INTEGER NOT NULL, until_t INTEGER, until_o INTEGER, until_p INTEGER,
  fen INTEGER, seconds INTEGER, count INTEGER NOT NULL, weight REAL, provider TEXT NOT NULL, serial TEXT, failed INTEGER NOT NULL,
  details TEXT, transfer INTEGER NOT NULL, event INTEGER);
CREATE INDEX event_sighting_lid ON event_sighting (lid, fen);
CREATE INDEX event_sighting_transfer ON event_sighting (fen) WHERE transfer = 1;
CREATE INDEX event_sighting_sighting ON event_sighting (sighting);
CREATE INDEX event_sighting_event ON event_sighting (event);

-- Events: made anew by settling, from the sightings of what was touched.
CREATE TABLE event (
  eid INTEGER PRIMARY KEY, lid INTEGER NOT NULL, first INTEGER NOT NULL, at_t INTEGER NOT NULL, failed INTEGER NOT NULL, hash BLOB NOT NULL);
CREATE INDEX event_lid ON event (lid, at_t);
CREATE INDEX event_at ON event (at_t, lid);
-- What settling owes: 0 entity by nid, 1 link by lid, 2 transfers by amount in fen (-1 where unknown).
CREATE TABLE dirty (what INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (what, number)) WITHOUT ROWID;

-- Search: numbers in every form people type, and texts by one and two characters.
CREATE TABLE search_number (id INTEGER PRIMARY KEY, nid INTEGER NOT NULL, form TEXT NOT NULL, reversed TEXT NOT NULL);
CREATE INDEX search_number_nid ON search_number (nid);
CREATE INDEX search_number_form ON search_number (form);
CREATE INDEX search_number_reversed ON search_number (reversed);
CREATE VIRTUAL TABLE search_trigram USING fts5 (form, content = '', contentless_delete = 1, tokenize = 'trigram', detail = full);
CREATE TABLE search_text (id INTEGER PRIMARY KEY, nid INTEGER NOT NULL, attr INTEGER, folded TEXT NOT NULL, original TEXT NOT NULL);
CREATE INDEX search_text_nid ON search_text (nid);
CREATE TABLE search_gram (gram TEXT NOT NULL, text INTEGER NOT NULL, PRIMARY KEY (gram, text)) WITHOUT ROWID;

-- What people did, and documents that decide how data is judged.
CREATE TABLE operation (
  seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, by TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
  dossier TEXT, reason TEXT, details TEXT);
CREATE TABLE setting (name TEXT NOT NULL, version INTEGER NOT NULL, json TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (name, version)) WITHOUT ROWID;

-- Runs and what they found.
CREATE TABLE run (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL, scope TEXT NOT NULL, parameters TEXT NOT NULL,
  trigger_name TEXT NOT NULL, by TEXT NOT NULL, state INTEGER NOT NULL, stage TEXT, progress REAL NOT NULL DEFAULT 0,
  enqueued INTEGER NOT NULL, started INTEGER, ended INTEGER, snapshot TEXT, code_version TEXT, summary TEXT, error TEXT,
  fence INTEGER NOT NULL DEFAULT 0, worker TEXT, lease INTEGER);
CREATE TABLE finding_group (
  run TEXT NOT NULL, rank INTEGER NOT NULL, id TEXT NOT NULL, suspected INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (run, rank)) WITHOUT ROWID;
CREATE INDEX finding_group_id ON finding_group (run, id);
CREATE TABLE finding_member (
  run TEXT NOT NULL, entity TEXT NOT NULL, group_rank INTEGER NOT NULL, PRIMARY KEY (run, entity, group_rank)) WITHOUT ROWID;
CREATE TABLE finding_actor (
  run TEXT NOT NULL, rank INTEGER NOT NULL, entity TEXT NOT NULL, group_id TEXT, json TEXT NOT NULL, PRIMARY KEY (run, rank)) WITHOUT ROWID;
CREATE INDEX finding_actor_entity ON finding_actor (run, entity);
CREATE INDEX finding_actor_group ON finding_actor (run, group_id, rank);
CREATE TABLE finding_set_aside (run TEXT NOT NULL, entity TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (run, entity)) WITHOUT ROWID;
CREATE TABLE finding_layer (
  run TEXT NOT NULL, case_id TEXT NOT NULL, layer INTEGER NOT NULL, account TEXT NOT NULL, json TEXT NOT NULL,
  PRIMARY KEY (run, case_id, layer, account)) WITHOUT ROWID;
CREATE INDEX finding_layer_account ON finding_layer (run, account);
CREATE TABLE layout (snapshot TEXT NOT NULL, view TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY (snapshot, view)) WITHOUT ROWID;
