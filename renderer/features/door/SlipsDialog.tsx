import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '#shared/catalogue/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { UNDO_WINDOW_MS } from '#shared/domain/visit/undo.ts';
import { SLIP_RESULTS, type SlipResult } from '#shared/domain/visit/types.ts';
import { localDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { MatterField } from '#renderer/app/centre/MatterField.tsx';
import { LANGUAGE_TEXTS } from '#renderer/app/centre/languages.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { clockTimeOf } from '#renderer/app/clockTime.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { NEW_SLIP, slipGap, slipNumber, type SlipDraft } from './slipDraft.ts';
import { NEW_TRIAGE, OTHER_QUESTION, triageOf } from './triage.ts';
import { usePrintSlips } from './usePrintSlips.ts';

const RESULT_KEYS = {
  waiting: 'door.slips.waiting',
  served: 'door.slips.served',
  left: 'door.slips.left',
} as const satisfies Record<SlipResult, string>;

type SlipsDialogProps = { readonly catalogue: Catalogue; readonly onClose: () => void };

/** After an outage: the slips that were given out by hand, one after another, with the time written on them. */
export function SlipsDialog({ catalogue, onClose }: SlipsDialogProps) {
  const { t } = useTranslation();
  const form = useSlipForm();
  const { draft, change, entered, error } = form;
  return (
    <Dialog
      title={t('door.slips.title')}
      isOpen
      onClose={onClose}
      isWide
      acts={<SlipActs enter={form.act} isBusy={form.isBusy} />}
    >
      <p className="sub">{t('door.slips.text')}</p>
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      <div className="door-slip">
        <TextField
          label={t('door.slips.number')}
          placeholder="P07"
          value={draft.number}
          onChange={(number) => change({ number })}
          problem={form.gap === 'number' ? t('door.slips.numberMissing') : null}
          inputRef={form.numberRef}
          takesFocus
        />
        <TextField
          label={t('door.slips.time')}
          placeholder="11:05"
          value={draft.time}
          onChange={(time) => change({ time })}
          problem={form.gap === 'time' ? t('door.slips.timeMissing') : null}
        />
        <ChoiceField
          label={t('door.slips.day')}
          choices={[
            { key: 'today', label: t('door.slips.today') },
            { key: 'yesterday', label: t('door.slips.yesterday') },
          ]}
          value={draft.day}
          onChange={(day) => change({ day })}
        />
      </div>
      <MatterField
        label={t('door.slips.matter')}
        catalogue={catalogue}
        value={draft.serviceId}
        onChange={(serviceId) => change({ serviceId })}
      />
      <ChoiceField<ClientLanguage>
        label={t('contact.log.language')}
        choices={choicesOf(LANGUAGE_TEXTS, t)}
        value={draft.language}
        onChange={(language) => change({ language })}
      />
      <ChoiceField
        label={t('door.slips.result')}
        choices={SLIP_RESULTS.map((key) => ({ key, label: t(RESULT_KEYS[key]) }))}
        value={draft.result}
        onChange={(result) => change({ result })}
      />
      <div role="status">
        {entered !== null && (
          <StateLabel tone="done">{t('door.slips.entered', { ticket: entered })}</StateLabel>
        )}
      </div>
    </Dialog>
  );
}

/** Their keys work inside the dialog only. */
function SlipActs({ enter, isBusy }: { readonly enter: Command; readonly isBusy: boolean }) {
  const printing = usePrintSlips();
  useCommands([enter, printing.command], { isInDialog: true });
  return (
    <>
      <CommandButton command={printing.command} look="quiet" icon="print" isBusy={printing.isBusy} />
      <CommandButton command={enter} look="primary" isBusy={isBusy} />
    </>
  );
}

function useSlipForm() {
  const { t } = useTranslation();
  const enter = useCommand('door.enterSlip');
  const take = useCommand('door.takeTicketBack');
  const [draft, setDraft] = useState<SlipDraft>(NEW_SLIP);
  const [entered, setEntered] = useState<string | null>(null);
  const [isJudged, setJudged] = useState(false);
  const numberRef = useRef<HTMLInputElement>(null);
  /** The paper is still there: its number can be entered again. */
  const takeBack = async (visitId: string, ticket: string) => {
    const outcome = await take.run({ visitId });
    if (outcome.ok) setEntered(null);
    useUi
      .getState()
      .showNotice(
        outcome.ok
          ? { text: t('door.slips.takenBack', { ticket }) }
          : { text: errorText(outcome.error), tone: 'error' },
      );
  };
  const act: Command = {
    id: 'door.primary',
    labelKey: 'door.slips.enter',
    async run() {
      setJudged(true);
      const number = slipNumber(draft.number);
      const time = clockTimeOf(draft.time);
      if (number === null || time === null) return;
      const today = localDate(Date.now());
      const { serviceId, result, language } = draft;
      const matter = { ...OTHER_QUESTION, serviceId };
      const outcome = await enter.run({
        number,
        day: draft.day === 'today' ? today : addDays(today, -1),
        time,
        triage: triageOf({ ...NEW_TRIAGE, matter, language }),
        result,
      });
      if (!outcome.ok) return;
      const { visitId, ticket } = outcome.value;
      setEntered(ticket);
      useUi.getState().showUndo({
        text: t('door.slips.entered', { ticket }),
        until: Date.now() + UNDO_WINDOW_MS,
        undo: () => void takeBack(visitId, ticket),
      });
      setJudged(false);
      // The next slip of the pile has the next number; time and result are often alike.
      setDraft({ ...draft, number: String(number + 1) });
      numberRef.current?.select();
    },
  };
  return {
    draft,
    change: (changed: Partial<SlipDraft>) => setDraft((before) => ({ ...before, ...changed })),
    entered,
    gap: isJudged ? slipGap(draft) : null,
    error: enter.error,
    isBusy: enter.isPending,
    numberRef,
    act,
  };
}
