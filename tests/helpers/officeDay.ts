import { expect, vi } from 'vitest';
import type { InputOf, ProcedureName } from '#shared/api/contract.ts';
import type { DayCounts } from '#shared/domain/visit/dayCounts.ts';
import { localDate, localTime, MINUTE_MS } from '#shared/lib/time.ts';
import { DayModel, type Act } from '#tests/factories/dayModel.ts';
import type { Random } from '#tests/helpers/random.ts';
import { offerTo, PLAIN_ACTS, pressOf, type Crew, type Desk } from '#tests/helpers/dayCrew.ts';
import { newCommandId, type Person } from '#tests/helpers/testOffice.ts';

type Offer = { readonly handoffId: string; readonly at: number; readonly toLevel: 1 | 2 | 3 };
type Step = { readonly what: string; readonly touched: string | null };

const SERVICES = ['vsaa-sickness-benefit', null] as const;
/** What others see can be taken back for ten seconds (design 5). */
const UNDOABLE: readonly Act[] = ['call', 'miss', 'leave', 'offer', 'refuse', 'finish'];
/** Of an office in which nobody waits for a pause between two calls, and offers stay open for two hours. */
const OFFER_STANDS_MS = 110 * MINUTE_MS;

/**
 * A day of random acts at the door and at four counters, each through the contract. The books (`model`) are kept
 * by what was pressed and never read from the office.
 */
export class OfficeDay {
  readonly model = new DayModel();
  readonly #random: Random;
  readonly #tickets: number;
  readonly #greeter: Person;
  readonly #manager: Person;
  readonly #desks: readonly Desk[];
  readonly #offers = new Map<string, Offer>();
  readonly #done = new Map<string, number>();
  readonly #appointments: string[];
  #acts = 0;

  constructor(random: Random, tickets: number, { greeter, manager, desks, appointments }: Crew) {
    this.#random = random;
    this.#tickets = tickets;
    this.#greeter = greeter;
    this.#manager = manager;
    this.#desks = desks;
    this.#appointments = [...appointments];
  }

  isOver(): boolean {
    return this.model.ids().length >= this.#tickets && this.#acts > this.#tickets * 7;
  }

  async step(): Promise<Step> {
    this.#acts += 1;
    this.#pass(1_000 + this.#random.below(15_000));
    const isComing = this.model.ids().length < this.#tickets && this.#random.chance(0.2);
    const step = isComing ? await this.#arrive() : await this.#act();
    this.#done.set(step.what, (this.#done.get(step.what) ?? 0) + 1);
    return step;
  }

  async counts(): Promise<DayCounts> {
    const { ticketsIn, served, redirected, missed, left, waiting, inProgress } = await this.#manager.call(
      'day.figures',
      {},
    );
    return { ticketsIn, served, redirected, missed, left, waiting, inProgress };
  }

  async stagesOf(visitId: string) {
    return (await this.#greeter.call('visit.get', { visitId })).stageMinutes;
  }

  stagesInBooks(visitId: string) {
    const { waiting, way, service, held } = this.model.times(visitId, Date.now());
    const minutes = (ms: number): number => Math.round(ms / MINUTE_MS);
    return { waiting: minutes(waiting), way: minutes(way), service: minutes(service), held: minutes(held) };
  }

  /** Whom the counters see, and whom each of them has. */
  async lists() {
    const { waiting, parked, missed } = await this.#manager.call('queue.list', {});
    const at: (string | null)[] = [];
    for (const { person } of this.#desks) at.push((await person.call('visit.current', {})).visitId);
    const ids = (rows: readonly { readonly visitId: string }[]) => rows.map(({ visitId }) => visitId).sort();
    return { waiting: ids(waiting), parked: ids(parked), missed: ids(missed), at };
  }

  listsInBooks() {
    const at = this.#desks.map(({ client }) => client);
    const { waiting, parked, missed } = {
      waiting: this.#in('waiting'),
      parked: this.#in('parked'),
      missed: this.#in('missed'),
    };
    return { waiting, parked, missed, at };
  }

  told(): string {
    return [...this.#done].map(([what, times]) => `${what} ${times}`).join(', ');
  }

  #in(place: ReturnType<DayModel['placeOf']>): string[] {
    return this.model
      .ids()
      .filter((id) => this.model.placeOf(id) === place)
      .sort();
  }

  #pass(ms: number): void {
    vi.setSystemTime(Date.now() + ms);
  }

  async #arrive(): Promise<Step> {
    const triage = {
      serviceId: this.#random.pick(SERVICES) ?? null,
      lifeSituationId: null,
      need: this.#random.chance(0.1) ? 'withInfant' : 'none',
      hasEid: null,
      language: 'lv',
    } as const;
    if (this.#random.chance(0.1)) return this.#slip(triage);
    if (this.#random.chance(0.1)) {
      const help = { triage, result: 'answered', missingDocuments: [] } as const;
      const { visitId } = await this.#press(this.#greeter, 'door.help', { ...help, missingDocuments: [] });
      return this.#came('helped', visitId, 'redirected');
    }
    const appointmentId = this.#random.chance(0.15) ? this.#appointments.pop() : undefined;
    if (appointmentId !== undefined) {
      const { visitId } = await this.#press(this.#greeter, 'appointment.checkIn', { appointmentId });
      return this.#came('check-in', visitId, 'waiting');
    }
    const order = { triage, missingDocuments: [], overrideReason: 'pārbaude' };
    const { visitId } = await this.#press(this.#greeter, 'door.issueTicket', order);
    return this.#came('ticket', visitId, 'waiting');
  }

  async #slip(triage: InputOf<'door.enterSlip'>['triage']): Promise<Step> {
    const { from } = await this.#greeter.call('door.takeSlips', {});
    const result = this.#random.pick(['waiting', 'served', 'left'] as const) ?? 'waiting';
    const at = Date.now() - this.#random.below(20) * MINUTE_MS;
    const written = { number: from, day: localDate(at), time: localTime(at), triage, result };
    const { visitId } = await this.#press(this.#greeter, 'door.enterSlip', written);
    // A slip has no seconds.
    return this.#came('slip', visitId, result, at - (at % MINUTE_MS));
  }

  #came(what: string, visitId: string, place: Parameters<DayModel['arrive']>[2], at = Date.now()): Step {
    this.model.arrive(visitId, at, place);
    return { what, touched: visitId };
  }

  async #act(): Promise<Step> {
    if (this.#random.chance(0.1)) return this.#pressWrong();
    const desk = this.#random.pick(this.#desks);
    if (!desk || this.#random.chance(0.15)) return this.#atDoor();
    if (this.#random.chance(0.15)) return this.#answerOffer();
    return desk.client === null ? this.#take(desk) : this.#go(desk, desk.client);
  }

  /** The next client, one out of order, or one who was put aside. */
  async #take(desk: Desk): Promise<Step> {
    const parked = this.#random.pick(this.#in('parked'));
    if (parked !== undefined && this.#random.chance(0.4)) {
      await this.#press(desk.person, 'visit.resume', { visitId: parked });
      return this.#does(desk, parked, 'resume');
    }
    const { waiting, next } = await desk.person.call('queue.list', {});
    if (next === null) {
      expect(await desk.person.refusal('visit.callNext', {})).toBe('queue.nobody');
      return { what: 'nobody', touched: null };
    }
    const other = this.#random.pick(waiting.filter(({ isForMe }) => isForMe));
    if (other && this.#random.chance(0.2)) {
      await this.#press(desk.person, 'visit.callThis', { visitId: other.visitId });
      return this.#does(desk, other.visitId, 'call');
    }
    const { visitId } = await this.#press(desk.person, 'visit.callNext', {});
    expect(visitId).toBe(next.row.visitId);
    return this.#does(desk, visitId, 'call');
  }

  async #go(desk: Desk, visitId: string): Promise<Step> {
    const acts = this.model.possible(visitId).filter((act) => act !== 'leave' || this.#random.chance(0.1));
    const act = this.#random.pick(acts);
    if (!act) return { what: 'nothing', touched: null };
    await this.#pressFor(desk, visitId, act);
    return this.#does(desk, visitId, act);
  }

  async #pressFor({ person, level }: Desk, visitId: string, act: Act): Promise<void> {
    if (act === 'offer') {
      const offer = offerTo(level);
      const { handoffId } = await this.#press(person, 'handoff.offer', { ...offer, visitId });
      this.#offers.set(visitId, { handoffId, at: Date.now(), toLevel: offer.toLevel });
      return;
    }
    if (act === 'finish') {
      const outcome = { visitId, kind: 'consultation', serviceId: null } as const;
      await this.#press(person, 'visit.recordOutcome', outcome);
      await this.#press(person, 'visit.finish', { visitId, offerRating: false });
      return;
    }
    if (act === 'refuse') throw new Error('whoever has the client refuses nothing');
    await this.#press(person, ...pressOf(act, visitId));
  }

  /** Writes it into the books; what others see is sometimes taken back at once. */
  async #does(desk: Desk, visitId: string, act: Act): Promise<Step> {
    const before = desk.client;
    this.model.do(visitId, act, Date.now());
    const place = this.model.placeOf(visitId);
    desk.client = place === 'called' || place === 'serving' ? visitId : null;
    if (UNDOABLE.includes(act) && this.#random.chance(0.2)) {
      await this.#undo(desk.person, visitId);
      desk.client = before;
      return { what: `${act} undone`, touched: visitId };
    }
    return { what: act, touched: visitId };
  }

  async #undo(person: Person, visitId: string): Promise<void> {
    this.#pass(3_000);
    await this.#press(person, 'visit.undo', { visitId });
    this.model.undo(visitId);
  }

  /** Somebody leaves without a word, or comes back after a missed call. */
  async #atDoor(): Promise<Step> {
    const back = this.#in('missed').filter((id) => this.model.possible(id).includes('return'));
    const visitId = this.#random.pick(this.#random.chance(0.7) ? back : this.#in('waiting'));
    if (visitId === undefined) return { what: 'nothing', touched: null };
    const act = this.model.possible(visitId).includes('return') ? 'return' : 'leave';
    await this.#press(this.#greeter, act === 'return' ? 'door.returnBack' : 'door.markLeft', { visitId });
    this.model.do(visitId, act, Date.now());
    if (act === 'leave' && this.#random.chance(0.2)) {
      await this.#undo(this.#greeter, visitId);
      return { what: 'leave undone', touched: visitId };
    }
    return { what: act, touched: visitId };
  }

  /** The specialist accepts what was offered, or sends it back. */
  async #answerOffer(): Promise<Step> {
    const open = this.#in('waiting').filter((id) => this.model.possible(id).includes('refuse'));
    const visitId = this.#random.pick(open);
    const offer = this.#offers.get(visitId ?? '');
    const specialist = this.#desks.find(({ level }) => level === 2)?.person ?? this.#manager;
    if (visitId === undefined || !offer || Date.now() - offer.at > OFFER_STANDS_MS)
      return { what: 'nothing', touched: null };
    const person = offer.toLevel === 3 ? this.#manager : specialist;
    const asked = { visitId, handoffId: offer.handoffId };
    if (this.#random.chance(0.5)) {
      await this.#press(person, 'handoff.accept', asked);
      this.model.accept(visitId);
      return { what: 'accept', touched: visitId };
    }
    await this.#press(person, 'handoff.refuse', { ...asked, reason: 'simple', text: '' });
    this.model.do(visitId, 'refuse', Date.now());
    return { what: 'refuse', touched: visitId };
  }

  /** Somebody always presses what is not possible now: it is refused and changes nothing. */
  async #pressWrong(): Promise<Step> {
    const visitId = this.#random.pick(this.model.ids());
    const desk = this.#random.pick(this.#desks);
    if (visitId === undefined || !desk) return { what: 'nothing', touched: null };
    const possible = this.model.possible(visitId);
    const act = this.#random.pick(PLAIN_ACTS.filter((each) => !possible.includes(each)));
    if (act) await desk.person.refusal(...pressOf(act, visitId));
    return { what: 'refused', touched: visitId };
  }

  /** Each command in ten is sent a second time, as when its answer was lost: it is done once. */
  async #press<Name extends ProcedureName>(person: Person, name: Name, input: InputOf<Name>) {
    const commandId = newCommandId();
    const answer = await person.call(name, input, commandId);
    if (this.#random.chance(0.1)) expect(await person.call(name, input, commandId)).toEqual(answer);
    return answer;
  }
}
