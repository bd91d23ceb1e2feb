import { useTranslation } from 'react-i18next';
import { DueLabel } from '#renderer/app/DueLabel.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { StatusLabel } from '../StatusLabel.tsx';
import type { Feedback } from '../rows.ts';
import { KIND_KEYS, SUBJECT_KEYS } from '../words.ts';

type FeedbackHeadProps = { readonly feedback: Feedback; readonly onBack: () => void };

export function FeedbackHead({ feedback, onBack }: FeedbackHeadProps) {
  const { t } = useTranslation();
  const { code, kind, subject, sender, senderName, status, dueDate } = feedback;
  const dueLabel = status === 'forwarded' ? 'feedback.view.informBy' : 'feedback.list.column.due';
  return (
    <header className="feedback-head">
      <IconButton icon="chevronLeft" label={t('request.view.back')} onPress={onBack} />
      <span className="feedback-code">{code}</span>
      <div className="feedback-title">
        <h1>
          {t(KIND_KEYS[kind])} · {t(SUBJECT_KEYS[subject])}
        </h1>
        <div className="sub">
          {sender === 'anonymous' ? t('letter.receipt.anonymous') : senderName || t('feedback.view.erased')}
        </div>
      </div>
      <div className="feedback-state">
        <StatusLabel status={status} />
        {dueDate !== null && (
          <span className="row muted">
            {t(dueLabel)} <DueLabel day={dueDate} standing={feedback.standing} />
          </span>
        )}
      </div>
    </header>
  );
}
