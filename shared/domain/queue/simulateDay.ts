import { byDueTime, nextFor, type QueueEntry } from '#shared/domain/queue/dueOrder.ts';
import type { DayPlan, PlannedClient, PlannedDesk } from '#shared/domain/queue/planDay.ts';
import type { OpenDesk } from '#shared/domain/queue/waitSamples.ts';
import { MINUTE_MS, type EpochMs } from '#shared/lib/time.ts';

export type DayRules = {
  dueAtOf(client: PlannedClient): EpochMs;
  /** How long a counter waits for a client who has gone. */
  readonly unansweredMinutes: number;
};

export type SimulatedVisit = {
  readonly client: PlannedClient;
  readonly ticket: string;
  readonly calledAt: EpochMs;
};

/** What is known in the hall when somebody arrives. */
export type Arrival = {
  readonly now: EpochMs;
  readonly newcomer: QueueEntry;
  readonly client: PlannedClient;
  readonly waiting: readonly QueueEntry[];
  readonly desks: readonly OpenDesk[];
};

type DeskNow = {
  readonly desk: PlannedDesk;
  freeAt: EpochMs;
  busySince: EpochMs | null;
  busyWith: PlannedClient | null;
  breaksTaken: number;
};

/**
 * Plays a day through with the order of the real queue: whenever a desk is free it calls the next for it. Everybody
 * who came is called in the end; a client no desk can take is left out.
 */
export function simulateDay(
  plan: DayPlan,
  rules: DayRules,
  onArrival: (arrival: Arrival) => void = () => undefined,
): SimulatedVisit[] {
  const desks = plan.desks.map((desk): DeskNow => ({
    desk,
    freeAt: plan.startsAt,
    busySince: null,
    busyWith: null,
    breaksTaken: 0,
  }));
  const clientOf = new Map<string, PlannedClient>();
  const visits: SimulatedVisit[] = [];
  let waiting: QueueEntry[] = [];
  let arrived = 0;
  let now = plan.clients[0]?.arrivesAt ?? Number.POSITIVE_INFINITY;

  while (now < Number.POSITIVE_INFINITY) {
    release(desks, now);
    for (
      let client = plan.clients[arrived];
      client && client.arrivesAt <= now;
      client = plan.clients[arrived]
    ) {
      arrived += 1;
      const newcomer = entryOf(client, arrived, rules);
      clientOf.set(newcomer.visitId, client);
      onArrival({ now, newcomer, client, waiting, desks: desks.map((each) => openDesk(each, now)) });
      waiting = [...waiting, newcomer].sort(byDueTime);
    }
    for (const free of desks.filter(({ freeAt }) => freeAt <= now).sort((a, b) => a.freeAt - b.freeAt)) {
      if (takeBreak(free, now)) continue;
      const next = nextFor(free.desk, waiting, now)?.entry;
      const client = next && clientOf.get(next.visitId);
      if (!next || !client) continue;
      waiting = waiting.filter((entry) => entry !== next);
      visits.push({ client, ticket: next.ticket, calledAt: now });
      const minutes = client.answersCall ? client.serviceMinutes : rules.unansweredMinutes;
      Object.assign(free, { freeAt: now + minutes * MINUTE_MS, busySince: now, busyWith: client });
    }
    now = Math.min(plan.clients[arrived]?.arrivesAt ?? Number.POSITIVE_INFINITY, nextFree(desks, now));
  }
  return visits;
}

function release(desks: readonly DeskNow[], now: EpochMs): void {
  for (const desk of desks) {
    if (desk.freeAt <= now) Object.assign(desk, { busySince: null, busyWith: null });
  }
}

function takeBreak(free: DeskNow, now: EpochMs): boolean {
  const next = free.desk.breaks[free.breaksTaken];
  if (!next || next.at > now) return false;
  free.breaksTaken += 1;
  free.freeAt = now + next.minutes * MINUTE_MS;
  return true;
}

/** The next moment at which a desk may call again; none when all are idle. */
function nextFree(desks: readonly DeskNow[], now: EpochMs): EpochMs {
  return Math.min(...desks.map(({ freeAt }) => (freeAt > now ? freeAt : Number.POSITIVE_INFINITY)));
}

/** On a break, and before the day begins, a desk is occupied by nobody. */
function openDesk({ desk, freeAt, busySince, busyWith }: DeskNow, now: EpochMs): OpenDesk {
  const backAt = freeAt > now && busyWith === null ? freeAt : null;
  return { ...desk, busySince, busyWith, backAt };
}

function entryOf(client: PlannedClient, number: number, rules: DayRules): QueueEntry {
  const ticket = `${client.category}${String(number).padStart(4, '0')}`;
  return {
    visitId: ticket,
    ticket,
    category: client.category,
    serviceId: client.serviceId,
    level: 1,
    arrivedAt: client.arrivesAt,
    dueAt: rules.dueAtOf(client),
  };
}
