import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { KIND_KEYS, SUBJECT_KEYS } from '../words.ts';
import type { FeedbackActProps } from './actProps.ts';

const NO_SERVICE = 'none';

/** Taken in as something else than it is; the term still runs from receipt. */
export function CorrectDialog({ feedback, onClose }: FeedbackActProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const catalogue = useCatalogue();
  const { feedbackId } = feedback;
  const [kind, setKind] = useState(feedback.kind);
  const [subject, setSubject] = useState(feedback.subject);
  const [serviceId, setServiceId] = useState(feedback.serviceId);
  const reclassify = useCommand('feedback.reclassify');
  const services = [
    { key: NO_SERVICE, label: t('feedback.take.noService') },
    ...(catalogue?.cards ?? []).map(({ id, name }) => ({ key: id, label: say(name) })),
  ];
  return (
    <ActDialog
      backKey="feedback.view.cancel"
      title={t('feedback.correct.title')}
      labelKey="feedback.correct.save"
      whyNot={null}
      sending={reclassify}
      act={() => reclassify.run({ feedbackId, kind, subject, serviceId })}
      onClose={onClose}
    >
      <ChoiceField
        label={t('feedback.take.kind')}
        choices={choicesOf(KIND_KEYS, t)}
        value={kind}
        onChange={setKind}
      />
      <SelectField
        label={t('letter.receipt.subject')}
        choices={choicesOf(SUBJECT_KEYS, t)}
        value={subject}
        onChange={setSubject}
      />
      <SelectField
        label={t('letter.receipt.service')}
        isOptional
        choices={services}
        value={serviceId ?? NO_SERVICE}
        onChange={(key) => setServiceId(key === NO_SERVICE ? null : key)}
      />
    </ActDialog>
  );
}
