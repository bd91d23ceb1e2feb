import { create } from 'zustand';
import type { InputOf } from '#shared/api/contract.ts';
import type { AnswerChanges } from './answerChanges.ts';

type Why = InputOf<'request.correct'>['why'];

/** What was changed in a form and not saved yet. */
export type CorrectionDraft = { readonly changed: AnswerChanges; readonly why: Why };

export const NOTHING_CHANGED: CorrectionDraft = { changed: {}, why: { reason: 'mistyped', words: '' } };

/** By person and request: leaving the form, or the screen, loses nothing, and a colleague finds nothing of it. */
export const useCorrectionDrafts = create<Readonly<Record<string, CorrectionDraft>>>()(() => ({}));

export function keepDraft(key: string, draft: CorrectionDraft): void {
  useCorrectionDrafts.setState({ [key]: draft });
}
