import { beforeEach, afterEach, describe, expect, it } from 'vitest';
import { decideAppointment } from '#shared/domain/appointment/decide.ts';
import { happened } from '#shared/domain/decision.ts';
import { localDate } from '#shared/lib/time.ts';
import { loadState } from '#db/journal/states.ts';
import { findCommand, saveCommand } from '#db/repositories/commands.ts';
import { findDraft, saveDraft } from '#db/repositories/drafts.ts';
import { writeLinkSettings } from '#electron/office/sync/settings.ts';
import { DEFAULT_SETTINGS, writeCentre, writeSettings } from '#electron/office/centre.ts';
import { BELIEVED_AFTER_MS, createClock, type Clock } from '#electron/office/clock.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { createLookAfter } from '#electron/office/lookAfter.ts';
import { readNewestTold } from '#electron/office/newestTold.ts';
import { aBooking } from '#tests/factories/appointment.ts';
import { NOON } from '#tests/factories/journal.ts';
import { ticketIssued } from '#tests/factories/events.ts';
import { manualTimers } from '#tests/helpers/manualTimers.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

const DAY_MS = 86_400_000;
const ANSWER = { name: 'door.issueTicket', inputHash: '', output: '{}', refusal: null };

describe('what the office does by itself', () => {
  let time = NOON;
  let steady = 0;
  let clock: Clock;
  let open: SyncOffice;
  let office: OfficeContext;
  let visitId: string;
  let appointmentId: string;
  let draftId: string;
  let commandId: string;

  beforeEach(() => {
    [time, steady] = [NOON, 0];
    clock = createClock({ machineNow: () => time, steadyNow: () => steady });
    open = openSyncOffice({ url: null, time: manualTimers(NOON) });
    office = { ...open, clock };
    const { facts } = aBooking();
    writeCentre(open.db, { id: facts.centreId, code: 'SAL', name: 'Salaspils' });
    writeSettings(open.db, { ...DEFAULT_SETTINGS, openingHours: [] });
    [visitId, appointmentId, draftId, commandId] = Array.from({ length: 4 }, () => open.newId()) as [
      string,
      string,
      string,
      string,
    ];
    open.command((work) => {
      work.decide('visit', visitId, () => happened(ticketIssued({ businessDay: localDate(NOON) })));
      work.decide('appointment', appointmentId, (state) =>
        decideAppointment(
          state,
          { ...aBooking(), appointmentId, facts: { ...facts, from: NOON + 3_600_000 } },
          { now: NOON },
        ),
      );
    });
    saveDraft(open.db, { id: draftId, visitId, serviceId: 'any', body: '{}', savedAt: NOON });
    saveCommand(open.db, commandId, ANSWER, NOON);
  });
  afterEach(() => open.discard());

  const statuses = () => [
    loadState(open.db, 'visit', visitId)?.status,
    loadState(open.db, 'appointment', appointmentId)?.status,
  ];
  const isKept = () =>
    [findDraft(open.db, draftId), findCommand(open.db, commandId)].map((row) => row !== null);
  const pass = (ms: number): void => {
    time += ms;
    steady += ms;
  };
  const link = (): void =>
    writeLinkSettings(open.db, { url: 'https://x.example', token: 't', catalogueKey: '' });

  it('ends no day and forgets nothing by a clock that somebody set weeks ahead, once it can be told the time', () => {
    link();
    const lookAfter = createLookAfter(office);
    clock.correct(NOON, NOON);
    lookAfter();
    time += 40 * DAY_MS;
    lookAfter();
    pass(BELIEVED_AFTER_MS - 1_000);
    lookAfter();
    expect(statuses()).toEqual(['waiting', 'booked']);
    time -= 40 * DAY_MS;
    lookAfter();
    expect([statuses(), isKept()]).toEqual([
      ['waiting', 'booked'],
      [true, true],
    ]);
  });

  it('does both when the back-office has told that so much time has gone by', () => {
    link();
    const lookAfter = createLookAfter(office);
    time += 40 * DAY_MS;
    lookAfter();
    clock.correct(time, time);
    lookAfter();
    expect([statuses(), isKept()]).toEqual([
      ['left', 'missed'],
      [false, false],
    ]);
    expect(readNewestTold(open.db)).toBe(time);
  });

  it('ends the day without a network once the clock has gone evenly, and deletes nothing of it', () => {
    link();
    const lookAfter = createLookAfter(office);
    time += 40 * DAY_MS;
    lookAfter();
    pass(BELIEVED_AFTER_MS);
    lookAfter();
    expect([statuses(), isKept()]).toEqual([
      ['left', 'missed'],
      [true, true],
    ]);
  });

  it('forgets drafts also in an office that runs for months (data minimisation)', () => {
    const lookAfter = createLookAfter(office);
    lookAfter();
    pass(31 * DAY_MS);
    lookAfter();
    expect(isKept()).toEqual([false, false]);
  });

  it('is tried again, one duty by one, while nothing can be written, and does not end the office', () => {
    const lookAfter = createLookAfter(office);
    pass(DAY_MS);
    open.db.pragma('query_only = 1');
    lookAfter();
    lookAfter();
    expect(statuses()).toEqual(['waiting', 'booked']);
    // Of five that write, each once.
    expect(open.logged.filter((line) => line.startsWith('the office could not do its duty'))).toHaveLength(5);
    open.db.pragma('query_only = 0');
    lookAfter();
    expect(statuses()).toEqual(['left', 'missed']);
  });
});
