/**
 * No rowid, so no insert order; ids are random (UUID v4, never v7); no day, time, visit, staff, device or command.
 * The days of a period belong to a released batch of at least five.
 */
export const RATINGS_SCHEMA = `
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE pool (
  id TEXT PRIMARY KEY,
  service INTEGER NOT NULL CHECK (service BETWEEN 1 AND 5),
  manner INTEGER CHECK (manner BETWEEN 1 AND 5),
  tags TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE batch (
  id TEXT PRIMARY KEY,
  period_from TEXT NOT NULL,
  period_to TEXT NOT NULL CHECK (period_to >= period_from),
  ratings INTEGER NOT NULL CHECK (ratings >= 5),
  service_mean REAL NOT NULL,
  manner_mean REAL,
  is_sent INTEGER NOT NULL CHECK (is_sent IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE released (
  id TEXT PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES batch (id),
  service INTEGER NOT NULL,
  manner INTEGER,
  tags TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
export const RATINGS_VERSION = 2;

/** How often each reason was chosen, of a whole batch: as JSON, by tag. The ratings themselves go when they were sent. */
export const TAG_COUNTS = `ALTER TABLE batch ADD COLUMN tags TEXT NOT NULL DEFAULT '{}'`;
