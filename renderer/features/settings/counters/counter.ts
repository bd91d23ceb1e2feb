import type { OutputOf } from '#shared/api/contract.ts';

export type Counter = OutputOf<'centre.counters'>['counters'][number];
