import type { z } from 'zod';
import type { handoffView } from '#shared/api/areas/handoff.ts';
import type { Handoff } from '#shared/domain/visit/handoff/types.ts';
import { allStaff } from '#db/repositories/staff.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { readPresenceElsewhere } from '#electron/office/presence.ts';

type HandoffView = z.output<typeof handoffView>;

/** Names of people and centres for the ids in the events; read once for a whole list. */
export type Names = { staff(id: string | null): string | null; centre(id: string | null): string | null };

export function namesOf(office: OfficeContext): Names {
  const staff = new Map(allStaff(office.db).map(({ id, name }) => [id, name]));
  const centres = new Map(readPresenceElsewhere(office.db)?.centres.map(({ id, name }) => [id, name]));
  const own = office.centre();
  if (own) centres.set(own.id, own.name);
  return {
    staff: (id) => (id === null ? null : (staff.get(id) ?? null)),
    centre: (id) => (id === null ? null : (centres.get(id) ?? null)),
  };
}

export function viewOf(office: OfficeContext, names: Names, handoff: Handoff): HandoffView {
  const { id, words, reply, target, fromCentreId, fromStaffId, takenBy, ...facts } = handoff;
  const { status, fromLevel, toLevel, reason, institutionId, isSimple, clientMoves, fromCounter } = facts;
  const { offeredAt, answerBy, takenAt, outAt, refusal, ending } = facts;
  return {
    handoffId: id,
    ...{ status, fromLevel, toLevel, reason, institutionId, isSimple, clientMoves, fromCounter },
    ...{ offeredAt, answerBy, takenAt, outAt, refusal, ending },
    meetAt: handoff.meetAt ?? null,
    question: words?.question ?? '',
    summary: words?.summary ?? '',
    whyNotHere: words?.whyNotHere ?? '',
    fromName: names.staff(fromStaffId) ?? words?.by ?? '',
    fromCentre: fromCentreId === office.centre()?.id ? null : names.centre(fromCentreId),
    to: targetOf(names, target),
    // Another centre's people are not on this one's list; they sign their answers.
    takenByName: takenBy === null ? null : (names.staff(takenBy) ?? reply?.by ?? null),
    reply: reply && reply.text !== '' ? { ...reply } : null,
  };
}

export function targetOf(names: Names, target: Handoff['target']): HandoffView['to'] {
  switch (target.kind) {
    case 'person':
      return { kind: 'person', name: names.staff(target.staffId) ?? '' };
    case 'institution':
      return { kind: 'institution', name: target.institutionId };
    case 'centre':
      return { kind: 'centre', name: names.centre(target.centreId) ?? '' };
    case 'level':
      return null;
  }
}
