import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holdsPersonalCode } from '#shared/domain/identity/personalCode.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useUi } from '#renderer/app/uiStore.ts';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';

const MOST = 300;
const FEWEST = 3;

/** Two lines: what to do otherwise, and what for. */
export function ProposeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const showNotice = useUi((state) => state.showNotice);
  const sending = useCommand('proposal.make');
  const [words, setWords] = useState('');
  const whyNot =
    words.trim().length < FEWEST
      ? t('knowledge.proposal.missing')
      : holdsPersonalCode(words)
        ? t('knowledge.proposal.personalCode')
        : null;
  return (
    <ActDialog
      title={t('knowledge.proposal.act')}
      labelKey="knowledge.proposal.send"
      backKey="knowledge.report.back"
      whyNot={whyNot}
      sending={sending}
      act={async () => {
        const sent = await sending.run({ words: words.trim() });
        if (sent.ok) showNotice({ text: t('knowledge.proposal.made'), tone: 'done' });
        return sent;
      }}
      onClose={onClose}
    >
      <LongTextField
        label={t('knowledge.proposal.words')}
        hint={t('knowledge.proposal.hint')}
        value={words}
        onChange={setWords}
        maxLength={MOST}
        rows={2}
        takesFocus
      />
    </ActDialog>
  );
}
