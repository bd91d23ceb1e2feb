import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { erasePerson } from '#db/journal/erase.ts';
import {
  deleteOldDrafts,
  draftsOfClient,
  findDraft,
  saveDraft,
  setDraftDiscarded,
} from '#db/repositories/drafts.ts';
import { run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';
import { NOON, temporaryDatabase } from '#tests/factories/journal.ts';

const DAY_MS = 86_400_000;

function visitOf(db: Db, clients: readonly string[]): string {
  const id = randomUUID();
  const [shown = ''] = clients;
  const several = clients.map((clientId, index) => ({ number: index + 1, clientId }));
  const state = { clientId: shown, ...(clients.length > 1 ? { clients: several } : {}) };
  run(
    db,
    sql`INSERT INTO visits (id, business_day, status, category, level, arrived_at, due_at, client_id, state)
        VALUES (${id}, '2026-11-24', 'serving', 'A', 1, ${NOON}, ${NOON}, ${shown}, ${JSON.stringify(state)})`,
  );
  return id;
}

function draftOf(db: Db, visitId: string, body: { readonly clientNumber?: number }, savedAt = NOON): string {
  const id = randomUUID();
  saveDraft(db, { id, visitId, serviceId: 'a-service', body: JSON.stringify(body), savedAt });
  return id;
}

describe('drafts', () => {
  it('go with the client who is erased, and only with them (invariant 8)', () => {
    const db = temporaryDatabase();
    const [mother, child, other] = [randomUUID(), randomUUID(), randomUUID()];
    const both = visitOf(db, [mother, child]);
    const drafts = {
      ofMother: draftOf(db, both, { clientNumber: 1 }),
      ofChild: draftOf(db, both, { clientNumber: 2 }),
      ofChildAlone: draftOf(db, visitOf(db, [child]), {}),
      inTheBin: draftOf(db, both, { clientNumber: 2 }),
      ofOther: draftOf(db, visitOf(db, [other]), {}),
    };
    setDraftDiscarded(db, drafts.inTheBin, NOON);
    const idsOf = (clientId: string) => draftsOfClient(db, clientId).map(({ id }) => id);
    expect(idsOf(mother)).toEqual([drafts.ofMother]);
    expect(idsOf(child).toSorted()).toEqual(
      [drafts.ofChild, drafts.ofChildAlone, drafts.inTheBin].toSorted(),
    );
    erasePerson(db, child);
    const left = Object.entries(drafts).filter(([, id]) => findDraft(db, id) !== null);
    expect(left.map(([name]) => name)).toEqual(['ofMother', 'ofOther']);
  });

  it('stay while somebody may go on with them, and a day in the bin', () => {
    const db = temporaryDatabase();
    const visit = visitOf(db, [randomUUID()]);
    const [fresh, old, discarded] = [NOON, NOON - 31 * DAY_MS, NOON].map((at) => draftOf(db, visit, {}, at));
    setDraftDiscarded(db, discarded ?? '', NOON - 2 * DAY_MS);
    deleteOldDrafts(db, NOON - DAY_MS, NOON - 30 * DAY_MS);
    expect([fresh, old, discarded].map((id) => findDraft(db, id ?? '') !== null)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
