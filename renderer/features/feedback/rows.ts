import type { InputOf, OutputOf } from '#shared/api/contract.ts';

export type OwnRow = OutputOf<'feedback.mine'>['rows'][number];
export type RegisterRow = OutputOf<'feedback.list'>['rows'][number];
export type RegisterFilter = InputOf<'feedback.list'>['filter'];
export type Feedback = OutputOf<'feedback.get'>;
