import { z } from 'zod';
import { action, ALL_STAFF, query, STAFF_ROLES, TERMINAL_KINDS } from '#shared/api/define.ts';
import { breakView, workProfile } from '#shared/api/areas/shift.ts';
import { at, done, id, none } from '#shared/api/fields.ts';

export const pin = z.string().regex(/^\d{4,8}$/, 'pin');
export const staffRoles = z.array(z.enum(STAFF_ROLES)).min(1);

export const counterView = z.object({
  id,
  name: z.string(),
  categories: z.array(z.string()),
  /** Name of the person working there now, or null. */
  takenBy: z.string().nullable(),
  /** When that person is expected back from a break, or null. */
  onBreakUntil: at.nullable(),
});

/** The clock of the computer does not fit to the last entry, and nobody has told the time; null: nothing to ask. */
export const clockDoubt = z.object({ lastEntryAt: at }).nullable();

export const sessionProcedures = {
  'session.options': query({
    allow: ['anyone', 'pairedCounter'],
    summary:
      'What the sign-in screen needs: the centre, its counters and its staff. No centre means: set up first.',
    input: none,
    output: z.object({
      centre: z.object({ id, name: z.string(), code: z.string() }).nullable(),
      isDemo: z.boolean(),
      clockDoubt,
      counters: z.array(counterView),
      staff: z.array(
        z.object({
          id,
          name: z.string(),
          roles: staffRoles,
          /** What the person took on last time, else by the staff record. */
          profile: workProfile,
          /** Shown only in the demo centre. */
          demoPin: z.string().nullable(),
        }),
      ),
    }),
  }),
  'session.signIn': action({
    allow: ['anyone', 'pairedCounter'],
    summary: 'Signs a person in with a PIN; wrong tries slow the next one down.',
    /** Profile null or absent: as last time. */
    input: z.strictObject({
      staffId: id,
      pin,
      counterId: id.nullable(),
      profile: workProfile.nullable().default(null),
    }),
    output: z.object({ token: z.string() }),
  }),
  'session.me': query({
    allow: ALL_STAFF,
    summary: 'The signed-in person, the counter and the centre.',
    input: none,
    output: z.object({
      staffId: id,
      name: z.string(),
      roles: staffRoles,
      counter: counterView.nullable(),
      profile: workProfile,
      onBreak: breakView.nullable(),
      /** Lunch is taken once a day: after it one key starts a short break. */
      hadLunch: z.boolean(),
      /** A mobile one has trips (MOB-01). */
      centre: z.object({ id, name: z.string(), code: z.string(), isMobile: z.boolean() }),
      isDemo: z.boolean(),
      /** Minutes without input after which the screen locks itself. */
      lockAfterMinutes: z.int(),
    }),
  }),
  'session.chooseCounter': action({
    allow: ALL_STAFF,
    summary: 'Takes a counter, or leaves it.',
    input: z.strictObject({ counterId: id.nullable() }),
    output: done,
  }),
  'session.lock': action({
    allow: ALL_STAFF,
    summary: 'Locks the session until the PIN is given.',
    input: none,
    output: done,
  }),
  'session.unlock': action({
    allow: ['anyone', 'pairedCounter'],
    summary: 'Opens a locked session again with the PIN of the same person.',
    input: z.strictObject({ token: z.string().max(200), pin }),
    output: done,
  }),
  'session.signOut': action({ allow: ALL_STAFF, summary: 'Ends the session.', input: none, output: done }),
  'session.openTerminal': action({
    allow: ALL_STAFF,
    summary: 'Makes a session for a hall display, a ticket kiosk or the client screen of this counter.',
    input: z.strictObject({ kind: z.enum(TERMINAL_KINDS) }),
    output: z.object({ token: z.string() }),
  }),
};
