import type { z } from 'zod';
import type { contactView } from '#shared/api/areas/contact.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';

type ContactView = z.output<typeof contactView>;

/** What a visit by telephone or e-mail has besides; null for one in person. */
export function contactViewOf({ contact }: Pick<VisitState, 'contact'>): ContactView | null {
  if (!contact) return null;
  const { channel, source, receivedAt, answerBy, answeredAt, ringSeconds, words } = contact;
  return {
    ...{ channel, source, receivedAt, answerBy, answeredAt, ringSeconds },
    name: words?.name ?? '',
    address: words?.address ?? '',
    question: words?.question ?? '',
  };
}
