import type { BookingChannel } from '#shared/domain/appointment/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { SpecialNeed } from '#shared/domain/visit/types.ts';

/** What is known already where an appointment is wished for: nothing is typed twice. */
export type BookingWish = {
  /** The visit it comes from; each visit has a form of its own, so that no other one is lost. */
  readonly visitId: string;
  readonly serviceId: string | null;
  readonly clientId: string | null;
  readonly name: string;
  readonly channel: BookingChannel;
  readonly language: ClientLanguage;
  readonly need: SpecialNeed;
  /** The centre whose specialist is met by video; null: in person. */
  readonly videoCentreId: string | null;
};
