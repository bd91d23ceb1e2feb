import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TOPICS } from '#shared/api/topics.ts';
import type { Office } from '#electron/office/office.ts';
import { temporaryFolder } from '#tests/factories/journal.ts';
import { type Person, signIn, startTestOffice } from '#tests/helpers/testOffice.ts';
import { triage } from '#tests/factories/visitCommands.ts';

const MONDAY = '2026-11-23';
const at = (text: string): number => Date.parse(text);
const COUNTERS = { 'Anna Kļaviņa': '3. lodziņš', 'Ilze Ozola': '2. lodziņš' } as const;

/** The real office on a real file, with the clock of the computer in the test's hand. */
describe('the business day ends', () => {
  let office: Office;
  let dataDir: string;
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    vi.setSystemTime(at(`${MONDAY}T14:00:00+02:00`));
    dataDir = temporaryFolder();
    office = await startTestOffice({ dataDir });
  });
  afterEach(async () => {
    await office.close();
    vi.useRealTimers();
  });

  const by = (name: keyof typeof COUNTERS): Promise<Person> => signIn(office, name, COUNTERS[name]);
  const door = (): Promise<Person> => signIn(office, 'Līga Balode');
  const manager = (): Promise<Person> => signIn(office, 'Māra Kalniņa');

  async function ticket(): Promise<{ visitId: string; ticket: string }> {
    const issue = { triage, missingDocuments: [], overrideReason: 'pārbaude' };
    return (await door()).call('door.issueTicket', issue);
  }

  async function serve(name: keyof typeof COUNTERS): Promise<string> {
    const { visitId } = await ticket();
    const clerk = await by(name);
    await clerk.call('visit.callThis', { visitId });
    await clerk.call('visit.startService', { visitId });
    return visitId;
  }

  /** As on the next morning: the program was off at midnight. */
  async function restartAt(moment: string): Promise<void> {
    await office.close();
    vi.setSystemTime(at(moment));
    office = await startTestOffice({ dataDir });
  }

  const day = async (wanted: string) => {
    const { rows } = await (await manager()).call('visit.day', { day: wanted });
    return rows;
  };

  it('with people in the hall, the program off at midnight: who waited has left, numbers begin anew', async () => {
    const served = await serve('Anna Kļaviņa');
    const parked = await serve('Ilze Ozola');
    await (await by('Ilze Ozola')).call('visit.park', { visitId: parked, minutes: null, note: '' });
    const waiting = await ticket();
    const letters = (await (await by('Ilze Ozola')).call('contact.list', {})).open.length;
    expect(letters).toBeGreaterThan(0);
    await restartAt('2026-11-24T08:00:00+02:00');

    const rows = await day(MONDAY);
    const of = (visitId: string) => rows.find((row) => row.visitId === visitId);
    expect(of(waiting.visitId)).toMatchObject({ status: 'left', isCorrected: false });
    expect(of(parked)).toMatchObject({ status: 'left' });
    expect(of(served)).toMatchObject({ status: 'serving' });
    // A call or an e-mail that waits for an answer goes on.
    const open = rows.filter(({ status }) => ['waiting', 'called', 'parked'].includes(status));
    for (const { ticket: name } of open) expect(name).toMatch(/^[TE]/);
    const { steps } = await (await manager()).call('visit.record', { visitId: waiting.visitId });
    // A demonstration is open until midnight.
    expect(steps.at(-1)).toMatchObject({ type: 'visit.left', by: null, at: at(`${MONDAY}T23:59:00+02:00`) });

    const today = await (await manager()).call('day.figures', {});
    expect(today).toMatchObject({ ticketsIn: 0, waiting: 0, inProgress: 0, left: 0 });
    expect((await ticket()).ticket).toMatch(/001$/);
    const anna = await by('Anna Kļaviņa');
    expect((await anna.call('queue.list', {})).waiting).toHaveLength(1);
    expect((await anna.call('contact.list', {})).open).toHaveLength(letters);
  });

  it('the visit left open is told to whoever had it, and ends with its true time in its own day', async () => {
    const visitId = await serve('Anna Kļaviņa');
    await restartAt('2026-11-24T08:00:00+02:00');
    const anna = await by('Anna Kļaviņa');
    const ilze = await by('Ilze Ozola');
    const others = (await ilze.call('visit.leftOpen', {})).visits.map((visit) => visit.visitId);
    expect(others).not.toContain(visitId);
    const all = (await (await manager()).call('visit.leftOpen', {})).visits.map((visit) => visit.visitId);
    expect(all).toEqual(expect.arrayContaining([visitId, ...others]));
    const { visits } = await anna.call('visit.leftOpen', {});
    expect(visits).toMatchObject([{ visitId, day: MONDAY, counter: '3. lodziņš', needsOutcome: true }]);
    // The counter is free for today's clients.
    expect((await anna.call('visit.current', {})).visitId).toBeNull();
    // She may open it and end it, and change nothing else; a colleague may not open it.
    expect(await anna.call('visit.record', { visitId })).toMatchObject({
      mayEnd: true,
      whyNotCorrect: 'visit.dayOver',
    });
    expect(await ilze.refusal('visit.record', { visitId })).toBe('notPermitted');
    const end = { visitId, how: 'finished', time: '14:20', outcome: 'consultation' } as const;
    await anna.call('visit.endLater', { ...end, why: { reason: 'forgotten', words: '' } });
    expect((await anna.call('visit.leftOpen', {})).visits).toEqual([]);
    const row = (await day(MONDAY)).find((each) => each.visitId === visitId);
    expect(row).toMatchObject({ status: 'finished', stageMinutes: { service: 20 } });
    expect(await (await manager()).call('day.figures', {})).toMatchObject({ served: 0, ticketsIn: 0 });
  });

  it('the program running at midnight: the screens are told within a quarter of a minute', async () => {
    const { visitId } = await ticket();
    await serve('Anna Kļaviņa');
    const told: string[] = [];
    office.subscribe(({ topic }) => told.push(topic));
    vi.setSystemTime(at('2026-11-24T00:00:01+02:00'));
    await vi.advanceTimersByTimeAsync(15_000);
    // What is late, who is expected, what was taken: none of it changed but by the day.
    expect([...new Set(told)].sort()).toEqual([...TOPICS].sort());
    expect((await day(MONDAY)).find((row) => row.visitId === visitId)).toMatchObject({ status: 'left' });
    // A new hall, also where somebody forgot to end a visit.
    expect(await (await door()).call('display.board', {})).toMatchObject({ calls: [], waiting: 0 });
    const nobody = { waiting: 0, overdue: [], missed: [], recent: [] };
    expect(await (await door()).call('door.load', {})).toMatchObject(nobody);
    expect((await (await door()).call('door.today', {})).matters).toEqual([]);
    expect((await (await by('Anna Kļaviņa')).call('queue.list', {})).inProgress).toEqual([]);
  });

  it('the clock moved back over midnight brings yesterday not back, and gives no number twice', async () => {
    await restartAt('2026-11-24T00:10:00+02:00');
    const first = await ticket();
    vi.setSystemTime(at(`${MONDAY}T23:40:00+02:00`));
    await vi.advanceTimersByTimeAsync(15_000);
    const second = await ticket();
    expect([first.ticket, second.ticket].map((name) => name.slice(1))).toEqual(['001', '002']);
    const { waiting } = await (await by('Anna Kļaviņa')).call('queue.list', {});
    expect(waiting.map((row) => row.ticket).sort()).toEqual([first.ticket, second.ticket]);
    // A clock that was a day ahead by mistake is put right: the centre goes on in the day it is in.
    await restartAt('2026-11-22T10:00:00+02:00');
    expect((await (await manager()).call('visit.day', { day: null })).today).toBe('2026-11-22');
  });

  it('the clock moved back by an hour: nothing takes less than no time, and the line goes on', async () => {
    const visitId = await serve('Anna Kļaviņa');
    const waiting = await ticket();
    vi.setSystemTime(at(`${MONDAY}T13:00:30+02:00`));
    const anna = await by('Anna Kļaviņa');
    await anna.call('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: null });
    await anna.call('visit.finish', { visitId, offerRating: false });
    await anna.call('visit.callThis', { visitId: waiting.visitId });
    await anna.call('visit.startService', { visitId: waiting.visitId });
    const { stageMinutes } = await anna.call('visit.get', { visitId });
    for (const minutes of Object.values(stageMinutes)) expect(minutes).toBeGreaterThanOrEqual(0);
    const figures = await (await manager()).call('day.figures', {});
    expect(figures.medianWaitMinutes).toBeGreaterThanOrEqual(0);
    const { longestWaitMinutes, range } = await anna.call('queue.list', {});
    expect(longestWaitMinutes).toBeGreaterThanOrEqual(0);
    expect(range?.fromMinutes ?? 0).toBeGreaterThanOrEqual(0);
  });

  it('the clock moved back by an hour after wrong PINs makes nobody wait an hour', async () => {
    const { staff } = await (await door()).call('session.options', {});
    const anna = staff.find(({ name }) => name === 'Anna Kļaviņa');
    const person = await door();
    const attempt = (pin = '') =>
      person.answer('session.signIn', { staffId: anna?.id, pin, counterId: null });
    for (let tries = 0; tries < 3; tries += 1) await attempt('0000');
    vi.setSystemTime(at(`${MONDAY}T13:00:00+02:00`));
    expect(await attempt(anna?.demoPin ?? '')).toMatchObject({
      ok: false,
      error: { code: 'tooManyTries', retryAfterMs: 5_000 },
    });
    vi.setSystemTime(at(`${MONDAY}T13:00:05+02:00`));
    expect(await attempt(anna?.demoPin ?? '')).toMatchObject({ ok: true });
  });

  it('the night on which summer time ends is one day with one line', async () => {
    await restartAt('2026-10-25T03:30:00+03:00');
    const first = await ticket();
    vi.setSystemTime(at('2026-10-25T03:30:00+02:00'));
    const second = await ticket();
    expect([first.ticket, second.ticket].map((name) => name.slice(1))).toEqual(['001', '002']);
    const { waiting } = await (await by('Anna Kļaviņa')).call('queue.list', {});
    expect(waiting.map((row) => row.ticket)).toEqual([first.ticket, second.ticket]);
    expect(waiting[1]?.arrivedAt).toBe((waiting[0]?.arrivedAt ?? 0) + 3_600_000);
  });
});
