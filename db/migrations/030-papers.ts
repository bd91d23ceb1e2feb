import type { Migration } from '#db/migrations/migration.ts';

/** This centre's own wording of its papers, a row a paper. */
export const migration030: Migration = {
  version: 30,
  sql: `
    CREATE TABLE papers (
      id TEXT PRIMARY KEY,
      revision TEXT NOT NULL,
      state TEXT NOT NULL
    ) STRICT;
  `,
};
