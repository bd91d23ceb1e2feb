import type { ContactCommand } from '#shared/domain/visit/contact/decide.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { NOON } from '#tests/factories/journal.ts';

type Receive = Extract<ContactCommand, { kind: 'receiveContact' }>;

/** A call of somebody unknown at noon, to be answered within the hour. */
export function aContact(overrides: Partial<Receive> = {}): Receive {
  return {
    kind: 'receiveContact',
    channel: 'phone',
    source: 'direct',
    ticket: 'T001',
    category: 'T',
    serviceId: 'vsaa-sickness-benefit',
    language: 'lv',
    receivedAt: NOON,
    answerBy: NOON + 60 * MINUTE_MS,
    clientId: null,
    words: { name: 'Alma Ūdre', address: '+371 26123450', question: 'Kādi dokumenti vajadzīgi?' },
    ...overrides,
  };
}
