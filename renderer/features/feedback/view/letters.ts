import type { InputOf } from '#shared/api/contract.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import type { Feedback } from '../rows.ts';

export type Letter = InputOf<'feedback.letterPdf'>['letter'];

export const LETTER_KEYS = {
  answer: 'letter.answer.title',
  extension: 'feedback.letters.extension',
  forwarding: 'feedback.letters.forwarding',
  forwardNotice: 'feedback.letters.forwardNotice',
} as const satisfies Record<Letter, TextKey>;

/** Letters that have something to say, the one to be sent first at the beginning. */
export function lettersOf({ answer, forwarding, extension }: Feedback): readonly Letter[] {
  return [
    ...(answer ? ['answer' as const] : []),
    ...(forwarding ? (['forwardNotice', 'forwarding'] as const) : []),
    ...(extension ? ['extension' as const] : []),
  ];
}
