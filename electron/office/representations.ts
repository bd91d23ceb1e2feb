import { AppError } from '#shared/api/errors.ts';
import { mayAct, type RepresentationUse, type WhyNotAct } from '#shared/domain/representation/mayAct.ts';
import type { RepresentationState } from '#shared/domain/representation/types.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import { localDate } from '#shared/lib/time.ts';
import { loadState } from '#db/journal/states.ts';
import { findClient, isSameClient } from '#db/repositories/clients.ts';
import type { Db } from '#db/open.ts';
import type { Work } from '#electron/office/work.ts';

type InVisit = { readonly visitId: string; readonly representationId: string; readonly because: string };

/** From now on in this visit the representative speaks for the client. @throws AppError `refused`, `notFound` */
export function actInVisit(work: Work, { visitId, representationId, because }: InVisit): void {
  const representation = work.load('representation', representationId);
  const visit = work.load('visit', visitId);
  if (!representation || !visit) throw new AppError({ code: 'notFound' });
  // Two cards that were merged are one client.
  if (!isSameClient(work.db, visit.clientId, representation.clientId))
    throw new AppError({ code: 'refused', rule: 'representation.otherClient' });
  const name = representativeName(work.db, representation);
  work.decide('visit', visitId, (state) =>
    decideVisit(
      state,
      { kind: 'recordRepresentative', representationId, representation, name, because },
      work,
    ),
  );
}

/** @throws AppError `refused` when the record says that whoever acts may not do this, or not any more */
export function mustAct(work: Work, representationId: string | undefined, use: RepresentationUse): void {
  const why = whyNotAct(work.db, representationId, use, work.now);
  if (why !== null) throw new AppError({ code: 'refused', rule: `representation.${why}` });
}

/** Null as well where the client is here themselves, or an earlier version kept no record. */
export function whyNotAct(
  db: Db,
  representationId: string | undefined,
  use: RepresentationUse,
  now: number,
): WhyNotAct | null {
  const state = representationId === undefined ? null : loadState(db, 'representation', representationId);
  if (!state) return null;
  const answer = mayAct(state, use, localDate(now));
  return answer.kind === 'refused' ? answer.why : null;
}

export function standingOfVisit(db: Db, representationId: string | undefined) {
  const state = representationId === undefined ? null : loadState(db, 'representation', representationId);
  if (representationId === undefined || !state) return null;
  const { scope, end, closing } = state;
  return { representationId, scope: openScope(scope), end, closing: closing && { kind: closing.kind } };
}

/** As the card of the representative has it now; empty once erased. */
export function representativeName(db: Db, state: RepresentationState): string {
  if (state.name === undefined) return '';
  const card = state.hasCard ? findClient(db, state.representativeId) : null;
  return card?.name || state.name;
}

/** With lists of its own, as the contract's types want them. */
export function openScope(scope: RepresentationState['scope']) {
  return scope.kind === 'listed'
    ? { ...scope, owners: [...scope.owners], services: [...scope.services] }
    : scope;
}
