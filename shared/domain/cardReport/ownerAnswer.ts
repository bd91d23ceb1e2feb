import { happened, refused, type Decision } from '#shared/domain/decision.ts';
import type { CardReportEvent, CardReportState, OwnerAnswerKind } from '#shared/domain/cardReport/types.ts';

/** What the institution whose card it is found out about the error (LVL-15). */
export type OwnerAnswer = {
  readonly kind: 'ownerAnswer';
  readonly reportId: string;
  readonly how: OwnerAnswerKind;
  /** Of a correction: the catalogue in which the card is right. */
  readonly catalogueVersion: number | null;
  /** For whoever reported; why it is none must be said. */
  readonly words: string;
};

export type OwnerAnswerRule =
  | 'cardReport.unknown'
  | 'cardReport.noWords'
  | 'cardReport.erased'
  | 'cardReport.settled'
  | 'cardReport.noVersion'
  | 'cardReport.versionNotNewer';

export function decideOwnerAnswer(
  state: CardReportState | null,
  { reportId, how, catalogueVersion, ...said }: OwnerAnswer,
): Decision<CardReportEvent, OwnerAnswerRule> {
  if (state?.owner === undefined) return refused('cardReport.unknown');
  const words = said.words.trim();
  const version = how === 'corrected' ? catalogueVersion : null;
  if (state.status === 'corrected' || state.status === 'notAnError') {
    // Whoever did not hear our answer says the same again; something else would overwrite what was told.
    return isSaid(state, { how, version, words }) ? happened() : refused('cardReport.settled');
  }
  if (how === 'notAnError' && words === '') return refused('cardReport.noWords');
  if (how === 'corrected' && version === null) return refused('cardReport.noVersion');
  // In the catalogue that was read the error stood.
  if (version !== null && version <= state.catalogueVersion) return refused('cardReport.versionNotNewer');
  // What was erased at its term takes in no more words: they would be lost on the way.
  if (state.words === '' && words !== '') return refused('cardReport.erased');
  return happened({
    type: 'cardReport.ownerAnswered',
    version: 1,
    payload: { how, ...(version === null ? {} : { catalogueVersion: version }) },
    ...(words === '' ? {} : { personal: [{ subjectId: reportId, data: { words } }] }),
  });
}

type Said = { readonly how: OwnerAnswerKind; readonly version: number | null; readonly words: string };

function isSaid({ status, answers }: CardReportState, { how, version, words }: Said): boolean {
  const last = answers.findLast((answer) => answer.how === status);
  return last?.how === how && (last.catalogueVersion ?? null) === version && last.words === words;
}
