import type { TFunction } from 'i18next';
import type { IconName } from '#renderer/ui/iconShapes.tsx';
import type { Tone } from '#renderer/ui/tone.ts';

/** Longer than this the client should be reminded; longer than the second, called. */
const REMIND_AFTER_DAYS = 7;
const CALL_AFTER_DAYS = 30;

export type AgeKind = 'ready' | 'ageing' | 'old';

export function ageKind(days: number): AgeKind {
  return days > CALL_AFTER_DAYS ? 'old' : days > REMIND_AFTER_DAYS ? 'ageing' : 'ready';
}

const LOOKS = {
  ready: { tone: 'neutral', icon: 'clock' },
  ageing: { tone: 'warn', icon: 'clock' },
  old: { tone: 'error', icon: 'warning' },
} as const satisfies Record<AgeKind, { tone: Tone; icon: IconName }>;

/** How long a result has been lying here, with what to do about it in a word. */
export function ageLook(days: number, t: TFunction): { tone: Tone; icon: IconName; words: string } {
  const kind = ageKind(days);
  const since = days === 0 ? t('handover.age.today') : t('handover.age.days', { count: days });
  if (kind === 'ready') return { ...LOOKS.ready, words: since };
  const advice = t(kind === 'old' ? 'handover.age.call' : 'handover.age.remind');
  return { ...LOOKS[kind], words: `${since} · ${advice}` };
}
