import type { OutputOf } from '#shared/api/contract.ts';

/** What the centre changed in one card. */
export type LocalCard = OutputOf<'localCard.list'>['cards'][number];
