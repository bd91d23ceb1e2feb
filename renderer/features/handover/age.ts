import type { TFunction } from 'i18next';
import type { EpochMs } from '#shared/lib/time.ts';
import type { IconName } from '#renderer/ui/iconShapes.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
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

type Waiting = Pick<BoardRow, 'ageDays' | 'tellings'>;

/** How long a result has been lying here, with what to do about it in a word. */
export function ageLook(
  { ageDays, tellings }: Waiting,
  now: EpochMs,
  t: TFunction,
): { tone: Tone; icon: IconName; words: string } {
  const kind = ageKind(ageDays);
  const since = ageDays === 0 ? t('handover.age.today') : t('handover.age.days', { count: ageDays });
  const isTold = tellings.some(({ at, isReached }) => isReached && now - at < TOLD_FOR_MS);
  if (isTold && kind !== 'unclaimed')
    return { ...LOOKS.ready, words: `${since} · ${t('handover.age.told')}` };
  if (kind === 'ready') return { ...LOOKS.ready, words: since };
  return { ...LOOKS[kind], words: `${since} · ${t(ADVICE[kind])}` };
}
