import { DatabaseFromFutureError } from '#db/migrations/errors.ts';
import { migration001 } from '#db/migrations/001-journal.ts';
import { migration002 } from '#db/migrations/002-projections.ts';
import { migration003 } from '#db/migrations/003-centre.ts';
import { migration004 } from '#db/migrations/004-sessions.ts';
import { migration005 } from '#db/migrations/005-feedback.ts';
import { migration006 } from '#db/migrations/006-halls.ts';
import { migration007 } from '#db/migrations/007-handoffs.ts';
import { migration008 } from '#db/migrations/008-counters.ts';
import { migration009 } from '#db/migrations/009-machines.ts';
import { migration010 } from '#db/migrations/010-queue.ts';
import { migration011 } from '#db/migrations/011-contacts.ts';
import { migration012 } from '#db/migrations/012-client-history.ts';
import { migration013 } from '#db/migrations/013-profiles.ts';
import { migration014 } from '#db/migrations/014-slips.ts';
import { migration015 } from '#db/migrations/015-appointments.ts';
import { migration016 } from '#db/migrations/016-visit-clients.ts';
import { migration017 } from '#db/migrations/017-open-visits.ts';
import { migration018 } from '#db/migrations/018-refused-commands.ts';
import { migration019 } from '#db/migrations/019-payments.ts';
import { migration020 } from '#db/migrations/020-delegations.ts';
import { migration021 } from '#db/migrations/021-attachments.ts';
import { migration022 } from '#db/migrations/022-merged-clients.ts';
import { migration023 } from '#db/migrations/023-request-work.ts';
import { migration024 } from '#db/migrations/024-asked-and-returned.ts';
import { migration025 } from '#db/migrations/025-representations.ts';
import { migration026 } from '#db/migrations/026-erasures.ts';
import { migration027 } from '#db/migrations/027-knowledge.ts';
import { migration028 } from '#db/migrations/028-local-cards.ts';
import { migration029 } from '#db/migrations/029-restrictions.ts';
import { migration030 } from '#db/migrations/030-papers.ts';
import { migration031 } from '#db/migrations/031-results-in-time.ts';
import { migration032 } from '#db/migrations/032-ancillary.ts';
import { migration033 } from '#db/migrations/033-proposals.ts';
import { migration034 } from '#db/migrations/034-digital-events-and-outages.ts';
import { migration035 } from '#db/migrations/035-open-visits.ts';
import { migration036 } from '#db/migrations/036-fewer-index-pages.ts';
import { migration037 } from '#db/migrations/037-carried-results.ts';
import { migration038 } from '#db/migrations/038-trips.ts';
import { migration039 } from '#db/migrations/039-unsent-by-aggregate.ts';
import type { Migration } from '#db/migrations/migration.ts';
import type Database from 'better-sqlite3';

export const MIGRATIONS = [
  migration001,
  migration002,
  migration003,
  migration004,
  migration005,
  migration006,
  migration007,
  migration008,
  migration009,
  migration010,
  migration011,
  migration012,
  migration013,
  migration014,
  migration015,
  migration016,
  migration017,
  migration018,
  migration019,
  migration020,
  migration021,
  migration022,
  migration023,
  migration024,
  migration025,
  migration026,
  migration027,
  migration028,
  migration029,
  migration030,
  migration031,
  migration032,
  migration033,
  migration034,
  migration035,
  migration036,
  migration037,
  migration038,
  migration039,
] as const satisfies readonly Migration[];
export const LATEST_VERSION = Math.max(...MIGRATIONS.map(({ version }) => version));

/**
 * Brings the tables up to `target`, each step in a transaction of its own, so that a kill in between leaves a
 * whole version behind. A new file has nothing to lose: all its steps are one, and reach the disk once.
 * @throws DatabaseFromFutureError when a newer program has used the file; it is left untouched
 */
export function migrate(db: Database.Database, target = LATEST_VERSION): void {
  const found = db.pragma('user_version', { simple: true }) as number;
  if (found > LATEST_VERSION) throw new DatabaseFromFutureError(found, LATEST_VERSION);
  const steps = MIGRATIONS.filter(({ version }) => version > found && version <= target);
  if (found === 0) db.transaction(() => steps.forEach((step) => take(db, step))).immediate();
  else for (const step of steps) db.transaction(() => take(db, step)).immediate();
}

function take(db: Database.Database, { sql, version }: Migration): void {
  db.exec(sql);
  db.pragma(`user_version=${version}`);
}
