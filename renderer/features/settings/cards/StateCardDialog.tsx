import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loweredBy } from '#shared/catalogue/termStrictness.ts';
import type { Institution, ServiceCard, TermUnit } from '#shared/catalogue/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatDay } from '#renderer/app/format.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useTried } from '#renderer/app/useTried.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { FormCell, FormGrid, FormTitle } from '#renderer/ui/FormGrid.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { UNIT_TEXTS } from './cardWords.ts';
import type { LocalCard } from './localCards.ts';

type StateCardDialogProps = {
  readonly card: ServiceCard;
  readonly owner: Institution | undefined;
  readonly local: LocalCard | undefined;
  readonly onClose: () => void;
};

/** A card of the state, read-only; the centre may promise more than its owner, never less (SLT-06). */
export function StateCardDialog({ card, owner, local, onClose }: StateCardDialogProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const form = useTermForm(card, local, onClose);
  const { setting } = form;
  return (
    <Dialog
      isOpen
      isWide
      isQuestion
      onClose={onClose}
      title={say(card.name)}
      acts={
        <>
          <CommandButton command={form.takeBack} look="quiet" icon="undo" />
          <CommandButton command={form.save} look="primary" isBusy={setting.isPending} />
        </>
      }
    >
      {setting.error && <Notice tone="error">{errorText(setting.error)}</Notice>}
      {local?.term && !local.isTermInForce && <Notice tone="warn">{t('localCard.overtaken')}</Notice>}
      <p>{say(card.summary)}</p>
      <Facts
        align="left"
        facts={[
          { name: t('localCard.column.owner'), value: owner ? say(owner.name) : card.owner },
          { name: t('localCard.column.source'), value: owner?.portal.url ?? '' },
          { name: t('localCard.column.checked'), value: formatDay(card.updatedAt) },
          { name: t('localCard.ownersTerm'), value: form.ownerTerms.map(({ text }) => say(text)).join('; ') },
        ]}
      />
      <FormGrid>
        <FormTitle>{t('localCard.centreTerm')}</FormTitle>
        <FormCell width="third">
          <TextField
            label={t('localCard.field.count')}
            inputMode="numeric"
            maxLength={3}
            value={form.count}
            onChange={(count) => form.setCount(count.replaceAll(/\D/g, ''))}
            hint={t('localCard.centreTermHint')}
            problem={form.problem}
            takesFocus
          />
        </FormCell>
        <FormCell width="third">
          <SelectField
            label={t('localCard.field.unit')}
            choices={choicesOf(UNIT_TEXTS, t)}
            value={form.unit}
            onChange={form.setUnit}
          />
        </FormCell>
      </FormGrid>
    </Dialog>
  );
}

function useTermForm(card: ServiceCard, local: LocalCard | undefined, onClose: () => void) {
  const { t } = useTranslation();
  const say = useLocalText();
  const setting = useCommand('localCard.setTerm');
  const [count, setCount] = useState(local?.term ? String(local.term.length.count) : '');
  const [unit, setUnit] = useState<TermUnit>(local?.term?.length.unit ?? 'workingDays');
  const { isTried, noteTry } = useTried();
  const ownerTerms = local ? local.ownerTerms : card.serviceLevelTerms;
  const length = { count: Number(count), unit };
  const lowered = count === '' ? null : loweredBy(length, ownerTerms, card.recipients);
  const problem = lowered
    ? t('localCard.problem.lowered', { term: say(lowered.text) })
    : isTried && count === ''
      ? t('localCard.problem.count')
      : null;
  const put = async (put: typeof length | null, words: string) => {
    const outcome = await setting.run({ cardId: card.id, basedOn: local?.revision ?? null, length: put });
    if (!outcome.ok) return;
    useUi.getState().showNotice({ text: words, tone: 'done' });
    onClose();
  };
  const save: Command = {
    id: 'dialog.primary',
    labelKey: 'localCard.saveTerm',
    async run() {
      noteTry();
      if (count === '' || lowered) return;
      await put(length, t('localCard.termSaved', { name: say(card.name) }));
    },
  };
  const takeBack: Command = {
    id: 'settings.takeTermBack',
    labelKey: 'localCard.takeBack',
    when: () => Boolean(local?.term),
    run: () => put(null, t('localCard.termTakenBack', { name: say(card.name) })),
  };
  useCommands([save, takeBack], { isInDialog: true });
  return { count, setCount, unit, setUnit, ownerTerms, problem, save, takeBack, setting };
}
