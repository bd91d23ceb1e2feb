import path from 'node:path';
import { v7 } from 'uuid';
import { evolveRequest } from '#shared/domain/request/evolve.ts';
import { formatRegisterNumber } from '#shared/domain/request/registerNumber.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { EventId, StaffId } from '#shared/lib/ids.ts';
import { openDatabase, type Db } from '#db/open.ts';
import { requestProjection } from '#db/repositories/requests.ts';
import { all, sql } from '#db/sql.ts';
import { transact } from '#db/transaction.ts';
import { BENCH_KEY } from '#tests/bench/benchOffice.ts';
import { requestRegistered } from '#tests/factories/events.ts';

const BATCH = 5_000;
const YEAR = 2020;
const MOST_IN_A_YEAR = 999_999;
const MINUTE_MS = 60_000;
const FIRST_AT = Date.UTC(YEAR, 0, 1);

/** As many requests for each client, most of them handed over long ago, where a registration puts them. */
export function fillRequests(dataDir: string, perClient: number): void {
  const db = openDatabase(path.join(dataDir, 'lodzins.db'), BENCH_KEY);
  const clients = all<{ id: string }>(db, sql`SELECT id FROM clients`).map(({ id }) => id);
  for (let from = 0; from < clients.length; from += BATCH) {
    const batch = clients.slice(from, from + BATCH);
    transact(db, () => {
      batch.forEach((clientId, index) => {
        for (let number = 0; number < perClient; number += 1)
          save(db, clientId, (from + index) * perClient + number);
      });
    });
  }
  db.close();
}

export function registerNumberAt(index: number): string {
  const year = YEAR - 1 - Math.floor(index / MOST_IN_A_YEAR);
  return formatRegisterNumber('BEN', year, 1 + (index % MOST_IN_A_YEAR));
}

function save(db: Db, clientId: string, index: number): void {
  const at = FIRST_AT + index * MINUTE_MS;
  const event = requestRegistered(clientId, { registerNumber: registerNumberAt(index), receivedAt: at });
  const state = evolveRequest(null, {
    id: 'e' as EventId,
    at,
    actor: { kind: 'staff', staffId: `clerk-${index % 40}` as StaffId, counter: '1. lodziņš' },
    undoOf: null,
    ...event,
    personal: (event.personal ?? []).map((part) => ({ ...part, hash: '', salt: '' })),
  });
  if (state) requestProjection.save(db, v7(), index % 50 === 0 ? state : handedOver(state, at), null);
}

function handedOver(state: RequestState, at: number): RequestState {
  const answered = { outcome: 'positive', kind: 'document', at: at + MINUTE_MS, content: 'Lēmums' } as const;
  const handover = {
    to: 'client',
    visitId: null,
    counter: null,
    staffId: null,
    at: at + 2 * MINUTE_MS,
    receivedBy: 'Anna',
    signature: null,
  } as const;
  return { ...state, status: 'handedOver', result: answered, handover };
}
