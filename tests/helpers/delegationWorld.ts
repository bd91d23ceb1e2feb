import type { Actor } from '#shared/domain/event.ts';
import {
  decideDelegation,
  type DelegationCommand,
  type Representative,
} from '#shared/domain/delegation/decide.ts';
import { mayBeSent } from '#shared/domain/delegation/mayBeSent.ts';
import { learnedFrom, turnOf, type PortalAnswer } from '#shared/domain/delegation/portalTurn.ts';
import type { DelegatedAct } from '#shared/domain/delegation/types.ts';
import { decideRepresentation, type RepresentationCommand } from '#shared/domain/representation/decide.ts';
import { mayAct } from '#shared/domain/representation/mayAct.ts';
import { CLOSING_REASONS } from '#shared/domain/representation/types.ts';
import type { EventId, StaffId } from '#shared/lib/ids.ts';
import { localDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { aDrawUp, CLIENT } from '#tests/factories/delegation.ts';
import { NOON } from '#tests/factories/journal.ts';
import { aRecord } from '#tests/factories/representation.ts';
import {
  delegationFrom,
  ownerOf,
  representationFrom,
  requestFrom,
  REQUESTS,
  SERVICES,
  speakerFrom,
  type Fact,
} from '#tests/helpers/delegationFacts.ts';
import { seededRandom, type Random } from '#tests/helpers/random.ts';

/** The rule under test; another one can be put in its place to see that the checks notice. */
export type Judge = typeof mayBeSent;

/** What is done about an act that waits, likewise. */
export type Turn = typeof turnOf;

/** A moment of an act, and how much the back-office knew then: the raw facts, for the checks to read anew. */
export type Moment = {
  readonly delegationId: string;
  readonly actId: string;
  readonly requestId: string;
  readonly at: number;
  readonly known: number;
};

type Device = {
  readonly name: string;
  /** Of its clock against the true time, in milliseconds. */
  skew: number;
  isCut: boolean;
  /** How many of the server's facts it has pulled. */
  pulled: number;
  /** Written here and not answered yet. */
  unsent: Fact[];
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const CLERKS = ['anna', 'ilze'];
/** None, ten minutes, a day: a machine that was set up wrongly, or whose battery is empty. */
const SKEWS = [0, 0, 0, 10 * MINUTE, -10 * MINUTE, DAY, -DAY];
const MOST_DELEGATIONS = 6;
const MOST_REPRESENTATIONS = 4;

/** Two devices, a back-office and a portal, in one random but repeatable history. */
export class DelegationWorld {
  readonly random: Random;
  readonly judge: Judge;
  readonly turn: Turn;
  readonly server: Fact[] = [];
  /** What the portal took in. */
  readonly filed: Moment[] = [];
  /** What the gateway looked at and kept for later; whether another act about the request was without an answer then. */
  readonly kept: (Moment & { readonly isOtherUnclear: boolean })[] = [];
  readonly devices: readonly Device[] = ['first', 'second'].map((name) => ({
    name,
    skew: 0,
    isCut: false,
    pulled: 0,
    unsent: [],
  }));
  now = NOON;
  #ids = 0;
  #delegations = 0;
  #representations = 0;
  #isPortalUp = true;
  #losesAnswers = 0;
  readonly #unclear = new Map<string, number>();

  constructor(seed: number, { judge = mayBeSent, turn = turnOf }: { judge?: Judge; turn?: Turn } = {}) {
    this.random = seededRandom(seed);
    this.judge = judge;
    this.turn = turn;
  }

  run(steps: number): this {
    for (let step = 0; step < steps; step += 1) this.#step();
    this.#drain();
    return this;
  }

  /** Everything a device knows, in the order it folds it: the server's, then its own. */
  factsOf({ pulled, unsent }: Device): readonly Fact[] {
    return [...this.server.slice(0, pulled), ...unsent];
  }

  #step(): void {
    const device = this.random.pick(this.devices);
    if (!device) return;
    const acts: readonly (() => void)[] = [
      () => (this.now += this.random.below(90) * MINUTE),
      () => (this.now += this.random.chance(0.2) ? DAY : MINUTE),
      () => (device.isCut = this.random.chance(0.4)),
      () => (device.skew = this.random.pick(SKEWS) ?? 0),
      () => this.#drawUp(device),
      () => this.#drawUp(device),
      () => this.#onSome(device, { kind: 'sign', how: 'paper', signature: null }),
      () => this.#onSome(device, { kind: 'sign', how: 'screen', signature: 'M0 0L9 9' }),
      () => this.#use(device),
      () => this.#use(device),
      () => this.#use(device),
      () => this.#strayUse(device),
      () => this.random.chance(0.2) && this.#onSome(device, { kind: 'revoke', how: 'phone' }),
      () => this.random.chance(0.2) && this.#onSome(device, { kind: 'end' }),
      () => this.random.chance(0.2) && this.#changeRequest(device),
      () => this.#represent(device),
      () => this.#represent(device),
      () => this.random.chance(0.5) && this.#closeRepresentation(device),
      () => this.#sync(device),
      () => this.#sync(device),
      () => this.#gateway(),
      () => this.#gateway(),
      () => (this.#isPortalUp = this.random.chance(0.7)),
      () => (this.#losesAnswers = this.random.below(2)),
    ];
    this.random.pick(acts)?.();
  }

  /** Whatever is still under way comes to its end. */
  #drain(): void {
    this.#isPortalUp = true;
    this.#losesAnswers = 0;
    for (const device of this.devices) device.isCut = false;
    for (let round = 0; round < 3; round += 1) {
      for (const device of this.devices) this.#sync(device);
      this.#gateway();
    }
    // Terms that had not begun by the true time begin, and all of them end.
    for (let day = 0; day < 12; day += 1) {
      this.now += 2 * DAY;
      this.#gateway();
      this.#gateway();
    }
    for (const device of this.devices) this.#sync(device);
  }

  #clockOf(device: Device): number {
    return this.now + device.skew;
  }

  #drawUp(device: Device): void {
    if (this.#delegations >= MOST_DELEGATIONS) return;
    this.#delegations += 1;
    const [first = '', second = ''] = SERVICES;
    const services = this.random.chance(0.5) ? [first] : [first, second];
    const command = aDrawUp({
      representative: this.#speakerFor(device, services),
      representedServices: SERVICES,
      agent: { id: this.random.pick(CLERKS) ?? '', trainedUntil: '2099-01-01' },
      services,
      isOffline: device.isCut,
    });
    this.#decide(device, `delegation-${this.#delegations}`, command, this.#clerk());
  }

  /** Who acts for the client, for what and until when. */
  #represent(device: Device): void {
    if (this.#representations >= MOST_REPRESENTATIONS) return;
    this.#representations += 1;
    const [first = '', second = ''] = SERVICES;
    const lastDay = addDays(localDate(this.#clockOf(device)), this.random.below(2));
    const command = aRecord({
      client: { id: CLIENT, kind: 'person', birthDate: null, isHere: true },
      scope: this.random.pick([
        { kind: 'all' } as const,
        { kind: 'all' } as const,
        { kind: 'listed', owners: [], services: [first] } as const,
        { kind: 'listed', owners: [ownerOf(second)], services: [] } as const,
      ]) ?? { kind: 'all' },
      end: this.random.chance(0.5) ? { kind: 'never' } : { kind: 'day', day: lastDay },
    });
    this.#onRepresentation(device, `representation-${this.#representations}`, command);
  }

  #closeRepresentation(device: Device): void {
    const id = this.#someRepresentation(device);
    const why = this.random.pick(CLOSING_REASONS) ?? 'givenUp';
    if (id) this.#onRepresentation(device, id, { kind: 'close', why, words: '' });
  }

  #onRepresentation(device: Device, id: string, command: RepresentationCommand): void {
    const actor = this.#clerk();
    const state = representationFrom(this.factsOf(device), id);
    const decision = decideRepresentation(state, command, { now: this.#clockOf(device), actor });
    if (!decision.ok) return;
    for (const { type, payload, personal = [] } of decision.value) {
      this.#write(device, id, { type, payload, personal: personal.map(sealedLater) }, actor);
    }
  }

  /** Often the client in person; else somebody of whom the device knows, also one who may not do all of it. */
  #speakerFor(device: Device, services: readonly string[]): Representative | null {
    const id = this.#someRepresentation(device);
    const known = id === undefined ? null : representationFrom(this.factsOf(device), id);
    if (id === undefined || !known || this.random.chance(0.25)) return null;
    const { representativeId, basis, end } = known;
    const [serviceId = ''] = services;
    const use = { kind: 'service', serviceId, owner: ownerOf(serviceId) } as const;
    const answer = mayAct(known, use, localDate(this.#clockOf(device)));
    return {
      id: representativeId,
      basis,
      name: 'Zane Kalna',
      document: '1234',
      // A program with a mistake may forget to ask how long, and for what.
      validTo: end.kind === 'day' && this.random.chance(0.2) ? end.day : null,
      representationId: id,
      whyNot: answer.kind === 'refused' && this.random.chance(0.5) ? answer.why : null,
    };
  }

  #someRepresentation(device: Device): string | undefined {
    const recorded = this.factsOf(device).filter(({ type }) => type === 'representation.recorded');
    return this.random.pick(recorded)?.about;
  }

  #onSome(device: Device, command: DelegationCommand): void {
    const id = this.#someDelegation(device);
    if (id) this.#decide(device, id, command, this.#clerk());
  }

  #use(device: Device): void {
    const id = this.#someDelegation(device);
    if (!id) return;
    const requestId = this.random.pick(REQUESTS) ?? '';
    const request = requestFrom(this.factsOf(device), requestId);
    const isFiled = this.factsOf(device).some(
      ({ type, payload }) => type === 'delegation.used' && payload['requestId'] === requestId,
    );
    const command: DelegationCommand = {
      kind: 'use',
      requestId,
      formHash: request.formHash ?? '',
      formSalt: 'salt',
      confirmed: 'screen',
      request,
      isFiled,
      speaker: speakerFrom(this.factsOf(device), id, request.serviceId),
      isRestricted: false,
    };
    const agent = delegationFrom(this.factsOf(device), id)?.agentId;
    this.#decide(device, id, command, this.random.chance(0.8) ? clerk(agent ?? '') : this.#clerk());
  }

  /** A program with a mistake writes an act that no decider allowed: the last judge must see it. */
  #strayUse(device: Device): void {
    const id = this.#someDelegation(device);
    if (!id) return;
    const requestId = this.random.pick(REQUESTS) ?? '';
    const { formHash, serviceId } = requestFrom(this.factsOf(device), requestId);
    const payload = {
      clientId: CLIENT,
      requestId,
      serviceId: this.random.chance(0.7) ? serviceId : (this.random.pick(SERVICES) ?? ''),
      formHash: this.random.chance(0.8) ? formHash : 'form-0',
      confirmed: 'screen',
    };
    this.#write(device, id, { type: 'delegation.used', payload }, this.#clerk());
  }

  #changeRequest(device: Device): void {
    const type = this.random.chance(0.7) ? 'request.corrected' : 'request.withdrawn';
    this.#write(device, this.random.pick(REQUESTS) ?? '', { type, payload: {} }, this.#clerk());
  }

  #decide(device: Device, id: string, command: DelegationCommand, actor: Actor): void {
    const state = delegationFrom(this.factsOf(device), id);
    const decision = decideDelegation(state, command, { now: this.#clockOf(device), actor });
    if (!decision.ok) return;
    for (const { type, payload } of decision.value) this.#write(device, id, { type, payload }, actor);
  }

  #write(
    device: Device,
    about: string,
    { type, payload, personal = [] }: Pick<Fact, 'type' | 'payload'> & Partial<Pick<Fact, 'personal'>>,
    actor: Actor,
  ): void {
    const fact = this.#fact(about, type, payload, this.#clockOf(device), actor);
    device.unsent.push({ ...fact, personal });
  }

  #fact(about: string, type: string, payload: Fact['payload'], at: number, actor: Actor): Fact {
    this.#ids += 1;
    const id = `e${this.#ids}` as EventId;
    return { about, id, type, version: 1, at, actor, payload, personal: [], undoOf: null };
  }

  #sync(device: Device): void {
    if (device.isCut) return;
    this.server.push(...device.unsent.splice(0));
    device.pulled = this.server.length;
  }

  /** A turn about each act that waits. */
  #gateway(): void {
    for (const { about, id } of this.server.filter(({ type }) => type === 'delegation.used')) {
      const delegation = delegationFrom(this.server, about);
      const act = delegation?.acts.find(({ actId }) => actId === id);
      if (!delegation || act?.sending.kind !== 'waiting') continue;
      const { requestId } = act;
      const others = this.#othersAbout(requestId, id);
      const isFiled = others.some(({ sending }) => sending.kind === 'submitted');
      const request = requestFrom(this.server, requestId);
      const speaker = speakerFrom(this.server, about, act.serviceId);
      const context = { now: this.now, request, isFiled, speaker, isRestricted: false };
      const decision = this.judge(delegation, act, context);
      const isUnclear = this.#unclear.has(id);
      const isOtherUnclear = others.some(({ actId }) => this.#unclear.has(actId));
      const turn = this.turn(decision, { isUnclear, isOtherUnclear });
      const refusal = { kind: 'notSent', actId: id, words: '' } as const;
      if (turn.kind === 'refuse') this.#record(about, { ...refusal, why: turn.why });
      if (turn.kind === 'wait') {
        this.kept.push({
          delegationId: about,
          actId: id,
          requestId,
          at: this.now,
          known: this.server.length,
          isOtherUnclear,
        });
      }
      if (turn.kind === 'refuse' || turn.kind === 'wait') continue;
      const sentAt = isUnclear ? (this.#unclear.get(id) ?? this.now) : this.now;
      const answer =
        turn.kind === 'ask' ? this.#ask(requestId) : this.#send(about, id, requestId, turn.notAfter);
      const learned = learnedFrom(answer, { actId: id, sentAt, isUnclear });
      if (learned.command) this.#record(about, learned.command);
      if (learned.isUnclear) this.#unclear.set(id, sentAt);
      else this.#unclear.delete(id);
    }
  }

  /** As far as the gateway knows: what the portal has and did not say is not among it. */
  #othersAbout(requestId: string, actId: string): readonly DelegatedAct[] {
    const ids = new Set(
      this.server.filter(({ type }) => type === 'delegation.used').map(({ about }) => about),
    );
    return [...ids]
      .flatMap((id) => delegationFrom(this.server, id)?.acts ?? [])
      .filter((act) => act.requestId === requestId && act.actId !== actId);
  }

  #record(about: string, command: DelegationCommand): void {
    const actor = { kind: 'system', name: 'gateway' } as const;
    const decision = decideDelegation(delegationFrom(this.server, about), command, { now: this.now, actor });
    if (!decision.ok) throw new Error(decision.error.rule);
    for (const { type, payload } of decision.value) {
      this.server.push(this.#fact(about, type, payload, this.now, actor));
    }
  }

  /** The portal: takes a request in once, and says so again when it is asked or sent again. */
  #send(delegationId: string, actId: string, requestId: string, notAfter: number): PortalAnswer {
    if (!this.#isPortalUp) return { kind: 'maintenance' };
    // The request may get lost on the way there, or the answer on the way back.
    const lost = this.#losesAnswers > 0 ? this.random.below(2) : null;
    this.#losesAnswers -= 1;
    if (lost === 0) return { kind: 'unclear' };
    if (this.now >= notAfter) return { kind: 'tooLate' };
    if (!this.filed.some((filed) => filed.requestId === requestId)) {
      this.filed.push({ delegationId, actId, requestId, at: this.now, known: this.server.length });
    }
    return lost === null ? { kind: 'accepted', reference: `P-${requestId}` } : { kind: 'unclear' };
  }

  #ask(requestId: string): PortalAnswer {
    if (!this.#isPortalUp) return { kind: 'maintenance' };
    const isFiled = this.filed.some((filed) => filed.requestId === requestId);
    return isFiled ? { kind: 'accepted', reference: `P-${requestId}` } : { kind: 'unknown' };
  }

  #someDelegation(device: Device): string | undefined {
    const drawn = this.factsOf(device).filter(({ type }) => type === 'delegation.drawnUp');
    return this.random.pick(drawn)?.about;
  }

  #clerk(): Actor {
    return clerk(this.random.pick(CLERKS) ?? '');
  }
}

function sealedLater<Part extends object>(part: Part): Part & { hash: string; salt: string } {
  return { ...part, hash: '', salt: '' };
}

function clerk(id: string): Actor {
  return { kind: 'staff', staffId: id as StaffId, counter: null };
}
