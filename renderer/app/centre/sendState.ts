import type { OutputOf } from '#shared/api/contract.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import type { IconName } from '#renderer/ui/iconShapes.tsx';
import type { Tone } from '#renderer/ui/tone.ts';

export type SendState = OutputOf<'outbox.list'>['items'][number]['state'];

type Shown = { readonly wordKey: TextKey; readonly icon: IconName; readonly tone: Tone };

/** The four words for where something is: the same in the outbox, on a row, a request and a receipt. */
export const SEND_STATES = {
  waiting: { wordKey: 'outbox.state.waiting', icon: 'wifiOff', tone: 'warn' },
  sending: { wordKey: 'outbox.state.sending', icon: 'sync', tone: 'accent' },
  contradicted: { wordKey: 'outbox.state.contradicted', icon: 'error', tone: 'error' },
  accepted: { wordKey: 'outbox.state.accepted', icon: 'checkCircle', tone: 'done' },
} as const satisfies Record<SendState, Shown>;
