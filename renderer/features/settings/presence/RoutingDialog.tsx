import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '#shared/api/errors.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { keyOfSubject, keyOfTarget, type Rule } from './routingChoices.ts';
import { useRoutingWords } from './useRoutingWords.ts';

type RoutingDialogProps = {
  /** Null: a new one. */
  readonly rule: Rule | null;
  readonly sending: { readonly isPending: boolean; readonly error: ApiError | null };
  readonly save: (rule: Rule) => Promise<{ readonly ok: boolean }>;
  readonly onClose: () => void;
};

/** Of one service, or of all services of an institution: who gets its new requests. */
export function RoutingDialog({ rule, sending, save, onClose }: RoutingDialogProps) {
  const { t } = useTranslation();
  const { subjects, targets, aboutWords, toWords } = useRoutingWords();
  const [about, setAbout] = useState(rule && keyOfSubject(rule.about));
  const [to, setTo] = useState(rule ? keyOfTarget(rule.to) : 'specialists');
  const subject = subjects.find((each) => keyOfSubject(each) === about) ?? subjects[0];
  const target = targets.find((each) => keyOfTarget(each) === to) ?? rule?.to;
  return (
    <ActDialog
      title={rule ? aboutWords(rule.about) : t('work.routing.addTitle')}
      labelKey="work.routing.save"
      backKey="request.after.leave"
      sending={sending}
      act={async () => (subject && target ? save({ about: subject, to: target }) : { ok: false })}
      onClose={onClose}
    >
      {!rule && (
        <SelectField
          label={t('work.routing.about')}
          choices={subjects.map((each) => ({ key: keyOfSubject(each), label: aboutWords(each) }))}
          value={subject ? keyOfSubject(subject) : null}
          onChange={setAbout}
        />
      )}
      <SelectField
        label={t('work.routing.to')}
        choices={targets.map((each) => ({ key: keyOfTarget(each), label: toWords(each) }))}
        value={target ? keyOfTarget(target) : null}
        onChange={setTo}
      />
    </ActDialog>
  );
}
