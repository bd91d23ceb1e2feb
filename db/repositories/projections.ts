import type { AggregateKind } from '#shared/domain/event.ts';
import type { States } from '#shared/domain/rules.ts';
import { ancillaryProjection } from '#db/repositories/ancillary.ts';
import { appointmentProjection } from '#db/repositories/appointments.ts';
import { cardReportProjection } from '#db/repositories/cardReports.ts';
import { clientProjection } from '#db/repositories/clients.ts';
import { delegationProjection } from '#db/repositories/delegations.ts';
import { digitalEventProjection } from '#db/repositories/digitalEvents.ts';
import { proposalProjection } from '#db/repositories/proposals.ts';
import { favouritesProjection } from '#db/repositories/favourites.ts';
import { feedbackProjection } from '#db/repositories/feedback.ts';
import { localCardProjection } from '#db/repositories/localCards.ts';
import { outageProjection } from '#db/repositories/outages.ts';
import { paperProjection } from '#db/repositories/papers.ts';
import { paymentProjection } from '#db/repositories/payments.ts';
import { representationProjection } from '#db/repositories/representations.ts';
import { requestProjection } from '#db/repositories/requests.ts';
import { shiftProjection } from '#db/repositories/shifts.ts';
import { taskProjection } from '#db/repositories/tasks.ts';
import { tripProjection } from '#db/repositories/trips.ts';
import { visitProjection } from '#db/repositories/visits.ts';
import type { Projection } from '#db/repositories/projection.ts';

/** Where each aggregate's folded state is kept; showings of personal data have no state. */
const PROJECTIONS: { [Kind in AggregateKind]: Projection<NonNullable<States[Kind]>> | null } = {
  visit: visitProjection,
  request: requestProjection,
  client: clientProjection,
  task: taskProjection,
  shift: shiftProjection,
  access: null,
  feedback: feedbackProjection,
  appointment: appointmentProjection,
  payment: paymentProjection,
  delegation: delegationProjection,
  representation: representationProjection,
  localCard: localCardProjection,
  cardReport: cardReportProjection,
  proposal: proposalProjection,
  favourites: favouritesProjection,
  paper: paperProjection,
  ancillary: ancillaryProjection,
  digitalEvent: digitalEventProjection,
  outage: outageProjection,
  trip: tripProjection,
};

/** Null where nothing is kept: what was only looked at, and what only a newer program knows. */
export function projectionOf(kind: AggregateKind): Projection<unknown> | null {
  return Object.hasOwn(PROJECTIONS, kind) ? PROJECTIONS[kind] : null;
}

/** Tables that `rebuild` empties and fills again. */
export const PROJECTION_TABLES = [
  'visits',
  'visits_elsewhere',
  'visit_clients',
  'contacts',
  'handoffs',
  'requests',
  'requests_elsewhere',
  'request_work',
  'attachments',
  'result_files',
  'clients',
  'tasks',
  'shifts',
  'feedback',
  'appointments',
  'payments',
  'payment_entries',
  'delegations',
  'delegation_acts',
  'representations',
  'local_cards',
  'card_reports',
  'favourites',
  'proposals',
  'papers',
  'ancillary',
  'digital_events',
  'outages',
  'trips',
] as const;
