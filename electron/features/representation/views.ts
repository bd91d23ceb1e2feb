import type { OutputOf } from '#shared/api/contract.ts';
import { maskedCode } from '#shared/domain/client/maskedCode.ts';
import { loadState } from '#db/journal/states.ts';
import { findClient } from '#db/repositories/clients.ts';
import type { RepresentationRow } from '#db/repositories/representations.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { namesOf } from '#electron/office/handoffView.ts';
import { openScope, representativeName } from '#electron/office/representations.ts';

type View = OutputOf<'representation.ofClient'>['representatives'][number];

export function viewOf(office: OfficeContext, { id, state }: RepresentationRow): View {
  const names = namesOf(office);
  const { basis, documentKind, documentDate, end, scope, closing } = state;
  const request =
    scope.kind === 'receive' && scope.requestId !== null
      ? loadState(office.db, 'request', scope.requestId)
      : null;
  return {
    representationId: id,
    client: cardOf(office, state.clientId),
    representative: {
      ...(state.hasCard
        ? cardOf(office, state.representativeId)
        : { clientId: null, maskedCode: maskedCode('person', state.code ?? '') }),
      name: representativeName(office.db, state),
    },
    isErased: state.name === undefined,
    basis,
    documentKind,
    documentNumber: state.documentNumber ?? '',
    documentDate,
    scope: openScope(scope),
    registerNumber: request?.registerNumber ?? null,
    end,
    recordedAt: state.recordedAt,
    recordedBy: names.staff(state.recordedBy),
    closing: closing && {
      kind: closing.kind,
      why: closing.why,
      at: closing.at,
      by: names.staff(closing.staffId),
      words: closing.words ?? '',
    },
  };
}

/** A card of another centre may not have come here. */
function cardOf({ db }: OfficeContext, clientId: string): View['client'] {
  const client = findClient(db, clientId);
  if (!client) return { clientId: null, name: '', maskedCode: '' };
  return { clientId: client.id, name: client.name, maskedCode: maskedCode(client.kind, client.code) };
}
