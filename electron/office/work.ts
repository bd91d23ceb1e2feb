import type { Decision } from '#shared/domain/decision.ts';
import type { Actor, AggregateKind, NewEvent, StoredEvent } from '#shared/domain/event.ts';
import type { States } from '#shared/domain/rules.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import type { Topic } from '#shared/api/topics.ts';
import { AppError } from '#shared/api/errors.ts';
import { isFromFuture } from '#db/journal/future.ts';
import { advanceAll, loadState } from '#db/journal/states.ts';
import { appendEvent, type Recording } from '#db/journal/write.ts';
import type { Db } from '#db/open.ts';
import { findCounter, type Counter } from '#db/repositories/counters.ts';
import { businessDayOf } from '#electron/office/businessDay.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { Caller, StaffSession } from '#electron/office/sessions.ts';

/** One command under way, inside its transaction. */
export type Work = {
  readonly db: Db;
  readonly office: OfficeContext;
  readonly caller: Caller;
  readonly now: number;
  /** Does not go back with the clock. */
  readonly businessDay: LocalDate;
  readonly commandId: CommandId;
  readonly actor: Actor;
  /** Of what does not exist yet, so that nobody looks for it. */
  newId(): string;
  load<Kind extends AggregateKind>(kind: Kind, id: string): States[Kind];
  /**
   * Decides and writes what follows to the journal and to the tables.
   * @throws AppError `refused` with the rule
   */
  decide<Kind extends AggregateKind>(
    kind: Kind,
    id: string,
    decider: (state: States[Kind]) => Decision<NewEvent, string>,
  ): readonly StoredEvent[];
  /** Tells the screens after the commit. */
  touch(topic: Topic, id: string): void;
  /** For what is not in the database, e.g. the client screen: done only when the transaction is on disk. */
  afterCommit(act: () => void): void;
};

/** What follows a commit. */
export type Effects = { readonly touched: Map<Topic, Set<string>>; readonly acts: (() => void)[] };

export function noEffects(): Effects {
  return { touched: new Map(), acts: [] };
}

export function carryOut(office: OfficeContext, { touched, acts }: Effects): void {
  for (const act of acts) act();
  for (const [topic, ids] of touched) office.publish(topic, [...ids]);
  if (touched.has('outbox')) office.link.wake();
}

const TOPIC_OF: Record<AggregateKind, Topic | null> = {
  visit: 'visit',
  request: 'request',
  client: 'client',
  task: 'task',
  shift: 'session',
  access: null,
  feedback: 'feedback',
  appointment: 'appointment',
  payment: 'payment',
  delegation: 'delegation',
  representation: 'representation',
  localCard: 'localCard',
  paper: 'paper',
  cardReport: 'knowledge',
  proposal: 'knowledge',
  // They change the order of the catalogue that every screen reads.
  favourites: 'settings',
  // Its money stands in the cashier's list.
  ancillary: 'payment',
  digitalEvent: 'digitalEvent',
  outage: 'outage',
  trip: 'trip',
};

export function createWork(
  office: OfficeContext,
  caller: Caller,
  commandId: CommandId,
  effects: Effects,
  actor: Actor = actorOf(office, caller),
): Work {
  const now = office.clock.now();
  const recording: Recording = {
    device: office.device(),
    at: now,
    clockOffsetMs: office.clock.offsetMs(),
    actor,
    commandId,
    newId: office.newId,
    newSalt: office.newSalt,
  };
  /** As they were loaded in this transaction; what changes is loaded again. */
  const states = new Map<string, unknown>();
  const unborn = new Set<string>();
  const load: Work['load'] = (kind, id) => {
    if (unborn.has(id)) return null;
    const key = `${kind}/${id}`;
    if (!states.has(key)) states.set(key, loadState(office.db, kind, id));
    return states.get(key) as ReturnType<typeof loadState<typeof kind>>;
  };
  const touch = (topic: Topic, id: string): void => {
    const ids = effects.touched.get(topic) ?? new Set<string>();
    effects.touched.set(topic, ids.add(id));
  };
  const touchAggregate = (kind: AggregateKind, id: string): void => {
    const topic = TOPIC_OF[kind];
    if (topic) touch(topic, id);
    if (topic === 'visit') touch('queue', id);
    touch('outbox', commandId);
  };
  return {
    db: office.db,
    office,
    caller,
    now,
    businessDay: businessDayOf(office.db, now),
    commandId,
    actor,
    touch,
    afterCommit: (act) => void effects.acts.push(act),
    newId() {
      const id = office.newId();
      unborn.add(id);
      return id;
    },
    load,
    decide(kind, id, decider) {
      // Deciding on half-understood facts would be a guess.
      if (!unborn.has(id) && isFromFuture(office.db, id))
        throw new AppError({ code: 'refused', rule: 'program.tooOld' });
      const before = load(kind, id);
      const decision = decider(before);
      if (!decision.ok) throw new AppError({ code: 'refused', rule: decision.error.rule });
      const stored = decision.value.map((event) =>
        appendEvent(office.db, recording, { aggregate: kind, aggregateId: id, event }),
      );
      advanceAll(office.db, kind, id, stored, before);
      states.delete(`${kind}/${id}`);
      if (stored.length > 0) unborn.delete(id);
      if (stored.length > 0) touchAggregate(kind, id);
      return stored;
    },
  };
}

/** The signed-in person; @throws AppError `notSignedIn` for others, which permissions rule out before. */
export function staffOf(caller: Caller): StaffSession {
  if (caller.kind !== 'staff') throw new AppError({ code: 'notSignedIn' });
  return caller;
}

/** Of the person's place, or of the client screen that stands there. */
export function counterIdOf(caller: Caller): string | null {
  return caller.kind === 'staff' || caller.kind === 'terminal' ? caller.counterId : null;
}

/** The counter the person works at; @throws AppError `refused` when none is chosen. */
export function counterOf(office: OfficeContext, caller: Caller): Counter {
  const counter = counterOrNull(office, caller);
  if (!counter) throw new AppError({ code: 'refused', rule: 'session.noCounter' });
  return counter;
}

export function counterOrNull(office: OfficeContext, caller: Caller): Counter | null {
  const counterId = counterIdOf(caller);
  if (counterId === null) return null;
  const counter = findCounter(office.db, counterId);
  return counter?.isClosed ? null : counter;
}

function actorOf(office: OfficeContext, caller: Caller): Actor {
  if (caller.kind !== 'staff')
    return { kind: 'system', name: caller.kind === 'terminal' ? caller.terminal : 'setup' };
  return { kind: 'staff', staffId: caller.staffId, counter: counterOrNull(office, caller)?.name ?? null };
}
