import { forgetSessionsBefore } from '#db/repositories/sessions.ts';
import { closeAppointments } from '#electron/office/closeAppointments.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { endDays } from '#electron/office/endDays.ts';
import { createCommandSweep } from '#electron/office/forgetCommands.ts';
import { createDraftSweep } from '#electron/office/forgetDrafts.ts';
import { keepLastSync } from '#electron/office/lastSync.ts';
import { keepNewestTold } from '#electron/office/newestTold.ts';
import { returnUnanswered } from '#electron/office/returnUnanswered.ts';
import { LONGEST_SESSION_MS } from '#electron/office/sessions.ts';
import { beginDueShifts } from '#electron/office/shifts.ts';

/**
 * What the office does by itself, at the start and every quarter of a minute. Each duty fails alone: on a full disk, or
 * by a fault, the others and the counters go on, and it is tried again at the next look.
 */
export function createLookAfter(office: OfficeContext): () => void {
  const { db, clock, link, attachments, log } = office;
  const forgetDrafts = createDraftSweep(db, clock.now);
  const forgetCommands = createCommandSweep(db, clock.now);
  // By a clock that is days ahead clients who wait would have left, and what they were asked would be forgotten. A centre
  // without a back-office has nobody who could tell it the time.
  const mayEnd = (): boolean => link.address() === null || clock.isBelieved();
  const mayForget = (): boolean => link.address() === null || clock.isTold();

  const duties: readonly (readonly [name: string, act: () => void])[] = [
    ['tryDisk', () => office.disk.look()],
    ['keepSessions', () => office.sessions.keepUnsaved()],
    ['beginShifts', () => beginDueShifts(office)],
    ['returnUnanswered', () => returnUnanswered(office)],
    ['closeAppointments', () => mayEnd() && closeAppointments(office)],
    ['endDays', () => mayEnd() && endDays(office)],
    ['forgetSessions', () => mayEnd() && forgetSessionsBefore(db, clock.now() - LONGEST_SESSION_MS)],
    ['sweepFiles', () => attachments.sweep()],
    ['forgetDrafts', () => mayForget() && forgetDrafts()],
    ['forgetCommands', () => mayForget() && forgetCommands()],
    ['keepNewestTold', () => keepNewestTold(db, clock)],
    ['keepLastSync', () => keepLastSync(office)],
  ];
  /** Told once, not four times a minute. */
  const failing = new Set<string>();

  return () => {
    for (const [name, act] of duties) {
      try {
        act();
        failing.delete(name);
      } catch (error) {
        office.disk.note(error);
        if (!failing.has(name)) log.error('the office could not do its duty', error, { name });
        failing.add(name);
      }
    }
  };
}
