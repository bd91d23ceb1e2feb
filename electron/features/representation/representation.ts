import { AppError } from '#shared/api/errors.ts';
import { checkPersonalCode } from '#shared/domain/identity/personalCode.ts';
import { decideRepresentation } from '#shared/domain/representation/decide.ts';
import { localDate } from '#shared/lib/time.ts';
import {
  cardIdsOf,
  clientsByCode,
  codesOfClient,
  findClient,
  isSameClient,
} from '#db/repositories/clients.ts';
import { representationsOf, representedBy } from '#db/repositories/representations.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { actInVisit } from '#electron/office/representations.ts';
import type { Work } from '#electron/office/work.ts';
import { viewOf } from '#electron/features/representation/views.ts';
import type { ParsedOf } from '#shared/api/contract.ts';

/** Whoever comes is among the latest. */
const MOST = 50;

export const ofClient: QueryHandler<'representation.ofClient'> = (office, { clientId }) => ({
  representatives: representationsOf(office.db, clientId, MOST).map((row) => viewOf(office, row)),
  represents: representedBy(office.db, clientId, MOST).map((row) => viewOf(office, row)),
});

export const record: CommandHandler<'representation.record'> = (work, input) => {
  const { clientId, representative: _representative, use, ...facts } = input;
  const { visitId } = input;
  const client = findClient(work.db, clientId);
  if (!client) throw new AppError({ code: 'notFound' });
  const representationId = work.newId();
  const isHere = isClientHere(work, client.id, visitId);
  const birthDate = client.kind === 'person' ? birthDateOf(work, client.id) : null;
  work.decide('representation', representationId, (state) =>
    decideRepresentation(
      state,
      {
        kind: 'record',
        ...facts,
        client: { id: client.id, kind: client.kind, birthDate, isHere },
        representative: representativeOf(work, client.id, input),
      },
      work,
    ),
  );
  if (use && visitId !== null) actInVisit(work, { visitId, representationId, because: use.because });
  return { representationId };
};

export const close: CommandHandler<'representation.close'> = (work, { representationId, why, words }) => {
  work.decide('representation', representationId, (state) =>
    decideRepresentation(state, { kind: 'close', why, words }, work),
  );
  return {};
};

/** The client, not somebody in their stead, and looked at; whoever speaks for a legal person is the client. */
function isClientHere(work: Work, clientId: string, visitId: string | null): boolean {
  const visit = visitId === null ? null : work.load('visit', visitId);
  if (!visit?.identityCheck || visit.status !== 'serving') return false;
  if (!isSameClient(work.db, visit.clientId, clientId)) return false;
  return visit.representative === null || findClient(work.db, clientId)?.kind === 'organisation';
}

function birthDateOf(work: Work, clientId: string): string | null {
  const codes = codesOfClient(work.db, clientId).filter((code) => code !== '');
  return codes[0] === undefined ? null : checkPersonalCode(codes[0], localDate(work.now)).birthDate;
}

/** By the card where there is one, also when only the code was typed: then it is known from both sides. */
function representativeOf(
  work: Work,
  clientId: string,
  { representative }: ParsedOf<'representation.record'>,
) {
  const typed = 'code' in representative ? representative : null;
  if (typed && typed.code !== '') mustBePossible(typed.code, work.now);
  const cards =
    'clientId' in representative
      ? [representative.clientId]
      : typed?.code
        ? clientsByCode(work.db, typed.code, 1).map(({ id }) => id)
        : [];
  const card = cards[0] === undefined ? null : findClient(work.db, cards[0]);
  if ('clientId' in representative && !card) throw new AppError({ code: 'notFound' });
  if (!card) return { id: work.newId(), hasCard: false, name: typed?.name ?? '', code: typed?.code ?? '' };
  // On whichever card of theirs: nobody represents themselves.
  const id = cardIdsOf(work.db, clientId).includes(card.id) ? clientId : card.id;
  return { id, hasCard: true, name: card.name, code: '' };
}

function mustBePossible(code: string, now: number): void {
  const { verdict } = checkPersonalCode(code, localDate(now));
  if (verdict === 'invalid') throw new AppError({ code: 'refused', rule: 'client.codeImpossible' });
}
