import type { Desk } from '#shared/domain/queue/dueOrder.ts';
import type { ServiceTimes } from '#shared/domain/queue/waitSamples.ts';
import { quantile } from '#shared/lib/quantile.ts';
import { MINUTE_MS, type EpochMs } from '#shared/lib/time.ts';

/** What days of a centre are like; shares are from 0 to 1. */
export type DayProfile = {
  readonly startsAt: EpochMs;
  /** Clients of each hour from the start, on average (QUE-04). */
  readonly clientsPerHour: readonly number[];
  readonly matters: readonly {
    readonly category: string;
    readonly serviceId?: string | null;
    readonly share: number;
    readonly times: ServiceTimes;
  }[];
  readonly appointmentShare: number;
  /** Of walk-ins, with a priority reason (QUE-06). */
  readonly priorityShare: number;
  /** Of appointments, not kept. */
  readonly absentShare: number;
  /** Of those who are called, gone meanwhile. */
  readonly unansweredShare: number;
  readonly desks: readonly PlannedDesk[];
};

export type PlannedDesk = Desk & {
  /** Breaks begin when the client there has been served. */
  readonly breaks: readonly { readonly at: EpochMs; readonly minutes: number }[];
};

export type PlannedClient = {
  readonly kind: 'walkIn' | 'priority' | 'appointment';
  readonly category: string;
  readonly serviceId: string | null;
  readonly arrivesAt: EpochMs;
  readonly appointedAt: EpochMs | null;
  readonly answersCall: boolean;
  readonly serviceMinutes: number;
};

/** One day as chance makes it: who comes when, and how long each is served. Whatever rule is tried meets the same day. */
export type DayPlan = {
  /** Nobody is called before. */
  readonly startsAt: EpochMs;
  readonly clients: readonly PlannedClient[];
  readonly desks: readonly PlannedDesk[];
};

const HOUR_MS = 60 * MINUTE_MS;
/** Clients of an appointment come from so much before its time to so much after, in minutes. */
const [EARLY, LATE] = [12, 4];

export function planDay(profile: DayProfile, chance: () => number): DayPlan {
  const clients = profile.clientsPerHour.flatMap((perHour, hour) => {
    const from = profile.startsAt + hour * HOUR_MS;
    return [
      ...walkIns(profile, perHour * (1 - profile.appointmentShare), from, chance),
      ...appointments(profile, perHour * profile.appointmentShare, from, chance),
    ];
  });
  const { startsAt, desks } = profile;
  return { startsAt, clients: clients.sort((a, b) => a.arrivesAt - b.arrivesAt), desks };
}

/** They come independently of each other. */
function walkIns(profile: DayProfile, perHour: number, from: EpochMs, chance: () => number): PlannedClient[] {
  const clients: PlannedClient[] = [];
  if (perHour <= 0) return clients;
  const gap = (): number => (-Math.log(1 - chance()) / perHour) * HOUR_MS;
  for (let at = gap(); at < HOUR_MS; at += gap()) {
    const kind = chance() < profile.priorityShare ? 'priority' : 'walkIn';
    clients.push({ kind, arrivesAt: from + at, appointedAt: null, ...aMatter(profile, chance) });
  }
  return clients;
}

/** Spread evenly over the hour, as they are given. */
function appointments(
  profile: DayProfile,
  perHour: number,
  from: EpochMs,
  chance: () => number,
): PlannedClient[] {
  const count = Math.floor(perHour + chance());
  return Array.from({ length: count }, (_, index): PlannedClient => {
    const appointedAt = from + (index / count) * HOUR_MS;
    const arrivesAt = appointedAt + (chance() * (EARLY + LATE) - EARLY) * MINUTE_MS;
    return { kind: 'appointment', arrivesAt, appointedAt, ...aMatter(profile, chance) };
  }).filter(() => chance() >= profile.absentShare);
}

function aMatter(
  { matters, unansweredShare }: DayProfile,
  chance: () => number,
): Pick<PlannedClient, 'category' | 'serviceId' | 'serviceMinutes' | 'answersCall'> {
  let place = chance() * matters.reduce((sum, { share }) => sum + share, 0);
  const matter = matters.find(({ share }) => (place -= share) < 0) ?? matters[0];
  if (!matter) throw new Error('a profile needs a matter');
  return {
    category: matter.category,
    serviceId: matter.serviceId ?? null,
    serviceMinutes: quantile(matter.times, chance()),
    answersCall: chance() >= unansweredShare,
  };
}
