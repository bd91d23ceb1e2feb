import type { NewEvent } from '#shared/domain/event.ts';

/**
 * In the history of any matter: what it held about one person is erased, the matter itself stays. It changes no state of its
 * own; whoever reads it deletes the personal rows and folds the matter anew.
 */
export type PartErasedEvent = NewEvent<'personal.erased', { readonly subjectId: string }>;

export const PART_ERASED = 'personal.erased' satisfies PartErasedEvent['type'];
