import type { Logger } from 'pino';
import { formHashOf } from '#shared/domain/delegation/formHash.ts';
import { mayBeSent, type RequestToSend } from '#shared/domain/delegation/mayBeSent.ts';
import { learnedFrom, turnOf, type PortalAnswer } from '#shared/domain/delegation/portalTurn.ts';
import type { DelegatedAct } from '#shared/domain/delegation/types.ts';
import { kindOf, startTurns, type Turns } from '../service/turns.ts';
import { transaction, type Database, type Transaction } from '../storage/database.ts';
import type { OwnerOfService } from '../storage/journal/readers.ts';
import { sha256 } from '../storage/secrets.ts';
import {
  closeSubmission,
  lockMatter,
  lockSubmission,
  lookAtOthers,
  putOff,
  putOffUntouched,
  speakerOf,
  takeDue,
  type Matter,
  type Submission,
} from '../storage/submissions.ts';
import { recordAnswer } from './answer.ts';
import type { Portal } from './portal.ts';
import { submissionFor } from './submissionFor.ts';

export type GatewayOptions = {
  readonly database: Database;
  /** Null: none is connected; acts wait until one is, or until their term is over. */
  readonly portal: Portal | null;
  readonly clock: () => number;
  readonly ownerOf: OwnerOfService;
  readonly log?: Logger | undefined;
};

/** Between two tries; the longest holds from the fifth on. */
const PAUSES_MS = [5_000, 15_000, 60_000, 180_000, 300_000];
/** For what is not possible yet. */
const WAIT_MS = 60_000;
/** Longer than any call: after it another gateway takes over from one that died. */
export const LEASE_MS = 120_000;

/**
 * Files with the portal what clerks prepared under delegations, and is the last judge of it (invariant 10). Right before each
 * call it asks `mayBeSent` with everything that has arrived by then.
 */
export function startGateway(options: GatewayOptions): Turns {
  return startTurns({
    turn: () => turn(options),
    onProblem: (error) => options.log?.error({ gateway: 'turn failed', kind: kindOf(error) }),
  });
}

type Call = { readonly submission: Submission; readonly sentAt: number; ask(): Promise<PortalAnswer> };

/** Looks at one act that is due, and says whether there was one. */
async function turn(options: GatewayOptions): Promise<boolean> {
  const due = await decideNext(options);
  if (due === 'none') return false;
  if (due === 'settled') return true;
  const answer = await due.ask();
  await transaction(options.database, (tx) => learn(tx, options, due, answer));
  return true;
}

/** One act that cannot be judged is put off by itself, so that those behind it are not kept back. */
async function decideNext(options: GatewayOptions): Promise<Call | 'none' | 'settled'> {
  const now = options.clock();
  let taken: Submission | null = null;
  try {
    return await transaction(options.database, async (tx) => {
      taken = await takeDue(tx, now);
      return taken ? await decide(tx, options, taken, now) : 'none';
    });
  } catch (error) {
    const failed = taken as Submission | null;
    if (!failed) throw error;
    const { actId, tries } = failed;
    await putOffUntouched(options.database, failed, { now, dueAt: now + pauseAfter(tries) });
    options.log?.error({ gateway: 'cannot judge', actId, kind: kindOf(error) });
    return 'settled';
  }
}

/** Judges an act under its locks. What goes out is marked as unclear first, so that a crash is asked about. */
async function decide(
  tx: Transaction,
  options: GatewayOptions,
  submission: Submission,
  now: number,
): Promise<Call | 'settled'> {
  const { portal, ownerOf } = options;
  const matter = await lockMatter(tx, submission);
  const act = actOf(matter, submission);
  if (!matter.delegation || !act || act.sending.kind !== 'waiting') {
    await closeSubmission(tx, submission, act?.sending.kind === 'submitted');
    return 'settled';
  }
  const request = requestToSend(matter, act);
  const { isFiled, isOtherUnclear } = await lookAtOthers(tx, submission);
  const isUnclear = submission.sentAt !== null;
  const speaker = speakerOf(matter, ownerOf(act.serviceId) ?? '');
  const { isRestricted } = matter;
  const decision = mayBeSent(matter.delegation, act, { now, request, isFiled, speaker, isRestricted });
  const step = turnOf(decision, { isUnclear, isOtherUnclear });
  if (step.kind === 'refuse') {
    const command = { kind: 'notSent', actId: act.actId, why: step.why, words: '' } as const;
    await recordAnswer(tx, { now, ownerOf }, { submission, matter, command, isUnclear });
    await closeSubmission(tx, submission, false);
    return 'settled';
  }
  if (step.kind === 'wait' || !portal) {
    const command = { kind: 'delay', actId: act.actId, problem: 'noPortal' } as const;
    if (!portal) await recordAnswer(tx, { now, ownerOf }, { submission, matter, command, isUnclear });
    await putOff(tx, submission, { ...submission, dueAt: now + WAIT_MS });
    return 'settled';
  }
  const sentAt = submission.sentAt ?? now;
  await putOff(tx, submission, { dueAt: now + LEASE_MS, tries: submission.tries + 1, sentAt });
  if (step.kind === 'ask') {
    return { submission, sentAt, ask: () => portal.find(submission.requestId) };
  }
  const filled = submissionFor(matter, act, submission, step.notAfter);
  return { submission, sentAt, ask: () => portal.submit(filled) };
}

async function learn(
  tx: Transaction,
  options: GatewayOptions,
  { submission, sentAt }: Call,
  answer: PortalAnswer,
): Promise<void> {
  const now = options.clock();
  await lockSubmission(tx, submission.actId);
  const { actId, tries } = submission;
  const learned = learnedFrom(answer, { actId, sentAt, isUnclear: submission.sentAt !== null });
  const { command, isUnclear } = learned;
  if (command) {
    const matter = await lockMatter(tx, submission);
    await recordAnswer(tx, { now, ownerOf: options.ownerOf }, { submission, matter, command, isUnclear });
  }
  if (command?.kind === 'submitted' || command?.kind === 'notSent') {
    await closeSubmission(tx, submission, command.kind === 'submitted');
    return;
  }
  // What is known not to have been taken in may go out at once; whatever else stands in the way takes time.
  const dueAt = answer.kind === 'unknown' ? now : now + pauseAfter(tries);
  await putOff(tx, submission, { dueAt, tries: tries + 1, sentAt: isUnclear ? sentAt : null });
}

/** In milliseconds. */
function pauseAfter(tries: number): number {
  return PAUSES_MS[tries] ?? PAUSES_MS.at(-1) ?? WAIT_MS;
}

function actOf({ delegation }: Matter, { actId }: Submission): DelegatedAct | undefined {
  return delegation?.acts.find((act) => act.actId === actId);
}

function requestToSend(matter: Matter, { formSalt }: DelegatedAct): RequestToSend | null {
  const { request, delegation, isOfPrincipal } = matter;
  if (!request) return null;
  const { status, serviceId } = request;
  return {
    status,
    serviceId,
    clientId: delegation && isOfPrincipal ? delegation.clientId : request.clientId,
    formHash: formSalt === undefined ? null : formHashOf(request, formSalt, sha256),
  };
}
