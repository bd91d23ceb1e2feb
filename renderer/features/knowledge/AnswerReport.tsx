import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportAnswerKind } from '#shared/domain/cardReport/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Report } from './report.ts';

const MOST = 300;

type AnswerReportProps = { readonly report: Report; readonly onClose: () => void };

/** A word to whoever reported: what comes of it, or that the card is right now. */
export function AnswerReport({ report, onClose }: AnswerReportProps) {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const sending = useCommand('knowledge.answer');
  const [how, setHow] = useState<ReportAnswerKind>('answered');
  const [words, setWords] = useState('');
  const { reportId, serviceId } = report;
  const isMissing = how === 'answered' && words.trim() === '';
  return (
    <ActDialog
      title={t('knowledge.answer.title', { name: nameOf(serviceId) })}
      labelKey={how === 'answered' ? 'knowledge.answer.send' : 'knowledge.answer.close'}
      backKey="knowledge.report.back"
      whyNot={isMissing ? t('knowledge.answer.missing') : null}
      sending={sending}
      act={() => sending.run({ reportId, how, words: words.trim() })}
      onClose={onClose}
    >
      {report.words !== '' && <p>{report.words}</p>}
      <TextField
        label={t('knowledge.answer.words')}
        isOptional={how === 'putRight'}
        value={words}
        onChange={setWords}
        maxLength={MOST}
        takesFocus
      />
      <ChoiceField<ReportAnswerKind>
        label={t('knowledge.answer.how')}
        choices={[
          { key: 'answered', label: t('knowledge.answer.answered') },
          { key: 'putRight', label: t('knowledge.answer.putRight') },
        ]}
        value={how}
        onChange={setHow}
      />
    </ActDialog>
  );
}
