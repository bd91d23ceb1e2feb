import type { ContactCommand } from '#shared/domain/visit/contact/decide.ts';
import { answerByOf, DEFAULT_CONTACT_TERMS } from '#shared/domain/visit/contact/terms.ts';
import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import type { EpochMs } from '#shared/lib/time.ts';

type Receive = Extract<ContactCommand, { kind: 'receiveContact' }>;

/** Who called and wrote in the demo morning; times in minutes before now. */
export type DemoContact = {
  readonly received: number;
  readonly facts: Pick<Receive, 'channel' | 'source' | 'serviceId' | 'words'>;
  /** Seconds a call rang; absent when nobody picked up. */
  readonly rang?: number;
  readonly isClosed: boolean;
};

export const DEMO_CONTACTS: readonly DemoContact[] = [
  {
    received: 140,
    rang: 6,
    isClosed: true,
    facts: {
      channel: 'phone',
      source: 'direct',
      serviceId: 'vsaa-sickness-benefit',
      words: { name: '', address: '', question: 'Vai lapa jau ir sistēmā' },
    },
  },
  {
    received: 96,
    isClosed: false,
    facts: {
      channel: 'email',
      source: 'webPage',
      serviceId: null,
      words: {
        name: 'Alma Ūdre',
        address: 'alma.udre@piemers.lv',
        question: 'Kādi dokumenti vajadzīgi deklarēt dzīvesvietu jaunā mājā?',
      },
    },
  },
  {
    received: 50,
    isClosed: false,
    facts: {
      channel: 'phone',
      source: 'direct',
      serviceId: 'vsaa-sickness-benefit',
      words: { name: 'Pēteris', address: '+371 22334455', question: 'Kad būs nauda par slimības lapu' },
    },
  },
];

export function receiveOf({ facts }: DemoContact, ticket: string, receivedAt: EpochMs): VisitCommand {
  return {
    kind: 'receiveContact',
    ...facts,
    ticket,
    category: ticket.slice(0, 1),
    language: 'lv',
    receivedAt,
    answerBy: answerByOf(facts.channel, receivedAt, DEFAULT_CONTACT_TERMS),
    clientId: null,
  };
}
