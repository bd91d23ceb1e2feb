import type { StoredEvent } from '#shared/domain/event.ts';
import { GENESIS_HASH, verifyChain, type ChainFault } from '#shared/sync/chain.ts';
import { withPersonal, type EventRow } from '#db/journal/rows.ts';
import { sha256, type Device } from '#db/journal/write.ts';
import { all, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

const PAGE = 1_000;

export type JournalFault = ChainFault & Pick<StoredEvent, 'deviceId' | 'incarnation'>;

/**
 * Goes through every chain of the journal. This device's present chain must be whole from its first link; of other
 * chains a centre may hold only parts, and every part must be unaltered. Returns the first fault, or null.
 */
export function verifyJournal(db: Db, device: Device | null): JournalFault | null {
  const own = device && `${device.id}/${device.incarnation}`;
  let previous: StoredEvent | null = null;
  for (const event of eventsByChain(db)) {
    const chain = `${event.deviceId}/${event.incarnation}`;
    const isSameChain = previous !== null && `${previous.deviceId}/${previous.incarnation}` === chain;
    const before = isSameChain && previous ? previous : { deviceSeq: 0, hash: GENESIS_HASH };
    const mustFollow = chain === own || event.deviceSeq === before.deviceSeq + 1;
    const link = mustFollow ? before : { deviceSeq: event.deviceSeq - 1, hash: event.prevHash };
    const fault = verifyChain(link, [event], sha256);
    if (fault) return { ...fault, deviceId: event.deviceId, incarnation: event.incarnation };
    previous = event;
  }
  return null;
}

/** Page by page, because a journal of years does not fit into memory. */
function* eventsByChain(db: Db): Generator<StoredEvent> {
  let last = { device_id: '', incarnation: 0, device_seq: 0 };
  for (;;) {
    const rows = all<EventRow>(
      db,
      sql`SELECT * FROM events
          WHERE (device_id, incarnation, device_seq) > (${last.device_id}, ${last.incarnation}, ${last.device_seq})
          ORDER BY device_id, incarnation, device_seq LIMIT ${PAGE}`,
    );
    yield* withPersonal(db, rows);
    const end = rows.at(-1);
    if (!end || rows.length < PAGE) return;
    last = end;
  }
}
