import { useTranslation } from 'react-i18next';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { PaperTexts } from '#shared/papers/template.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { PAPER_TEXTS } from '#renderer/app/centre/paperWords.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { usePrint } from '#renderer/app/usePrint.ts';
import { usePaperDrafts, type PaperDraft } from './paperDrafts.ts';
import { faultsOf, putOnTop, sentencesOf, withSentence, type PaperData } from './sentences.ts';

/** A paper's own words while they are written, and what can be done with them. */
export function usePaperEditor(paper: PaperData, onClose: () => void) {
  const { t } = useTranslation();
  const sending = useCommand('paper.word');
  const printing = usePrint();
  const { drafts, keep, drop } = usePaperDrafts();
  const { template, own, revision } = paper;
  const { id } = template;
  const fresh: PaperDraft = { texts: own, begunAs: own, basedOn: revision };
  const draft = drafts[id] ?? fresh;

  async function save(): Promise<void> {
    const outcome = await sending.run({ paperId: id, basedOn: draft.basedOn, texts: draft.texts });
    if (!outcome.ok) return;
    drop(id);
    useUi
      .getState()
      .showNotice({ text: t('staff.papers.saved', { name: t(PAPER_TEXTS[id]) }), tone: 'done' });
    onClose();
  }

  return {
    sentences: sentencesOf(paper, draft.texts),
    faults: faultsOf(template, draft.texts),
    isChanged: id in drafts,
    /** A colleague has saved the paper since this person began. */
    isOvertaken: draft.basedOn !== revision,
    goOnWithNow: () =>
      keep(id, { texts: putOnTop(draft.begunAs, draft.texts, own), begunAs: own, basedOn: revision }),
    put: (name: string, texts: PaperTexts[string]) =>
      keep(id, { ...draft, texts: withSentence(paper, draft.texts, name, texts) }),
    forget: () => drop(id),
    save,
    sample: (language: ClientLanguage, variant: string | null) =>
      printing.print(async (client) => {
        const asked = { paperId: id, language, variant, texts: draft.texts };
        const { pages, isLonger, ...file } = await client.query('paper.sample', asked);
        if (isLonger) {
          const text = t('staff.papers.longer', { pages });
          useUi.getState().showNotice({ text, tone: 'warn' });
        }
        return file;
      }),
    isPending: sending.isPending,
    isPrinting: printing.isBusy,
    error: sending.error,
  };
}
