import type { Feedback } from '../rows.ts';

export type FeedbackActProps = { readonly feedback: Feedback; readonly onClose: () => void };
