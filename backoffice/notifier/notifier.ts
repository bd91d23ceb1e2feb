import type { NoticeChannel } from '#shared/domain/client/preference/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';

/** A message to one client as the notifier gets it: `docs/notifier.md`. */
export type NoticeMessage = {
  /** The same for every try: whatever was taken under it is sent once. */
  readonly key: string;
  /** ISO 8601: at this moment or later nothing is sent. */
  readonly notAfter: string;
  readonly channel: NoticeChannel;
  /** Number in international form, or e-mail address. */
  readonly to: string;
  readonly language: ClientLanguage;
  /** Of an e-mail. */
  readonly subject: string;
  readonly text: string;
};

export const DELIVERY_STATUSES = ['accepted', 'sent', 'delivered', 'undeliverable'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** What a notifier can answer; `unclear`: it may or may not have taken the message. */
export type NotifierAnswer =
  | { readonly kind: 'taken'; readonly status: DeliveryStatus }
  | { readonly kind: 'refused' }
  | { readonly kind: 'tooLate' }
  | { readonly kind: 'busy'; readonly afterMs: number }
  | { readonly kind: 'maintenance' }
  /** Only to a question: nothing was taken under that key. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unclear' };

/** What sends messages must be able to do. Neither throws: what went wrong is an answer. */
export type Notifier = {
  send(message: NoticeMessage): Promise<NotifierAnswer>;
  find(key: string): Promise<NotifierAnswer>;
};
