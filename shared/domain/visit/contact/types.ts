import type { NewEvent } from '#shared/domain/event.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { EpochMs, LocalDate } from '#shared/lib/time.ts';

/** Ways to the centre without coming; counted apart from the hall (TEL-04). */
export const CONTACT_CHANNELS = ['phone', 'email'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** Where an e-mail came from: written to the centre, from its web page (TEL-02), handed on by the bot (DIG-04). */
export const CONTACT_SOURCES = ['direct', 'webPage', 'bot'] as const;
export type ContactSource = (typeof CONTACT_SOURCES)[number];

/** A name, a number or address, and what it is about in one line: personal, and gone once erased. */
export type ContactWords = { readonly name: string; readonly address: string; readonly question: string };

export type ContactEvent =
  | NewEvent<
      'visit.contactReceived',
      {
        readonly channel: ContactChannel;
        readonly source: ContactSource;
        /** Like a ticket's, with a letter of its own; never called in the hall. */
        readonly ticket: string;
        readonly category: string;
        readonly businessDay: LocalDate;
        readonly serviceId: string | null;
        readonly language: ClientLanguage;
        /** Since when the phone rang, or the e-mail lay there. */
        readonly receivedAt: EpochMs;
        /** Until when it is to be answered. */
        readonly answerBy: EpochMs;
      }
    >
  /** `seconds`: how long the phone rang; null where nobody measured, as for an e-mail. */
  | NewEvent<'visit.contactAnswered', { readonly seconds: number | null }>
  /** `forStaffId`: who is to call back or answer; null is anybody. */
  | NewEvent<'visit.answerPlanned', { readonly dueAt: EpochMs; readonly forStaffId: string | null }>;

/** What a visit by telephone or e-mail has besides. */
export type Contact = {
  readonly channel: ContactChannel;
  readonly source: ContactSource;
  readonly receivedAt: EpochMs;
  /** Until when somebody has to answer, as first promised; what is planned later moves only the visit's next look. */
  readonly answerBy: EpochMs;
  /** Picked up, or answered in writing; null: missed, or not yet. */
  readonly answeredAt: EpochMs | null;
  readonly ringSeconds: number | null;
  readonly forStaffId: string | null;
  /** Absent once erased. */
  readonly words?: ContactWords;
};
