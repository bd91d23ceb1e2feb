import type { Barrier, Channel, DeliveryMethod } from '#shared/domain/request/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';

export const CHANNEL_TEXTS = {
  eService: 'request.channel.eService',
  assisted: 'request.channel.assisted',
  paper: 'request.channel.paper',
} as const satisfies Record<Channel, TextKey>;

/** Why a client does not use an e-service. */
export const BARRIER_TEXTS = {
  noEid: 'request.barrier.noEid',
  noSkills: 'request.barrier.noSkills',
  fear: 'request.barrier.fear',
  unwilling: 'request.barrier.unwilling',
  notAvailable: 'request.barrier.notAvailable',
  other: 'request.barrier.other',
} as const satisfies Record<Barrier, TextKey>;

/** How the client gets the result. */
export const DELIVERY_KEYS = {
  portal: 'handover.delivery.portal',
  eAddress: 'handover.delivery.eAddress',
  post: 'handover.delivery.post',
  counter: 'handover.delivery.counter',
  email: 'handover.delivery.email',
} as const satisfies Record<DeliveryMethod, TextKey>;
