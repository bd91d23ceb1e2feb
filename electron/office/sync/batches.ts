import type { StoredEvent } from '#shared/domain/event.ts';
import { MAX_PUSH_BYTES, MAX_PUSH_EVENTS } from '#shared/sync/messages.ts';
import { nextUnsentIncarnation } from '#db/journal/chains.ts';
import { unsentEvents } from '#db/journal/read.ts';
import type { Device } from '#db/journal/write.ts';
import type { Db } from '#db/open.ts';
import { signHead } from '#electron/office/identity.ts';

const EVERY = 1_000_000_000;

export type Batch = {
  readonly chain: Device;
  readonly events: readonly StoredEvent[];
  /** The events as JSON, one by one: with it their size is known, and they are written only once. */
  readonly texts: readonly string[];
};

/** The next events of the first chain that has any: at most `size`, whole commands, and below the limit of bytes. */
export function nextBatch(db: Db, device: Device, size: number): Batch | null {
  const incarnation = nextUnsentIncarnation(db, device);
  if (incarnation === null) return null;
  const chain = { ...device, incarnation };
  // One more, to see whether the last command is complete.
  return cut(chain, unsentEvents(db, chain, size + 1), size);
}

/** All that waits, chain by chain, in batches as they would be sent. */
export function allBatches(db: Db, device: Device): readonly Batch[] {
  const batches: Batch[] = [];
  for (
    let incarnation = nextUnsentIncarnation(db, device);
    incarnation !== null;
    incarnation = nextUnsentIncarnation(db, device, incarnation)
  ) {
    const chain = { ...device, incarnation };
    let waiting = unsentEvents(db, chain, EVERY);
    while (waiting.length > 0) {
      const batch = cut(chain, waiting, MAX_PUSH_EVENTS);
      batches.push(batch);
      waiting = waiting.slice(batch.events.length);
    }
  }
  return batches;
}

/** The body of a push. */
export function pushText(db: Db, { chain, events, texts }: Batch): string {
  const last = events.at(-1);
  if (!last) throw new Error('a batch holds at least one event');
  const signature = JSON.stringify(signHead(db, last.hash));
  return `{"incarnation":${chain.incarnation},"events":[${texts.join(',')}],"signature":${signature}}`;
}

function cut(chain: Device, waiting: readonly StoredEvent[], size: number): Batch {
  const texts = withinBytes(waiting.slice(0, size).map((event) => JSON.stringify(event)));
  const events = wholeCommands(waiting.slice(0, texts.length), waiting[texts.length]);
  return { chain, events, texts: texts.slice(0, events.length) };
}

function withinBytes(texts: readonly string[]): readonly string[] {
  let bytes = 0;
  const tooMany = texts.findIndex((text, index) => {
    bytes += Buffer.byteLength(text) + 1;
    return index > 0 && bytes > MAX_PUSH_BYTES;
  });
  return tooMany === -1 ? texts : texts.slice(0, tooMany);
}

/** Events of one command go together, so that nobody sees half of it; a command larger than a batch has to be cut. */
function wholeCommands(
  events: readonly StoredEvent[],
  next: StoredEvent | undefined,
): readonly StoredEvent[] {
  if (!next || events.at(-1)?.commandId !== next.commandId) return events;
  const whole = events.findLastIndex((event) => event.commandId !== next.commandId) + 1;
  return whole === 0 ? events : events.slice(0, whole);
}
