import type { NewEvent } from '#shared/domain/event.ts';
import type { EpochMs, LocalDate } from '#shared/lib/time.ts';

/** Digital skills (DIG-03), or an e-service that is shown (DIG-05). */
export const DIGITAL_EVENT_KINDS = ['digitalSkills', 'demonstration'] as const;
export type DigitalEventKind = (typeof DIGITAL_EVENT_KINDS)[number];

/** More than any hall of a municipality holds. */
export const MOST_PARTICIPANTS = 2000;
export const MOST_WORDS = 120;

type Held = {
  readonly kind: DigitalEventKind;
  readonly date: LocalDate;
  /** The card that was shown; null at digital skills, or where several were. */
  readonly serviceId: string | null;
  /** How many came, and never who; null until it has been held and counted. */
  readonly participants: number | null;
};

/** They may name somebody, so they stand in a personal part of the event's own; empty once erased. */
export type DigitalEventWords = { readonly topic: string; readonly place: string; readonly ledBy: string };

export type DigitalEventFacts = Held & DigitalEventWords;

export type DigitalEventEvent =
  | NewEvent<'digitalEvent.recorded', Held & { readonly centreId: string }>
  /** Says all of it anew, also how many came to what was planned. */
  | NewEvent<'digitalEvent.corrected', Held>
  /** It was called off, or recorded by mistake. */
  | NewEvent<'digitalEvent.removed', Record<string, never>>
  | NewEvent<'digitalEvent.undone', { readonly what: string }>;

export type DigitalEventState = DigitalEventFacts & {
  readonly centreId: string;
  readonly changedAt: EpochMs;
  readonly isRemoved: boolean;
};
