import type { Feedback } from '../rows.ts';

/** What every step of the examination works on. */
export type StepProps = { readonly feedback: Feedback };
