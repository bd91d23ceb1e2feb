import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/useCommand.ts';
import { CategoriesField } from '#renderer/app/centre/CategoriesField.tsx';
import { errorText } from '#renderer/app/errorText.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useTried } from '#renderer/app/useTried.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FieldHint } from '#renderer/ui/FieldHint.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Counter } from './counter.ts';
import { draftOf, gapsOf, type CounterDraft, type CounterGap } from './counterDraft.ts';

type CounterDialogProps = {
  readonly counters: readonly Counter[];
  /** Null: a new one. */
  readonly counter: Counter | null;
  readonly onClose: () => void;
};

export function CounterDialog({ counters, counter, onClose }: CounterDialogProps) {
  const { t } = useTranslation();
  const form = useCounterForm(counters, counter, onClose);
  const { draft, change, problemOf, last } = form;
  const takenBy = counter?.takenBy ?? null;
  return (
    <Dialog
      isOpen
      isQuestion
      onClose={onClose}
      title={counter?.name ?? t('staff.counters.new')}
      acts={<CommandButton command={form.save} look="primary" isBusy={form.isBusy} />}
    >
      {form.error && <Notice tone="error">{errorText(form.error)}</Notice>}
      {takenBy !== null && <Notice tone="neutral">{t('staff.counters.occupied', { who: takenBy })}</Notice>}
      <TextField
        label={t('staff.counters.name')}
        value={draft.name}
        onChange={(name) => change({ name })}
        maxLength={40}
        isReadOnly={takenBy !== null}
        takesFocus={takenBy === null}
        problem={problemOf('name', t('staff.counters.problem.name'))}
      />
      <CategoriesField
        label={t('staff.counters.categories')}
        categories={draft.categories}
        onChange={(categories) => change({ categories })}
        problem={problemOf('categories', t('staff.counters.problem.categories'))}
      />
      <TextField
        label={t('staff.counters.hall')}
        hint={t('staff.counters.hallHint')}
        isOptional
        value={draft.hall}
        onChange={(hall) => change({ hall })}
        maxLength={40}
      />
      {counter && (
        <>
          <TextField
            label={t('staff.counters.place')}
            hint={t('staff.counters.placeHint', { last })}
            inputMode="numeric"
            value={draft.place}
            onChange={(place) => change({ place: place.replaceAll(/\D/g, '') })}
            maxLength={2}
            problem={problemOf('place', t('staff.counters.problem.place', { last }))}
          />
          <Switch
            isOn={!draft.isClosed}
            onChange={(isOn) => change({ isClosed: !isOn })}
            isDisabled={takenBy !== null}
          >
            {t('staff.counters.isOpen')}
          </Switch>
          {draft.isClosed && <FieldHint>{t('staff.counters.closedHint')}</FieldHint>}
        </>
      )}
    </Dialog>
  );
}

function useCounterForm(counters: readonly Counter[], counter: Counter | null, onClose: () => void) {
  const { t } = useTranslation();
  const showNotice = useUi((state) => state.showNotice);
  const add = useCommand('centre.addCounter');
  const change = useCommand('centre.changeCounter');
  const [draft, setDraft] = useState<CounterDraft>(() => draftOf(counter, counters));
  const { isTried, noteTry } = useTried();
  const last = counter ? counters.length : counters.length + 1;
  const gaps = gapsOf(draft, last);
  const save: Command = {
    id: 'dialog.primary',
    labelKey: counter ? 'staff.counters.save' : 'staff.counters.add',
    async run() {
      noteTry();
      if (gaps.length > 0) return;
      const name = draft.name.trim();
      const facts = { name, categories: [...draft.categories], hall: draft.hall.trim() || null };
      const { isClosed } = draft;
      const outcome = counter
        ? await change.run({ counterId: counter.counterId, place: Number(draft.place), isClosed, ...facts })
        : await add.run(facts);
      if (!outcome.ok) return;
      showNotice({
        text: t(counter ? 'staff.counters.changed' : 'staff.counters.added', { name }),
        tone: 'done',
      });
      onClose();
    },
  };
  useCommands([save], { isInDialog: true });
  return {
    draft,
    change: (changed: Partial<CounterDraft>) => setDraft((before) => ({ ...before, ...changed })),
    save,
    isBusy: add.isPending || change.isPending,
    error: add.error ?? change.error,
    last,
    problemOf: (gap: CounterGap, words: string) => (isTried && gaps.includes(gap) ? words : null),
  };
}
