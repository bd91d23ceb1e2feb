import type { InputOf } from '#shared/api/contract.ts';
import type { StaffRole } from '#shared/api/define.ts';
import { TICKET_CATEGORIES, type TicketCategory } from '#shared/catalogue/types.ts';
import type { Enrolment } from '#renderer/app/firstStart.ts';
import { fold } from '#renderer/app/fold.ts';
import { parseHours } from '#renderer/app/centre/openingHoursText.ts';

export type CounterDraft = {
  readonly key: number;
  readonly name: string;
  readonly categories: readonly TicketCategory[];
};
export type PersonDraft = {
  readonly key: number;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  readonly pin: string;
};

/** The set-up as typed so far. */
export type SetupDraft = {
  readonly centreName: string;
  /** Null: made from the name. */
  readonly centreCode: string | null;
  readonly days: readonly string[];
  readonly counters: readonly CounterDraft[];
  readonly administrator: {
    readonly name: string;
    readonly roles: readonly StaffRole[];
    readonly pin: string;
    readonly pinAgain: string;
  };
  readonly staff: readonly PersonDraft[];
  readonly isConnectedLater: boolean;
  readonly enrolment: Enrolment;
};

const USUAL_DAY = '8:30–12:00, 13:00–17:00';

export const NEW_SETUP: SetupDraft = {
  centreName: '',
  centreCode: null,
  days: [USUAL_DAY, USUAL_DAY, USUAL_DAY, USUAL_DAY, USUAL_DAY, '', ''],
  counters: [{ key: 1, name: '1. lodziņš', categories: TICKET_CATEGORIES }],
  // In a small centre one person is at the door, at the counter and in charge; a big one takes the ticks away.
  administrator: { name: '', roles: ['greeter', 'clerk', 'manager', 'admin'], pin: '', pinAgain: '' },
  staff: [],
  isConnectedLater: true,
  enrolment: { url: '', enrolmentCode: '' },
};

/** `Salaspils novads` → `SAL` */
export function codeFrom(centreName: string): string {
  return fold(centreName)
    .replaceAll(/[^a-z]/g, '')
    .slice(0, 3)
    .toUpperCase();
}

export function codeOf({ centreCode, centreName }: SetupDraft): string {
  return centreCode ?? codeFrom(centreName);
}

/** What is sent; only of a draft without problems. The connection is for `centre.enrol`. */
export function setupInput(draft: SetupDraft): InputOf<'setup.complete'> {
  const { administrator } = draft;
  return {
    centreName: draft.centreName.trim(),
    centreCode: codeOf(draft),
    openingHours: draft.days.map((day) => {
      const parsed = parseHours(day);
      return parsed.ok ? parsed.intervals : [];
    }),
    counters: draft.counters.map(({ name, categories }) => ({
      name: name.trim(),
      categories: [...categories],
    })),
    administrator: {
      name: administrator.name.trim(),
      roles: [...administrator.roles],
      pin: administrator.pin,
    },
    staff: draft.staff.map(({ name, roles, pin }) => ({ name: name.trim(), roles: [...roles], pin })),
  };
}

export function enrolmentOf({ isConnectedLater, enrolment }: SetupDraft): Enrolment | null {
  if (isConnectedLater) return null;
  return { url: enrolment.url.trim(), enrolmentCode: enrolment.enrolmentCode.trim() };
}
