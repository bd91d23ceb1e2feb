import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useCommand } from '#renderer/api/useCommand.ts';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import type { FeedbackActProps } from './actProps.ts';

/** What was done about it, such as a call to the client. */
export function NoteDialog({ feedback: { feedbackId }, onClose }: FeedbackActProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const add = useCommand('feedback.addNote');
  return (
    <ActDialog
      backKey="feedback.view.cancel"
      title={t('feedback.note.act')}
      labelKey="feedback.note.save"
      whyNot={text.trim() === '' ? t('feedback.note.empty') : null}
      sending={add}
      act={() => add.run({ feedbackId, text: text.trim() })}
      onClose={onClose}
    >
      <LongTextField
        label={t('feedback.note.title')}
        hint={t('feedback.note.hint')}
        value={text}
        onChange={setText}
        maxLength={1000}
        takesFocus
      />
    </ActDialog>
  );
}
