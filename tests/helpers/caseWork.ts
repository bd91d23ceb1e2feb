import type { StaffId } from '#shared/lib/ids.ts';
import { AppError } from '#shared/api/errors.ts';
import { decideRequest, type RequestCommand } from '#shared/domain/request/decide.ts';
import { openQuestions } from '#shared/domain/request/asked/waiting.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { openTurn } from '#shared/domain/request/work/turns.ts';
import { loadState } from '#db/journal/states.ts';
import { recordAs } from '#electron/office/recordAs.ts';
import { aRouting } from '#tests/factories/requestWork.ts';
import type { Random } from '#tests/helpers/random.ts';
import type { SyncOffice } from '#tests/helpers/syncOffice.ts';

/** Somebody at a centre who works on cases that several centres have at once. */
export type CaseWorker = {
  readonly office: SyncOffice;
  readonly centreId: string;
  readonly staffId: StaffId;
};

/** By the real rules, as this person. @throws AppError `refused` */
export function actOnCase({ office, staffId }: CaseWorker, requestId: string, command: RequestCommand): void {
  const actor = { kind: 'staff', staffId, counter: null } as const;
  recordAs(office, actor, (work) =>
    work.decide('request', requestId, (state) => decideRequest(state, command, { now: work.now, actor })),
  );
}

/** The case goes to those of another centre who speak for its institution. */
export function routeTo(
  { office, centreId }: CaseWorker,
  { status }: Pick<RequestState, 'status'>,
  toCentreId: string,
  afterTurnId: string | null = null,
): RequestCommand {
  const target = { kind: 'centre', centreId: toCentreId, institutionId: 'vsaa' } as const;
  const text = `Lūdzu pārbaudiet (${status})`;
  return aRouting({
    turnId: office.newId(),
    afterTurnId,
    fromCentreId: centreId,
    target,
    isManager: true,
    text,
  });
}

/**
 * One thing this person does about a case, chosen by chance among what they see; its text where it is a message that was
 * written. What the rules refuse at once is nobody's loss: the person is told.
 */
export function workOnCase(
  worker: CaseWorker,
  requestId: string,
  others: readonly string[],
  random: Random,
): string | null {
  const state = loadState(worker.office.db, 'request', requestId);
  if (!state) throw new Error('the case is not here');
  const text = `Ziņa ${worker.office.newId()}`;
  const command = random.chance(0.35)
    ? ({ kind: 'writeMessage', text, by: worker.staffId } as const)
    : chosen(worker, state, others, random);
  try {
    actOnCase(worker, requestId, command);
    return command.kind === 'writeMessage' ? text : null;
  } catch (error) {
    if (error instanceof AppError && error.error.code === 'refused') return null;
    throw error;
  }
}

function chosen(
  worker: CaseWorker,
  state: RequestState,
  others: readonly string[],
  random: Random,
): RequestCommand {
  const isOwn = state.centreId === worker.centreId;
  const kind = random.below(isOwn ? 6 : 3);
  if (kind === 0) return askOrAnswer(worker, state, random);
  if (kind <= 2) return workTurn(worker, state, others, random);
  // Its client comes where it was registered.
  if (kind === 3) return correction(state, random);
  if (kind === 4) return { kind: 'withdraw', how: 'phone', asker: 'client', words: 'Pārdomāju' };
  return { kind: 'handOver', to: 'client', visitId: null, receivedBy: 'Jānis Bērziņš', signature: null };
}

function workTurn(
  worker: CaseWorker,
  state: RequestState,
  others: readonly string[],
  random: Random,
): RequestCommand {
  const { staffId, office, centreId } = worker;
  const turn = openTurn(state);
  const to = random.pick(others) ?? centreId;
  if (!turn || random.chance(0.3)) return routeTo(worker, state, to, turn?.id ?? null);
  const said = { turnId: turn.id, text: 'Trūkst izziņas', by: staffId };
  if (turn.takenBy === null) return { kind: 'take', turnId: turn.id, isMeant: true, by: staffId };
  const target = { kind: 'centre', centreId: to, institutionId: 'vsaa' } as const;
  const kind = random.pick(['giveBack', 'return', 'finishWork'] as const) ?? 'giveBack';
  if (kind === 'finishWork') return { kind, ...said };
  return { kind, ...said, nextTurnId: office.newId(), target, fromCentreId: centreId };
}

function askOrAnswer({ office }: CaseWorker, state: RequestState, random: Random): RequestCommand {
  const questionId = openQuestions(state)[0]?.id;
  if (questionId && random.chance(0.6)) return { kind: 'answer', questionId, words: 'Pievienots' };
  const what = `Papīrs ${random.below(100)}`;
  const asked = { documents: [], knownDocuments: [], what, why: 'Trūkst', answerBy: '2099-01-01' };
  return { kind: 'ask', questionId: office.newRandomId(), ...asked };
}

function correction({ clientId, corrections }: RequestState, random: Random): RequestCommand {
  const answer = `+371 2${1_000_000 + random.below(1_000_000)}`;
  return {
    kind: 'correct',
    known: corrections?.length ?? 0,
    entries: [{ field: 'contact.phone', answer, subjectId: clientId }],
    delivery: 'counter',
    otherSubjects: {},
    why: { reason: 'clientSays', words: '' },
    isManager: true,
  };
}
