import type { StoredEvent } from '#shared/domain/event.ts';
import type { Answer } from '#shared/domain/request/afterwards/types.ts';
import type { JsonObject } from '#shared/lib/json.ts';

/** Why a form was corrected, as it was written. */
export function wordsIn(personal: StoredEvent['personal']): string {
  const said = personal.map(({ data }) => data?.['words']);
  return said.find((words) => typeof words === 'string') ?? '';
}

export function answersIn(data: JsonObject | undefined): Readonly<Record<string, Answer>> {
  return (data?.['answers'] ?? {}) as Readonly<Record<string, Answer>>;
}
