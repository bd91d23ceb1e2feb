import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Report } from './report.ts';

const MOST = 300;

type CloseReportProps = { readonly report: Report; readonly onClose: () => void };

/** The institution does not answer: whoever reported reads why nobody waits any more (LVL-15). */
export function CloseReport({ report, onClose }: CloseReportProps) {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const sending = useCommand('knowledge.closeReport');
  const [words, setWords] = useState('');
  const { reportId, serviceId } = report;
  const isErased = report.words === '';
  return (
    <ActDialog
      title={t('knowledge.closing.title', { name: nameOf(serviceId) })}
      labelKey="knowledge.closing.act"
      backKey="knowledge.report.back"
      whyNot={!isErased && words.trim() === '' ? t('knowledge.closing.missing') : null}
      sending={sending}
      act={() => sending.run({ reportId, words: words.trim() })}
      onClose={onClose}
    >
      <p>{isErased ? t('knowledge.wordsErased') : report.words}</p>
      {!isErased && (
        <TextField
          label={t('knowledge.closing.words')}
          hint={t('knowledge.closing.hint')}
          value={words}
          onChange={setWords}
          maxLength={MOST}
          takesFocus
        />
      )}
    </ActDialog>
  );
}
