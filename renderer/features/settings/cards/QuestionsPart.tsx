import { useTranslation } from 'react-i18next';
import { FormGrid, FormTitle } from '#renderer/ui/FormGrid.tsx';
import { AddLine } from './AddLine.tsx';
import { lineId, newQuestion } from './newLines.ts';
import type { QuestionDraft } from './cardDraft.ts';
import { CardLine } from './CardLine.tsx';
import type { PartProps } from './part.ts';
import { TwoTexts } from './TwoTexts.tsx';

/** What clients often ask, and the answer: found by the search of knowledge, at the door and at the counter (CAT-03). */
export function QuestionsPart({ draft, change, problem }: PartProps) {
  const { t } = useTranslation();
  const { questions } = draft;
  const put = (id: string, changed: Partial<QuestionDraft>) =>
    change({ questions: questions.map((each) => (each.id === id ? { ...each, ...changed } : each)) });
  return (
    <FormGrid>
      <FormTitle
        act={
          <AddLine
            label={t('localCard.add.question')}
            onAdd={() => change({ questions: [...questions, newQuestion(lineId('faq'))] })}
          />
        }
      >
        {t('localCard.questionsTitle')}
      </FormTitle>
      {questions.map(({ id, question, answer }, at) => (
        <CardLine
          key={id}
          name={t('localCard.line.question', { number: at + 1 })}
          onRemove={() => change({ questions: questions.filter((each) => each.id !== id) })}
        >
          <TwoTexts
            label={t('localCard.line.question', { number: at + 1 })}
            value={question}
            onChange={(changed) => put(id, { question: changed })}
            maxLength={160}
            problem={problem(`questions.${id}.question`)}
          />
          <TwoTexts
            label={t('localCard.field.answer')}
            value={answer}
            onChange={(changed) => put(id, { answer: changed })}
            maxLength={600}
            isLong
            problem={problem(`questions.${id}.answer`)}
          />
        </CardLine>
      ))}
    </FormGrid>
  );
}
