import type { ComponentType } from 'react';
import { Ancillary } from '#renderer/features/ancillary/Ancillary.tsx';
import { Booking } from '#renderer/features/appointments/booking/Booking.tsx';
import { CheckIn } from '#renderer/features/appointments/checkIn/CheckIn.tsx';
import { ExpectedList } from '#renderer/features/appointments/door/ExpectedList.tsx';
import { ContactLog } from '#renderer/features/contacts/log/ContactLog.tsx';
import { FeedbackIntake } from '#renderer/features/feedback/intake/FeedbackIntake.tsx';
import { feedbackSource } from '#renderer/features/feedback/palette/feedbackSource.ts';
import { Outage } from '#renderer/features/outage/Outage.tsx';
import { OutboxPanel } from '#renderer/features/outbox/OutboxPanel.tsx';
import { clientSource } from '#renderer/features/requests/palette/clientSource.ts';
import { requestSource } from '#renderer/features/requests/palette/requestSource.ts';
import { serviceSource } from '#renderer/features/requests/palette/serviceSource.ts';
import { IdleWatch } from '#renderer/features/signIn/IdleWatch.tsx';
import { LockOverlay } from '#renderer/features/signIn/LockOverlay.tsx';
import type { Person } from './person.ts';
import type { OutboxPanelProps, PaletteSource } from './slotTypes.ts';

type Slots = {
  readonly OutboxPanel: ComponentType<OutboxPanelProps> | null;
  /** Covers everything while the session is locked; ends with `setLocked(false)`. Nobody is known after a reload. */
  readonly LockOverlay: ComponentType<{ readonly person: Person | null }> | null;
  /** Locks by itself after the centre's minutes without input; draws nothing. */
  readonly IdleWatch: ComponentType<{ readonly person: Person }> | null;
  /** Complaint, suggestion or praise over any screen, while the overlay `feedback` is open. */
  readonly FeedbackIntake: ComponentType<{ readonly person: Person }> | null;
  /** A call or an e-mail over any screen, while the overlay `phone` or `email` is open. */
  readonly ContactLog: ComponentType<{ readonly person: Person }> | null;
  /** Booking a time over any screen, while the overlay `booking` is open. */
  readonly Booking: ComponentType<{ readonly person: Person }> | null;
  /** The client of an appointment has come: over any screen, while the overlay `checkIn` is open. */
  readonly CheckIn: ComponentType<{ readonly person: Person }> | null;
  /** Copies and the like over any screen, while the overlay `ancillary` is open. */
  readonly Ancillary: ComponentType<{ readonly person: Person }> | null;
  /** What does not work, over any screen, while the overlay `outage` is open. */
  readonly Outage: ComponentType<{ readonly person: Person }> | null;
  /** At the door: who comes next by appointment. */
  readonly ExpectedList: ComponentType | null;
  readonly paletteSources: readonly PaletteSource[];
};

/** Where features put something into the frame. */
export const SLOTS: Slots = {
  OutboxPanel,
  LockOverlay,
  IdleWatch,
  FeedbackIntake,
  ContactLog,
  Booking,
  CheckIn,
  Ancillary,
  Outage,
  ExpectedList,
  paletteSources: [clientSource, requestSource, serviceSource, feedbackSource],
};
