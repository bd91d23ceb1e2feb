import { AppError } from '#shared/api/errors.ts';
import { allCounters, findCounter } from '#db/repositories/counters.ts';
import type { ActionHandler, QueryHandler } from '#electron/office/handlers.ts';
import type { Machine } from '#electron/office/lan/machines.ts';
import type { Caller } from '#electron/office/sessions.ts';

export const me: QueryHandler<'machine.me'> = (office, _input, caller) => {
  const nothing = { kind: null, name: null, fingerprint: null };
  if (caller.kind === 'stranger')
    return { ...nothing, standing: 'stranger', fingerprint: office.lan.fingerprint() };
  const machine = machineOf(caller);
  if (!machine) return { ...nothing, standing: 'host' };
  return { ...nothing, standing: 'paired', kind: machine.kind, name: machine.name };
};

export const list: QueryHandler<'machine.list'> = (office) => {
  const counters = new Map(allCounters(office.db).map(({ id, name }) => [id, name]));
  return {
    machines: office.machines
      .list()
      .map(({ id, kind, name, counterId, pairedAt, lastSeenAt, address, isConnected }) => ({
        machineId: id,
        kind,
        name,
        counter: counters.get(counterId ?? '') ?? null,
        pairedAt,
        lastSeenAt,
        address,
        isConnected,
      })),
    invitations: office.invitations.open().map(({ kind, name, until }) => ({ kind, name, until })),
  };
};

export const invite: ActionHandler<'machine.invite'> = (office, { kind, name, counterId }) => {
  if ((kind === 'clientScreen') !== (counterId !== null))
    throw new AppError({ code: 'refused', rule: 'machine.counterOfScreen' });
  if (counterId !== null && findCounter(office.db, counterId)?.isClosed !== false)
    throw new AppError({ code: 'notFound' });
  const invitation = office.invitations.invite({ kind, name, counterId });
  office.publish('machine', []);
  return invitation;
};

/** The only thing a stranger may do. Its code was good once, and wrong ones make it wait. */
export const pair: ActionHandler<'machine.pair'> = (office, { code }, caller) => {
  if (caller.kind !== 'stranger') throw new AppError({ code: 'notPermitted' });
  const answer = office.invitations.take(code, caller.network.address);
  switch (answer.kind) {
    case 'wait':
      throw new AppError({ code: 'tooManyTries', retryAfterMs: answer.ms });
    case 'wrong':
      office.log.warn('wrong pairing code', { address: caller.network.address });
      throw new AppError({ code: 'refused', rule: 'machine.wrongCode' });
    case 'paired': {
      const { id, token } = office.machines.add(answer.invited, caller.network.address);
      caller.network.remember(token);
      office.log.info('machine paired', { id, kind: answer.invited.kind, address: caller.network.address });
      return { kind: answer.invited.kind, name: answer.invited.name };
    }
  }
};

export const open: ActionHandler<'machine.open'> = (office, _input, caller) => {
  const machine = machineOf(caller);
  if (!machine) throw new AppError({ code: 'notSignedIn' });
  // At a counter people sign in; the machine alone may do nothing.
  if (machine.kind === 'counter') throw new AppError({ code: 'refused', rule: 'machine.needsPerson' });
  const { id, kind, counterId } = machine;
  return { token: office.sessions.addTerminal({ terminal: kind, counterId, machineId: id }).token };
};

export const revoke: ActionHandler<'machine.revoke'> = (office, { machineId }) => {
  office.sessions.removeMachine(machineId);
  office.machines.remove(machineId);
  office.log.info('machine revoked', { id: machineId });
  return {};
};

function machineOf(caller: Caller): Machine | null {
  return 'machine' in caller ? caller.machine : null;
}
