import type { StaffRole } from '#shared/api/define.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { keep } from '#db/kept.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export type Staff = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  readonly pinSalt: string;
  readonly pinHash: string;
  readonly isActive: boolean;
  readonly wrongTries: number;
  readonly blockedUntil: number;
  /** Only in the demo centre, where everybody may see it. */
  readonly demoPin: string | null;
  /** Spoken with clients; empty while nobody has said. */
  readonly languages: readonly ClientLanguage[];
  /** Last day on which the training for acting in clients' stead is valid (ASE-10); null: none is recorded. */
  readonly trainedUntil: LocalDate | null;
};

type Row = {
  id: string;
  name: string;
  roles: string;
  pin_salt: string;
  pin_hash: string;
  is_active: number;
  wrong_tries: number;
  blocked_until: number;
  demo_pin: string | null;
  languages: string;
  trained_until: string | null;
};

export function saveStaff(db: Db, staff: Staff): void {
  members.written(db, staff.id);
  run(
    db,
    sql`INSERT OR REPLACE INTO staff (id, name, roles, pin_salt, pin_hash, is_active, wrong_tries, blocked_until,
          demo_pin, languages, trained_until)
        VALUES (${staff.id}, ${staff.name}, ${JSON.stringify(staff.roles)}, ${staff.pinSalt}, ${staff.pinHash},
          ${staff.isActive ? 1 : 0}, ${staff.wrongTries}, ${staff.blockedUntil}, ${staff.demoPin},
          ${JSON.stringify(staff.languages)}, ${staff.trainedUntil})`,
  );
}

const members = keep((db, id): Staff | null => {
  const row = get<Row>(db, sql`SELECT * FROM staff WHERE id = ${id}`);
  return row ? toStaff(row) : null;
});

export function findStaff(db: Db, id: string): Staff | null {
  return members.read(db, id);
}

/** In the order of the Latvian alphabet. */
export function allStaff(db: Db): Staff[] {
  return all<Row>(db, sql`SELECT * FROM staff`)
    .map(toStaff)
    .sort((a, b) => COLLATOR.compare(a.name, b.name));
}

const COLLATOR = new Intl.Collator('lv');

function toStaff(row: Row): Staff {
  return {
    id: row.id,
    name: row.name,
    roles: JSON.parse(row.roles) as StaffRole[],
    pinSalt: row.pin_salt,
    pinHash: row.pin_hash,
    isActive: row.is_active === 1,
    wrongTries: row.wrong_tries,
    blockedUntil: row.blocked_until,
    demoPin: row.demo_pin,
    languages: JSON.parse(row.languages) as ClientLanguage[],
    trainedUntil: row.trained_until,
  };
}
