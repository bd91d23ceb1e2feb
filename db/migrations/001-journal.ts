import type { Migration } from '#db/migrations/migration.ts';

/** The journal, its personal rows, the results of commands, and the state of the sync. */
export const migration001: Migration = {
  version: 1,
  sql: `
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE events (
      n INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      device_id TEXT NOT NULL,
      incarnation INTEGER NOT NULL,
      device_seq INTEGER NOT NULL,
      aggregate TEXT NOT NULL,
      aggregate_id TEXT NOT NULL,
      type TEXT NOT NULL,
      version INTEGER NOT NULL,
      at INTEGER NOT NULL,
      clock_offset_ms INTEGER NOT NULL,
      actor TEXT NOT NULL,
      command_id TEXT NOT NULL,
      undo_of TEXT,
      payload TEXT NOT NULL,
      prev_hash TEXT NOT NULL,
      hash TEXT NOT NULL,
      -- Null until the back-office has answered or the event came from its feed.
      server_seq INTEGER,
      verdict TEXT CHECK (verdict IN ('applied', 'contradicted')),
      reason TEXT,
      -- Of a type or version that this program does not know: kept and carried, its aggregate is read-only here.
      from_future INTEGER NOT NULL DEFAULT 0,
      UNIQUE (device_id, incarnation, device_seq)
    ) STRICT;
    CREATE INDEX events_of_aggregate ON events (aggregate_id);
    CREATE INDEX events_unsent ON events (device_id, incarnation, device_seq) WHERE verdict IS NULL;
    CREATE INDEX events_from_future ON events (aggregate_id) WHERE from_future = 1;

    CREATE TABLE event_personal (
      event_id TEXT NOT NULL REFERENCES events (id),
      position INTEGER NOT NULL,
      subject_id TEXT NOT NULL,
      hash TEXT NOT NULL,
      salt TEXT,
      data TEXT,
      PRIMARY KEY (event_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX event_personal_of_subject ON event_personal (subject_id);

    CREATE TABLE commands (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      input_hash TEXT NOT NULL,
      output TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE leases (
      year INTEGER NOT NULL,
      from_number INTEGER NOT NULL,
      to_number INTEGER NOT NULL,
      next_number INTEGER NOT NULL,
      centre_code TEXT NOT NULL,
      PRIMARY KEY (year, from_number)
    ) STRICT, WITHOUT ROWID;
  `,
};
