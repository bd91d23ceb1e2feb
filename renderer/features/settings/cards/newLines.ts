import { termWords } from '#shared/catalogue/termWords.ts';
import type { DocumentDraft, FeeDraft, ProcedureDraft, QuestionDraft, TermsDraft } from './cardDraft.ts';
import { NOTHING, termsDraftOf } from './draftOf.ts';

export function newTerms(id: string): TermsDraft {
  const length = { count: 10, unit: 'workingDays' } as const;
  return termsDraftOf({ id, text: termWords(length), length, confirmed: true });
}

export function newDocument(id: string): DocumentDraft {
  return { id, name: NOTHING, isMandatory: true, handling: 'attach', note: NOTHING };
}

export function newFee(id: string): FeeDraft {
  return { id, item: NOTHING, isSetElsewhere: false, counter: '', online: '' };
}

export function newProcedureStep(id: string): ProcedureDraft {
  return { id, text: NOTHING, documents: [], who: NOTHING, minutes: '' };
}

export function newQuestion(id: string): QuestionDraft {
  return { id, question: NOTHING, answer: NOTHING };
}

/** Ids of lines are slugs, told apart from all others of the card. */
export function lineId(kind: string): string {
  return `${kind}-${crypto.randomUUID().slice(0, 8)}`;
}
