import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactOutcome } from '#shared/domain/visit/contact/decide.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { outcomeWords } from '#renderer/app/visit/wayWords.ts';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { useWhy } from './useWhy.ts';
import type { VisitRecord } from './visitsView.ts';
import { WhyFields } from './WhyFields.tsx';
import { BY_HAND_TEXTS } from './words.ts';

const ADD = 'add';
const REMOVE = 'remove';

type CorrectOutcomeDialogProps = { readonly record: VisitRecord; readonly onClose: () => void };

/** The wrong outcome was recorded, one was forgotten, or one never was. */
export function CorrectOutcomeDialog({ record, onClose }: CorrectOutcomeDialogProps) {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const { visitId, ticket, outcomes, serviceId } = record;
  const correct = useCommand('visit.correctOutcome');
  const { why, change, whyNot } = useWhy('wrongChoice');
  const byHand = outcomes.filter(({ requestId }) => requestId === null);
  const [which, setWhich] = useState(byHand.length > 0 ? '0' : ADD);
  const [to, setTo] = useState<ContactOutcome | typeof REMOVE>('consultation');
  const was = which === ADD ? null : (byHand[Number(which)] ?? null);
  const kinds = choicesOf<ContactOutcome>(BY_HAND_TEXTS, t);
  return (
    <ActDialog
      title={t('visits.outcome.title', { ticket: ticket ?? t('visits.noTicket') })}
      labelKey="visits.act.save"
      backKey="visits.act.leave"
      whyNot={whyNot}
      sending={correct}
      act={() =>
        correct.run({
          visitId,
          was,
          outcome: to === REMOVE ? null : { kind: to, serviceId: was ? was.serviceId : serviceId },
          why,
        })
      }
      onClose={onClose}
    >
      {byHand.length < outcomes.length && <p className="sub">{t('visits.outcome.onlyTied')}</p>}
      <SelectField
        label={t('visits.outcome.which')}
        choices={[
          ...byHand.map((outcome, index) => ({
            key: String(index),
            label: outcomeWords(outcome, nameOf, t),
          })),
          { key: ADD, label: t('visits.outcome.add') },
        ]}
        value={which}
        onChange={(chosen) => {
          setWhich(chosen);
          if (chosen === ADD && to === REMOVE) setTo('consultation');
        }}
      />
      <SelectField<ContactOutcome | typeof REMOVE>
        label={t('visits.outcome.to')}
        choices={was ? [...kinds, { key: REMOVE, label: t('visits.outcome.remove') }] : kinds}
        value={to}
        onChange={setTo}
      />
      <WhyFields why={why} change={change} />
    </ActDialog>
  );
}
