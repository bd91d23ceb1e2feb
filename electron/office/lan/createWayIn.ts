import { randomInt } from 'node:crypto';
import type { Db } from '#db/open.ts';
import { createInvitations, type Invitations } from '#electron/office/lan/invitations.ts';
import { createLan, type Lan } from '#electron/office/lan/lan.ts';
import { createMachines, type Machines } from '#electron/office/lan/machines.ts';
import type { Log } from '#electron/office/log.ts';

type Parts = {
  readonly db: Db;
  readonly dataDir: string;
  /** Null: as the centre's settings say. */
  readonly fixedPort: number | null;
  readonly log: Log;
  readonly now: () => number;
  readonly newId: () => string;
  changed(): void;
};

type WayIn = { readonly lan: Lan; readonly machines: Machines; readonly invitations: Invitations };

/** Everything about other machines of the centre: the gateway for them, who they are, and how a new one comes in. */
export function createWayIn({ db, dataDir, fixedPort, log, now, newId, changed }: Parts): WayIn {
  return {
    lan: createLan({ db, dataDir, fixedPort, log }),
    machines: createMachines({ db, now, newId, changed }),
    invitations: createInvitations(now, (below) => randomInt(below)),
  };
}
