import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type {
  KeepingPlace,
  SendBackReason,
  SendingWay,
  TellingWay,
} from '#shared/domain/request/keeping/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { formatDay } from '#renderer/app/format.ts';

/** Where a result is, and what was done to bring it to its client. */
export type KeptResult = Pick<
  OutputOf<'request.get'>,
  'requestId' | 'placement' | 'whyNotHere' | 'tellings' | 'sending' | 'sendingBack'
> & { readonly work: Pick<OutputOf<'request.get'>['work'], 'fromCentre'> };

export const PLACE_TEXTS = {
  shelf: 'keeping.place.shelf',
  bus: 'keeping.place.bus',
} as const satisfies Record<KeepingPlace, TextKey>;

export const TELLING_TEXTS = {
  phone: 'keeping.tell.phone',
  sms: 'keeping.tell.sms',
  email: 'keeping.tell.email',
  letter: 'keeping.tell.letter',
} as const satisfies Record<TellingWay, TextKey>;

export const SENDING_TEXTS = {
  registeredPost: 'keeping.send.registeredPost',
  post: 'keeping.send.post',
  eAddress: 'keeping.send.eAddress',
  email: 'keeping.send.email',
} as const satisfies Record<SendingWay, TextKey>;

export const SEND_BACK_TEXTS = {
  unclaimed: 'keeping.sendBack.unclaimed',
  ownerAsked: 'keeping.sendBack.ownerAsked',
  notWanted: 'keeping.sendBack.notWanted',
  other: 'keeping.sendBack.other',
} as const satisfies Record<SendBackReason, TextKey>;

export function placeWords({ placement }: Pick<KeptResult, 'placement'>, t: TFunction): string | null {
  if (!placement) return null;
  const { where, place, stopOn, isComingBack } = placement;
  if (isComingBack) return t('keeping.comingBack', { place });
  return where === 'bus' && stopOn !== null
    ? t('keeping.onBus', { place, day: formatDay(stopOn) })
    : t('keeping.onShelf', { place });
}

/** Where the thing is that this centre cannot give to anybody, and what to do next; null: it is here. */
export function awayWords(
  { whyNotHere, placement }: Pick<KeptResult, 'whyNotHere' | 'placement'>,
  t: TFunction,
): string | null {
  if (whyNotHere === null) return null;
  if (whyNotHere === 'request.tookBack') return t('keeping.away.tookBack');
  const bus = placement?.mobileCentre || t('handover.fact.bus');
  if (placement?.isComingBack) return t('keeping.away.comingBack', { bus });
  const day = placement?.stopOn ? formatDay(placement.stopOn) : '—';
  return t('keeping.away.onBus', { bus, place: placement?.place ?? '', day });
}

/** The last try to tell the client, with how it went. */
export function toldWords({ tellings }: Pick<KeptResult, 'tellings'>, t: TFunction): string | null {
  const last = tellings.at(-1);
  if (!last) return null;
  const key = last.isReached ? 'keeping.toldOn' : 'keeping.notReachedOn';
  return t(key, { how: t(TELLING_TEXTS[last.how]), day: formatDay(last.at) });
}

/** What became of a result that left the centre without a visit; a result that is here says nothing. */
export function leftWords(
  { sending, sendingBack }: Pick<KeptResult, 'sending' | 'sendingBack'>,
  t: TFunction,
): string | null {
  const left = [
    sending && { ...sending, what: t(SENDING_TEXTS[sending.how]) },
    sendingBack && { ...sendingBack, what: t(SEND_BACK_TEXTS[sendingBack.reason]) },
  ]
    .filter((each) => each !== null)
    .sort((one, other) => other.at - one.at)[0];
  return left ? [formatDay(left.at), left.what, left.tracking].filter(Boolean).join(' · ') : null;
}
