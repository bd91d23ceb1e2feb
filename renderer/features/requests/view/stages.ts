import type { TFunction } from 'i18next';
import { waitingWords } from '#renderer/app/asked/askedWords.ts';
import { dueWords } from '#renderer/app/dueWords.ts';
import { formatDay, formatDayTime } from '#renderer/app/format.ts';
import { leftWords } from '#renderer/app/keeping/keepingWords.ts';
import { SEND_STATES } from '#renderer/app/centre/sendState.ts';
import type { IconName } from '#renderer/ui/iconShapes.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import { localDate, type EpochMs } from '#shared/lib/time.ts';
import { dueState } from '../dueState.ts';
import { isCalledOff } from '#shared/domain/request/types.ts';
import type { RequestData } from './requestData.ts';

export type Stage = {
  readonly key: 'registered' | 'sent' | 'accepted' | 'result' | 'handedOver';
  readonly title: string;
  readonly note: string | null;
  readonly icon: IconName;
  readonly tone: Tone;
  /** Where the request stands now. */
  readonly isCurrent: boolean;
};

type Draft = Omit<Stage, 'isCurrent'> & { readonly isDone: boolean };

/** The way of a request (LVL-11): taken in and handed over by the centre, decided by the service owner between. */
export function stagesOf(request: RequestData, now: EpochMs, t: TFunction): readonly Stage[] {
  const stages = [
    registered(request, now, t),
    sent(request, t),
    accepted(request, now, t),
    result(request, now, t),
    handedOver(request, now, t),
  ];
  const current = isCalledOff(request.status) ? -1 : stages.findIndex(({ isDone }) => !isDone);
  return stages.map(({ key, title, note, icon, tone }, index) => {
    const isCurrent = index === current;
    // An own icon and tone (late, contradicted) says more than "here now".
    const look =
      isCurrent && icon === 'radioOff' ? ({ icon: 'radioOn', tone: 'accent' } as const) : { icon, tone };
    return { key, title, note, ...look, isCurrent };
  });
}

function registered({ registeredAt }: RequestData, now: EpochMs, t: TFunction): Draft {
  return {
    key: 'registered',
    title: t('request.view.stage.registered'),
    note: formatDayTime(registeredAt, now),
    ...DONE,
  };
}

function sent({ sendState, acceptedAt, result: answer }: RequestData, t: TFunction): Draft {
  // What came after, such as a copy of the receipt, may still wait: the request itself has long arrived.
  const hasArrived = acceptedAt !== null || answer !== null;
  const state = hasArrived && sendState !== 'contradicted' ? 'accepted' : sendState;
  const { wordKey, icon, tone } = SEND_STATES[state];
  const isDone = state === 'accepted';
  const title = t(isDone ? 'request.view.stage.sent' : 'request.view.stage.sending');
  return { key: 'sent', title, note: t(wordKey), icon, tone, isDone };
}

function accepted(
  { acceptedAt, ownerReference, result: answer }: RequestData,
  now: EpochMs,
  t: TFunction,
): Draft {
  const title = t('request.view.stage.accepted');
  if (acceptedAt !== null) {
    const note = [ownerReference, formatDayTime(acceptedAt, now)].filter(Boolean).join(' · ');
    return { key: 'accepted', title, note, ...DONE };
  }
  // An owner may answer at once, without having said that the request arrived.
  if (answer) return { key: 'accepted', title, note: null, ...DONE };
  return { key: 'accepted', title: t('request.view.stage.acceptance'), note: null, ...AHEAD };
}

function result(request: RequestData, now: EpochMs, t: TFunction): Draft {
  const { result: answer, dueDate } = request;
  if (answer) {
    const title = t(
      answer.outcome === 'refusal' ? 'request.view.stage.refusal' : 'request.view.stage.result',
    );
    return { key: 'result', title, note: formatDayTime(answer.at, now), ...DONE };
  }
  const title = t('request.view.stage.result');
  if (isCalledOff(request.status)) return { key: 'result', title, note: null, ...OFF };
  if (request.waitsUntil !== null) {
    const { tone, text } = waitingWords(request.waitsUntil, localDate(now), t);
    return {
      key: 'result',
      title,
      note: text,
      tone,
      icon: tone === 'error' ? 'warning' : 'pause',
      isDone: false,
    };
  }
  const { tone, words } = dueWords(dueState(request, localDate(now)), t);
  const until = t('request.view.stage.until', { day: formatDay(dueDate) });
  const note = words === null ? until : `${until} · ${words}`;
  if (tone === 'neutral') return { key: 'result', title, note, ...AHEAD };
  return { key: 'result', title, note, tone, icon: tone === 'error' ? 'warning' : 'clock', isDone: false };
}

function handedOver(request: RequestData, now: EpochMs, t: TFunction): Draft {
  const { handover, withdrawal, voiding, status } = request;
  if (isCalledOff(request.status)) {
    const title = t(status === 'voided' ? 'request.view.stage.voided' : 'request.view.stage.withdrawn');
    const said = voiding ?? withdrawal;
    return { key: 'handedOver', title, note: said && formatDayTime(said.at, now), ...OFF };
  }
  const left = leftWords(request, t);
  if (status === 'sent')
    return { key: 'handedOver', title: t('request.view.stage.sentOn'), note: left, ...DONE };
  if (status === 'sentBack')
    return { key: 'handedOver', title: t('request.view.stage.sentBack'), note: left, ...OFF };
  if (!handover) return { key: 'handedOver', title: t('request.view.stage.handover'), note: null, ...AHEAD };
  const title = t('request.view.stage.handedOver');
  const note = [formatDayTime(handover.at, now), handover.by].filter(Boolean).join(' · ');
  return { key: 'handedOver', title, note, ...DONE };
}

const DONE = { icon: 'checkCircle', tone: 'done', isDone: true } as const;
const AHEAD = { icon: 'radioOff', tone: 'neutral', isDone: false } as const;
const OFF = { icon: 'notAllowed', tone: 'neutral', isDone: true } as const;
