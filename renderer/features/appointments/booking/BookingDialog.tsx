import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/useCommand.ts';
import { errorText } from '#renderer/app/errorText.ts';
import type { Person } from '#renderer/app/person.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { BookedFacts } from './Booked.tsx';
import { changeBooking, clearBooking, gapsOf, inputOf, useBooking, type BookingGap } from './bookingDraft.ts';
import { BookingForm } from './BookingForm.tsx';
import '../Appointments.css';

type BookingDialogProps = {
  readonly person: Person;
  readonly onBooked: (booked: BookedFacts) => void;
  readonly onClose: () => void;
};

export function BookingDialog({ person, onBooked, onClose }: BookingDialogProps) {
  const { t } = useTranslation();
  const draft = useBooking();
  const [showsGaps, setShowsGaps] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const book = useCommand('appointment.book');
  const gaps = gapsOf(draft);
  const primary: Command = {
    id: 'agenda.primary',
    labelKey: 'appointment.book.primary',
    async run() {
      const [gap] = gaps;
      if (gap) {
        setShowsGaps(true);
        focusGap(form.current, gap);
        return;
      }
      const outcome = await book.run(inputOf(draft));
      if (outcome.ok) {
        clearBooking();
        onBooked({ ...outcome.value, from: draft.from ?? 0, language: draft.language });
      } else if (outcome.error.rule === 'appointment.timeTaken') {
        changeBooking({ from: null });
      }
    },
  };
  const startOver: Command = {
    id: 'agenda.startOver',
    labelKey: 'appointment.book.startOver',
    run: () => {
      setShowsGaps(false);
      clearBooking();
      focusGap(form.current, 'service');
    },
  };
  useCommands([primary, startOver], { isInDialog: true });
  return (
    <Dialog
      title={t('appointment.book.title')}
      isOpen
      isWide
      onClose={onClose}
      acts={
        <>
          <CommandButton command={startOver} look="quiet" />
          <span className="muted">{t('appointment.book.kept')}</span>
          <CommandButton command={primary} look="primary" isBusy={book.isPending} />
        </>
      }
    >
      {book.error && <Notice tone="error">{errorText(book.error)}</Notice>}
      <div ref={form}>
        <BookingForm person={person} gaps={showsGaps ? gaps : []} />
      </div>
    </Dialog>
  );
}

function focusGap(form: HTMLElement | null, gap: BookingGap): void {
  form?.querySelector(`[data-gap="${gap}"]`)?.querySelector<HTMLElement>('button, input')?.focus();
}
