import type { TextKey } from '#shared/i18n/textKey.ts';
import type { NotSentReason } from '#shared/domain/delegation/types.ts';

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
  portalRefused: 'delegation.why.portalRefused',
};
