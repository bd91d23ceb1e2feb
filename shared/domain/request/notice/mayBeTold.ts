import { reachOf } from '#shared/domain/client/preference/reach.ts';
import type { NoticeChannel, Preference } from '#shared/domain/client/preference/types.ts';
import type { ClientState } from '#shared/domain/client/types.ts';
import type { FoldableEvent } from '#shared/domain/event.ts';
import { noticesOf, whyNothingToTell } from '#shared/domain/request/notice/decide.ts';
import type { NoticeReason, NoticeSubject, Occasion } from '#shared/domain/request/notice/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';

export type AskedOccasion = Occasion & {
  /** A person wants it: the client is told also of what they may know. */
  readonly isByPerson: boolean;
};

/**
 * Whether an event is an occasion to tell the client. What the centre itself asks, it has sent itself: a person there sees
 * before the network is back that a message waits.
 */
export function occasionOf({ type, payload }: Pick<FoldableEvent, 'type' | 'payload'>): AskedOccasion | null {
  if (type === 'request.resultReturned') return { about: 'result', questionId: null, isByPerson: false };
  if (type === 'request.clientAsked' && payload['by'] === 'owner') {
    return { about: 'question', questionId: payload['questionId'] as string, isByPerson: false };
  }
  if (type !== 'request.noticeAsked') return null;
  const { about, questionId } = payload as { about: NoticeSubject; questionId: string | null };
  return { about, questionId, isByPerson: true };
}

export type TellDecision =
  | {
      readonly kind: 'send';
      readonly channel: NoticeChannel;
      readonly address: string;
      readonly language: ClientLanguage;
    }
  | { readonly kind: 'drop'; readonly why: NoticeReason }
  /** Somebody has to call. */
  | { readonly kind: 'fail'; readonly why: NoticeReason };

/** As the card that is shown; the wish may have been said on another card of theirs. */
export type ClientToTell = Pick<ClientState, 'data'> & {
  readonly preference?: Preference | undefined;
  readonly isRestricted: boolean;
};

/** The one rule of what goes out to a client, asked right before it does (CHN-17, domain A9). */
export function mayBeTold(
  request: RequestState,
  client: ClientToTell | null,
  occasion: AskedOccasion & { readonly noticeId: string },
): TellDecision {
  if (whyNothingToTell(request, occasion)) return { kind: 'drop', why: 'over' };
  if (!client?.data) return { kind: 'drop', why: 'erased' };
  const how = client.preference?.how;
  if (how !== 'sms' && how !== 'email') return { kind: 'drop', why: 'notWanted' };
  if (!occasion.isByPerson && isToldAlready(request, occasion)) return { kind: 'drop', why: 'told' };
  if (isToldBeside(request, occasion)) return { kind: 'drop', why: 'told' };
  // A person decides whether, and how, the client is told (GDPR 18).
  if (client.isRestricted) return { kind: 'fail', why: 'restricted' };
  const address = reachOf(client.data, how);
  if (address === null) return { kind: 'fail', why: 'noAddress' };
  return { kind: 'send', channel: how, address, language: client.preference?.language ?? 'lv' };
}

/**
 * A person wanted the same before the back-office came to it by itself, or while its message was on the way: one of them goes
 * out.
 */
function isToldBeside(
  request: RequestState,
  { noticeId, isByPerson, ...occasion }: AskedOccasion & { readonly noticeId: string },
): boolean {
  const notices = noticesOf(request, occasion);
  const others = notices.filter(({ id }) => id !== noticeId);
  if (isByPerson) return others.some(({ status }) => status === 'waiting');
  return others.length > 0 && others.length === notices.length;
}

/** By a person, on the telephone or on paper; or the owner itself brings the result to them. */
function isToldAlready(request: RequestState, { about, questionId }: Occasion): boolean {
  if (about === 'result') {
    return request.delivery !== 'counter' || (request.tellings ?? []).some(({ isReached }) => isReached);
  }
  const question = request.questions?.find(({ id }) => id === questionId);
  if (!question) return false;
  return question.letters > 0 || (question.tellings ?? []).some(({ isReached }) => isReached);
}
