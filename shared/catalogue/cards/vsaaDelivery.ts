import type { DeliveryMethod } from '#shared/domain/request/types.ts';

/** Ways VSAA gives its decisions; not by e-mail. */
export const VSAA_DELIVERY: readonly DeliveryMethod[] = ['portal', 'eAddress', 'post', 'counter'];
