import { createHash, randomBytes } from 'node:crypto';
import { MACHINE_KINDS, type MachineKind } from '#shared/api/define.ts';
import { diskTroubleOf } from '#db/diskTrouble.ts';
import type { Db } from '#db/open.ts';
import { allMachines, deleteMachine, saveMachine, type MachineRow } from '#db/repositories/machines.ts';

/** Another machine of the centre that an administrator has paired. */
export type Machine = {
  readonly id: string;
  readonly kind: MachineKind;
  readonly name: string;
  /** Of a client screen. */
  readonly counterId: string | null;
};

type ListedMachine = Machine & {
  readonly pairedAt: number;
  readonly lastSeenAt: number;
  readonly address: string;
  readonly isConnected: boolean;
};

/** Pairings outlive restarts of the office and of the machine; they end when somebody revokes them. */
export type Machines = {
  find(token: string | undefined): Machine | undefined;
  list(): ListedMachine[];
  /** Returns the token that the machine keeps; the office knows only its hash. */
  add(machine: Omit<Machine, 'id'>, address: string): { readonly id: string; readonly token: string };
  remove(id: string): void;
  seen(id: string, address: string): void;
  /** It listens to the office; returns the function that says that it does not any more. */
  connect(id: string): () => void;
};

type Parts = {
  readonly db: Db;
  readonly now: () => number;
  readonly newId: () => string;
  /** One was paired, connected, disconnected or revoked. */
  changed(): void;
};

/** Writing down each request would cost more than the request. */
const WRITE_SEEN_EVERY_MS = 60_000;

type Known = MachineRow & { readonly kind: MachineKind; connections: number; writtenAt: number };

export function createMachines({ db, now, newId, changed }: Parts): Machines {
  const byId = new Map<string, Known>();
  const byHash = new Map<string, Known>();
  const know = (known: Known): void => {
    byId.set(known.id, known);
    byHash.set(known.tokenHash, known);
  };
  for (const row of allMachines(db)) {
    // A kind that only a newer program knows opens nothing here.
    const kind = MACHINE_KINDS.find((each) => each === row.kind);
    if (kind) know({ ...row, kind, connections: 0, writtenAt: row.lastSeenAt });
  }
  return {
    find: (token) => (token === undefined ? undefined : byHash.get(hashOf(token))),
    list: () => [...byId.values()].map((known) => ({ ...known, isConnected: known.connections > 0 })),
    add({ kind, name, counterId }, address) {
      const token = randomBytes(32).toString('base64url');
      const at = now();
      const row = { id: newId(), tokenHash: hashOf(token), kind, name, counterId, address };
      const known = { ...row, pairedAt: at, lastSeenAt: at, connections: 0, writtenAt: at };
      saveMachine(db, known);
      know(known);
      changed();
      return { id: known.id, token };
    },
    remove(id) {
      const known = byId.get(id);
      if (!known) return;
      deleteMachine(db, id);
      byId.delete(id);
      byHash.delete(known.tokenHash);
      changed();
    },
    seen(id, address) {
      const known = byId.get(id);
      if (!known) return;
      const at = now();
      const isNews = known.address !== address || at - known.writtenAt >= WRITE_SEEN_EVERY_MS;
      const seen = { ...known, address, lastSeenAt: at, writtenAt: isNews ? at : known.writtenAt };
      know(seen);
      if (isNews) writeSeen(db, seen);
    },
    connect(id) {
      count(id, 1);
      return () => count(id, -1);
    },
  };

  function count(id: string, difference: 1 | -1): void {
    const known = byId.get(id);
    if (!known) return;
    know({ ...known, connections: known.connections + difference });
    changed();
  }
}

/** Without room for it nobody is refused: it is only good to know. */
function writeSeen(db: Db, seen: Known): void {
  try {
    saveMachine(db, seen);
  } catch (error) {
    if (diskTroubleOf(error) === null) throw error;
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
