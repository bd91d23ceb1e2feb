import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holdsPersonalCode } from '#shared/domain/identity/personalCode.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useErrorReceiver } from './useErrorReceiver.ts';

const MOST = 300;
const FEWEST = 3;

type ReportCardDialogProps = {
  readonly serviceId: string;
  /** Words of a suggestion to begin with; absent: an error is told. */
  readonly suggestion?: string;
  readonly onClose: () => void;
};

/** One line to whoever answers for the card; version and time go with it by themselves. */
export function ReportCardDialog({ serviceId, suggestion, onClose }: ReportCardDialogProps) {
  const { t } = useTranslation();
  const { nameOf, entryOf, ownerOf } = useServiceCards();
  const receiver = useErrorReceiver(entryOf(serviceId), ownerOf(serviceId));
  const showNotice = useUi((state) => state.showNotice);
  const sending = useCommand('knowledge.report');
  const [words, setWords] = useState((suggestion ?? '').slice(0, MOST));
  const isSuggestion = suggestion !== undefined;
  const whyNot =
    words.trim().length < FEWEST
      ? t('knowledge.report.missing')
      : holdsPersonalCode(words)
        ? t('knowledge.report.personalCode')
        : null;
  return (
    <ActDialog
      title={t(isSuggestion ? 'knowledge.formUse.suggestTitle' : 'knowledge.report.title', {
        name: nameOf(serviceId),
      })}
      isWide={isSuggestion}
      labelKey="knowledge.report.send"
      backKey="knowledge.report.back"
      whyNot={whyNot}
      sending={sending}
      act={async () => {
        const sent = await sending.run({ serviceId, words: words.trim() });
        if (sent.ok) showNotice({ text: t('knowledge.report.done', { to: receiver.name }), tone: 'done' });
        return sent;
      }}
      onClose={onClose}
    >
      <TextField
        label={t(isSuggestion ? 'knowledge.formUse.words' : 'knowledge.report.words')}
        hint={t('knowledge.report.hint', { to: receiver.name })}
        value={words}
        onChange={setWords}
        maxLength={MOST}
        takesFocus
      />
    </ActDialog>
  );
}
