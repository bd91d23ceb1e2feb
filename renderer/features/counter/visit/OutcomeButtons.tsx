import { useTranslation } from 'react-i18next';
import { OUTCOME_TEXTS } from '#renderer/app/centre/outcomeWords.ts';
import type { OutcomeKind } from '#shared/domain/visit/types.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { useUi } from '#renderer/app/uiStore.ts';
import { useAct } from '../useAct.ts';
import { useOpenVisit } from './VisitContext.ts';

/** Outcomes that are written down by a key; a request and a handover write themselves. */
const BY_KEY = ['consultation', 'referral', 'eServiceTaught', 'notServed'] as const satisfies OutcomeKind[];

type OutcomeButtonsProps = {
  /** Before the dialog of ancillary services opens: no dialog on a dialog. */
  readonly onLeave?: () => void;
  /** For the dialog that ends the visit. */
  readonly isInDialog?: boolean;
  readonly onRecorded?: () => void;
};

export function OutcomeButtons({ isInDialog = false, onLeave, onRecorded }: OutcomeButtonsProps) {
  const { t } = useTranslation();
  const { visit, draft } = useOpenVisit();
  const record = useAct('visit.recordOutcome');
  const serviceId = draft.draft?.serviceId ?? visit.serviceId;
  const ancillary: Command = {
    id: `counter.choice${BY_KEY.length + 1}`,
    labelKey: 'ancillary.title',
    run() {
      onLeave?.();
      useUi.getState().setOverlay('ancillary');
    },
  };
  const byKey: Command[] = BY_KEY.map((kind, index) => ({
    id: `counter.choice${index + 1}`,
    labelKey: OUTCOME_TEXTS[kind],
    async run() {
      if (!(await record.run({ visitId: visit.visitId, kind, serviceId }))) return;
      useUi
        .getState()
        .showNotice({ text: t('counter.outcome.recorded', { what: t(OUTCOME_TEXTS[kind]) }), tone: 'done' });
      onRecorded?.();
    },
  }));
  // Whoever calls or writes copies nothing.
  const commands = visit.contact === null ? [...byKey, ancillary] : byKey;
  useCommands(commands, { isInDialog });
  return (
    <div className="outcome-buttons">
      {commands.map((command) => (
        <CommandButton key={command.id} command={command} />
      ))}
    </div>
  );
}
