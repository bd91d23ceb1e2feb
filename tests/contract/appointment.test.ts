import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf, OutputOf } from '#shared/api/contract.ts';
import { localDate, MINUTE_MS } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import type { Office } from '#electron/office/office.ts';
import { type Person, signIn, fromNoon, startTestOffice, type Route } from '#tests/helpers/testOffice.ts';

const SERVICE = 'vsaa-sickness-benefit';
const SPECIAL = 'vsaa-old-age-pension';
const booking = {
  serviceIds: [SERVICE],
  channel: 'phone',
  clientId: null,
  name: 'Alma Ūdre',
  phone: '+371 29112233',
  note: 'Atnesīs darba nespējas lapu',
  language: 'lv',
  need: 'none',
  videoCentreId: null,
} as const satisfies Omit<InputOf<'appointment.book'>, 'from'>;

describe.each<Route>(['ipc', 'http'])('an appointment, over %s', (route) => {
  const machineNow = fromNoon();
  let office: Office;
  let greeter: Person;
  let clerk: Person;
  let manager: Person;
  beforeAll(async () => {
    office = await startTestOffice({ machineNow });
    greeter = await signIn(office, 'Līga Balode', null, route);
    clerk = await signIn(office, 'Anna Kļaviņa', '3. lodziņš', route);
    manager = await signIn(office, 'Māra Kalniņa', null, route);
    // The test runs on any weekday: the institution's people are here whenever the centre is open.
    const settings = await manager.call('handoff.settings', {});
    await manager.call('handoff.changeSettings', { ...settings, presence: [], specialists: [] });
  });
  afterAll(() => office.close());

  const timesFor = (serviceIds: readonly string[], day: string | null = null) =>
    greeter.call('appointment.times', { serviceIds: [...serviceIds], kind: 'visit', day, exceptId: null });
  const book = async (overrides: Partial<InputOf<'appointment.book'>> = {}) => {
    const { nearest } = await timesFor(overrides.serviceIds ?? [SERVICE]);
    const from = nearest[0] ?? 0;
    return { from, ...(await greeter.call('appointment.book', { ...booking, from, ...overrides })) };
  };
  const rowOf = async (appointmentId: string): Promise<OutputOf<'appointment.get'>> =>
    greeter.call('appointment.get', { appointmentId });

  it('is booked at one of the nearest times, which is then taken', async () => {
    const settings = await manager.call('appointment.settings', {});
    await manager.call('appointment.changeSettings', { ...settings, atOnce: Array<number>(7).fill(1) });
    const before = await timesFor([SERVICE]);
    expect(before.nearest).toHaveLength(3);
    expect(before.days).toHaveLength(7);
    const { appointmentId, code, from } = await book();
    expect(from).toBe(before.nearest[0]);
    expect((await timesFor([SERVICE])).nearest).not.toContain(from);
    expect(await clerk.refusal('appointment.book', { ...booking, from })).toBe('appointment.timeTaken');
    expect(await rowOf(appointmentId)).toMatchObject({ code, status: 'booked', name: 'Alma Ūdre', from });
    await manager.call('appointment.changeSettings', settings);
    await greeter.call('appointment.cancel', { appointmentId, reason: 'clientAsks' });
    expect((await timesFor([SERVICE])).nearest).toContain(from);
  });

  it('lasts as long as all its matters, and a specialist’s matter takes a specialist’s time', async () => {
    const one = await timesFor([SERVICE]);
    const both = await timesFor([SERVICE, SPECIAL]);
    expect(both.minutes).toBeGreaterThan(one.minutes);
    expect([one.level, both.level]).toEqual([1, 2]);
    const { appointmentId } = await book({ serviceIds: [SPECIAL] });
    expect((await rowOf(appointmentId)).placeName).toBe('Jānis Liepiņš');
  });

  it('is not offered on a closed day, and says why', async () => {
    const day = addDays(localDate(Date.now()), 3);
    const settings = await manager.call('appointment.settings', {});
    const closures = [{ day, from: null, to: null, reason: 'Darbinieku apmācība' }];
    await manager.call('appointment.changeSettings', { ...settings, closures });
    const [shown] = (await timesFor([SERVICE], day)).days;
    expect(shown).toMatchObject({ day, times: [] });
    const agenda = await clerk.call('appointment.agenda', { day });
    expect(agenda.closed?.kind === 'holiday' ? null : agenda.closed?.reason).not.toBe('');
    await manager.call('appointment.changeSettings', settings);
    expect(await clerk.refusal('appointment.changeSettings', settings)).toBe('notPermitted');
  });

  it('is moved and cancelled with a reason, and the cancellation can be taken back', async () => {
    const { appointmentId, from } = await book();
    const { nearest } = await timesFor([SERVICE]);
    const later = nearest.find((time) => time !== from) ?? 0;
    await clerk.call('appointment.move', { appointmentId, from: later, reason: 'clientAsks' });
    expect(await rowOf(appointmentId)).toMatchObject({ from: later, moves: 1 });
    await clerk.call('appointment.cancel', { appointmentId, reason: 'notNeeded' });
    expect(await rowOf(appointmentId)).toMatchObject({ status: 'cancelled', cancelReason: 'notNeeded' });
    await clerk.call('appointment.undo', { appointmentId });
    expect(await rowOf(appointmentId)).toMatchObject({ status: 'booked', cancelReason: null });
    await clerk.call('appointment.cancel', { appointmentId, reason: 'notNeeded' });
  });

  it('is found by number, by a scanner’s reading of it, by name and by the end of the telephone', async () => {
    const { appointmentId, code } = await book({ name: 'Kārlis Ķirsons', phone: '+371 28765432' });
    for (const text of [code, code.replaceAll('-', '').toLowerCase(), 'kirs', '5432']) {
      const { rows } = await greeter.call('appointment.find', { text });
      expect(
        rows.map((row) => row.appointmentId),
        text,
      ).toContain(appointmentId);
    }
    expect((await greeter.call('appointment.find', { text: 'Nav Tāda' })).rows).toEqual([]);
    await greeter.call('appointment.cancel', { appointmentId, reason: 'mistake' });
  });

  it('gives the ticket at the door in one step, due at its time; the list shows it, and it can be undone', async () => {
    const { appointmentId, from } = await book();
    const before = await clerk.call('queue.list', {});
    const figures = await manager.call('day.figures', {});
    const { visitId, ticket, dueAt, lateMinutes } = await greeter.call('appointment.checkIn', {
      appointmentId,
    });
    expect(ticket).toMatch(/^A\d{3}$/);
    expect(dueAt).toBe(from);
    expect(lateMinutes).toBeLessThanOrEqual(0);
    const { waiting } = await clerk.call('queue.list', {});
    expect(waiting.find((row) => row.visitId === visitId)).toMatchObject({
      ticket,
      dueAt,
      appointmentAt: from,
    });
    expect(waiting.map((row) => row.dueAt)).toEqual(waiting.map((row) => row.dueAt).sort((a, b) => a - b));
    const agenda = await greeter.call('appointment.agenda', { day: localDate(from) });
    expect(agenda.rows.find((row) => row.appointmentId === appointmentId)).toMatchObject({
      status: 'checkedIn',
      ticket,
      visitStatus: 'waiting',
      undo: 'appointment.checkedIn',
    });

    await greeter.call('appointment.undo', { appointmentId });
    expect(await rowOf(appointmentId)).toMatchObject({ status: 'booked', ticket: null });
    const after = await clerk.call('queue.list', {});
    expect(after.waiting.map((row) => row.visitId)).toEqual(before.waiting.map((row) => row.visitId));
    // Nobody left: it counts as not given.
    expect(await manager.call('day.figures', {})).toEqual(figures);

    const again = await greeter.call('appointment.checkIn', { appointmentId });
    expect(again.ticket).not.toBe(ticket);
    await clerk.call('visit.callThis', { visitId: again.visitId });
    expect(await greeter.refusal('appointment.undo', { appointmentId })).toBe('appointment.alreadyCalled');
    await clerk.call('visit.startService', { visitId: again.visitId });
    const { appointment } = await clerk.call('visit.get', { visitId: again.visitId });
    expect(appointment).toEqual({ from, name: 'Alma Ūdre', note: booking.note });
    await clerk.call('visit.recordOutcome', {
      visitId: again.visitId,
      kind: 'consultation',
      serviceId: null,
    });
    await clerk.call('visit.finish', { visitId: again.visitId, offerRating: false });
  });

  it('of another institution’s specialist waits for them, not for a clerk', async () => {
    const { appointmentId } = await book({ serviceIds: [SPECIAL] });
    const { visitId } = await greeter.call('appointment.checkIn', { appointmentId });
    const { waiting } = await clerk.call('queue.list', {});
    expect(waiting.find((row) => row.visitId === visitId)).toMatchObject({ level: 2, isForMe: false });
    await greeter.call('appointment.undo', { appointmentId });
  });

  it('has a slip with number and QR code and a calendar entry, without a personal code', async () => {
    const { clients } = await clerk.call('client.search', { text: 'Jānis Bērziņš', limit: 1 });
    const clientId = clients[0]?.clientId ?? '';
    const { appointmentId, code, from } = await book({ clientId, name: '' });
    const issue = { appointmentId, language: 'ru' } as const;
    expect((await greeter.call('appointment.issueSlip', issue)).copy).toBe(1);
    expect((await greeter.call('appointment.issueSlip', issue)).copy).toBe(2);
    const slip = await greeter.call('appointment.slipPdf', { ...issue, copy: 1 });
    expect(slip.name).toBe(`${code}.pdf`);
    const entry = await greeter.call('appointment.calendar', { appointmentId, language: 'lv' });
    const text = Buffer.from(entry.base64, 'base64').toString();
    expect(text).toContain('BEGIN:VEVENT');
    expect(text).toContain(`DTSTART:${new Date(from).toISOString().replaceAll(/[-:]|\.\d{3}/g, '')}`);
    expect(text).not.toContain('18056505610');
    const day = await clerk.call('appointment.dayCalendar', { day: localDate(from) });
    const whole = Buffer.from(day.base64, 'base64').toString();
    expect(whole.replaceAll(/\r\n /g, '')).toContain(code);
    expect(whole).not.toContain('Bērziņš');
    await clerk.call('appointment.cancel', { appointmentId, reason: 'mistake' });
  });

  it('is not for a time that has passed, nor for nobody', async () => {
    const past = { ...booking, from: machineNow() - 60 * MINUTE_MS };
    expect(await greeter.refusal('appointment.book', past)).toBe('appointment.past');
    const { nearest } = await timesFor([SERVICE]);
    const nobody = { ...booking, from: nearest[0] ?? 0, name: '' };
    expect(await greeter.refusal('appointment.book', nobody)).toBe('appointment.whoMissing');
  });
});
