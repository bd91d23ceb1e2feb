import type { FoldableEvent } from '#shared/domain/event.ts';
import type { Contact, ContactEvent, ContactWords } from '#shared/domain/visit/contact/types.ts';
import type { VisitEvent, VisitState } from '#shared/domain/visit/types.ts';

type Known = VisitEvent & Omit<FoldableEvent, 'type' | 'payload' | 'personal' | 'undoOf'>;
type Received = Extract<ContactEvent, { type: 'visit.contactReceived' }>;

const SECOND_MS = 1000;

/** What a visit is called and where it stands when it begins by telephone or e-mail: in no queue, waiting for an answer. */
export function contactOf(
  { payload }: Pick<Received, 'payload'>,
  raw: FoldableEvent,
): Pick<VisitState, 'contact' | 'parkedUntil'> {
  const { channel, source, receivedAt, answerBy } = payload;
  const words = raw.personal[0]?.data as ContactWords | undefined;
  const contact: Contact = {
    channel,
    source,
    receivedAt,
    answerBy,
    answeredAt: null,
    ringSeconds: null,
    forStaffId: null,
    ...(words ? { words } : {}),
  };
  return { contact, parkedUntil: answerBy };
}

/** What an event does to the contact of a visit. */
export function evolveContact(state: VisitState, event: Known): VisitState {
  const { contact } = state;
  if (!contact) return state;
  switch (event.type) {
    case 'visit.contactAnswered': {
      const ringSeconds = event.payload.seconds;
      const answeredAt = ringSeconds === null ? event.at : contact.receivedAt + ringSeconds * SECOND_MS;
      return {
        ...state,
        status: 'serving',
        serviceStartedAt: state.serviceStartedAt ?? answeredAt,
        contact: { ...contact, ringSeconds, answeredAt: contact.answeredAt ?? answeredAt },
      };
    }
    case 'visit.answerPlanned': {
      const { dueAt, forStaffId } = event.payload;
      return {
        ...state,
        status: 'parked',
        counter: null,
        parkedUntil: dueAt,
        contact: { ...contact, forStaffId },
      };
    }
    case 'visit.finished':
      // A call that was missed stays missed; a letter is answered when its visit ends.
      if (contact.channel === 'phone' || contact.answeredAt !== null) return state;
      return { ...state, contact: { ...contact, answeredAt: event.at } };
    default:
      return state;
  }
}
