import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { OpenQuestion } from './OpenQuestion.tsx';
import './Asked.css';

type OpenQuestionsProps = {
  readonly request: OutputOf<'request.get'>;
  /** Where the request is read; at the counter the keys are those of the visit. */
  readonly hasKeys: boolean;
  /** Of the letter. */
  readonly language: ClientLanguage;
};

/** What the client of this request is asked for and has not answered; nothing while nobody waits. */
export function OpenQuestions({ request, hasKeys, language }: OpenQuestionsProps) {
  const { t } = useTranslation();
  const open = request.questions
    .filter(({ isOpen }) => isOpen)
    .toSorted((one, other) => one.answerBy.localeCompare(other.answerBy));
  if (open.length === 0) return null;
  return (
    <section className="asked" aria-label={t('request.asked.open')}>
      {open.map((question, index) => (
        <OpenQuestion
          key={question.questionId}
          request={request}
          question={question}
          hasKeys={hasKeys && index === 0}
          language={language}
        />
      ))}
    </section>
  );
}
