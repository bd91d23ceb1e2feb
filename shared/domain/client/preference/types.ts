import type { NewEvent } from '#shared/domain/event.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** How a client wants to be told of news about their requests (CHN-17); `none`: they ask themselves. */
export const NOTICE_WAYS = ['sms', 'email', 'phone', 'none'] as const;
export type NoticeWay = (typeof NOTICE_WAYS)[number];

/** Those that go out by themselves. */
export const NOTICE_CHANNELS = ['sms', 'email'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** The client's consent, which is what messages rest on (domain A9). Number and address stay in the card. */
export type PreferenceEvent =
  | NewEvent<'client.preferenceSet', { readonly how: NoticeWay; readonly language: ClientLanguage }>
  | NewEvent<'client.preferenceWithdrawn'>;

export type Preference = {
  readonly how: NoticeWay;
  /** Of the messages. */
  readonly language: ClientLanguage;
  readonly at: EpochMs;
  /** Who recorded it. */
  readonly staffId: string | null;
};
