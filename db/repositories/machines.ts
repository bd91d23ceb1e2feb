import type { Db } from '#db/open.ts';
import { all, run, sql } from '#db/sql.ts';

export type MachineRow = {
  readonly id: string;
  readonly tokenHash: string;
  readonly kind: string;
  readonly name: string;
  readonly counterId: string | null;
  readonly pairedAt: number;
  readonly lastSeenAt: number;
  /** Where it was seen last. */
  readonly address: string;
};

export function allMachines(db: Db): MachineRow[] {
  return all<MachineRow>(
    db,
    sql`SELECT id, token_hash AS tokenHash, kind, name, counter_id AS counterId, paired_at AS pairedAt,
               last_seen_at AS lastSeenAt, address
        FROM machines ORDER BY paired_at, id`,
  );
}

export function saveMachine(db: Db, machine: MachineRow): void {
  run(
    db,
    sql`INSERT INTO machines (id, token_hash, kind, name, counter_id, paired_at, last_seen_at, address)
        VALUES (${machine.id}, ${machine.tokenHash}, ${machine.kind}, ${machine.name}, ${machine.counterId},
                ${machine.pairedAt}, ${machine.lastSeenAt}, ${machine.address})
        ON CONFLICT (id) DO UPDATE SET last_seen_at = excluded.last_seen_at, address = excluded.address`,
  );
}

export function deleteMachine(db: Db, id: string): void {
  run(db, sql`DELETE FROM machines WHERE id = ${id}`);
}
