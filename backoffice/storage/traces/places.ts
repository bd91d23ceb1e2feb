/** The tables that hold what is personal: what was said, the states folded from it, and the keys of files. */
const TABLES = ['event_personal', 'aggregate', 'attachment_file'] as const;

export type Table = (typeof TABLES)[number];
/** `wal`: PostgreSQL's write-ahead log, of use only after the tables: until then it may get their old pages. */
export type Place = Table | 'wal';

export const PLACES: readonly Place[] = [...TABLES, 'wal'];
