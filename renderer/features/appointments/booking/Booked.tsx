import { useTranslation } from 'react-i18next';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import { formatDay, formatTime } from '#renderer/app/format.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { useActs } from '../useActs.ts';
import '../Appointments.css';

export type BookedFacts = {
  readonly appointmentId: string;
  readonly code: string;
  readonly from: EpochMs;
  readonly language: ClientLanguage;
};

type BookedProps = { readonly booked: BookedFacts; readonly onClose: () => void };

/** To be read out on the telephone, or printed for the client. */
export function Booked({ booked, onClose }: BookedProps) {
  const { t } = useTranslation();
  const { appointmentId, code, from, language } = booked;
  const { printSlip, saveCalendar, isBusy } = useActs();
  const print: Command = {
    id: 'agenda.primary',
    labelKey: 'appointment.slip.print',
    run: async () => {
      await printSlip(appointmentId, language);
      onClose();
    },
  };
  const save: Command = {
    id: 'agenda.calendar',
    labelKey: 'appointment.slip.calendar',
    run: () => saveCalendar(appointmentId, language),
  };
  useCommands([print, save], { isInDialog: true });
  return (
    <Dialog
      title={t('appointment.booked.title')}
      isOpen
      onClose={onClose}
      acts={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('appointment.slip.none')}
          </Button>
          <CommandButton command={save} icon="download" />
          <CommandButton command={print} look="primary" icon="print" isBusy={isBusy} />
        </>
      }
    >
      <div className="appointment-booked" role="status">
        <p>
          {formatDay(from)} <strong>{formatTime(from)}</strong>
        </p>
        <strong>{code}</strong>
        <p className="sub">{t('appointment.booked.quote')}</p>
      </div>
    </Dialog>
  );
}
