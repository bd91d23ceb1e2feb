import type { OutputOf } from '#shared/api/contract.ts';

export type Report = OutputOf<'knowledge.reports'>['reports'][number];
