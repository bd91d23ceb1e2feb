import { createHash, randomBytes } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import { decideDelegation, type DelegationCommand } from '#shared/domain/delegation/decide.ts';
import { formHashOf } from '#shared/domain/delegation/formHash.ts';
import type { Speaker } from '#shared/domain/delegation/mayBeSent.ts';
import type { DelegationState } from '#shared/domain/delegation/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { isSameClient } from '#db/repositories/clients.ts';
import { delegationsOfRequest } from '#db/repositories/delegations.ts';
import type { Db } from '#db/open.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import { isRestricted } from '#electron/office/restrictions.ts';
import { counterIdOf, type Work } from '#electron/office/work.ts';
import { drawUpOf } from '#electron/features/delegation/drawUpOf.ts';

const SALT_BYTES = 16;

export const drawUp: CommandHandler<'delegation.drawUp'> = (work, { visitId, ...wishes }) => {
  const visit = work.load('visit', visitId);
  if (visit?.status !== 'serving') throw new AppError({ code: 'refused', rule: 'visit.notInService' });
  const command = drawUpOf(work.office, work.caller, { visitId, visit, ...wishes });
  const delegationId = work.newId();
  change(work, delegationId, command);
  return { delegationId };
};

/** On the screen only what was drawn below this very delegation is its signature. */
export const sign: CommandHandler<'delegation.sign'> = (work, { delegationId, how }) => {
  const counterId = counterIdOf(work.caller);
  const screen = counterId === null ? null : work.office.clientScreens.read(counterId);
  const isShown = screen?.about?.kind === 'delegation' && screen.about.delegationId === delegationId;
  const signature = how === 'screen' && isShown ? screen.signature : null;
  change(work, delegationId, { kind: 'sign', how, signature });
  if (counterId !== null && isShown) work.afterCommit(() => work.office.clientScreens.reset(counterId));
  return {};
};

/** The office is the first of the two judges; the gateway asks the same again before it sends (invariant 10). */
export const submit: CommandHandler<'delegation.submit'> = (work, { delegationId, requestId, confirmed }) => {
  const request = work.load('request', requestId);
  if (!request) throw new AppError({ code: 'notFound' });
  if (confirmed === 'screen' && !isConfirmed(work, requestId, versionOf(request))) {
    throw new AppError({ code: 'refused', rule: 'delegation.notConfirmed' });
  }
  const formSalt = randomBytes(SALT_BYTES).toString('base64url');
  const formHash = formHashOf(request, formSalt, sha256);
  const { status, serviceId } = request;
  const delegation = work.load('delegation', delegationId);
  const principal = delegation?.clientId ?? null;
  // Two cards that were merged are one client, on whichever of them each paper stands.
  const clientId =
    principal !== null && isSameClient(work.db, principal, request.clientId) ? principal : request.clientId;
  return change(work, delegationId, {
    kind: 'use',
    requestId,
    formHash,
    formSalt,
    confirmed,
    request: { status, serviceId, clientId, formHash },
    isFiled: isUnderWay(work.db, requestId),
    speaker: speakerOf(work, delegation, serviceId),
    isRestricted: isRestricted(work.db, clientId),
  });
};

export const revoke: CommandHandler<'delegation.revoke'> = (work, { delegationId, how }) =>
  change(work, delegationId, { kind: 'revoke', how });

export const end: CommandHandler<'delegation.end'> = (work, { delegationId }) =>
  change(work, delegationId, { kind: 'end' });

function change(work: Work, delegationId: string, command: DelegationCommand): Record<string, never> {
  work.decide('delegation', delegationId, (state) => decideDelegation(state, command, work));
  return {};
}

function speakerOf(work: Work, delegation: DelegationState | null, serviceId: string): Speaker {
  const { representationId } = delegation?.representation ?? {};
  const acting = representationId === undefined ? null : work.load('representation', representationId);
  if (!acting) return { kind: 'noRecord' };
  const owner = work.office.catalogue().cards.find(({ id }) => id === serviceId)?.owner ?? '';
  return { kind: 'representative', acting, owner };
}

/** The client has read this version of the request on the second screen, and said that it is right. */
function isConfirmed(work: Work, requestId: string, version: number): boolean {
  const counterId = counterIdOf(work.caller);
  if (counterId === null) return false;
  const { about, isConfirmed } = work.office.clientScreens.read(counterId);
  return (
    about?.kind === 'request' && about.requestId === requestId && about.version === version && isConfirmed
  );
}

function versionOf({ corrections = [] }: RequestState): number {
  return corrections.length + 1;
}

/** Under any delegation an act about the request waits or was sent. */
function isUnderWay(db: Db, requestId: string): boolean {
  return delegationsOfRequest(db, requestId)
    .flatMap(({ state }) => state.acts)
    .some((act) => act.requestId === requestId && act.sending.kind !== 'notSent');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
