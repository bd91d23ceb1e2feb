import type { ClientState } from '#shared/domain/client/types.ts';
import type { DelegationState } from '#shared/domain/delegation/types.ts';
import type { Speaker } from '#shared/domain/delegation/mayBeSent.ts';
import type { RepresentationState } from '#shared/domain/representation/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { isRestricted, shownClient } from './clients.ts';
import { asRows, type Database, type Transaction } from './database.ts';
import { lockAggregates, type AggregateRef, type Aggregates } from './journal/aggregates.ts';
import type { JudgedEvent } from './journal/events.ts';

/** An act that waits for the portal. Moments are milliseconds. */
export type Submission = {
  readonly actId: string;
  readonly delegationId: string;
  readonly requestId: string;
  readonly tries: number;
  /** When it went out without a clear answer. */
  readonly sentAt: number | null;
};

/** The gateway looks at them at once. */
export async function queueSubmissions(
  tx: Transaction,
  judged: readonly JudgedEvent[],
  now: number,
): Promise<void> {
  const rows = judged.flatMap(({ event, verdict }) => {
    if (event.type !== 'delegation.used' || verdict !== 'applied') return [];
    const { requestId } = event.payload as { requestId: string };
    return [{ actId: event.id, delegationId: event.aggregateId, requestId }];
  });
  if (rows.length === 0) return;
  await tx`
    insert into submission (act_id, delegation_id, request_id, due_at)
    select "actId", "delegationId", "requestId", ${now}
    from json_to_recordset(${asRows(rows)}::text::json) as used (
      "actId" uuid, "delegationId" uuid, "requestId" uuid)
    on conflict do nothing`;
}

/** The one that is due first; other gateways pass it over until this transaction ends. Null when none is. */
export async function takeDue(tx: Transaction, now: number): Promise<Submission | null> {
  const [row] = await tx<Submission[]>`
    select act_id as "actId", delegation_id as "delegationId", request_id as "requestId", tries,
      sent_at as "sentAt"
    from submission
    where due_at <= ${now}
    order by due_at
    limit 1
    for update skip locked`;
  return row ?? null;
}

/** Waits while another gateway has it. */
export async function lockSubmission(tx: Transaction, actId: string): Promise<void> {
  await tx`select from submission where act_id = ${actId} for update`;
}

export async function putOff(
  tx: Transaction,
  { actId }: Submission,
  { dueAt, tries, sentAt }: { dueAt: number; tries: number; sentAt: number | null },
): Promise<void> {
  await tx`
    update submission set due_at = ${dueAt}, tries = ${tries}, sent_at = ${sentAt}
    where act_id = ${actId}`;
}

/** Outside of the transaction that took it; not when another gateway has dealt with it since. */
export async function putOffUntouched(
  database: Database,
  { actId, tries }: Submission,
  { now, dueAt }: { now: number; dueAt: number },
): Promise<void> {
  await database`
    update submission set due_at = ${dueAt}, tries = ${tries + 1}
    where act_id = ${actId} and due_at <= ${now}`;
}

export async function closeSubmission(
  tx: Transaction,
  { actId }: Submission,
  isFiled: boolean,
): Promise<void> {
  await tx`
    update submission set due_at = null, sent_at = null, is_filed = ${isFiled}
    where act_id = ${actId}`;
}

/**
 * What other acts about the same request came to, under whichever delegation: the portal has taken it in, or may have. The
 * request must be locked, so that none of them goes out meanwhile.
 */
export async function lookAtOthers(
  tx: Transaction,
  { actId, requestId }: Submission,
): Promise<{ readonly isFiled: boolean; readonly isOtherUnclear: boolean }> {
  const [row] = await tx<{ isFiled: boolean; isOtherUnclear: boolean }[]>`
    select coalesce(bool_or(is_filed), false) as "isFiled",
      coalesce(bool_or(sent_at is not null), false) as "isOtherUnclear"
    from submission
    where request_id = ${requestId} and act_id <> ${actId}`;
  return row ?? { isFiled: false, isOtherUnclear: false };
}

export type Matter = {
  readonly aggregates: Aggregates;
  readonly delegation: DelegationState | null;
  readonly request: RequestState | null;
  /** The principal, as the card that is shown: the one of the delegation, or what it was merged into. */
  readonly client: ClientState | null;
  /** The request is the principal's, under this or another of their cards. */
  readonly isOfPrincipal: boolean;
  /** Whoever speaks for the principal, if the delegation names a record of it. */
  readonly representation: RepresentationState | null;
  /** The principal's data are not to be processed now. */
  readonly isRestricted: boolean;
};

/** What the act is about, locked: a revocation that arrives now waits until we have decided. */
export async function lockMatter(tx: Transaction, submission: Submission): Promise<Matter> {
  const ofDelegation = { aggregate: 'delegation', aggregateId: submission.delegationId } as const;
  const ofRequest = { aggregate: 'request', aggregateId: submission.requestId } as const;
  const ofRepresentation = await representationBehind(tx, submission.delegationId);
  const aggregates = await lockAggregates(tx, [ofDelegation, ofRequest, ...ofRepresentation]);
  const delegation = aggregates.of(ofDelegation).state as DelegationState | null;
  const request = aggregates.of(ofRequest).state as RequestState | null;
  const client = delegation && (await shownClient(tx, delegation.clientId));
  const asker = request && (await shownClient(tx, request.clientId));
  const isOfPrincipal =
    delegation?.clientId === request?.clientId || (client !== null && client.id === asker?.id);
  const [representation = null] = ofRepresentation.map((ref) => aggregates.of(ref).state);
  return {
    aggregates,
    delegation,
    request,
    client,
    isOfPrincipal,
    representation: representation as RepresentationState | null,
    isRestricted: delegation !== null && (await isRestricted(tx, [delegation.clientId])),
  };
}

/** What a delegation rests on never changes, so it can be read before the locks; all of them are taken in one order. */
async function representationBehind(tx: Transaction, delegationId: string): Promise<AggregateRef[]> {
  const [row] = await tx<{ state: DelegationState | null }[]>`
    select state from aggregate where kind = 'delegation' and id = ${delegationId}`;
  const { representationId } = row?.state?.representation ?? {};
  return representationId === undefined
    ? []
    : [{ aggregate: 'representation', aggregateId: representationId }];
}

/** On whose word the act rests, as it is known now. */
export function speakerOf({ delegation, representation }: Matter, owner: string): Speaker {
  if (delegation?.representation?.representationId === undefined) return { kind: 'noRecord' };
  if (!representation) return { kind: 'notArrived' };
  return { kind: 'representative', acting: representation, owner };
}
