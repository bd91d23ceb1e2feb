import type { OutputOf } from '#shared/api/contract.ts';
import { channelFigures } from '#shared/domain/visit/contact/figures.ts';
import { CONTACT_CHANNELS } from '#shared/domain/visit/contact/types.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';
import { localDate, startOfLocalDay } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { findClient } from '#db/repositories/clients.ts';
import {
  contactsFinishedBetween,
  contactsOfDay,
  openContacts,
  type ContactRow,
} from '#db/repositories/contacts.ts';
import { businessDayOf } from '#electron/office/businessDay.ts';
import { contactViewOf } from '#electron/office/contactView.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { namesOf, type Names } from '#electron/office/handoffView.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import { staffOf } from '#electron/office/work.ts';

type Item = OutputOf<'contact.list'>['open'][number];

export const list: QueryHandler<'contact.list'> = (office, _input, caller) => {
  const names = namesOf(office);
  const { staffId } = staffOf(caller);
  const today = localDate(office.clock.now());
  const ended = contactsFinishedBetween(
    office.db,
    startOfLocalDay(today),
    startOfLocalDay(addDays(today, 1)),
  );
  const itemsOf = (rows: readonly ContactRow[]): Item[] =>
    rows.flatMap((row) => itemOf(office, names, staffId, row) ?? []);
  return { open: itemsOf(openContacts(office.db)), ended: itemsOf(ended) };
};

export const figures: QueryHandler<'contact.figures'> = (office) => {
  const now = office.clock.now();
  const today = contactsOfDay(office.db, businessDayOf(office.db, now)).map(({ state }) => state);
  const open = openContacts(office.db).map(({ state }) => state);
  return {
    channels: CONTACT_CHANNELS.map((channel) => {
      const own = open.filter(({ contact }) => contact?.channel === channel);
      const late = own.filter((state) => lookAt(state) <= now).length;
      return { ...channelFigures(channel, today), open: own.length, late };
    }),
  };
};

/** When somebody has to look at it. */
function lookAt({ parkedUntil, dueAt }: VisitState): number {
  return parkedUntil ?? dueAt;
}

function itemOf(
  office: OfficeContext,
  names: Names,
  staffId: string,
  { id, state }: ContactRow,
): Item | null {
  const view = contactViewOf(state);
  if (!view) return null;
  const { ticket, serviceId, language, clientId, counter, finishedAt, outcomes, contact } = state;
  return {
    ...view,
    visitId: id,
    ticket: ticket ?? '',
    status: statusOf(state),
    dueAt: lookAt(state),
    serviceId,
    language,
    clientName: clientId === null ? null : (findClient(office.db, clientId)?.name ?? null),
    forName: names.staff(contact?.forStaffId ?? null),
    isMine: contact?.forStaffId === staffId,
    counter,
    finishedAt,
    outcomes: outcomes.map(({ kind }) => kind),
    reply: state.handoffs?.findLast(({ reply }) => (reply?.text ?? '') !== '')?.reply ?? null,
  };
}

function statusOf({ status, counter }: VisitState): Item['status'] {
  if (status === 'finished') return 'done';
  if (status === 'left') return 'missed';
  return status === 'serving' && counter !== null ? 'atCounter' : 'open';
}
