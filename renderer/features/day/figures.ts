import type { OutputOf } from '#shared/api/contract.ts';

export type Figures = OutputOf<'day.figures'>;
