import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { whatIsAsked, type QuestionData } from './askedWords.ts';

type AnswerDialogProps = {
  readonly request: Pick<OutputOf<'request.get'>, 'requestId' | 'serviceId'>;
  readonly question: QuestionData;
  readonly onClose: () => void;
};

/** What the client said or brought; files attached since the question go with it. */
export function AnswerDialog({ request, question, onClose }: AnswerDialogProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { cardOf } = useServiceCards();
  const { requestId, serviceId } = request;
  const { questionId, filesSince } = question;
  const answer = useCommand('request.answer');
  const [words, setWords] = useState('');
  const isEmpty = words.trim() === '' && filesSince === 0;
  return (
    <ActDialog
      title={t('request.asked.answer.title')}
      labelKey="request.asked.answer.save"
      backKey="request.asked.leave"
      whyNot={isEmpty ? t('request.asked.answer.missing') : null}
      sending={answer}
      act={() => answer.run({ requestId, questionId, words })}
      onClose={onClose}
      isWide
    >
      <p className="sub">{whatIsAsked(question, cardOf(serviceId), say)}</p>
      <LongTextField
        label={t('request.asked.answer.words')}
        hint={t('request.asked.answer.hint')}
        isOptional={filesSince > 0}
        value={words}
        onChange={setWords}
        maxLength={1000}
        rows={3}
        takesFocus
      />
      <p className={filesSince > 0 ? '' : 'sub'}>
        {filesSince > 0
          ? t('request.asked.answer.files', { count: filesSince })
          : t('request.asked.answer.noFiles')}
      </p>
    </ActDialog>
  );
}
