import { expect, it } from 'vitest';
import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import { CONTACT_OUTCOMES } from '#shared/domain/visit/contact/decide.ts';
import { dayCounts } from '#shared/domain/visit/dayCounts.ts';
import { USUAL_RECALL } from '#shared/domain/visit/recall.ts';
import { stageTimesOf } from '#shared/domain/visit/stages.ts';
import type { OutcomeKind } from '#shared/domain/visit/types.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { DayModel, type Act } from '#tests/factories/dayModel.ts';
import { NOON } from '#tests/factories/journal.ts';
import { Life } from '#tests/factories/visitLife.ts';
import { seededRandom, type Random } from '#tests/helpers/random.ts';
import { triage } from '#tests/factories/visitCommands.ts';

const SEEDS = 15;
const FIRST_SEED = Number(process.env['DAY_SEED'] ?? 1);
const [VISITS, STEPS] = [20, 200];
const COUNTER = '1. lodziņš';
const CLIENTS = ['c1', 'c2', 'c3'];
const why = { reason: 'learntLater', words: '' } as const;
const COMMANDS: Partial<Record<Act, VisitCommand>> = {
  call: { kind: 'call', counter: COUNTER },
  start: { kind: 'startService', counter: COUNTER },
  miss: { kind: 'markMissed' },
  leave: { kind: 'markLeft' },
  return: { kind: 'returnBack', rule: USUAL_RECALL, targetMinutes: 20 },
  park: { kind: 'park', minutes: 30, note: '' },
  resume: { kind: 'resume', counter: COUNTER },
};

/** What a visit is known to be, kept apart from the program. */
type Facts = { client: string | null; outcomes: OutcomeKind[] };

it.each(Array.from({ length: SEEDS }, (_, index) => FIRST_SEED + index))(
  'a day whose visits are corrected adds up at every moment and shows the corrected facts (seed %i)',
  (seed) => {
    const day = new CorrectedDay(seededRandom(seed));
    for (let step = 0; step < STEPS; step += 1) {
      day.step();
      day.check();
    }
    expect(day.corrections).toBeGreaterThan(20);
  },
);

class CorrectedDay {
  corrections = 0;
  readonly #model = new DayModel();
  readonly #lives = new Map<string, { life: Life; facts: Facts }>();
  readonly #random: Random;
  #now = NOON;

  constructor(random: Random) {
    this.#random = random;
  }

  step(): void {
    this.#now += 1_000 + this.#random.below(60_000);
    const id = this.#random.pick([...this.#lives.keys()]);
    if (this.#lives.size < VISITS && this.#random.chance(0.3)) this.#arrive();
    else if (id !== undefined && this.#random.chance(0.4)) this.#correct(id);
    else if (id !== undefined) this.#act(id);
  }

  check(): void {
    const states = [...this.#lives.values()].flatMap(({ life }) => life.state ?? []);
    const counts = dayCounts(states);
    expect(counts).toEqual(this.#model.counts());
    const { ticketsIn, served, redirected, missed, left, waiting, inProgress } = counts;
    expect(ticketsIn).toBe(served + redirected + missed + left + waiting + inProgress);
    for (const [id, { life, facts }] of this.#lives) {
      const { state } = life;
      if (!state) throw new Error(`${id} has not come`);
      expect(state.clientId, id).toBe(facts.client);
      expect(state.outcomes.map(({ kind }) => kind).sort(), id).toEqual([...facts.outcomes].sort());
      if (state.status === 'finished') expect(state.outcomes.length, id).toBeGreaterThan(0);
      expect(stageTimesOf(state, this.#now), id).toEqual(this.#model.times(id, this.#now));
    }
  }

  #arrive(): void {
    const id = `v${this.#lives.size}`;
    const entry = { life: new Life(), facts: { client: null, outcomes: [] } as Facts };
    this.#lives.set(id, entry);
    if (this.#random.chance(0.2)) {
      const startedAt = this.#now - this.#random.below(20) * MINUTE_MS;
      const endedAt = startedAt + this.#random.below(this.#now - startedAt + 1);
      const outcome = this.#outcome();
      const kind = 'enterLater';
      this.#mustDo(id, {
        kind,
        triage,
        category: 'A',
        startedAt,
        endedAt,
        outcome,
        why,
        isManager: false,
      });
      entry.facts.outcomes.push(outcome);
      this.#model.arrive(id, startedAt, 'serving');
      this.#model.do(id, 'finish', endedAt);
      return;
    }
    const ticket = { ticket: id, category: 'A', targetMinutes: 20, promise: null, missingDocuments: [] };
    this.#mustDo(id, { kind: 'issueTicket', triage, ...ticket });
    this.#model.arrive(id, this.#now);
  }

  #act(id: string): void {
    const { facts } = this.#of(id);
    const acts = this.#model.possible(id).filter((act) => act === 'finish' || COMMANDS[act]);
    const act = this.#random.pick(acts.filter((each) => each !== 'leave' || this.#random.chance(0.1)));
    if (!act) return;
    if (act === 'finish') {
      const outcome = this.#outcome();
      this.#mustDo(id, { kind: 'recordOutcome', outcome, serviceId: null, requestId: null });
      facts.outcomes.push(outcome);
    }
    this.#mustDo(id, COMMANDS[act] ?? { kind: 'finish', ratingOffered: false });
    this.#model.do(id, act, this.#now);
  }

  #correct(id: string): void {
    const { life, facts } = this.#of(id);
    const { state } = life;
    if (!state) return;
    const isManager = this.#random.chance(0.5);
    const roll = this.#random.next();
    if (roll < 0.35) {
      const clientId = this.#random.pick([...CLIENTS, null]) ?? null;
      if (this.#try(id, { kind: 'correctClient', clientId, why, isManager })) facts.client = clientId;
    } else if (roll < 0.75) {
      const was = this.#random.pick([...state.outcomes, null]) ?? null;
      const kind = this.#random.chance(0.3) ? null : this.#outcome();
      const outcome = kind && { kind, serviceId: null };
      if (!this.#try(id, { kind: 'correctOutcome', was, outcome, why, isManager })) return;
      if (was) facts.outcomes.splice(facts.outcomes.indexOf(was.kind), 1);
      if (kind) facts.outcomes.push(kind);
    } else {
      const endedAt = this.#now - this.#random.below(5 * MINUTE_MS);
      const how = this.#random.pick(['finished', 'left'] as const) ?? 'left';
      const outcome = this.#outcome();
      if (!this.#try(id, { kind: 'endLater', how, endedAt, outcome, why, isManager })) return;
      if (how === 'finished') facts.outcomes.push(outcome);
      this.#model.do(id, how === 'finished' ? 'finish' : 'leave', endedAt);
    }
  }

  #outcome(): OutcomeKind {
    return this.#random.pick(CONTACT_OUTCOMES) ?? 'consultation';
  }

  /** Whether the rules allowed it; what they refuse changes nothing, which the next check sees. */
  #try(id: string, command: VisitCommand): boolean {
    const { life } = this.#of(id);
    life.now = this.#now;
    const isDone = life.try(command, 0) === null;
    if (isDone) this.corrections += 1;
    return isDone;
  }

  #mustDo(id: string, command: VisitCommand): void {
    const { life } = this.#of(id);
    life.now = this.#now;
    expect(life.try(command, 0), command.kind).toBeNull();
  }

  #of(id: string) {
    const entry = this.#lives.get(id);
    if (!entry) throw new Error(`${id} has not come`);
    return entry;
  }
}
