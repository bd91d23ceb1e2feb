import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { AttachmentsDialog } from '#renderer/app/attachment/AttachmentsDialog.tsx';
import { TellDialog } from '#renderer/app/keeping/TellDialog.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import type { QuestionData } from './askedWords.ts';
import { OpenQuestion } from './OpenQuestion.tsx';
import './Asked.css';

type OpenQuestionsProps = {
  readonly request: OutputOf<'request.get'>;
  /** Where the request is read; at the counter the keys are those of the visit. */
  readonly hasKeys: boolean;
  /** Of the letter. */
  readonly language: ClientLanguage;
  /** Whether a window of one of them is open. */
  readonly onActing?: (isActing: boolean) => void;
};

type Acting = { readonly kind: 'answer' | 'files' | 'tell'; readonly question: QuestionData };

/**
 * What the client of this request is asked for and has not answered. A window that is open stays open when the question
 * is withdrawn meanwhile: what was typed is not lost, and saving says why it cannot be.
 */
export function OpenQuestions({ request, hasKeys, language, onActing }: OpenQuestionsProps) {
  const { t } = useTranslation();
  const [acting, setActing] = useState<Acting | null>(null);
  const { requestId, serviceId } = request;
  const begin = (next: Acting | null) => {
    setActing(next);
    onActing?.(next !== null);
  };
  const close = () => begin(null);
  const open = request.questions
    .filter(({ isOpen }) => isOpen)
    .toSorted((one, other) => one.answerBy.localeCompare(other.answerBy));
  // Files attached meanwhile count; of one that is gone the last that was known.
  const answering = request.questions.find(({ questionId }) => questionId === acting?.question.questionId);
  return (
    <>
      {open.length > 0 && (
        <section className="asked" aria-label={t('request.asked.open')}>
          {open.map((question, index) => (
            <OpenQuestion
              key={question.questionId}
              request={request}
              question={question}
              hasKeys={hasKeys && index === 0}
              language={language}
              onAct={(kind) => begin({ kind, question })}
            />
          ))}
        </section>
      )}
      {acting?.kind === 'answer' && (
        <AnswerDialog request={request} question={answering ?? acting.question} onClose={close} />
      )}
      {acting?.kind === 'tell' && (
        <TellDialog result={request} questionId={acting.question.questionId} onClose={close} />
      )}
      {acting?.kind === 'files' && (
        <AttachmentsDialog owner={{ kind: 'request', requestId }} serviceId={serviceId} onClose={close} />
      )}
    </>
  );
}
