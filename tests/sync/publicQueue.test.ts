import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import { localDate, MINUTE_MS } from '#shared/lib/time.ts';
import { followLink } from '#electron/office/followTicket.ts';
import type { KnownRanges } from '#electron/office/knownRanges.ts';
import { publicQueueOf } from '#electron/office/publicQueue.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { aTriage } from '#tests/factories/events.ts';
import { CLERK, openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

let central: Central;
let office: SyncOffice;
beforeAll(async () => {
  central = await startCentral();
  await central.newCentre();
  office = openSyncOffice({ url: central.url() });
  await office.sync();
});
afterAll(async () => {
  await office.discard();
  await central.close();
});

function decide(visitId: string, command: VisitCommand): void {
  office.command((work) =>
    work.decide('visit', visitId, (state) => decideVisit(state, command, { now: work.now, actor: CLERK })),
  );
}

let number = 0;
function giveTicket(): { visitId: string; ticket: string } {
  number += 1;
  const visitId = office.newId();
  const ticket = `A${String(number).padStart(3, '0')}`;
  const promise = { fromMinutes: 5, toMinutes: 10 };
  const rest = { category: 'A', targetMinutes: 20, promise, missingDocuments: [] };
  decide(visitId, { kind: 'issueTicket', triage: aTriage, ticket, ...rest });
  return { visitId, ticket };
}

async function page(visitId: string): Promise<string> {
  const answer = await fetch(followLink(office, visitId) ?? '', { headers: { 'accept-language': 'en' } });
  return answer.text();
}

async function reportsSent(act: () => Promise<void>): Promise<number> {
  const times = async () => {
    const rows = await central.sql()<{ at: string }[]>`select reported_at::text as at from queue_report`;
    return rows.map(({ at }) => at).join();
  };
  const before = await times();
  await act();
  return (await times()) === before ? 0 : 1;
}

describe('a phone follows a ticket', () => {
  it('from the ticket over the call to the end, with the exchange that follows each', async () => {
    const { visitId, ticket } = giveTicket();
    expect(await page(visitId)).toContain('There is no such ticket');
    await office.sync();
    expect(await page(visitId)).toContain(ticket);
    decide(visitId, { kind: 'call', counter: '3. lodziņš' });
    await office.sync();
    expect(await page(visitId)).toContain('You are called: counter 3');
    decide(visitId, { kind: 'markMissed' });
    await office.sync();
    expect(await page(visitId)).toContain('Tell the staff at the door');
    decide(visitId, { kind: 'markLeft' });
    await office.sync();
    expect(await page(visitId)).toContain('Your visit is over');
  });

  it('to the room the client is called to, not to the counter that calls', async () => {
    const { visitId } = giveTicket();
    decide(visitId, { kind: 'call', counter: '3. lodziņš', room: 'Sarunu telpa' });
    await office.sync();
    expect(await page(visitId)).toContain('You are called: Sarunu telpa');
    decide(visitId, { kind: 'markLeft' });
  });

  it('and is told once a minute that nothing has changed, not more often', async () => {
    giveTicket();
    await office.sync();
    expect(await reportsSent(() => office.sync())).toBe(0);
    office.time.advance(61_000);
    expect(await reportsSent(() => office.sync())).toBe(1);
  });

  it('not while the centre has no network, and again afterwards; nothing in the hall waits for it', async () => {
    const { visitId } = giveTicket();
    await office.sync();
    office.link.cut(true);
    decide(visitId, { kind: 'call', counter: '3. lodziņš' });
    await office.sync();
    expect(await page(visitId)).not.toContain('You are called');
    office.link.cut(false);
    await office.sync();
    expect(await page(visitId)).toContain('You are called');
  });
});

describe('what is reported', () => {
  it('is number, state and place; neither matter nor need, and a secret of its own for each ticket', () => {
    giveTicket();
    const { businessDay, tickets } = publicQueueOf(office, new Map());
    expect(businessDay).toBe(localDate(office.clock.now()));
    expect(new Set(tickets.map(({ key }) => key)).size).toBe(tickets.length);
    expect(Object.keys(tickets[0] ?? {}).sort()).toEqual([
      'ahead',
      'counter',
      'isTaken',
      'key',
      'range',
      'state',
      'ticket',
    ]);
    expect(JSON.stringify(tickets)).not.toContain(aTriage.serviceId);
  });

  it('simulates only a few at once, and everybody within a few reports', () => {
    const many = Array.from({ length: 9 }, () => giveTicket().ticket);
    const ranges: KnownRanges = new Map();
    publicQueueOf(office, ranges);
    const first = ranges.size;
    expect(first).toBeLessThan(many.length);
    for (let report = 0; report < 20; report += 1) publicQueueOf(office, ranges);
    const { tickets } = publicQueueOf(office, ranges);
    expect(ranges.size).toBe(tickets.filter(({ state }) => state === 'waiting').length);
  });

  it('leaves out who ended an hour ago', () => {
    const { visitId, ticket } = giveTicket();
    decide(visitId, { kind: 'markLeft' });
    const reported = () => publicQueueOf(office, new Map()).tickets.map((each) => each.ticket);
    expect(reported()).toContain(ticket);
    office.time.advance(61 * MINUTE_MS);
    expect(reported()).not.toContain(ticket);
  });

  it('is not a fact of the journal', () => {
    const types = office.db.prepare('SELECT DISTINCT aggregate FROM events').all() as { aggregate: string }[];
    expect(types.map(({ aggregate }) => aggregate)).toEqual(['visit']);
  });
});
