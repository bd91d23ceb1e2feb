import { describe, expect, it } from 'vitest';
import { fold, type Actor, type FoldableEvent } from '#shared/domain/event.ts';
import { decideDelegation, type DelegationCommand } from '#shared/domain/delegation/decide.ts';
import { evolveDelegation } from '#shared/domain/delegation/evolve.ts';
import { formHashOf } from '#shared/domain/delegation/formHash.ts';
import { mayBeSent, type SendContext, type Speaker } from '#shared/domain/delegation/mayBeSent.ts';
import { learnedFrom, turnOf } from '#shared/domain/delegation/portalTurn.ts';
import { sentThoughRevoked } from '#shared/domain/delegation/sentThoughRevoked.ts';
import { DEFAULT_DELEGATION_SETTINGS, termLimits } from '#shared/domain/delegation/settings.ts';
import { standingOf, termOf } from '#shared/domain/delegation/term.ts';
import type { DelegationState } from '#shared/domain/delegation/types.ts';
import type { RepresentationState } from '#shared/domain/representation/types.ts';
import type { EventId, StaffId } from '#shared/lib/ids.ts';
import { aDrawUp, AGENT, aUse, CLIENT, REQUEST, SERVICE, signOnScreen } from '#tests/factories/delegation.ts';
import { NOON } from '#tests/factories/journal.ts';
import { aRepresentation } from '#tests/factories/representation.ts';

const DAY_MS = 86_400_000;
const clerk = (id: string): Actor => ({ kind: 'staff', staffId: id as StaffId, counter: '1. lodziņš' });
const GATEWAY: Actor = { kind: 'system', name: 'gateway' };

/** What becomes of one delegation in a test. */
class Life {
  readonly events: FoldableEvent[] = [];
  now = NOON;
  actor = clerk(AGENT);

  get state(): DelegationState {
    const state = fold<DelegationState | null, FoldableEvent>(null, this.events, evolveDelegation);
    if (!state) throw new Error('nothing was drawn up');
    return state;
  }

  get sending() {
    return this.state.acts[0]?.sending;
  }

  /** The rule that refused, or null. */
  try(command: DelegationCommand, actor = this.actor): string | null {
    const before = fold<DelegationState | null, FoldableEvent>(null, this.events, evolveDelegation);
    const decision = decideDelegation(before, command, { now: this.now, actor });
    if (!decision.ok) return decision.error.rule;
    for (const event of decision.value) {
      const personal = (event.personal ?? []).map((part) => ({ ...part, hash: '', salt: '' }));
      const id = `e${this.events.length}` as EventId;
      this.events.push({ undoOf: null, ...event, personal, id, at: this.now, actor });
    }
    return null;
  }

  do(...commands: DelegationCommand[]): this {
    for (const command of commands) expect(this.try(command), command.kind).toBeNull();
    return this;
  }

  mayBeSent(changes: Partial<SendContext> = {}) {
    const [act] = this.state.acts;
    if (!act) throw new Error('nothing was prepared');
    const { request, speaker, isRestricted } = aUse();
    const context = { now: this.now, request, isFiled: false, speaker, isRestricted };
    return mayBeSent(this.state, act, { ...context, ...changes });
  }
}

const spokenBy = (overrides: Partial<RepresentationState>): Speaker => ({
  kind: 'representative',
  acting: aRepresentation(overrides),
  owner: 'vsaa',
});
const inForce = () => new Life().do(aDrawUp(), signOnScreen);
const prepared = () => inForce().do(aUse());

describe('a delegation is drawn up (ASE-03, domain 5.11)', () => {
  it('names client, clerk, services, purpose and term: the same day', () => {
    const life = new Life().do(aDrawUp());
    expect(life.state).toMatchObject({
      clientId: CLIENT,
      agentId: AGENT,
      services: [SERVICE],
      purpose: 'Iesniegt pieteikumu portālā',
      validFrom: '2026-11-24',
      validTo: '2026-11-24',
    });
    expect(termOf(life.state).to).toBe(Date.parse('2026-11-24T22:00:00Z'));
    expect(standingOf(life.state, NOON)).toBe('drawnUp');
  });

  it('keeps what the client says as personal data', () => {
    const { events } = new Life().do(aDrawUp());
    expect(JSON.stringify(events[0]?.payload)).not.toContain('portālā');
  });

  it('is off until the centre names its ground and switches the service on', () => {
    const { settings } = aDrawUp();
    const life = new Life();
    expect(life.try(aDrawUp({ settings: DEFAULT_DELEGATION_SETTINGS }))).toBe('delegation.switchedOff');
    expect(life.try(aDrawUp({ settings: { ...settings, legalBasis: ' ' } }))).toBe('delegation.switchedOff');
    expect(life.try(aDrawUp({ services: [SERVICE, 'lad-area-payments'] }))).toBe('delegation.switchedOff');
  });

  it('is opened only by a clerk with a valid training record (ASE-10)', () => {
    const agent = { id: AGENT, trainedUntil: null };
    expect(new Life().try(aDrawUp({ agent }))).toBe('delegation.notTrained');
    expect(new Life().try(aDrawUp({ agent: { ...agent, trainedUntil: '2026-11-23' } }))).toBe(
      'delegation.notTrained',
    );
    new Life().do(aDrawUp({ agent: { ...agent, trainedUntil: '2026-11-24' } }));
  });

  it('needs a service, a purpose and an identified client', () => {
    const { client } = aDrawUp();
    expect(new Life().try(aDrawUp({ services: [] }))).toBe('delegation.noService');
    expect(new Life().try(aDrawUp({ purpose: ' ' }))).toBe('delegation.purposeMissing');
    expect(new Life().try(aDrawUp({ client: { ...client, isIdentified: false } }))).toBe(
      'delegation.notIdentified',
    );
  });

  it('is not while the client’s data are not to be processed: nothing could be filed on it (GDPR 18)', () => {
    const { client } = aDrawUp();
    expect(new Life().try(aDrawUp({ client: { ...client, isRestricted: true } }))).toBe(
      'delegation.restricted',
    );
  });

  it('of a legal person needs proof of representation', () => {
    const client = { ...aDrawUp().client, kind: 'organisation' } as const;
    const representative = {
      id: '00000000-0000-7000-8000-0000000000b1',
      basis: 'boardMember',
      name: 'Ivars Liepa',
      document: '',
      validTo: null,
    } as const;
    expect(new Life().try(aDrawUp({ client }))).toBe('delegation.proofMissing');
    expect(new Life().try(aDrawUp({ client, representative }))).toBe('delegation.proofMissing');
    const proven = { ...representative, document: 'UR izdruka 24.11.2026.' };
    expect(new Life().try(aDrawUp({ client, representative: { ...proven, validTo: '2026-11-23' } }))).toBe(
      'delegation.proofMissing',
    );
    const { state, events } = new Life().do(aDrawUp({ client, representative: proven }));
    expect(state).toMatchObject({ representation: { basis: 'boardMember' }, document: proven.document });
    // The representative's name is the representative's to have erased.
    expect(events[0]?.personal.map(({ subjectId }) => subjectId)).toEqual([CLIENT, representative.id]);
  });

  it('by a representative only where the service’s owner accepts one (domain A5)', () => {
    const representative = {
      id: '00000000-0000-7000-8000-0000000000b1',
      basis: 'powerOfAttorney',
      name: 'Ivars Liepa',
      document: 'Nr. 5',
      validTo: '2027-01-01',
    } as const;
    expect(new Life().try(aDrawUp({ representative }))).toBe('delegation.representativeNotAllowed');
    new Life().do(aDrawUp({ representative, representedServices: [SERVICE] }));
  });

  it('has a term that the centre has set; without a network five working days unless chosen otherwise', () => {
    expect(new Life().try(aDrawUp({ validTo: '2026-11-25' }))).toBe('delegation.termTooLong');
    expect(new Life().try(aDrawUp({ validTo: '2026-11-23' }))).toBe('delegation.termPast');
    expect(new Life().do(aDrawUp({ isOffline: true })).state.validTo).toBe('2026-12-01');
    expect(new Life().do(aDrawUp({ isOffline: true, validTo: '2026-11-25' })).state.validTo).toBe(
      '2026-11-25',
    );
    expect(new Life().try(aDrawUp({ isOffline: true, validTo: '2027-01-08' }))).toBe(
      'delegation.termTooLong',
    );
    const narrow = { ...DEFAULT_DELEGATION_SETTINGS, longestOfflineDays: 2 };
    expect(termLimits(narrow, '2026-11-24', true)).toEqual({
      proposed: '2026-11-26',
      longest: '2026-11-26',
    });
  });
});

describe('a delegation is signed', () => {
  it('on the second screen with a signature, or on a paper that was seen', () => {
    expect(inForce().state.signing).toEqual({ how: 'screen', at: NOON, signature: 'M0 0L10 10' });
    expect(standingOf(inForce().state, NOON)).toBe('inForce');
    expect(new Life().do(aDrawUp()).try({ ...signOnScreen, signature: null } as never)).toBe(
      'delegation.signatureMissing',
    );
    const paper = new Life().do(aDrawUp(), { kind: 'sign', how: 'paper', signature: 'M0 0' });
    expect(paper.state.signing).toMatchObject({ how: 'paper', signature: null });
    expect(paper.try(signOnScreen)).toBe('delegation.alreadySigned');
  });

  it('within its term', () => {
    const life = new Life().do(aDrawUp());
    life.now += DAY_MS;
    expect(life.try(signOnScreen)).toBe('delegation.expired');
  });
});

describe('an act is prepared under a delegation', () => {
  it('with the form as it was confirmed, by whom and when', () => {
    const life = prepared();
    expect(life.state.acts).toEqual([
      {
        actId: 'e2',
        requestId: REQUEST,
        serviceId: SERVICE,
        formHash: 'form-1',
        formSalt: 'salt',
        confirmed: 'screen',
        at: NOON,
        staffId: AGENT,
        counter: '1. lodziņš',
        sending: { kind: 'waiting', problem: null },
      },
    ]);
  });

  it('only by the clerk it names: nobody can hand it on', () => {
    expect(inForce().try(aUse(), clerk('ilze'))).toBe('delegation.otherClerk');
    expect(inForce().try(aUse(), GATEWAY)).toBe('delegation.otherClerk');
  });

  it('only signed, for its client and services, within its term, and not after its end', () => {
    const { request } = aUse();
    expect(new Life().do(aDrawUp()).try(aUse())).toBe('delegation.notSigned');
    expect(inForce().try(aUse({ request: { ...request, serviceId: 'vsaa-childbirth-allowance' } }))).toBe(
      'delegation.serviceNotNamed',
    );
    expect(inForce().try(aUse({ request: { ...request, clientId: REQUEST } }))).toBe(
      'delegation.otherClient',
    );
    expect(inForce().do({ kind: 'end' }).try(aUse())).toBe('delegation.ended');
    expect(inForce().do({ kind: 'revoke', how: 'inPerson' }).try(aUse())).toBe('delegation.revoked');
    const late = inForce();
    late.now += DAY_MS;
    expect(late.try(aUse())).toBe('delegation.expired');
    late.now = NOON - DAY_MS;
    expect(late.try(aUse())).toBe('delegation.notYet');
  });

  it('once for a request, and not for one that was withdrawn or written anew', () => {
    const { request } = aUse();
    expect(inForce().try(aUse({ isFiled: true }))).toBe('delegation.alreadyFiled');
    expect(inForce().try(aUse({ request: { ...request, status: 'withdrawn' } }))).toBe(
      'delegation.requestCalledOff',
    );
    expect(inForce().try(aUse({ request: { ...request, formHash: 'form-2' } }))).toBe(
      'delegation.formChanged',
    );
  });
});

describe('an act that was prepared may be sent (invariant 10)', () => {
  it('within the term, and the portal is told until when', () => {
    const life = prepared();
    expect(life.mayBeSent()).toEqual({ kind: 'send', notAfter: termOf(life.state).to });
  });

  it('not after the term, not after it was revoked', () => {
    const life = prepared();
    const { to } = termOf(life.state);
    expect(life.mayBeSent({ now: to - 1 }).kind).toBe('send');
    expect(life.mayBeSent({ now: to })).toEqual({ kind: 'refuse', why: 'expired' });
    life.do({ kind: 'revoke', how: 'phone' });
    expect(life.mayBeSent()).toEqual({ kind: 'refuse', why: 'revoked' });
  });

  it('still after the clerk has ended it: what the client wanted was prepared in time', () => {
    expect(prepared().do({ kind: 'end' }).mayBeSent().kind).toBe('send');
  });

  it('not when it was prepared outside of the term, whatever that clock said', () => {
    const life = prepared();
    const [act] = life.state.acts;
    const { request, speaker, isRestricted } = aUse();
    const context = { now: NOON, request, isFiled: false, speaker, isRestricted };
    for (const at of [NOON - DAY_MS, NOON + DAY_MS]) {
      expect(act && mayBeSent(life.state, { ...act, at }, context)).toEqual({
        kind: 'refuse',
        why: 'preparedOutsideTerm',
      });
    }
  });

  it('later, where that may still become possible', () => {
    const life = prepared();
    expect(life.mayBeSent({ now: NOON - DAY_MS })).toEqual({ kind: 'wait' });
    expect(life.mayBeSent({ request: null })).toEqual({ kind: 'wait' });
  });

  it('only while whoever speaks for the client may, and only for what the record covers (LVL-17)', () => {
    const life = prepared();
    const ask = (overrides: Partial<RepresentationState>, now = life.now) =>
      life.mayBeSent({ now, speaker: spokenBy(overrides) });
    const refusal = (why: string) => ({ kind: 'refuse', why: `representation.${why}` });
    expect(ask({}).kind).toBe('send');
    const closing = { why: 'revokedByClient', at: life.now, staffId: null } as const;
    expect(ask({ closing: { kind: 'revoked', ...closing } })).toEqual(refusal('revoked'));
    expect(ask({ closing: { kind: 'ended', ...closing } })).toEqual(refusal('ended'));
    expect(ask({ end: { kind: 'day', day: '2026-11-24' } }).kind).toBe('send');
    expect(ask({ end: { kind: 'day', day: '2026-11-23' } })).toEqual(refusal('expired'));
    expect(ask({ scope: { kind: 'listed', services: ['other'], owners: [] } })).toEqual(
      refusal('otherService'),
    );
    expect(ask({ scope: { kind: 'listed', services: [], owners: ['vsaa'] } }).kind).toBe('send');
    expect(ask({ scope: { kind: 'receive', requestId: null } })).toEqual(refusal('onlyReceives'));
    // Whether an unknown end has come, a person answered when the representative came.
    expect(ask({ end: { kind: 'unknown' } }).kind).toBe('send');
    expect(life.mayBeSent({ speaker: { kind: 'notArrived' } })).toEqual({ kind: 'wait' });
  });

  it('not even prepared for whoever may not speak for the client', () => {
    const closed = { end: { kind: 'day', day: '2026-11-23' } } as const;
    expect(inForce().try(aUse({ speaker: spokenBy(closed) }))).toBe('representation.expired');
  });

  it('not while the client’s data are not to be processed (GDPR 18)', () => {
    expect(prepared().mayBeSent({ isRestricted: true })).toEqual({ kind: 'refuse', why: 'restricted' });
    expect(inForce().try(aUse({ isRestricted: true }))).toBe('delegation.restricted');
  });

  it('not once the client’s data are erased', () => {
    const { request } = aUse();
    expect(prepared().mayBeSent({ request: { ...request, formHash: null } })).toEqual({
      kind: 'refuse',
      why: 'erased',
    });
  });
});

describe('the answer about an act', () => {
  it('is recorded once: the first stands', () => {
    const life = prepared();
    life.do({ kind: 'delay', actId: 'e2', problem: 'maintenance' });
    expect(life.sending).toEqual({ kind: 'waiting', problem: 'maintenance' });
    life.do({ kind: 'delay', actId: 'e2', problem: 'maintenance' });
    expect(life.events).toHaveLength(4);
    life.do({ kind: 'submitted', actId: 'e2', reference: 'P-1', sentAt: NOON });
    life.do({ kind: 'notSent', actId: 'e2', why: 'expired', words: '' });
    expect(life.sending).toEqual({ kind: 'submitted', reference: 'P-1', sentAt: NOON });
    expect(life.try({ kind: 'submitted', actId: 'e9', reference: 'P-1', sentAt: NOON })).toBe(
      'delegation.actUnknown',
    );
  });

  it('keeps the portal’s words as personal data', () => {
    const life = prepared().do({ kind: 'notSent', actId: 'e2', why: 'portalRefused', words: 'Nav bērna' });
    expect(life.sending).toMatchObject({ kind: 'notSent', why: 'portalRefused', words: 'Nav bērna' });
    expect(JSON.stringify(life.events.at(-1)?.payload)).not.toContain('bērna');
  });

  it('when it got lost is asked for, before anything is sent again or given up', () => {
    const expired = { kind: 'refuse', why: 'expired' } as const;
    expect(turnOf(expired, { isUnclear: true, isOtherUnclear: false })).toEqual({ kind: 'ask' });
    expect(turnOf(expired, { isUnclear: false, isOtherUnclear: false })).toEqual(expired);
    const asked = { actId: 'e2', sentAt: NOON, isUnclear: true };
    expect(learnedFrom({ kind: 'accepted', reference: 'P-1' }, asked).command).toEqual({
      kind: 'submitted',
      actId: 'e2',
      reference: 'P-1',
      sentAt: NOON,
    });
    expect(learnedFrom({ kind: 'unknown' }, asked)).toEqual({ command: null, isUnclear: false });
    expect(learnedFrom({ kind: 'maintenance' }, asked).isUnclear).toBe(true);
    expect(learnedFrom({ kind: 'unclear' }, { ...asked, isUnclear: false }).isUnclear).toBe(true);
  });
});

describe('a delegation is taken back', () => {
  it('at any later time, also after its term; a second time changes nothing', () => {
    const life = inForce();
    life.now += 30 * DAY_MS;
    life.do({ kind: 'revoke', how: 'writing' });
    expect(standingOf(life.state, life.now)).toBe('revoked');
    expect(life.try({ kind: 'revoke', how: 'phone' })).toBe('delegation.revoked');
  });

  it('and what had gone out by then is known, so that the client can be told', () => {
    const life = prepared().do({ kind: 'revoke', how: 'phone' });
    expect(sentThoughRevoked(life.state)).toBeNull();
    life.do({ kind: 'submitted', actId: 'e2', reference: 'P-1', sentAt: NOON + 1 });
    expect(sentThoughRevoked(life.state)).toBe('e2');
    const before = prepared().do({ kind: 'submitted', actId: 'e2', reference: 'P-1', sentAt: NOON - 1 });
    before.do({ kind: 'revoke', how: 'phone' });
    expect(sentThoughRevoked(before.state)).toBeNull();
  });
});

describe('the hash of a form', () => {
  it('is that of the form as confirmed, and tells nothing without its salt', () => {
    const sha256 = (text: string) => `#${text}`;
    const form = { serviceId: SERVICE, delivery: 'portal', answers: { 'bank.iban': 'LV1' } } as const;
    const hash = formHashOf(form, 'salt', sha256);
    expect(formHashOf({ ...form }, 'salt', sha256)).toBe(hash);
    expect(formHashOf({ ...form, answers: { 'bank.iban': 'LV2' } }, 'salt', sha256)).not.toBe(hash);
    expect(formHashOf(form, 'other', sha256)).not.toBe(hash);
  });
});
