import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import type { StaffId } from '#shared/lib/ids.ts';
import { rebuild } from '#db/journal/rebuild.ts';
import { loadState } from '#db/journal/states.ts';
import { contactAtCounter, contactsFinishedBetween, openContacts } from '#db/repositories/contacts.ts';
import { visitAtCounter, visitsOfDay, waitingEntries } from '#db/repositories/visits.ts';
import type { Db } from '#db/open.ts';
import { aContact } from '#tests/factories/contact.ts';
import { ticketIssued } from '#tests/factories/events.ts';
import { aDevice, aRecording, NOON, record, temporaryDatabase } from '#tests/factories/journal.ts';

const DAY = '2026-11-24';
const COUNTER = '1. lodziņš';
const actor = { kind: 'staff', staffId: 'anna' as StaffId, counter: COUNTER } as const;

/** A call as the rules write it down, and what followed. */
function contact(db: Db, ...commands: VisitCommand[]): string {
  const id = randomUUID();
  const recording = aRecording(aDevice());
  for (const command of [aContact(), ...commands]) {
    const decision = decideVisit(loadState(db, 'visit', id), command, { now: NOON, actor });
    if (!decision.ok) throw new Error(decision.error.rule);
    record(db, recording, 'visit', id, ...decision.value);
  }
  return id;
}

const take: VisitCommand = { kind: 'takeContact', counter: COUNTER };
const close: VisitCommand = { kind: 'closeContact', outcome: 'consultation', note: '' };

it('keeps calls where nothing of the hall is read (TEL-04)', () => {
  const db = temporaryDatabase();
  const visit = randomUUID();
  record(db, aRecording(aDevice()), 'visit', visit, ticketIssued());
  const [open, taken] = [contact(db), contact(db, take)];
  contact(db, close);
  const visible = () => ({
    hall: visitsOfDay(db, DAY).map(({ id }) => id),
    waiting: waitingEntries(db, DAY).map(({ visitId }) => visitId),
    open: openContacts(db).map(({ id }) => id),
    atCounter: visitAtCounter(db, DAY, COUNTER)?.id,
    ended: contactsFinishedBetween(db, 0, Number.MAX_SAFE_INTEGER).length,
  });
  expect(visible()).toEqual({
    hall: [visit],
    waiting: [visit],
    open: expect.arrayContaining([open, taken]) as string[],
    atCounter: taken,
    ended: 1,
  });
  // Invariant 3: the journal alone gives the same tables.
  const before = visible();
  rebuild(db);
  expect(visible()).toEqual(before);
  expect(contactAtCounter(db, 'cits')).toBeNull();
});
