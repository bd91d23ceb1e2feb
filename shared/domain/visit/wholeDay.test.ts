import { expect, it } from 'vitest';
import { dayCounts } from '#shared/domain/visit/dayCounts.ts';
import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import { stageTimesOf } from '#shared/domain/visit/stages.ts';
import { USUAL_RECALL, type RecallRule } from '#shared/domain/visit/recall.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';
import { DayModel, type Act } from '#tests/factories/dayModel.ts';
import { aHandoff } from '#tests/factories/handoff.ts';
import { NOON } from '#tests/factories/journal.ts';
import { Life } from '#tests/factories/visitLife.ts';
import { seededRandom, type Random } from '#tests/helpers/random.ts';

/** Fifty in the soak. */
const REPLAYS = Number(process.env['DAY_REPLAYS'] ?? 15);
const TICKETS = 300;
const FIRST_SEED = Number(process.env['DAY_SEED'] ?? 1);
const COUNTER = '1. lodziņš';
/** The model knows no pauses; how they hold is tested with the visit. */
const ANY_TIME: RecallRule = { ...USUAL_RECALL, pauseSeconds: 0 };
/** What others see can be taken back for ten seconds (design 5). */
const UNDOABLE: readonly Act[] = ['call', 'miss', 'leave', 'offer', 'refuse', 'finish'];
const ALL_ACTS: readonly Act[] = [...UNDOABLE, 'recall', 'start', 'return', 'park', 'resume'];

it.each(Array.from({ length: REPLAYS }, (_, index) => FIRST_SEED + index))(
  'a day of 300 tickets with random acts adds up at every moment, and so do the stages (seed %i)',
  (seed) => {
    const day = new Day(seededRandom(seed));
    while (!day.isOver()) {
      day.step();
      const counts = dayCounts(day.states());
      expect(counts).toEqual(day.model.counts());
      const { ticketsIn, served, redirected, missed, left, waiting, inProgress } = counts;
      expect(ticketsIn).toBe(served + redirected + missed + left + waiting + inProgress);
    }
    for (const [id, state] of day.visits()) {
      const times = stageTimesOf(state, day.now);
      expect(times, id).toEqual(day.model.times(id, day.now));
      const end = state.finishedAt ?? day.now;
      const whole = times.waiting + times.way + times.service + times.held;
      expect(whole, id).toBe(state.status === 'redirected' ? 0 : end - state.arrivedAt);
    }
  },
);

class Day {
  readonly model = new DayModel();
  now = NOON;
  readonly #random: Random;
  readonly #lives = new Map<string, Life>();
  readonly #states = new Map<string, VisitState>();
  #acts = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  isOver(): boolean {
    return this.#lives.size >= TICKETS && this.#acts > TICKETS * 7;
  }

  states(): VisitState[] {
    return [...this.#states.values()];
  }

  visits(): [string, VisitState][] {
    return [...this.#states];
  }

  step(): void {
    this.#acts += 1;
    this.now += 1_000 + this.#random.below(14_000);
    if (this.#lives.size < TICKETS && this.#random.chance(0.25)) this.#arrive();
    else this.#act();
  }

  #arrive(): void {
    const id = `v${this.#lives.size}`;
    const life = new Life();
    const isHelped = this.#random.chance(0.1);
    const triage = {
      serviceId: null,
      lifeSituationId: null,
      need: 'none',
      hasEid: null,
      language: 'lv',
    } as const;
    life.now = this.now;
    const opening: VisitCommand = isHelped
      ? { kind: 'helpAtDoor', triage, category: 'A', result: 'answered', missingDocuments: [] }
      : {
          kind: 'issueTicket',
          triage,
          ticket: id,
          category: 'A',
          targetMinutes: 20,
          promise: null,
          missingDocuments: [],
        };
    expect(life.try(opening, 0)).toBeNull();
    this.#lives.set(id, life);
    this.model.arrive(id, this.now, isHelped ? 'redirected' : 'waiting');
    this.#fold(id);
  }

  #act(): void {
    const id = this.#random.pick(this.model.ids());
    if (id === undefined) return;
    const possible = this.model.possible(id);
    const wrong = ALL_ACTS.filter((each) => each !== 'refuse' && !possible.includes(each));
    // Somebody always presses what is not possible now: it must be refused and change nothing.
    if (this.#random.chance(0.1)) {
      const pressed = this.#random.pick(wrong);
      if (pressed) expect(this.#try(id, pressed), pressed).not.toBeNull();
      return;
    }
    const act = this.#random.pick(possible.filter((each) => each !== 'leave' || this.#random.chance(0.1)));
    if (!act) return;
    expect(this.#try(id, act), act).toBeNull();
    this.model.do(id, act, this.now);
    if (UNDOABLE.includes(act) && this.#random.chance(0.2)) this.#undo(id);
    this.#fold(id);
  }

  #undo(id: string): void {
    const life = this.#life(id);
    this.now += 3_000;
    life.now = this.now;
    expect(life.undoLast(0)).toBeNull();
    this.model.undo(id);
  }

  #try(id: string, act: Act): string | null {
    const life = this.#life(id);
    life.now = this.now;
    if (act === 'finish' && life.state?.status === 'serving')
      life.try({ kind: 'recordOutcome', outcome: 'consultation', serviceId: null, requestId: null }, 0);
    return life.try(this.#command(id, act), 0);
  }

  #command(id: string, act: Act): VisitCommand {
    const handoffs = this.#life(id).state?.handoffs ?? [];
    switch (act) {
      case 'call':
      case 'resume':
        return { kind: act, counter: COUNTER };
      case 'recall':
        return { kind: 'recall', counter: COUNTER, rule: ANY_TIME };
      case 'start':
        return { kind: 'startService', counter: COUNTER };
      case 'miss':
        return { kind: 'markMissed' };
      case 'leave':
        return { kind: 'markLeft' };
      case 'return':
        return { kind: 'returnBack', rule: ANY_TIME, targetMinutes: 20 };
      case 'park':
        return { kind: 'park', minutes: 30, note: '' };
      case 'offer':
        return aHandoff({ handoffId: `h${handoffs.length}` });
      case 'refuse':
        return {
          kind: 'refuseHandoff',
          handoffId: handoffs.at(-1)?.id ?? '',
          reason: 'simple',
          by: '',
          centreId: null,
          text: '',
        };
      case 'finish':
        return { kind: 'finish', ratingOffered: false };
    }
  }

  #life(id: string): Life {
    const life = this.#lives.get(id);
    if (!life) throw new Error(`${id} has not come`);
    return life;
  }

  #fold(id: string): void {
    const { state } = this.#life(id);
    if (state) this.#states.set(id, state);
  }
}
