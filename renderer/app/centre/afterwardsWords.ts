import type {
  Asker,
  FormCorrectionReason,
  VoidReason,
  WithdrawalWay,
} from '#shared/domain/request/afterwards/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';

/** How a client asked to withdraw a request. */
export const WAY_TEXTS = {
  inPerson: 'request.after.withdraw.way.inPerson',
  phone: 'request.after.withdraw.way.phone',
  writing: 'request.after.withdraw.way.writing',
} as const satisfies Record<WithdrawalWay, TextKey>;

export const ASKER_TEXTS = {
  client: 'request.after.withdraw.client',
  representative: 'request.after.withdraw.representative',
} as const satisfies Record<Asker, TextKey>;

/** Why a registration was void. */
export const VOID_TEXTS = {
  wrongClient: 'request.after.void.wrongClient',
  wrongService: 'request.after.void.wrongService',
  twice: 'request.after.void.twice',
  other: 'request.after.void.other',
} as const satisfies Record<VoidReason, TextKey>;

/** Why a form was written anew. */
export const FORM_CORRECTION_TEXTS = {
  mistyped: 'request.after.correct.mistyped',
  misunderstood: 'request.after.correct.misunderstood',
  clientSays: 'request.after.correct.clientSays',
  other: 'request.after.correct.other',
} as const satisfies Record<FormCorrectionReason, TextKey>;
