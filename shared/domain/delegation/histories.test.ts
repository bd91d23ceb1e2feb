import { describe, expect, it } from 'vitest';
import { mayBeSent, type SendContext } from '#shared/domain/delegation/mayBeSent.ts';
import { turnOf } from '#shared/domain/delegation/portalTurn.ts';
import { termOf } from '#shared/domain/delegation/term.ts';
import type { NotSentReason } from '#shared/domain/delegation/types.ts';
import type { Acting } from '#shared/domain/representation/mayAct.ts';
import type { RepresentationScope } from '#shared/domain/representation/types.ts';
import { localDate } from '#shared/lib/time.ts';
import { delegationFrom, ownerOf, requestFrom, type Fact } from '#tests/helpers/delegationFacts.ts';
import { DelegationWorld, type Judge, type Turn } from '#tests/helpers/delegationWorld.ts';

// The whole count runs with `npm run soak`.
const HISTORIES = Number(process.env['DELEGATION_HISTORIES'] ?? 300);
const FIRST_SEED = Number(process.env['DELEGATION_SEED'] ?? 1);
const STEPS = 120;

describe('whatever happens on two devices, with their clocks and their network (invariant 10)', () => {
  it(`nothing is sent that may not be, nothing is lost that may: ${HISTORIES} histories from seed ${FIRST_SEED}`, () => {
    let filed = 0;
    const refused = new Map<string, number>();
    for (let seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed += 1) {
      const world = new DelegationWorld(seed).run(STEPS);
      expect(faultsOf(world), `seed ${seed}`).toEqual([]);
      filed += world.filed.length;
      for (const { why } of outcomesOf(world)) if (why) refused.set(why, (refused.get(why) ?? 0) + 1);
    }
    // Histories in which nothing ever happens would prove nothing.
    expect(filed).toBeGreaterThan(HISTORIES / 4);
    for (const why of [
      'revoked',
      'expired',
      'otherClerk',
      'serviceNotNamed',
      'formChanged',
      'alreadyFiled',
      'representation.revoked',
      'representation.ended',
      'representation.expired',
      'representation.otherService',
    ]) {
      expect(refused.get(why) ?? 0, why).toBeGreaterThan(0);
    }
  });

  it.each<[string, Judge]>([
    [
      'a revocation is overlooked',
      (delegation, ...rest) => mayBeSent({ ...delegation, revocation: null }, ...rest),
    ],
    [
      'any clerk may act',
      (delegation, act, ...rest) => mayBeSent(delegation, { ...act, staffId: delegation.agentId }, ...rest),
    ],
    [
      'any service will do',
      (delegation, act, ...rest) =>
        mayBeSent({ ...delegation, services: [...delegation.services, act.serviceId] }, act, ...rest),
    ],
    [
      'the term is looked at when the act is prepared, not when it is sent',
      (delegation, act, context) => mayBeSent(delegation, act, { ...context, now: act.at }),
    ],
    [
      'a representation that was taken back still counts (LVL-17)',
      (delegation, act, context) => mayBeSent(delegation, act, withActing(context, { closing: null })),
    ],
    [
      'the end of a representation is overlooked',
      (delegation, act, context) =>
        mayBeSent(delegation, act, withActing(context, { end: { kind: 'never' } })),
    ],
    [
      'a representation counts for any service',
      (delegation, act, context) =>
        mayBeSent(delegation, act, withActing(context, { scope: { kind: 'all' } })),
    ],
    [
      'nobody asks who speaks for the client',
      (delegation, act, context) => mayBeSent(delegation, act, { ...context, speaker: { kind: 'noRecord' } }),
    ],
    [
      'what was written anew is sent as it is now',
      (delegation, act, { request, ...context }) =>
        mayBeSent(delegation, { ...act, formHash: request?.formHash ?? '' }, { ...context, request }),
    ],
    [
      'what is not possible yet is given up',
      (...asked) => {
        const decision = mayBeSent(...asked);
        return decision.kind === 'wait' ? { kind: 'refuse', why: 'expired' } : decision;
      },
    ],
    [
      'what may be sent is kept for later',
      (...asked) => {
        const decision = mayBeSent(...asked);
        return decision.kind === 'send' ? { kind: 'wait' } : decision;
      },
    ],
    [
      'after its end a delegation counts as taken back',
      (delegation, ...rest) =>
        delegation.endedAt === null ? mayBeSent(delegation, ...rest) : { kind: 'refuse', why: 'revoked' },
    ],
  ])('the checks notice when %s', (_name, judge) => {
    const faults = [];
    for (let seed = 1; seed <= 500 && faults.length === 0; seed += 1) {
      faults.push(...faultsOf(new DelegationWorld(seed, { judge }).run(STEPS)));
    }
    expect(faults).not.toEqual([]);
  });

  it.each<[string, Turn]>([
    [
      'an act is sent while another about its request is without an answer',
      (decision, unclear) => turnOf(decision, { ...unclear, isOtherUnclear: false }),
    ],
    [
      'what may have been taken in is judged like something new',
      (decision, unclear) => turnOf(decision, { ...unclear, isUnclear: false }),
    ],
  ])('the checks notice when %s', (_name, turn) => {
    const faults = [];
    for (let seed = 1; seed <= 500 && faults.length === 0; seed += 1) {
      faults.push(...faultsOf(new DelegationWorld(seed, { turn }).run(STEPS)));
    }
    expect(faults).not.toEqual([]);
  });
});

function withActing(context: SendContext, changes: Partial<Acting>): SendContext {
  const { speaker } = context;
  if (speaker.kind !== 'representative') return context;
  return { ...context, speaker: { ...speaker, acting: { ...speaker.acting, ...changes } } };
}

/** What goes against invariant 10, told from the raw facts and not from the folded state. */
function faultsOf(world: DelegationWorld): string[] {
  const faults: string[] = [];
  for (const { delegationId, actId, requestId, at, known } of world.filed) {
    const why = whyNot(world.server.slice(0, known), delegationId, actId, at);
    if (why.length > 0) faults.push(`${requestId} was sent although ${why.join(', ')}`);
  }
  for (const { delegationId, actId, at, known, isOtherUnclear } of world.kept) {
    if (isOtherUnclear) continue;
    const why = whyNot(world.server.slice(0, known), delegationId, actId, at);
    if (why.length === 0) faults.push(`${actId} could have been sent and was kept back`);
  }
  for (const outcome of outcomesOf(world)) {
    const { actId, why, at, known, delegationId } = outcome;
    const isFiled = world.filed.some((filed) => filed.actId === actId);
    if (outcome.kind === 'none') faults.push(`${actId} was left waiting`);
    if (outcome.kind === 'notSent' && isFiled) faults.push(`${actId} was sent and is said not to be`);
    if (outcome.kind === 'submitted' && !isFiled) faults.push(`${actId} is said to be sent and was not`);
    if (why && !whyNot(world.server.slice(0, known), delegationId, actId, at, world).includes(why)) {
      faults.push(`${actId} was not sent because of ${why}, which is not so`);
    }
  }
  const requests = world.filed.map(({ requestId }) => requestId);
  if (new Set(requests).size < requests.length) faults.push('a request was filed twice');
  for (const device of world.devices) {
    if (JSON.stringify(world.factsOf(device)) !== JSON.stringify(world.server)) {
      faults.push(`${device.name} knows something else than the back-office`);
    }
  }
  return faults;
}

/** Everything that speaks against sending the act at that moment. */
function whyNot(
  facts: readonly Fact[],
  delegationId: string,
  actId: string,
  at: number,
  world?: DelegationWorld,
): NotSentReason[] {
  const of = (type: string) => facts.filter((fact) => fact.about === delegationId && fact.type === type);
  const drawnUp = of('delegation.drawnUp')[0]?.payload as
    | {
        agentId: string;
        services: string[];
        validFrom: string;
        validTo: string;
        representation: { representationId: string } | null;
      }
    | undefined;
  const act = of('delegation.used').find(({ id }) => id === actId);
  if (!drawnUp || !act) throw new Error('an act without its delegation');
  const { serviceId, requestId, formHash } = act.payload as Record<
    'serviceId' | 'requestId' | 'formHash',
    string
  >;
  const request = requestFrom(facts, requestId);
  const { from, to } = termOf(drawnUp);
  const by = act.actor.kind === 'staff' ? act.actor.staffId : '';
  const isSent = world?.filed.some((filed) => filed.requestId === requestId && filed.actId !== actId);
  const against: readonly [NotSentReason, boolean][] = [
    ['notSigned', of('delegation.signed').length === 0],
    ['revoked', of('delegation.revoked').length > 0],
    ['otherClerk', by !== drawnUp.agentId],
    ['serviceNotNamed', !drawnUp.services.includes(serviceId) || request.serviceId !== serviceId],
    ['preparedOutsideTerm', act.at < from || act.at >= to],
    // Before its beginning is no reason to give up, only to wait.
    ['expired', world ? at >= to : at < from || at >= to],
    ['requestCalledOff', request.status !== 'registered'],
    ['formChanged', request.formHash !== formHash],
    ['alreadyFiled', isSent ?? false],
    ...againstSpeaker(facts, drawnUp.representation?.representationId, serviceId, at),
  ];
  return against.flatMap(([why, isSo]) => (isSo ? [why] : []));
}

/** What the facts about the representation say against it. */
function againstSpeaker(
  facts: readonly Fact[],
  representationId: string | undefined,
  serviceId: string,
  at: number,
): [NotSentReason, boolean][] {
  const of = (type: string) => facts.filter((fact) => fact.about === representationId && fact.type === type);
  const recorded = of('representation.recorded')[0]?.payload as
    { scope: RepresentationScope; end: { kind: string; day?: string } } | undefined;
  if (!recorded) return [];
  const { scope, end } = recorded;
  const isListed =
    scope.kind !== 'listed' ||
    scope.services.includes(serviceId) ||
    scope.owners.includes(ownerOf(serviceId));
  const isClosed = (kind: string) => of(`representation.${kind}`).length > 0;
  return [
    ['representation.revoked', isClosed('revoked')],
    ['representation.ended', isClosed('ended')],
    ['representation.expired', end.day !== undefined && localDate(at) > end.day],
    ['representation.otherService', !isListed],
  ];
}

type Outcome = {
  readonly delegationId: string;
  readonly actId: string;
  readonly kind: 'none' | 'submitted' | 'notSent';
  readonly why?: NotSentReason;
  readonly at: number;
  readonly known: number;
};

/** What every prepared act came to, with what the back-office knew when it said so. */
function outcomesOf({ server }: DelegationWorld): Outcome[] {
  return server.flatMap(({ type, about, id }): Outcome[] => {
    if (type !== 'delegation.used') return [];
    const isAnswer = (fact: Fact) =>
      ['delegation.submitted', 'delegation.notSent'].includes(fact.type) && fact.payload['actId'] === id;
    const known = server.findIndex(isAnswer);
    const answer = server[known];
    const sending = delegationFrom(server, about)?.acts.find(({ actId }) => actId === id)?.sending;
    const base = { delegationId: about, actId: id, at: answer?.at ?? 0, known: Math.max(known, 0) };
    if (!answer || sending?.kind === 'waiting') return [{ ...base, kind: 'none' }];
    if (sending?.kind === 'notSent') return [{ ...base, kind: 'notSent', why: sending.why }];
    return [{ ...base, kind: 'submitted' }];
  });
}
