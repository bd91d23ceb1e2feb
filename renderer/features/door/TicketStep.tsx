import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { PrinterState } from '#shared/domain/print/printer.ts';
import { formatTime } from '#renderer/app/format.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { PrinterTrouble } from './PrinterTrouble.tsx';
import type { TriageAct, TriageState } from './triage.ts';
import { waitWords } from './waitWords.ts';

type TicketStepProps = {
  readonly state: TriageState;
  readonly preview: OutputOf<'door.preview'> | undefined;
  readonly act: (act: TriageAct) => void;
  /** Of the ticket printer; null when all is well. */
  readonly trouble: PrinterState | null;
  readonly onDialog: () => void;
};

/** The number that would be given now and an honest wait. */
export function TicketStep({ state, preview, act, trouble, onDialog }: TicketStepProps) {
  const { t } = useTranslation();
  if (state.place !== 'counter') return <p className="muted">{t('door.ticket.notNeeded')}</p>;
  if (!state.matter || !preview) return <p className="muted">{t('door.ticket.later')}</p>;
  return (
    <div className="door-ticket">
      {preview.isAfterCutoff && (
        <TextField
          label={t('door.ticket.reason')}
          hint={t('door.ticket.reasonHint')}
          maxLength={200}
          value={state.overrideReason}
          onChange={(overrideReason) => act({ kind: 'answer', answers: { overrideReason } })}
        />
      )}
      {trouble && state.isOnPaper && (
        <PrinterTrouble
          state={trouble}
          onDialog={onDialog}
          onNoPaper={() => act({ kind: 'answer', answers: { isOnPaper: false } })}
        />
      )}
      <div className="door-ticket-row">
        <span className="door-number">{preview.ticket}</span>
        <div aria-live="polite">
          {preview.range ? (
            <div className="door-wait">{waitWords(preview.range, t)}</div>
          ) : (
            <StateLabel tone="warn">{t('door.ticket.noCounter')}</StateLabel>
          )}
          <div className="sub">
            {t('door.ticket.ahead', { number: preview.ahead })} ·{' '}
            {t('door.ticket.due', { time: formatTime(preview.dueAt) })}
          </div>
        </div>
        <span className="push">
          <ChoiceField
            label={t('door.ticket.paperLabel')}
            isLabelHidden
            choices={[
              { key: 'paper', label: t('door.ticket.paper') },
              { key: 'none', label: t('door.ticket.noPaper') },
            ]}
            value={state.isOnPaper ? 'paper' : 'none'}
            onChange={(key) => act({ kind: 'answer', answers: { isOnPaper: key === 'paper' } })}
          />
        </span>
      </div>
    </div>
  );
}
