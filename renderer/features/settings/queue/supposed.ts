import type { MeasuredDay, Supposed } from '#shared/domain/queue/trySettings.ts';

/** As typed. */
export type SupposedDraft = {
  readonly clients: string;
  readonly counters: string;
  readonly appointments: string;
};

/** Until somebody says otherwise. */
const USUAL_APPOINTMENTS = 15;

/** What is usual here: the clients of a day, the counters that are open now or else all. */
export function supposedOf({ clientsPerHour, counters }: MeasuredDay): SupposedDraft {
  const open = counters.filter(({ isOpen }) => isOpen).length;
  return {
    clients: String(Math.round(clientsPerHour.reduce((sum, clients) => sum + clients, 0))),
    counters: String(open || counters.length),
    appointments: String(USUAL_APPOINTMENTS),
  };
}

/** What cannot be reckoned with is taken as the nearest that can. */
export function readSupposed(draft: SupposedDraft, { counters }: MeasuredDay): Supposed {
  return {
    clients: Math.max(1, Number(draft.clients)),
    counters: Math.min(counters.length, Math.max(1, Number(draft.counters))),
    appointmentShare: Math.min(100, Number(draft.appointments)) / 100,
  };
}
