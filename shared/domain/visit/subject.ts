import type { VisitState, VisitStatus } from '#shared/domain/visit/types.ts';

/** Subject of what is written before it is known who the client is. */
export const ANONYMOUS_SUBJECT = '00000000-0000-4000-8000-000000000000';

export const ENDED: readonly VisitStatus[] = ['finished', 'left', 'redirected'];

/** Whose data it is that somebody writes about this visit. */
export function subjectOf({ clientId }: Pick<VisitState, 'clientId'>): string {
  return clientId ?? ANONYMOUS_SUBJECT;
}
