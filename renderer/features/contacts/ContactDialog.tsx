import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COUNTER_STAFF } from '#shared/api/define.ts';
import { CONTACT_OUTCOMES, type ContactOutcome } from '#shared/domain/visit/contact/decide.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { hasRole, type Person } from '#renderer/app/person.ts';
import { navigate } from '#renderer/app/router.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import type { Command } from '#renderer/commands/command.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { ContactFacts } from './ContactFacts.tsx';
import type { ContactItem } from './contacts.ts';
import { ReplyFields } from './reply/ReplyFields.tsx';
import { PlanFields } from './PlanFields.tsx';
import { useCanTake } from './useCanTake.ts';
import { useFinish, type Finish } from './useFinish.ts';
import { usePlan } from './usePlan.ts';
import { OUTCOME_KEYS } from './words.ts';

type ContactDialogProps = {
  readonly item: ContactItem;
  readonly person: Person;
  readonly onClose: () => void;
};

type Act = 'close' | 'plan';

/** One that waits: called back or answered, put off, or gone on with at the counter. */
export function ContactDialog({ item, person, onClose }: ContactDialogProps) {
  const { t } = useTranslation();
  const { visitId, ticket, channel } = item;
  const isCall = channel === 'phone';
  const take = useCommand('contact.take');
  const finish = useFinish(item, onClose);
  const plan = usePlan(item, person.staffId, onClose);
  const [act, setAct] = useState<Act>('close');
  const whyNotTake = useCanTake(person);
  const goOn: Command = {
    id: 'contacts.take',
    labelKey: 'contact.act.take',
    when: () => hasRole(person, COUNTER_STAFF),
    whyNot: () => whyNotTake,
    async run() {
      const done = await take.run({ visitId });
      if (done.ok) navigate('/counter');
    },
  };
  const chosen = act === 'close' ? finish : plan;
  useCommands([chosen.save, goOn], { isInDialog: true });
  const error = chosen.error ?? take.error;
  return (
    <Dialog
      title={t(isCall ? 'contact.callOf' : 'contact.letterOf', { ticket })}
      isOpen
      isWide
      onClose={onClose}
      acts={
        <>
          <CommandButton command={goOn} look="quiet" reasonPlace="tooltip" />
          <CommandButton command={chosen.save} look="primary" isBusy={chosen.isBusy} />
        </>
      }
    >
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      <ContactFacts item={item} />
      <ChoiceField<Act>
        label={t('contact.act.label')}
        isLabelHidden
        choices={[
          { key: 'close', label: t(isCall ? 'contact.act.close' : 'contact.act.answer') },
          { key: 'plan', label: t('contact.act.plan') },
        ]}
        value={act}
        onChange={setAct}
      />
      {act === 'plan' ? (
        <PlanFields plan={plan} person={person} />
      ) : (
        <FinishFields item={item} person={person} finish={finish} />
      )}
    </Dialog>
  );
}

type FinishFieldsProps = Pick<ContactDialogProps, 'item' | 'person'> & { readonly finish: Finish };

function FinishFields({ item, person, finish }: FinishFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceField<ContactOutcome>
        label={t('contact.log.result')}
        choices={CONTACT_OUTCOMES.map((key) => ({ key, label: t(OUTCOME_KEYS[key]) }))}
        value={finish.outcome}
        onChange={finish.setOutcome}
      />
      {item.channel === 'email' ? (
        <ReplyFields item={item} person={person} finish={finish} />
      ) : (
        <LongTextField
          label={t('contact.act.note')}
          isOptional
          value={finish.note}
          onChange={finish.setNote}
          maxLength={500}
          rows={2}
          takesFocus
        />
      )}
    </>
  );
}
