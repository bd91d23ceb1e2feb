import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { DelegationStanding } from '#shared/domain/delegation/term.ts';
import type { NotSentReason, PortalProblem } from '#shared/domain/delegation/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { assertNever } from '#shared/lib/assertNever.ts';
import { formatDay, formatTime } from '#renderer/app/format.ts';
import type { Tone } from '#renderer/ui/tone.ts';

export const NOT_SENT_TEXTS: Readonly<Record<NotSentReason, TextKey>> = {
  notSigned: 'delegation.why.notSigned',
  revoked: 'delegation.why.revoked',
  otherClerk: 'delegation.why.otherClerk',
  otherClient: 'delegation.why.otherClient',
  serviceNotNamed: 'delegation.why.serviceNotNamed',
  preparedOutsideTerm: 'delegation.why.preparedOutsideTerm',
  expired: 'delegation.why.expired',
  requestCalledOff: 'delegation.why.requestCalledOff',
  formChanged: 'delegation.why.formChanged',
  erased: 'delegation.why.erased',
  alreadyFiled: 'delegation.why.alreadyFiled',
  restricted: 'delegation.why.restricted',
  portalRefused: 'delegation.why.portalRefused',
  'representation.revoked': 'delegation.why.representation.revoked',
  'representation.ended': 'delegation.why.representation.ended',
  'representation.expired': 'delegation.why.representation.expired',
  'representation.onlyReceives': 'delegation.why.representation.onlyReceives',
  'representation.otherService': 'delegation.why.representation.otherService',
  'representation.otherResult': 'delegation.why.representation.otherService',
  'representation.erased': 'delegation.why.representation.erased',
};

export type DelegationData = OutputOf<'delegation.ofClient'>['delegations'][number];
type ActData = DelegationData['acts'][number];

export const STANDING_LOOKS = {
  drawnUp: { tone: 'warn', textKey: 'delegation.standing.drawnUp' },
  inForce: { tone: 'done', textKey: 'delegation.standing.inForce' },
  notYet: { tone: 'warn', textKey: 'delegation.standing.notYet' },
  expired: { tone: 'neutral', textKey: 'delegation.standing.expired' },
  revoked: { tone: 'neutral', textKey: 'delegation.standing.revoked' },
  ended: { tone: 'neutral', textKey: 'delegation.standing.ended' },
} as const satisfies Record<DelegationStanding, { readonly tone: Tone; readonly textKey: TextKey }>;

const PROBLEM_TEXTS = {
  maintenance: 'delegation.sending.maintenance',
  unreachable: 'delegation.sending.unreachable',
  noPortal: 'delegation.sending.noPortal',
} as const satisfies Record<PortalProblem, TextKey>;

export const SENDING_TONES = { waiting: 'accent', submitted: 'done', notSent: 'error' } as const;

/** What became of a filing, in plain words; a past term is said at once of what never left. */
export function sendingText({ sending, isSent }: ActData, delegation: DelegationData, t: TFunction): string {
  switch (sending.kind) {
    case 'submitted':
      return t('delegation.sending.submitted', {
        reference: sending.reference,
        time: formatTime(sending.sentAt),
      });
    case 'notSent': {
      const why = t(NOT_SENT_TEXTS[sending.why]);
      return t('delegation.sending.notSent', { why: [why, sending.words].filter(Boolean).join(': ') });
    }
    case 'waiting':
      // What has left may have been filed while it held: only the gateway knows.
      if (isSent) return t(sending.problem ? PROBLEM_TEXTS[sending.problem] : 'delegation.sending.atGateway');
      if (delegation.standing === 'expired' || delegation.standing === 'revoked') {
        return t('delegation.sending.willNot', { why: t(NOT_SENT_TEXTS[delegation.standing]) });
      }
      return t('delegation.sending.waitsHere', { day: formatDay(delegation.validTo) });
    default:
      return assertNever(sending);
  }
}
