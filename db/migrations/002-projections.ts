import type { Migration } from '#db/migrations/migration.ts';

/**
 * What the screens read. Each row depends on one aggregate and is replaced whole; `state` is the folded JSON.
 * Tables with a rowid although the key is a text: without one, rows of this length are cut into overflow pages.
 */
export const migration002: Migration = {
  version: 2,
  sql: `
    CREATE TABLE visits (
      id TEXT PRIMARY KEY,
      business_day TEXT NOT NULL,
      status TEXT NOT NULL,
      ticket TEXT,
      category TEXT NOT NULL,
      level INTEGER NOT NULL,
      arrived_at INTEGER NOT NULL,
      due_at INTEGER NOT NULL,
      called_at INTEGER,
      counter TEXT,
      client_id TEXT,
      service_id TEXT,
      service_started_at INTEGER,
      finished_at INTEGER,
      state TEXT NOT NULL
    ) STRICT;
    CREATE INDEX visits_of_day ON visits (business_day, arrived_at);
    -- The queue, and who is at a counter, without reading everybody who came today.
    CREATE INDEX visits_waiting ON visits (business_day, due_at, arrived_at, ticket, category, level, id)
      WHERE status = 'waiting';
    CREATE INDEX visits_served ON visits (business_day, category, service_started_at, finished_at)
      WHERE status = 'finished' AND service_started_at IS NOT NULL;
    CREATE INDEX visits_at_counters ON visits (business_day, counter) WHERE status IN ('called', 'serving');

    CREATE TABLE requests (
      id TEXT PRIMARY KEY,
      register_number TEXT UNIQUE,
      status TEXT NOT NULL,
      client_id TEXT NOT NULL,
      visit_id TEXT NOT NULL,
      service_id TEXT NOT NULL,
      registered_at INTEGER NOT NULL,
      registered_by TEXT,
      due_date TEXT NOT NULL,
      result_at INTEGER,
      handed_over_at INTEGER,
      state TEXT NOT NULL
    ) STRICT;
    CREATE INDEX requests_of_client ON requests (client_id, registered_at);
    CREATE INDEX requests_by_time ON requests (registered_at);
    CREATE INDEX requests_by_handover ON requests (handed_over_at) WHERE handed_over_at IS NOT NULL;
    CREATE INDEX requests_open ON requests (due_date, registered_at) WHERE status IN ('registered', 'acceptedByOwner');
    CREATE INDEX requests_ready ON requests (result_at) WHERE status = 'resultReady';

    CREATE TABLE clients (
      n INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      phone TEXT NOT NULL,
      state TEXT NOT NULL
    ) STRICT;
    CREATE INDEX clients_by_code ON clients (code);
    CREATE VIRTUAL TABLE client_search USING fts5 (
      name, phone, content='clients', content_rowid='n',
      tokenize="unicode61 remove_diacritics 2", prefix='2 3 4'
    );
    -- Without this an erased name stays in the index (design 4).
    INSERT INTO client_search (client_search, rank) VALUES ('secure-delete', 1);

    CREATE TABLE tasks (
      id TEXT PRIMARY KEY,
      status TEXT NOT NULL,
      kind TEXT NOT NULL,
      aggregate TEXT NOT NULL,
      aggregate_id TEXT NOT NULL,
      event_id TEXT NOT NULL,
      opened_at INTEGER NOT NULL,
      resolved_at INTEGER,
      state TEXT NOT NULL
    ) STRICT;
    CREATE INDEX tasks_by_status ON tasks (status, opened_at);
    CREATE INDEX tasks_of_event ON tasks (event_id);

    CREATE TABLE shifts (
      id TEXT PRIMARY KEY,
      staff_id TEXT NOT NULL,
      counter TEXT,
      started_at INTEGER NOT NULL,
      ended_at INTEGER,
      state TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
