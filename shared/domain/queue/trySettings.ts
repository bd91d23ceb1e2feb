import type { DayPlan, DayProfile, PlannedClient } from '#shared/domain/queue/planDay.ts';
import { appointmentDueAt, walkInDueAt, type QueueSettings } from '#shared/domain/queue/settings.ts';
import { simulateDay, type DayRules } from '#shared/domain/queue/simulateDay.ts';
import { quantile } from '#shared/lib/quantile.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';

/** Until a counter that called somebody in vain calls the next one. */
const UNANSWERED_MINUTES = 2;

/** How the queue is ordered with these settings. */
export function rulesOf(settings: QueueSettings): DayRules {
  return {
    unansweredMinutes: UNANSWERED_MINUTES,
    dueAtOf({ kind, category, serviceId, arrivesAt, appointedAt }) {
      const matter = { category, serviceId, isPriority: kind === 'priority' };
      return appointedAt === null
        ? walkInDueAt(settings, matter, arrivesAt)
        : appointmentDueAt(settings, matter, appointedAt, arrivesAt);
    },
  };
}

export type ClientKind = PlannedClient['kind'];
export const CLIENT_KINDS: readonly ClientKind[] = ['walkIn', 'priority', 'appointment'];

/** Minutes each client of a day waits, by kind; of an appointment from its time on. */
export type DayWaits = Readonly<Record<ClientKind, readonly number[]>>;

export function waitsOfDay(plan: DayPlan, settings: QueueSettings): DayWaits {
  const waits: Record<ClientKind, number[]> = { walkIn: [], priority: [], appointment: [] };
  for (const { client, calledAt } of simulateDay(plan, rulesOf(settings))) {
    const from = Math.max(client.arrivesAt, client.appointedAt ?? client.arrivesAt);
    waits[client.kind].push(Math.max(0, calledAt - from) / MINUTE_MS);
  }
  return waits;
}

/** Each is of one day, and the mean of all days: so none of them can be longer than the next. */
export type WaitFigures = {
  readonly medianMinutes: number;
  readonly p90Minutes: number;
  readonly worstMinutes: number;
};

/** Null of a kind that does not come. */
export function waitFigures(days: readonly DayWaits[], kind: ClientKind): WaitFigures | null {
  const sorted = days.map((day) => [...day[kind]].sort(ascending)).filter((waits) => waits.length > 0);
  if (sorted.length === 0) return null;
  const ofUsualDay = (share: number): number =>
    Math.round(sorted.reduce((sum, waits) => sum + quantile(waits, share), 0) / sorted.length);
  return { medianMinutes: ofUsualDay(0.5), p90Minutes: ofUsualDay(0.9), worstMinutes: ofUsualDay(1) };
}

/** Measured in this centre, or usual ones. */
export type MeasuredDay = Pick<
  DayProfile,
  'clientsPerHour' | 'matters' | 'priorityShare' | 'unansweredShare'
> & {
  readonly counters: readonly { readonly categories: readonly string[]; readonly isOpen: boolean }[];
};

/** What the manager supposes of the day. */
export type Supposed = {
  readonly clients: number;
  readonly counters: number;
  readonly appointmentShare: number;
};

/** Of those who have booked, so many do not come. */
const ABSENT_SHARE = 0.1;
/** Each counter has its half hour, one after another from the fourth hour on. */
const [LUNCH_FROM, LUNCH_STEP, LUNCH_MINUTES] = [210, 20, 30];

export function profileOf(measured: MeasuredDay, supposed: Supposed): DayProfile {
  const { clientsPerHour, matters, priorityShare, unansweredShare } = measured;
  const usual = clientsPerHour.reduce((sum, clients) => sum + clients, 0);
  return {
    startsAt: 0,
    clientsPerHour: clientsPerHour.map((clients) => (clients * supposed.clients) / usual),
    matters,
    appointmentShare: supposed.appointmentShare,
    priorityShare,
    absentShare: ABSENT_SHARE,
    unansweredShare,
    desks: countersFor(measured, supposed).map(({ categories }, index) => ({
      categories,
      levels: [1],
      breaks: [{ at: (LUNCH_FROM + index * LUNCH_STEP) * MINUTE_MS, minutes: LUNCH_MINUTES }],
    })),
  };
}

/** As many counters as are supposed, those that are open now first. */
export function countersFor(
  { counters }: Pick<MeasuredDay, 'counters'>,
  supposed: Pick<Supposed, 'counters'>,
): MeasuredDay['counters'] {
  return [...counters].sort((a, b) => Number(b.isOpen) - Number(a.isOpen)).slice(0, supposed.counters);
}

const ascending = (a: number, b: number): number => a - b;
