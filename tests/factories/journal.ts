import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { v7 } from 'uuid';
import type { Actor, AggregateKind, NewEvent, StoredEvent } from '#shared/domain/event.ts';
import type { CommandId, DeviceId, StaffId } from '#shared/lib/ids.ts';
import { advance } from '#db/journal/states.ts';
import { appendEvent, type Device, type Recording } from '#db/journal/write.ts';
import { openDatabase, type Db } from '#db/open.ts';

export const TEST_KEY = Buffer.alloc(32, 7);
/** 12:00 in Riga on a working day. */
export const NOON = Date.parse('2026-11-24T10:00:00Z');

export function temporaryFolder(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'lodzins-test-'));
}

export function temporaryDatabase(): Db {
  return openDatabase(path.join(temporaryFolder(), 'lodzins.db'), TEST_KEY);
}

export function aDevice(): Device {
  return { id: randomUUID() as DeviceId, incarnation: 1 };
}

export const someClerk: Actor = { kind: 'staff', staffId: 'a-clerk' as StaffId, counter: '1. lodziņš' };

export function aRecording(device: Device, overrides: Partial<Recording> = {}): Recording {
  return {
    device,
    at: NOON,
    clockOffsetMs: 0,
    actor: someClerk,
    commandId: randomUUID() as CommandId,
    newId: () => v7(),
    newSalt: () => randomUUID(),
    ...overrides,
  };
}

/** Writes events to the journal and to the tables, as a use case does. */
export function record(
  db: Db,
  recording: Recording,
  aggregate: AggregateKind,
  aggregateId: string,
  ...events: readonly NewEvent[]
): StoredEvent[] {
  return events.map((event) => {
    const stored = appendEvent(db, recording, { aggregate, aggregateId, event });
    advance(db, aggregate, aggregateId, stored);
    return stored;
  });
}
