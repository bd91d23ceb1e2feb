import type { CommandId, DeviceId, EventId, StaffId } from '#shared/lib/ids.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import type { EpochMs } from '#shared/lib/time.ts';

export const AGGREGATE_KINDS = [
  'visit',
  'request',
  'client',
  'task',
  'shift',
  'access',
  'feedback',
  'appointment',
  'payment',
  'delegation',
  'representation',
  'localCard',
  'cardReport',
  'favourites',
  'paper',
  'proposal',
  'ancillary',
  'digitalEvent',
  'outage',
  'trip',
] as const;
export type AggregateKind = (typeof AGGREGATE_KINDS)[number];

/** Who did it: a member of staff at a level, or the system itself (an institution, the sandbox, a job). */
export type Actor =
  | { readonly kind: 'staff'; readonly staffId: StaffId; readonly counter: string | null }
  | { readonly kind: 'system'; readonly name: string };

/**
 * Personal data of one event about one person. It lives in a row of its own and can be erased;
 * the chain keeps only `hash`, made with the salt that is erased together with the data.
 */
export type PersonalPart = {
  readonly subjectId: string;
  readonly hash: string;
  /** Both absent once erased. */
  readonly salt?: string;
  readonly data?: JsonObject;
};

/** What a decider returns: the fact without its place in the journal. */
export type NewEvent<Type extends string = string, Payload extends JsonObject = JsonObject> = {
  readonly type: Type;
  readonly version: number;
  readonly payload: Payload;
  /** Personal data by subject (client id); never in `payload`. */
  readonly personal?: readonly { readonly subjectId: string; readonly data: JsonObject }[];
  readonly undoOf?: EventId;
};

/** A fact in the journal. Order comes from `deviceSeq` and the server's sequence, never from `at`. */
export type StoredEvent = {
  readonly id: EventId;
  readonly deviceId: DeviceId;
  readonly incarnation: number;
  readonly deviceSeq: number;
  readonly aggregate: AggregateKind;
  readonly aggregateId: string;
  readonly type: string;
  readonly version: number;
  readonly at: EpochMs;
  /** Offset of the corrected clock against the machine's own, in milliseconds. */
  readonly clockOffsetMs: number;
  readonly actor: Actor;
  readonly commandId: CommandId;
  readonly undoOf: EventId | null;
  readonly payload: JsonObject;
  readonly personal: readonly PersonalPart[];
  readonly prevHash: string;
  readonly hash: string;
};

/** The part of a stored event that folding reads. */
export type FoldableEvent = Pick<
  StoredEvent,
  'id' | 'type' | 'version' | 'at' | 'actor' | 'payload' | 'personal' | 'undoOf'
>;

/** The personal data of one subject in an event, or undefined once erased. */
export function personalOf(event: FoldableEvent, subjectId: string): JsonObject | undefined {
  return event.personal.find((part) => part.subjectId === subjectId)?.data;
}

/** Folds what happened, leaving out what was undone. */
export function fold<State, Event extends FoldableEvent>(
  initial: State,
  events: readonly Event[],
  evolve: (state: State, event: Event) => State,
): State {
  const undone = new Set<string>();
  for (const event of events) if (event.undoOf) undone.add(event.undoOf);
  return events.reduce((state, event) => (undone.has(event.id) ? state : evolve(state, event)), initial);
}
