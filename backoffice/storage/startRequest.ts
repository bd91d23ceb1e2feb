import { randomBytes, randomUUID } from 'node:crypto';
import { dueDateOf, feeCentsOf, possibleChannels, termsFor } from '#shared/catalogue/cardTerms.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { decideClient } from '#shared/domain/client/rules.ts';
import type { ClientData, ClientKind } from '#shared/domain/client/types.ts';
import type { NewEvent } from '#shared/domain/event.ts';
import { decideRequest } from '#shared/domain/request/decide.ts';
import { formatRegisterNumber } from '#shared/domain/request/registerNumber.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { localDate } from '#shared/lib/time.ts';
import { isRestricted } from './clients.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { clientAt } from './clientAt.ts';
import { lockAggregates, type AggregateRef } from './journal/aggregates.ts';
import { centreFeed } from './journal/feeds.ts';
import type { OwnFact } from './journal/ownEvents.ts';
import { record, type JournalContext } from './journal/record.ts';
import { takeSerials } from './leases.ts';
import { sha256 } from './secrets.ts';

export type Start = {
  readonly institutionId: string;
  /** For the centre's clerks to read. */
  readonly institutionName: string;
  /** The institution's own id of it: started again under it, it is the same request. */
  readonly ownId: string;
  readonly centreId: string;
  readonly centreCode: string;
  readonly card: ServiceCard;
  readonly catalogueVersion: number;
  readonly client: { readonly kind: ClientKind; readonly data: ClientData };
  /** What is to be done for the client, in words for the centre. */
  readonly what: string;
};

export type StartRule = 'request.startedOtherwise' | 'client.restricted' | 'lease.exhausted';

const SECRET_BYTES = 12;

/**
 * An institution starts a request as its client's agent (INT-02). The centre finds it among those that nobody has taken, with
 * what is to be done; there is no visit, nobody has come yet. The form is empty: the centre fills it in with the client.
 */
export async function startRequest(
  database: Database,
  start: Start,
  context: JournalContext,
): Promise<{ readonly requestId: string } | { readonly rule: StartRule }> {
  const requestId = requestIdOf(start);
  const ref = { aggregate: 'request', aggregateId: requestId } as const;
  return transaction(database, async (tx) => {
    const known = (await lockAggregates(tx, [ref])).of(ref).state as RequestState | null;
    if (known) return isSame(known, start) ? { requestId } : { rule: 'request.startedOtherwise' };
    const { cards, clientId } = await clientAt(tx, start.centreId, start.client);
    // GDPR 18(2): on what ground their data may be used, only a person at a centre can write down.
    if (await isRestricted(tx, cards)) return { rule: 'client.restricted' };
    const number = await numberFor(tx, start, requestId, context.now);
    if (number === null) return { rule: 'lease.exhausted' };
    const who = clientId ?? randomUUID();
    const registration = registrationOf(start, { clientId: who, number, now: context.now });
    await write(tx, start, context, [
      ...(clientId === null ? factsOf(client(who), newClient(who, start)) : []),
      ...factsOf(ref, decided(decideRequest(null, registration, actingFor(start, context)))),
    ]);
    // By now it has a state, so whoever is to know of it is found.
    const state = (await lockAggregates(tx, [ref])).of(ref).state as RequestState | null;
    const routing = routingOf(start, clientId !== null);
    await write(
      tx,
      start,
      context,
      factsOf(ref, decided(decideRequest(state, routing, actingFor(start, context)))),
    );
    return { requestId };
  });
}

/** Made from the institution and its own id, so that two deliveries at once are one request. */
function requestIdOf({ institutionId, ownId }: Start): string {
  const hex = sha256(JSON.stringify([institutionId, ownId]));
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

function isSame({ centreId, serviceId }: RequestState, start: Start): boolean {
  return centreId === start.centreId && serviceId === start.card.id;
}

async function numberFor(
  tx: Transaction,
  { centreId, centreCode }: Start,
  requestId: string,
  now: number,
): Promise<string | null> {
  const year = Number(localDate(now).slice(0, 4));
  const serial = await takeSerials(tx, centreId, year, 1);
  if (serial === null) return null;
  const number = formatRegisterNumber(centreCode, year, serial);
  await tx`insert into register_number (number, request_id) values (${number}, ${requestId})`;
  return number;
}

type About = { readonly clientId: string; readonly number: string; readonly now: number };

function registrationOf(start: Start, { clientId, number, now }: About) {
  const { card, client: of, centreId, catalogueVersion, institutionId, ownId } = start;
  const [channel = 'paper'] = possibleChannels(card);
  return {
    kind: 'register',
    answers: {},
    facts: {
      registerNumber: number,
      secret: randomBytes(SECRET_BYTES).toString('base64url'),
      centreId,
      serviceId: card.id,
      catalogueVersion,
      visitId: null,
      clientId,
      representativeId: null,
      startedBy: { institutionId, ownId },
      channel,
      declined: [],
      receivedAt: now,
      dueDate: dueDateOf(termsFor(card, channel, of.kind), localDate(now)),
      delivery: 'counter',
      feeCents: feeCentsOf(card, channel),
      documentsSeen: [],
      otherSubjects: {},
    },
  } as const;
}

/** To any clerk of the centre: the client has to be spoken to first, and whoever does passes it on where that is needed. */
function routingOf(start: Start, isKnown: boolean) {
  const {
    card,
    centreId,
    institutionName,
    what,
    client: { data },
  } = start;
  // A card that is there is not written over by somebody whom the client did not tell it.
  const reached = isKnown ? [data.phone, data.email].filter((each) => each !== '') : [];
  return {
    kind: 'route',
    turnId: randomUUID(),
    afterTurnId: null,
    fromLevel: 2,
    toLevel: 1,
    fromCentreId: centreId,
    target: { kind: 'level' },
    reason: 'started',
    institutionId: card.owner,
    isSimple: card.typicalLevel === 1,
    isMeant: false,
    isManager: false,
    text: [what, ...reached].join('\n'),
    by: institutionName,
  } as const;
}

function newClient(clientId: string, { client: { kind, data } }: Start): readonly NewEvent[] {
  return decided(
    decideClient(null, { kind: 'register', clientId, clientKind: kind, data, codeReadBack: false }),
  );
}

function decided<Event extends NewEvent>(
  decision:
    | { readonly ok: true; readonly value: readonly Event[] }
    | { readonly ok: false; readonly error: { readonly rule: string } },
): readonly Event[] {
  if (!decision.ok) throw new Error(`a request could not be started: ${decision.error.rule}`);
  return decision.value;
}

const client = (aggregateId: string) => ({ aggregate: 'client', aggregateId }) as const;

const actingFor = ({ institutionId }: Start, { now }: JournalContext) =>
  ({ now, actor: { kind: 'system', name: institutionId } }) as const;

type Fact = AggregateRef & { readonly fact: NewEvent };

function factsOf(ref: AggregateRef, facts: readonly NewEvent[]): readonly Fact[] {
  return facts.map((fact) => ({ ...ref, fact }));
}

async function write(
  tx: Transaction,
  start: Start,
  context: JournalContext,
  facts: readonly Fact[],
): Promise<void> {
  const { actor } = actingFor(start, context);
  const commandId = randomUUID();
  const own = facts.map((fact): OwnFact => ({ ...fact, actor, commandId }));
  const aggregates = await lockAggregates(tx, facts);
  await record(tx, context, { aggregates, judged: [], own, originFeed: centreFeed(start.centreId) });
}
