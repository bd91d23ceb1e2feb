import type { TFunction } from 'i18next';
import { formatTime } from '#renderer/app/format.ts';
import type { IconName } from '#renderer/ui/iconShapes.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import type { Outbox, Status } from './outboxData.ts';
import { problemKey } from './problemWords.ts';

export type Standing = { readonly tone: Tone; readonly icon: IconName; readonly sentence: string };

/** How the sending stands, the worst first, with what happens next. */
export function standingOf(status: Status, outbox: Outbox, now: number, t: TFunction): Standing {
  const { state, isStuck, isCut, contradicted } = status;
  if (state === 'unconnected')
    return { tone: 'neutral', icon: 'wifiOff', sentence: t('outbox.standing.unconnected') };
  if (isCut) return { tone: 'warn', icon: 'wifiOff', sentence: t('outbox.problem.cut') };
  if (isStuck) return { tone: 'error', icon: 'warning', sentence: t('outbox.standing.stuck') };
  const problem = outbox.lastTry?.problem ?? null;
  if (state === 'offline') {
    const why = problem === null ? t('outbox.standing.offline') : t(problemKey(problem));
    return { tone: 'warn', icon: 'wifiOff', sentence: `${why} ${nextTry(outbox.nextTryAt, now, t)}`.trim() };
  }
  if (outbox.total > 0 || outbox.files.length > 0)
    return { tone: 'accent', icon: 'sync', sentence: t('outbox.standing.sending') };
  const at = outbox.lastTry?.at;
  const sent =
    at === undefined ? t('outbox.standing.online') : t('outbox.standing.done', { time: formatTime(at) });
  if (contradicted === 0) return { tone: 'done', icon: 'checkCircle', sentence: sent };
  const sentence = `${sent} ${t('outbox.standing.contradicted', { number: contradicted })}`;
  return { tone: 'error', icon: 'error', sentence };
}

function nextTry(at: number | null, now: number, t: TFunction): string {
  if (at === null) return '';
  const seconds = Math.ceil((at - now) / 1000);
  return seconds > 0 ? t('outbox.standing.nextTry', { seconds }) : t('outbox.standing.tryingNow');
}
