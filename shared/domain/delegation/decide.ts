import {
  businessDayIn,
  happened,
  refused,
  type Decision,
  type DecisionContext,
} from '#shared/domain/decision.ts';
import type { ClientKind } from '#shared/domain/client/types.ts';
import { mayBeSent, type RequestToSend, type Speaker } from '#shared/domain/delegation/mayBeSent.ts';
import { termLimits, type DelegationSettings } from '#shared/domain/delegation/settings.ts';
import { standingOf, type DelegationStanding } from '#shared/domain/delegation/term.ts';
import type {
  ConfirmationWay,
  DelegationEvent,
  DelegationPaper,
  DelegationState,
  NotSentReason,
  OfRepresentation,
  PortalProblem,
  Representation,
  RevocationWay,
  SignatureWay,
} from '#shared/domain/delegation/types.ts';
import type { WhyNotAct } from '#shared/domain/representation/mayAct.ts';
import type { RepresentationBasis, RepresentationDocument } from '#shared/domain/representation/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { assertNever } from '#shared/lib/assertNever.ts';
import type { EpochMs, LocalDate } from '#shared/lib/time.ts';
import { FIRST_VERSION, type PaperVersion } from '#shared/papers/paper.ts';
import { printOf, type Printing } from '#shared/papers/paperIssued.ts';

/** Who speaks for the client: with a legal person always somebody, with proof. */
export type Representative = {
  readonly id: string;
  readonly basis: RepresentationBasis;
  readonly name: string;
  readonly document: string;
  /** The last day of the representation, where it is known. */
  readonly validTo: LocalDate | null;
  /** All three absent in visits of earlier versions. */
  readonly representationId?: string;
  readonly documentKind?: RepresentationDocument;
  /** What the record has against one of the services. */
  readonly whyNot?: WhyNotAct | null;
};

export type DrawUp = {
  readonly kind: 'drawUp';
  readonly visitId: string;
  readonly centreId: string;
  readonly client: {
    readonly id: string;
    readonly kind: ClientKind;
    /** The document of the person present was looked at in this visit. */
    readonly isIdentified: boolean;
    /** The client's data are not to be processed now (GDPR 18). */
    readonly isRestricted: boolean;
  };
  readonly representative: Representative | null;
  readonly agent: {
    readonly id: string;
    /** Last day of the training's validity (ASE-10); null: none is recorded. */
    readonly trainedUntil: LocalDate | null;
  };
  readonly services: readonly string[];
  /** Of these services, those whose owner accepts a representative (domain A5). */
  readonly representedServices: readonly string[];
  readonly purpose: string;
  /** Null: as proposed. */
  readonly validTo: LocalDate | null;
  readonly isOffline: boolean;
  readonly language: ClientLanguage;
  readonly settings: DelegationSettings;
  /** The words that are read out and signed. */
  readonly paper: PaperVersion;
};

export type DelegationCommand =
  | DrawUp
  | { readonly kind: 'sign'; readonly how: SignatureWay; readonly signature: string | null }
  | {
      readonly kind: 'use';
      readonly requestId: string;
      readonly formHash: string;
      readonly formSalt: string;
      readonly confirmed: ConfirmationWay;
      readonly request: RequestToSend;
      /** Under this or another delegation an act about the request waits or was sent. */
      readonly isFiled: boolean;
      readonly speaker: Speaker;
      readonly isRestricted: boolean;
    }
  | { readonly kind: 'delay'; readonly actId: string; readonly problem: PortalProblem }
  | {
      readonly kind: 'submitted';
      readonly actId: string;
      readonly reference: string;
      readonly sentAt: EpochMs;
    }
  | {
      readonly kind: 'notSent';
      readonly actId: string;
      readonly why: NotSentReason;
      readonly words: string;
    }
  | ({ readonly kind: 'issuePaper'; readonly what: DelegationPaper } & Printing)
  | { readonly kind: 'revoke'; readonly how: RevocationWay }
  | { readonly kind: 'end' };

export type DelegationRule =
  | 'delegation.exists'
  | 'delegation.unknown'
  | 'delegation.switchedOff'
  | 'delegation.notTrained'
  | 'delegation.noService'
  | 'delegation.purposeMissing'
  | 'delegation.notIdentified'
  | 'delegation.proofMissing'
  | 'delegation.representativeNotAllowed'
  | 'delegation.termPast'
  | 'delegation.termTooLong'
  | 'delegation.alreadySigned'
  | 'delegation.signatureMissing'
  | 'delegation.notYet'
  | 'delegation.ended'
  | 'delegation.actUnknown'
  | 'delegation.beyondRepresentation'
  | OfRepresentation
  | `delegation.${Exclude<NotSentReason, OfRepresentation>}`;

type DelegationDecision = Decision<DelegationEvent, DelegationRule>;
type Of<Kind extends DelegationCommand['kind']> = Extract<DelegationCommand, { kind: Kind }>;

export function decideDelegation(
  state: DelegationState | null,
  command: DelegationCommand,
  context: DecisionContext,
): DelegationDecision {
  if (command.kind === 'drawUp') return state ? refused('delegation.exists') : drawUp(command, context);
  if (!state) return refused('delegation.unknown');
  switch (command.kind) {
    case 'sign':
      return sign(state, command, context.now);
    case 'use':
      return use(state, command, context);
    case 'issuePaper':
      return issuePaper(state, command);
    case 'delay':
    case 'submitted':
    case 'notSent':
      return answer(state, command);
    case 'revoke': {
      if (state.revocation) return refused('delegation.revoked');
      return happened({ type: 'delegation.revoked', version: 1, payload: { how: command.how } });
    }
    case 'end': {
      const closed = whyClosed(standingOf(state, context.now));
      if (closed) return refused(closed);
      return happened({ type: 'delegation.ended', version: 1, payload: {} });
    }
    default:
      return assertNever(command);
  }
}

/** Domain 5.11 and A5: who, for whom, what for, until when, on what ground. */
function drawUp(command: DrawUp, context: DecisionContext): DelegationDecision {
  const today = businessDayIn(context);
  const { client, representative, agent, settings, isOffline, purpose } = command;
  const limits = termLimits(settings, today, isOffline);
  const validTo = command.validTo ?? earlier(limits.proposed, representative?.validTo ?? null);
  const rule =
    againstClerk(command, today) ?? againstGround(command, today) ?? againstTerm(validTo, today, limits);
  if (rule) return refused(rule);
  if (representative && representative.validTo !== null && validTo > representative.validTo)
    return refused('delegation.beyondRepresentation');
  const { visitId, centreId, services, language } = command;
  return happened({
    type: 'delegation.drawnUp',
    version: 1,
    payload: {
      clientId: client.id,
      visitId,
      centreId,
      agentId: agent.id,
      services: [...new Set(services)],
      validFrom: today,
      validTo,
      isOffline,
      language,
      representation: representative && representationIn(representative),
      legalBasis: settings.legalBasis,
      paper: command.paper,
    },
    personal: [
      { subjectId: client.id, data: { purpose } },
      ...(representative
        ? [
            {
              subjectId: representative.id,
              data: { representativeName: representative.name, document: representative.document },
            },
          ]
        : []),
    ],
  });
}

/** The delegation always in the words that were read out and signed, whatever is in force by now. */
function issuePaper(state: DelegationState, { what, ...printing }: Of<'issuePaper'>): DelegationDecision {
  const { copies = 0, paper } = state.prints?.[what] ?? {};
  const inForce = what === 'delegation' ? (state.paper ?? FIRST_VERSION) : printing.paper;
  const payload = { what, ...printOf({ ...printing, paper: inForce }, copies, paper) };
  return happened({ type: 'delegation.paperIssued', version: 1, payload });
}

function representationIn({ id, basis, representationId, documentKind }: Representative): Representation {
  return {
    representativeId: id,
    basis,
    ...(representationId === undefined ? {} : { representationId }),
    ...(documentKind === undefined ? {} : { documentKind }),
  };
}

/** Nobody hands on for longer than they have it themselves. */
export function earlier(day: LocalDate, other: LocalDate | null): LocalDate {
  return other !== null && other < day ? other : day;
}

function againstClerk(
  { agent, services, purpose, settings }: DrawUp,
  today: LocalDate,
): DelegationRule | null {
  if (settings.legalBasis.trim() === '') return 'delegation.switchedOff';
  if (services.length === 0) return 'delegation.noService';
  if (services.some((serviceId) => !settings.services.includes(serviceId))) return 'delegation.switchedOff';
  if (agent.trainedUntil === null || agent.trainedUntil < today) return 'delegation.notTrained';
  return purpose.trim() === '' ? 'delegation.purposeMissing' : null;
}

function againstGround(
  { client, representative, services, representedServices }: DrawUp,
  today: LocalDate,
): DelegationRule | null {
  if (!client.isIdentified) return 'delegation.notIdentified';
  // Nothing could be filed on it: nobody is made to sign for that (GDPR 18).
  if (client.isRestricted) return 'delegation.restricted';
  if (!representative) return client.kind === 'organisation' ? 'delegation.proofMissing' : null;
  const { document, validTo, whyNot = null } = representative;
  if (whyNot !== null) return `representation.${whyNot}`;
  if (document.trim() === '' || (validTo !== null && validTo < today)) return 'delegation.proofMissing';
  const isAllowed = services.every((serviceId) => representedServices.includes(serviceId));
  return isAllowed || client.kind === 'organisation' ? null : 'delegation.representativeNotAllowed';
}

function againstTerm(
  validTo: LocalDate,
  today: LocalDate,
  { longest }: { readonly longest: LocalDate },
): DelegationRule | null {
  if (validTo < today) return 'delegation.termPast';
  return validTo > longest ? 'delegation.termTooLong' : null;
}

function sign(state: DelegationState, { how, signature }: Of<'sign'>, now: EpochMs): DelegationDecision {
  const closed = whyClosed(standingOf(state, now));
  if (closed) return refused(closed);
  if (state.signing) return refused('delegation.alreadySigned');
  if (how === 'screen' && signature === null) return refused('delegation.signatureMissing');
  const { clientId } = state;
  return happened({
    type: 'delegation.signed',
    version: 1,
    payload: { clientId, how },
    personal: [{ subjectId: clientId, data: { signature: how === 'screen' ? signature : null } }],
  });
}

function use(
  state: DelegationState,
  command: Of<'use'>,
  { now, actor }: DecisionContext,
): DelegationDecision {
  const { requestId, formHash, formSalt, confirmed, request, isFiled, speaker, isRestricted } = command;
  const { serviceId } = request;
  if (state.endedAt !== null) return refused('delegation.ended');
  // What the clock says is before the term cannot be kept for later: it would be an act made outside of it.
  if (standingOf(state, now) === 'notYet') return refused('delegation.notYet');
  const staffId = actor.kind === 'staff' ? actor.staffId : null;
  const act = { serviceId, staffId, at: now, formHash };
  const decision = mayBeSent(state, act, { now, request, isFiled, speaker, isRestricted });
  if (decision.kind === 'wait') return refused('delegation.notYet');
  if (decision.kind === 'refuse') {
    // Now is the moment of preparing and of sending in one: whoever is late is late for the term.
    const why = decision.why === 'preparedOutsideTerm' ? 'expired' : decision.why;
    return refused(isOfRepresentation(why) ? why : `delegation.${why}`);
  }
  const { clientId } = state;
  return happened({
    type: 'delegation.used',
    version: 1,
    payload: { clientId, requestId, serviceId, formHash, confirmed },
    personal: [{ subjectId: clientId, data: { formSalt } }],
  });
}

function isOfRepresentation(why: NotSentReason): why is OfRepresentation {
  return why.startsWith('representation.');
}

/** What the gateway learned of an act that still waits; a second answer about it is none. */
function answer(state: DelegationState, command: Of<'delay' | 'submitted' | 'notSent'>): DelegationDecision {
  const { actId } = command;
  const act = state.acts.find((each) => each.actId === actId);
  if (!act) return refused('delegation.actUnknown');
  if (act.sending.kind !== 'waiting') return happened();
  switch (command.kind) {
    case 'delay': {
      const { problem } = command;
      if (act.sending.problem === problem) return happened();
      return happened({ type: 'delegation.delayed', version: 1, payload: { actId, problem } });
    }
    case 'submitted': {
      const { reference, sentAt } = command;
      return happened({ type: 'delegation.submitted', version: 1, payload: { actId, reference, sentAt } });
    }
    case 'notSent': {
      const { why, words } = command;
      const { clientId } = state;
      return happened({
        type: 'delegation.notSent',
        version: 1,
        payload: { actId, clientId, why },
        ...(words === '' ? {} : { personal: [{ subjectId: clientId, data: { words } }] }),
      });
    }
    default:
      return assertNever(command);
  }
}

function whyClosed(standing: DelegationStanding): DelegationRule | null {
  if (standing === 'revoked' || standing === 'expired' || standing === 'ended')
    return `delegation.${standing}`;
  return null;
}
