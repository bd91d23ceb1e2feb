import type { TFunction } from 'i18next';
import type { EpochMs } from '#shared/lib/time.ts';
import type { IconName } from '#renderer/ui/iconShapes.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import { lastNotice, toldBy } from '#renderer/app/notice/noticeWords.ts';
import type { BoardRow } from './board.ts';

/** Longer than this the client should be reminded, called, and at last the owner gets it back (HND-05). */
const REMIND_AFTER_DAYS = 7;
const CALL_AFTER_DAYS = 30;
const UNCLAIMED_AFTER_DAYS = 90;
/** Whoever was told so lately is not told again. */
const TOLD_FOR_MS = 7 * 86_400_000;

export type AgeKind = 'ready' | 'ageing' | 'old' | 'unclaimed';

export function ageKind(days: number): AgeKind {
  if (days > UNCLAIMED_AFTER_DAYS) return 'unclaimed';
  return days > CALL_AFTER_DAYS ? 'old' : days > REMIND_AFTER_DAYS ? 'ageing' : 'ready';
}

const LOOKS = {
  ready: { tone: 'neutral', icon: 'clock' },
  ageing: { tone: 'warn', icon: 'clock' },
  old: { tone: 'error', icon: 'warning' },
  unclaimed: { tone: 'error', icon: 'warning' },
} as const satisfies Record<AgeKind, { tone: Tone; icon: IconName }>;

const ADVICE = {
  ageing: 'handover.age.remind',
  old: 'handover.age.call',
  unclaimed: 'handover.age.sendBack',
} as const;

type Waiting = Pick<BoardRow, 'ageDays' | 'tellings' | 'notices'>;

/** How long a result has been lying here, with what to do about it in a word. */
export function ageLook(
  row: Waiting,
  now: EpochMs,
  t: TFunction,
): { tone: Tone; icon: IconName; words: string } {
  const { ageDays } = row;
  const kind = ageKind(ageDays);
  const since = ageDays === 0 ? t('handover.age.today') : t('handover.age.days', { count: ageDays });
  if (isTold(row, now) && kind !== 'unclaimed')
    return { ...LOOKS.ready, words: `${since} · ${t('handover.age.told')}` };
  if (isMissed(row) && (kind === 'ready' || kind === 'ageing'))
    return { ...LOOKS.ageing, words: `${since} · ${t(ADVICE.old)}` };
  if (kind === 'ready') return { ...LOOKS.ready, words: since };
  return { ...LOOKS[kind], words: `${since} · ${t(ADVICE[kind])}` };
}

/** Lately: by a person who reached them, or by a message that was not heard of as failed. */
export function isTold({ tellings, notices }: Pick<Waiting, 'tellings' | 'notices'>, now: EpochMs): boolean {
  const moments = [
    ...tellings.flatMap(({ at, isReached }) => (isReached ? [at] : [])),
    toldBy(lastNotice(notices)) ?? -Infinity,
  ];
  return moments.some((at) => now - at < TOLD_FOR_MS);
}

/** The last message did not arrive, and nobody has tried otherwise since. */
function isMissed({ tellings, notices }: Waiting): boolean {
  const last = lastNotice(notices);
  return last?.status === 'failed' && !tellings.some(({ at }) => at > last.at);
}
