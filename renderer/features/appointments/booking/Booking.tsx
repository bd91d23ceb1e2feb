import { useEffect, useState } from 'react';
import { hasRole, type Person } from '#renderer/app/person.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Booked, type BookedFacts } from './Booked.tsx';
import { openBooking, useIsOpened } from './bookingDraft.ts';
import { BookingDialog } from './BookingDialog.tsx';

/** An appointment, from anywhere in the application: the client stands here or is on the telephone (TEL-*). */
export function Booking({ person }: { readonly person: Person }) {
  const isOpen = useUi((state) => state.overlay === 'booking');
  const mayBook = hasRole(person, ['greeter', 'clerk', 'specialist', 'manager']);
  useCommands([
    {
      id: 'app.book',
      labelKey: 'appointment.book.act',
      when: () => mayBook,
      run: () => useUi.getState().setOverlay('booking'),
    },
  ]);
  return isOpen && mayBook ? <OpenBooking person={person} /> : null;
}

function OpenBooking({ person }: { readonly person: Person }) {
  const [booked, setBooked] = useState<BookedFacts | null>(null);
  const wish = useUi((state) => state.bookingWish);
  const isOpened = useIsOpened(person.staffId, wish);
  useEffect(() => openBooking(person.staffId, wish), [person.staffId, wish]);
  const close = () => useUi.getState().setOverlay(null);
  if (booked) return <Booked booked={booked} onClose={close} />;
  if (!isOpened) return null;
  return <BookingDialog person={person} onBooked={setBooked} onClose={close} />;
}
