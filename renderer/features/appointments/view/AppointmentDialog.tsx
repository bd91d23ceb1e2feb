import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDate } from '#shared/lib/time.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { useNow } from '#renderer/app/useNow.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { Appointment } from '../types.ts';
import { useActs } from '../useActs.ts';
import { shortMoment } from '../words.ts';
import { AppointmentFacts } from './AppointmentFacts.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import type { Mode } from './mode.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { LogVideoDialog, RefuseVideoDialog } from './VideoDialogs.tsx';
import { ProposeVideoDialog } from './ProposeVideoDialog.tsx';
import { useVideoCommands } from './useVideoCommands.ts';

const MINUTE_MS = 60_000;

type AppointmentDialogProps = { readonly appointmentId: string; readonly onClose: () => void };

export function AppointmentDialog({ appointmentId, onClose }: AppointmentDialogProps) {
  const { t } = useTranslation();
  const [mode, setMode] = useState<Mode>('view');
  const { data, error } = useQuery(
    'appointment.get',
    { appointmentId },
    { topics: ['appointment', 'visit', 'client'] },
  );
  if (!data) {
    return (
      <Dialog title={t('appointment.view.title')} isOpen onClose={onClose}>
        {error ? <Notice tone="error">{errorText(error)}</Notice> : <Loading />}
      </Dialog>
    );
  }
  const back = { appointment: data, onClose: () => setMode('view') };
  switch (mode) {
    case 'view':
      return <Shown appointment={data} onMode={setMode} onClose={onClose} />;
    case 'move':
      return <MoveDialog {...back} />;
    case 'cancel':
      return <CancelDialog {...back} />;
    case 'propose':
      return <ProposeVideoDialog {...back} />;
    case 'refuse':
      return <RefuseVideoDialog {...back} />;
    case 'log':
      return <LogVideoDialog {...back} />;
  }
}

type ShownProps = {
  readonly appointment: Appointment;
  readonly onMode: (mode: Mode) => void;
  readonly onClose: () => void;
};

function Shown({ appointment, onMode, onClose }: ShownProps) {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const acts = useActs();
  const { appointmentId, status, from, name, code, language, undo, video } = appointment;
  const isOwn = video?.side !== 'asked';
  const isOpen = status === 'booked' || status === 'missed';
  const isToday = localDate(from) === localDate(now);
  const checkIn: Command = {
    id: 'agenda.primary',
    labelKey: 'appointment.checkIn.act',
    when: () => isOwn && isOpen && isToday,
    run: async () => {
      if (await acts.checkIn(appointmentId)) onClose();
    },
  };
  const move: Command = {
    id: 'agenda.move',
    labelKey: 'appointment.move.act',
    when: () => isOwn && isOpen,
    run: () => onMode('move'),
  };
  const cancel: Command = {
    id: 'agenda.cancel',
    labelKey: 'appointment.cancel.act',
    when: () => isOwn && status === 'booked',
    run: () => onMode('cancel'),
  };
  const missed: Command = {
    id: 'agenda.missed',
    labelKey: 'appointment.missed.act',
    when: () => isOwn && status === 'booked' && from <= now,
    run: async () => {
      await acts.markMissed(appointmentId);
    },
  };
  const takeBack: Command = {
    id: 'agenda.undo',
    labelKey: 'appointment.undo',
    when: () => isOwn && undo !== null,
    run: () => acts.undo(appointmentId),
  };
  const slip: Command = {
    id: 'agenda.slip',
    labelKey: 'appointment.slip.print',
    when: () => isOwn && status === 'booked',
    run: () => acts.printSlip(appointmentId, language),
  };
  const calendar: Command = {
    id: 'agenda.calendar',
    labelKey: 'appointment.slip.calendar',
    when: () => isOwn,
    run: () => acts.saveCalendar(appointmentId, language),
  };
  const ofVideo = useVideoCommands(appointment, onMode);
  const quiet = [move, cancel, missed, takeBack, slip, calendar, ...ofVideo.others];
  useCommands([checkIn, ...quiet, ofVideo.accept], { isInDialog: true });
  return (
    <Dialog
      title={`${name || code} · ${shortMoment(from, now, t)}`}
      isOpen
      isWide
      onClose={onClose}
      acts={
        <>
          <CommandButton command={ofVideo.accept} look="primary" />
          <CommandButton command={checkIn} look="primary" isBusy={acts.isBusy} />
        </>
      }
    >
      <AppointmentFacts appointment={appointment} now={now} />
      <div className="appointment-acts">
        {quiet.map((command) => (
          <CommandButton key={command.id} command={command} size="small" />
        ))}
      </div>
    </Dialog>
  );
}
