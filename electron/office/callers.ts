import type { Machines } from '#electron/office/lan/machines.ts';
import type { Origin } from '#electron/office/lan/origin.ts';
import type { Caller, Session, Sessions } from '#electron/office/sessions.ts';

type Known = { readonly sessions: Sessions; readonly machines: Machines };

/** A session is good only on the machine that it was opened on: a token that was carried off opens nothing. */
export function callerOf({ sessions, machines }: Known, token: string | undefined, origin: Origin): Caller {
  const session = sessions.find(token);
  if (origin.kind === 'here') {
    return session?.machineId === null ? { ...session, machine: null } : { kind: 'anyone' };
  }
  const machine = machines.find(origin.machineToken);
  if (!machine) return { kind: 'stranger', network: origin };
  machines.seen(machine.id, origin.address);
  return session?.machineId === machine.id ? { ...session, machine } : { kind: 'machine', machine };
}

export function isSession(caller: Caller): caller is Extract<Caller, Session> {
  return caller.kind === 'staff' || caller.kind === 'terminal';
}
