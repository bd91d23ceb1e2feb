import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Office } from '#electron/office/office.ts';
import { Person, signIn, startTestOffice, type Route } from '#tests/helpers/testOffice.ts';
import { triage } from '#tests/factories/visitCommands.ts';

/** Whatever the time of day: after closing a ticket needs a reason. */
const ISSUE = { triage, missingDocuments: [], overrideReason: 'pārbaude' } as const;

describe.each<Route>(['ipc', 'http'])('what is taken back, over %s', (route) => {
  let office: Office;
  let dace: Person;
  const issue = () => dace.call('door.issueTicket', { ...ISSUE, missingDocuments: [] });
  beforeAll(async () => {
    office = await startTestOffice();
    dace = await signIn(office, 'Dace Priede', '3. lodziņš', route);
  });
  afterAll(() => office.close());

  it('a ticket: it counts as not given, and its number is not given again', async () => {
    const before = await dace.call('day.figures', {});
    const given = await issue();
    await dace.call('door.takeTicketBack', { visitId: given.visitId });
    expect(await dace.call('day.figures', {})).toEqual(before);
    expect((await dace.call('queue.list', {})).waiting.map(({ ticket }) => ticket)).not.toContain(
      given.ticket,
    );
    expect(await dace.refusal('visit.callThis', { visitId: given.visitId })).toBe('visit.unknown');
    const next = await issue();
    expect(Number(next.ticket.slice(1))).toBe(Number(given.ticket.slice(1)) + 1);
    await dace.call('door.markLeft', { visitId: next.visitId });
  });

  it('a call: no trace on the displays, in the figures or in the place', async () => {
    const { visitId } = await issue();
    const { token } = await dace.call('session.openTerminal', { kind: 'display' });
    const display = new Person(office, route, token);
    const [before, shown] = [await figures(), await board()];
    await dace.call('visit.callThis', { visitId });
    expect(await board()).not.toEqual(shown);
    await dace.call('visit.undo', { visitId });
    expect(await board()).toEqual(shown);
    expect(await figures()).toEqual(before);
    await dace.call('door.markLeft', { visitId });

    async function board() {
      return (await display.call('display.board', { hall: null })).calls;
    }
    async function figures() {
      return dace.call('day.figures', {});
    }
  });

  it('a finish: not when the next client stands at the counter already (CSS-10)', async () => {
    const [first, second] = [await issue(), await issue()];
    await serve(first.visitId);
    await dace.call('visit.callThis', { visitId: second.visitId });
    expect(await dace.refusal('visit.undo', { visitId: first.visitId })).toBe('visit.nextIsHere');
    expect((await dace.call('visit.get', { visitId: first.visitId })).status).toBe('finished');
    await dace.call('visit.markLeft', { visitId: second.visitId });
  });

  it('a finish: the question after the visit goes from the client screen too', async () => {
    const { visitId } = await issue();
    const { token } = await dace.call('session.openTerminal', { kind: 'clientScreen' });
    const screen = new Person(office, route, token);
    await serve(visitId);
    expect((await screen.call('clientScreen.state', {})).screen).toBe('rating');
    await dace.call('visit.undo', { visitId });
    expect((await screen.call('clientScreen.state', {})).screen).toBe('idle');
    await dace.call('visit.markLeft', { visitId });
  });

  it('a call out of order names who was passed over; a call that is too soon waits', async () => {
    const { visitId } = await issue();
    const { next } = await dace.call('queue.list', {});
    expect(next?.row.visitId).not.toBe(visitId);
    await dace.call('visit.callThis', { visitId });
    expect(await dace.refusal('visit.recall', { visitId })).toBe('visit.recallTooSoon');
    expect((await dace.call('visit.get', { visitId })).recall).toMatchObject({ most: 3 });
    await dace.call('visit.markMissed', { visitId });
    const missed = (await dace.call('queue.list', {})).missed.find((row) => row.visitId === visitId);
    expect(missed?.comingBack?.kind).toBe('keepsPlace');
    const [atDoor] = (await dace.call('door.load', {})).missed.filter((each) => each.visitId === visitId);
    expect(atDoor).toMatchObject({ canReturn: true });
  });

  async function serve(visitId: string): Promise<void> {
    await dace.call('visit.callThis', { visitId });
    await dace.call('visit.startService', { visitId });
    await dace.call('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: null });
    await dace.call('visit.finish', { visitId, offerRating: true });
  }
});
