import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { dueStanding, NOT_DUE, type DueStanding } from '#shared/lib/dueStanding.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import type { useLocalText } from '#renderer/app/catalogue.ts';
import { dueWords } from '#renderer/app/dueWords.ts';
import { formatDay } from '#renderer/app/format.ts';
import type { Tone } from '#renderer/ui/tone.ts';

export type QuestionData = OutputOf<'request.get'>['questions'][number];

/** Calendar days before the client's day from which it is said to be near. */
const NEAR_DAYS = 3;

/** How the day stands until when the client is waited for. */
export function waitingStanding(waitsUntil: LocalDate | null, today: LocalDate): DueStanding {
  return waitsUntil === null ? NOT_DUE : dueStanding(waitsUntil, today, NEAR_DAYS);
}

/** `klients līdz 05.12.2026 · vēl 2 dienas`. */
export function waitingWords(
  waitsUntil: LocalDate,
  today: LocalDate,
  t: TFunction,
): { readonly tone: Tone; readonly text: string } {
  const { tone, words } = dueWords(waitingStanding(waitsUntil, today), t);
  const until = t('request.asked.until', { day: formatDay(waitsUntil) });
  return { tone, text: words === null ? until : `${until} · ${words}` };
}

/** What is missing, in one line: documents by their names, then what was written. */
export function whatIsAsked(
  { documents, what }: Pick<QuestionData, 'documents' | 'what'>,
  card: ServiceCard | undefined,
  say: ReturnType<typeof useLocalText>,
): string {
  const names = documents.map((id) => {
    const document = card?.documents.find((one) => one.id === id);
    return document ? say(document.name) : id;
  });
  return [...names, ...(what === '' ? [] : [what])].join('; ');
}
