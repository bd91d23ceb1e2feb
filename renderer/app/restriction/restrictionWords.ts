import type { OutputOf } from '#shared/api/contract.ts';
import type {
  LiftingWay,
  RestrictedUse,
  RestrictionGround,
} from '#shared/domain/client/restriction/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';

export type RestrictionData = NonNullable<OutputOf<'restriction.get'>['restriction']>;

export const GROUND_TEXTS = {
  accuracy: 'restriction.groundOf.accuracy',
  unlawful: 'restriction.groundOf.unlawful',
  claim: 'restriction.groundOf.claim',
  objection: 'restriction.groundOf.objection',
} as const satisfies Record<RestrictionGround, TextKey>;

export const USE_TEXTS = {
  consent: 'restriction.useOf.consent',
  claim: 'restriction.useOf.claim',
  othersRights: 'restriction.useOf.othersRights',
  publicInterest: 'restriction.useOf.publicInterest',
} as const satisfies Record<RestrictedUse, TextKey>;

export const TOLD_TEXTS = {
  inPerson: 'restriction.toldOf.inPerson',
  phone: 'restriction.toldOf.phone',
  writing: 'restriction.toldOf.writing',
} as const satisfies Record<LiftingWay, TextKey>;
