import type { TFunction } from 'i18next';
import type { DueStanding } from '#shared/lib/dueStanding.ts';
import type { Tone } from '#renderer/ui/tone.ts';

type DueWords = {
  readonly tone: Extract<Tone, 'neutral' | 'warn' | 'error'>;
  readonly words: string | null;
};

/** `kavē 2 dienas`, `šodien`, `rīt`, `vēl 3 dienas`; no words while there is time. */
export function dueWords({ kind, days }: DueStanding, t: TFunction): DueWords {
  if (kind === 'late') return { tone: 'error', words: t('request.list.due.late', { count: days }) };
  if (kind !== 'near') return { tone: 'neutral', words: null };
  if (days === 0) return { tone: 'warn', words: t('request.list.due.today') };
  if (days === 1) return { tone: 'warn', words: t('request.list.due.tomorrow') };
  return { tone: 'warn', words: t('request.list.due.left', { count: days }) };
}
