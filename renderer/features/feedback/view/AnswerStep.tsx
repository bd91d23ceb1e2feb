import { useTranslation } from 'react-i18next';
import { textsIn } from '#shared/i18n/texts.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FormCell, FormGrid } from '#renderer/ui/FormGrid.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { WAY_KEYS } from '../words.ts';
import type { StepProps } from './step.ts';
import { isWritten, useGaps } from './gaps.ts';
import { StepFrame } from './StepFrame.tsx';
import { TEMPLATES, type Template } from './templates.ts';
import { useWritten } from './written.ts';

const LEAST_LETTERS = 10;
const MOST_LETTERS = 4000;
const { none: _, ...WAYS } = WAY_KEYS;

/** The answer in the client's language; a template says what must be said and is then filled in (CMP-07). */
export function AnswerStep({ feedback }: StepProps) {
  const { t } = useTranslation();
  const { feedbackId, language, kind } = feedback;
  const [{ answer, ...written }, change] = useWritten(feedbackId);
  const by = written.answerBy ?? (feedback.answerBy === 'none' ? null : feedback.answerBy);
  const send = useCommand('feedback.answer');
  const inLanguage = textsIn(language);
  const gaps = useGaps({
    answerText: !isWritten(answer, LEAST_LETTERS) && t('feedback.answer.text'),
    answerBy: by === null && t('feedback.answer.by'),
  });
  async function save(): Promise<void> {
    if (gaps.focusFirst() || by === null) return;
    const done = await send.run({ feedbackId, by, text: answer.trim() });
    if (done.ok) change({ answer: '', answerBy: null });
  }
  const insert = ({ textKey }: Template) =>
    change({ answer: [answer.trim(), inLanguage(textKey)].filter(Boolean).join('\n\n') });
  return (
    <StepFrame
      feedback={feedback}
      title={t('feedback.answer.title')}
      primary={{ id: 'feedback.primary', labelKey: 'feedback.answer.act', run: save }}
      isBusy={send.isPending}
      missing={gaps.missing}
      error={send.error}
    >
      <div className="row feedback-templates" role="group" aria-label={t('feedback.answer.templates')}>
        <span className="muted">{t('feedback.answer.templates')}</span>
        {TEMPLATES[kind].map((template) => (
          <Button key={template.textKey} size="small" icon="plus" onPress={() => insert(template)}>
            {t(template.nameKey)}
          </Button>
        ))}
      </div>
      <FormGrid>
        <FormCell width="full">
          <div data-gap="answerText">
            <LongTextField
              label={t('feedback.answer.text')}
              value={answer}
              onChange={(text) => change({ answer: text })}
              maxLength={MOST_LETTERS}
              rows={8}
            />
          </div>
        </FormCell>
        <FormCell width="full">
          <div data-gap="answerBy">
            <ChoiceField
              label={t('feedback.answer.by')}
              choices={choicesOf(WAYS, t)}
              value={by}
              onChange={(way) => change({ answerBy: way })}
            />
          </div>
        </FormCell>
      </FormGrid>
    </StepFrame>
  );
}
