import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DoorResult } from '#shared/domain/visit/types.ts';
import { localDate, startOfLocalDay } from '#shared/lib/time.ts';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import type { Office } from '#electron/office/office.ts';
import { signIn, startTestOffice, type Person, type Route } from '#tests/helpers/testOffice.ts';

const triage = {
  serviceId: 'pmlp-declare-residence',
  lifeSituationId: null,
  need: 'none',
  hasEid: false,
  language: 'lv',
} as const;
const PAPER = 'right-to-live';

describe.each<Route>(['ipc', 'http'])('the door over %s (LVL-01)', (route) => {
  let office: Office;
  let greeter: Person;
  let manager: Person;
  beforeAll(async () => {
    office = await startTestOffice();
    greeter = await signIn(office, 'Līga Balode', null, route);
    manager = await signIn(office, 'Māra Kalniņa', null, route);
  });
  afterAll(() => office.close());

  it('counts an answer, the shared computer and one who comes again each by itself', async () => {
    const before = await manager.call('day.figures', {});
    const results: readonly DoorResult[] = ['answered', 'digitalAssistant', 'selfService', 'comesBack'];
    for (const result of results) await greeter.call('door.help', { triage, result });
    const after = await manager.call('day.figures', {});
    for (const result of results) {
      expect(after.atDoor[result], result).toBe((before.atDoor[result] ?? 0) + 1);
    }
    expect(after.redirected).toBe(before.redirected + results.length);
    const parts = Object.values(after.atDoor).reduce((sum, part) => sum + part, 0);
    expect(parts).toBe(after.redirected);
  });

  it('counts an answer on the spot as a consultation, and help at the computer as teaching', async () => {
    const outcomeOf = async (result: DoorResult) => {
      const { visitId } = await greeter.call('door.help', { triage, result });
      const { outcomes } = await greeter.call('visit.get', { visitId });
      return outcomes.map(({ kind }) => kind);
    };
    expect(await outcomeOf('answered')).toEqual(['consultation']);
    expect(await outcomeOf('digitalAssistant')).toEqual(['eServiceTaught']);
  });

  it('counts everybody of a group and tells the counter before the call who comes and why quietly', async () => {
    const before = await manager.call('day.figures', {});
    const group = { ...triage, people: 5, needsRoom: true };
    const note = 'Grib runāt krieviski, ir viena mape.';
    const { visitId, ticket } = await greeter.call('door.issueTicket', {
      triage: group,
      missingDocuments: [],
      overrideReason: null,
      note,
    });
    const after = await manager.call('day.figures', {});
    expect(after.ticketsIn).toBe(before.ticketsIn + 1);
    expect(after.people).toBe(before.people + 5);

    const clerk = await signIn(office, 'Anna Kļaviņa', '2. lodziņš', route);
    const { waiting } = await clerk.call('queue.list', {});
    const row = waiting.find((one) => one.visitId === visitId);
    expect(row).toMatchObject({ people: 5, needsRoom: true, note });

    // QUE-09: called to the free room, and the hall reads it there.
    await clerk.call('visit.callThis', { visitId });
    const { calls } = await clerk.call('display.board', {});
    expect(calls.find((one) => one.ticket === ticket)?.counter).toBe('Sarunu telpa');
    await clerk.call('visit.startService', { visitId });
    const { rooms } = await clerk.call('visit.rooms', {});
    expect(rooms).toEqual([{ name: 'Sarunu telpa', ticket }]);

    const other = await signIn(office, 'Māra Kalniņa', '4. lodziņš', route);
    const current = (await other.call('visit.current', {})).visitId ?? '';
    const move = { visitId: current, room: 'Sarunu telpa' };
    expect(await other.refusal('visit.moveToRoom', move)).toBe('visit.roomTaken');
    await clerk.call('visit.moveToRoom', { visitId, room: null });
    await other.call('visit.moveToRoom', move);
    expect((await other.call('visit.get', { visitId: current })).room).toBe('Sarunu telpa');
    expect(await other.refusal('visit.moveToRoom', { ...move, room: 'Nav' })).toBe('notFound');
  });

  it('enters a paper slip of an outage later, its number only once, and the figures say so', async () => {
    const sheet = await greeter.call('door.takeSlips', {});
    const next = await greeter.call('door.takeSlips', {});
    expect(next.from).toBe(sheet.to + 1);
    const pdf = await greeter.call('door.slipsPdf', { ...sheet, language: 'lv' });
    const { text } = readPdf(Buffer.from(pdf.base64, 'base64'));
    expect(text).toContain('P01');
    expect(text).toContain(`P${sheet.to}`);

    const before = await manager.call('day.figures', {});
    const day = localDate(Date.now());
    const slip = { number: sheet.from, day, time: '00:00', triage, result: 'waiting' } as const;
    const wrong = await greeter.call('door.enterSlip', { ...slip, result: 'left' });
    await greeter.call('door.takeTicketBack', { visitId: wrong.visitId });
    expect(await manager.call('day.figures', {})).toEqual(before);
    const { visitId, ticket } = await greeter.call('door.enterSlip', slip);
    expect(await greeter.refusal('door.enterSlip', { ...slip, time: '00:01' })).toBe('visit.slipUsed');
    const visit = await greeter.call('visit.get', { visitId });
    expect(visit).toMatchObject({ ticket: 'P01', arrivedAt: startOfLocalDay(day) });
    expect(visit.slipEnteredAt).toBeGreaterThan(visit.arrivedAt);
    const { waiting } = await greeter.call('queue.list', {});
    expect(waiting.map((row) => row.ticket)).toContain(ticket);
    const after = await manager.call('day.figures', {});
    expect(after.enteredLater).toBe(before.enteredLater + 1);
    expect(after.waiting).toBe(before.waiting + 1);
    await greeter.call('door.markLeft', { visitId });
  });

  it('says what people came for, the newest on top, and what they lacked, also those sent home for it', async () => {
    const matter = { serviceId: triage.serviceId, lifeSituationId: null, institutionId: null };
    const before = await greeter.call('door.today', {});
    const issue = { triage, missingDocuments: [PAPER], overrideReason: null };
    await greeter.call('door.issueTicket', issue);
    await greeter.call('door.help', { triage, result: 'comesBack', missingDocuments: [PAPER] });
    const after = await manager.call('door.today', {});
    expect(after.recent[0]).toEqual(matter);
    const countOf = ({ matters }: typeof after) =>
      matters.find(({ serviceId }) => serviceId === matter.serviceId)?.count ?? 0;
    expect(countOf(after)).toBe(countOf(before) + 2);
    const lackedOf = ({ missing }: typeof after) =>
      missing.find(({ documentId }) => documentId === PAPER)?.count ?? 0;
    expect(lackedOf(after)).toBe(lackedOf(before) + 2);
  });
});
