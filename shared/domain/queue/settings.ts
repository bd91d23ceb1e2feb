import type { TicketCategory } from '#shared/catalogue/types.ts';
import { USUAL_RECALL, type RecallRule } from '#shared/domain/visit/recall.ts';
import { MINUTE_MS, type EpochMs } from '#shared/lib/time.ts';

/** How a centre orders its queue and when it stops giving numbers; all in minutes unless said. */
export type QueueSettings = {
  /** How long a walk-in is to wait at most: the due time is arrival plus this (design 5). */
  readonly targetMinutes: number;
  /** Targets of their own, by ticket category and by service; the service's is the stronger. */
  readonly categoryTargets: readonly { readonly category: TicketCategory; readonly minutes: number }[];
  readonly serviceTargets: readonly { readonly serviceId: string; readonly minutes: number }[];
  /** A client with a priority reason is due so soon after arrival (QUE-06). */
  readonly priorityMinutes: number;
  /** No number is given so shortly before closing without a reason (QUE-05). */
  readonly cutoffMinutes: number;
  /** An appointment keeps its place for a client who is late by no more than this; after it they are a walk-in. */
  readonly lateMinutes: number;
  /** How often somebody is called, how many seconds apart, and how long a missed call keeps the place. */
  readonly recallCalls: number;
  readonly recallPauseSeconds: number;
  readonly graceMinutes: number;
};

export const DEFAULT_QUEUE_SETTINGS: QueueSettings = {
  targetMinutes: 20,
  categoryTargets: [],
  serviceTargets: [],
  priorityMinutes: 5,
  cutoffMinutes: 5,
  lateMinutes: 15,
  recallCalls: USUAL_RECALL.calls,
  recallPauseSeconds: USUAL_RECALL.pauseSeconds,
  graceMinutes: USUAL_RECALL.graceMinutes,
};

export function recallRuleOf(settings: QueueSettings): RecallRule {
  const { recallCalls: calls, recallPauseSeconds: pauseSeconds, graceMinutes } = settings;
  return { calls, pauseSeconds, graceMinutes };
}

/** What decides how soon a walk-in is due. */
export type Matter = {
  readonly category: string;
  readonly serviceId: string | null;
  readonly isPriority: boolean;
};

/** Minutes from arrival to the due time of a walk-in. */
export function targetMinutesOf(
  settings: QueueSettings,
  { category, serviceId, isPriority }: Matter,
): number {
  const own =
    settings.serviceTargets.find((target) => target.serviceId === serviceId) ??
    settings.categoryTargets.find((target) => target.category === category);
  const target = own?.minutes ?? settings.targetMinutes;
  // A priority reason never makes anybody wait longer.
  return isPriority ? Math.min(target, settings.priorityMinutes) : target;
}

export function walkInDueAt(settings: QueueSettings, matter: Matter, arrivedAt: EpochMs): EpochMs {
  return arrivedAt + targetMinutesOf(settings, matter) * MINUTE_MS;
}

/** An appointment is due at its time, of a client who comes later at arrival (design 5). */
export function appointmentDueAt(
  settings: QueueSettings,
  matter: Matter,
  appointedAt: EpochMs,
  arrivedAt: EpochMs,
): EpochMs {
  const isLate = arrivedAt - appointedAt > settings.lateMinutes * MINUTE_MS;
  return isLate ? walkInDueAt(settings, matter, arrivedAt) : Math.max(appointedAt, arrivedAt);
}
