import type { ClientKind } from '#shared/domain/client/types.ts';
import {
  businessDayIn,
  happened,
  refused,
  type Decision,
  type DecisionContext,
} from '#shared/domain/decision.ts';
import { lastDayAsChild } from '#shared/domain/representation/ofAge.ts';
import type {
  ClosingReason,
  RepresentationBasis,
  RepresentationDocument,
  RepresentationEnd,
  RepresentationEvent,
  RepresentationScope,
  RepresentationState,
} from '#shared/domain/representation/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';

export type RecordRepresentation = {
  readonly kind: 'record';
  readonly client: {
    readonly id: string;
    readonly kind: ClientKind;
    /** As the personal code tells it; null where it does not. */
    readonly birthDate: LocalDate | null;
    /** The client themselves, with the identity checked, is at the counter. */
    readonly isHere: boolean;
  };
  readonly representative: {
    readonly id: string;
    readonly hasCard: boolean;
    readonly name: string;
    readonly code: string;
  };
  readonly visitId: string | null;
  readonly basis: RepresentationBasis;
  readonly documentKind: RepresentationDocument;
  readonly documentNumber: string;
  readonly documentDate: LocalDate | null;
  readonly scope: RepresentationScope;
  readonly end: RepresentationEnd;
};

export type RepresentationCommand =
  RecordRepresentation | { readonly kind: 'close'; readonly why: ClosingReason; readonly words: string };

export type RepresentationRule =
  | 'representation.exists'
  | 'representation.unknown'
  | 'representation.self'
  | 'representation.nameMissing'
  | 'representation.documentMissing'
  | 'representation.documentLater'
  | 'representation.endMissing'
  | 'representation.endPast'
  | 'representation.ofAge'
  | 'representation.notForOrganisation'
  | 'representation.onlyForOrganisation'
  | 'representation.scopeMissing'
  | 'representation.mayOnlyReceive'
  | 'representation.clientNotHere'
  | 'representation.closed';

type RepresentationDecision = Decision<RepresentationEvent, RepresentationRule>;

const OF_ORGANISATION: readonly RepresentationBasis[] = ['boardMember', 'organisationUser'];
const OF_EITHER: readonly RepresentationBasis[] = ['powerOfAttorney', 'namedByClient'];
const LEAST_NAME = 3;

/** LVL-17: who acts for the client, on what ground, for what and until when, told once and found again. */
export function decideRepresentation(
  state: RepresentationState | null,
  command: RepresentationCommand,
  context: DecisionContext,
): RepresentationDecision {
  if (command.kind === 'record') {
    return state ? refused('representation.exists') : record(command, businessDayIn(context));
  }
  if (!state) return refused('representation.unknown');
  if (state.closing) return refused('representation.closed');
  const { clientId } = state;
  const { why } = command;
  const isRevoked = why === 'revokedByClient' || why === 'givenUp';
  return happened({
    type: isRevoked ? 'representation.revoked' : 'representation.ended',
    version: 1,
    payload: { clientId, why },
    personal: [{ subjectId: clientId, data: { words: command.words.trim() } }],
  });
}

function record(command: RecordRepresentation, today: LocalDate): RepresentationDecision {
  const { client, representative, visitId, basis, documentKind, documentNumber, documentDate, scope } =
    command;
  const end = endOf(command);
  const rule =
    againstPeople(command) ?? againstDocument(command, today) ?? againstEnd(basis, end, today) ?? null;
  if (rule) return refused(rule);
  const { hasCard } = representative;
  return happened({
    type: 'representation.recorded',
    version: 1,
    payload: {
      clientId: client.id,
      representativeId: representative.id,
      hasCard,
      visitId,
      basis,
      documentKind,
      documentDate,
      scope,
      end,
    },
    personal: [
      { subjectId: client.id, data: { documentNumber: documentNumber.trim() } },
      {
        subjectId: representative.id,
        // Whoever has a card has the code there.
        data: { name: representative.name.trim(), code: hasCard ? '' : representative.code },
      },
    ],
  });
}

/** A parent's ends when the child comes of age, whatever was typed. */
function endOf({ basis, client, end }: RecordRepresentation): RepresentationEnd {
  if (basis !== 'parent' || client.birthDate === null) return end;
  return { kind: 'day', day: lastDayAsChild(client.birthDate) };
}

function againstPeople({
  client,
  representative,
  basis,
  scope,
}: RecordRepresentation): RepresentationRule | null {
  if (representative.id === client.id) return 'representation.self';
  if (representative.name.trim().length < LEAST_NAME) return 'representation.nameMissing';
  const isOrganisation = client.kind === 'organisation';
  if (isOrganisation && ![...OF_ORGANISATION, ...OF_EITHER].includes(basis))
    return 'representation.notForOrganisation';
  if (!isOrganisation && OF_ORGANISATION.includes(basis)) return 'representation.onlyForOrganisation';
  if (scope.kind === 'listed' && scope.owners.length + scope.services.length === 0)
    return 'representation.scopeMissing';
  if (basis !== 'namedByClient') return null;
  if (scope.kind !== 'receive') return 'representation.mayOnlyReceive';
  // A representative passes nothing on (domain 5.11); a legal person never comes itself.
  return client.isHere ? null : 'representation.clientNotHere';
}

function againstDocument(
  { basis, documentKind, documentNumber, documentDate }: RecordRepresentation,
  today: LocalDate,
): RepresentationRule | null {
  const isWord = documentKind === 'clientsWord';
  if (isWord !== (basis === 'namedByClient')) return 'representation.documentMissing';
  if (!isWord && documentNumber.trim() === '') return 'representation.documentMissing';
  return documentDate !== null && documentDate > today ? 'representation.documentLater' : null;
}

function againstEnd(
  basis: RepresentationBasis,
  end: RepresentationEnd,
  today: LocalDate,
): RepresentationRule | null {
  if (end.kind === 'unknown' && basis === 'powerOfAttorney') return 'representation.endMissing';
  if (end.kind !== 'day' || end.day >= today) return null;
  return basis === 'parent' ? 'representation.ofAge' : 'representation.endPast';
}
