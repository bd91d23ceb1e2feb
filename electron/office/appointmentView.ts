import type { z } from 'zod';
import type { appointmentRow } from '#shared/api/areas/appointment.ts';
import { appointmentCode } from '#shared/domain/appointment/appointmentCode.ts';
import { overlaps } from '#shared/domain/appointment/capacity.ts';
import { isStanding, type AppointmentState } from '#shared/domain/appointment/types.ts';
import { loadState } from '#db/journal/states.ts';
import type { AppointmentRow } from '#db/repositories/appointments.ts';
import { findClient } from '#db/repositories/clients.ts';
import { allCounters } from '#db/repositories/counters.ts';
import { takenBy } from '#electron/office/appointmentPlan.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { namesOf, type Names } from '#electron/office/handoffView.ts';

export type AppointmentView = z.output<typeof appointmentRow>;

/** Rows of the agenda; what stands in `beside` is looked through for double bookings. */
export function viewsOf(
  office: OfficeContext,
  rows: readonly AppointmentRow[],
  beside: readonly AppointmentRow[],
): AppointmentView[] {
  const names = namesOf(office);
  const places = new Map(allCounters(office.db).map(({ id, name }) => [id, name]));
  const ownId = office.centre()?.id ?? null;
  const taken = beside.flatMap(({ id, state }) => {
    const time = isStanding(state) ? takenBy(state, ownId) : null;
    return time ? [{ id, ...time }] : [];
  });
  return rows.map((row) => {
    const own = taken.find(({ id }) => id === row.id);
    const isDoubled =
      own !== undefined &&
      taken.some(({ id, ...time }) => id !== row.id && time.place === own.place && overlaps(time, own));
    const placeName = places.get(row.state.place) ?? names.staff(row.state.place);
    return { ...factsOf(office, row), placeName, isDoubled, video: videoOf(row.state, ownId, names) };
  });
}

function factsOf(
  office: OfficeContext,
  { id, state }: AppointmentRow,
): Omit<AppointmentView, 'placeName' | 'isDoubled' | 'video'> {
  const { status, from, minutes, serviceIds, institutionId, level, channel, clientId } = state;
  const { language, need, visitId, lateMinutes, moves, cancellation } = state;
  const visit = visitId === null ? null : loadState(office.db, 'visit', visitId);
  const client = clientId === null ? null : findClient(office.db, clientId);
  return {
    appointmentId: id,
    code: appointmentCode(id),
    ...{
      status,
      from,
      minutes,
      institutionId,
      level,
      channel,
      clientId,
      language,
      need,
      visitId,
      lateMinutes,
    },
    serviceIds: [...serviceIds],
    name: client?.name ?? state.name ?? '',
    phone: state.phone !== undefined && state.phone !== '' ? state.phone : (client?.phone ?? ''),
    note: state.note ?? '',
    ticket: visit?.ticket ?? null,
    visitStatus: visit?.status ?? null,
    moves: moves.length,
    cancelReason: cancellation?.reason ?? null,
    undo: undoOf(state, visit?.status ?? null),
  };
}

function undoOf({ status }: AppointmentState, visitStatus: string | null): string | null {
  if (status === 'booked') return null;
  return status === 'checkedIn' && visitStatus !== 'waiting' ? null : `appointment.${status}`;
}

function videoOf(
  { centreId, video, roomUrl }: AppointmentState,
  ownId: string | null,
  names: Names,
): AppointmentView['video'] {
  if (!video) return null;
  const side = centreId === ownId ? 'asks' : 'asked';
  const { answer, proposedFrom, refusal, held } = video;
  return {
    ...{ side, answer, proposedFrom, refusal },
    centreName: names.centre(side === 'asks' ? video.centreId : centreId) ?? '',
    by: video.by ?? null,
    text: video.text ?? '',
    roomUrl: roomUrl ?? null,
    held: held && { at: held.at, minutes: held.minutes, text: held.text ?? '' },
  };
}
