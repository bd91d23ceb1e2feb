import { randomBytes } from 'node:crypto';
import type { Permission, StaffRole, TerminalKind } from '#shared/api/define.ts';
import type { StaffId } from '#shared/lib/ids.ts';

export type StaffSession = {
  readonly kind: 'staff';
  readonly token: string;
  readonly staffId: StaffId;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  /** Id of the shift in the journal. */
  readonly shiftId: string;
  readonly counterId: string | null;
  readonly isLocked: boolean;
};

export type TerminalSession = {
  readonly kind: 'terminal';
  readonly token: string;
  readonly terminal: TerminalKind;
  readonly counterId: string | null;
};

export type Session = StaffSession | TerminalSession;

/** Who is calling, whatever the transport. */
export type Caller = Session | { readonly kind: 'anyone' };

/** Sessions live as long as the process: after a restart people sign in again. */
export type Sessions = {
  find(token: string | undefined): Session | undefined;
  addStaff(session: Omit<StaffSession, 'kind' | 'token'>): StaffSession;
  addTerminal(terminal: TerminalKind, counterId: string | null): TerminalSession;
  update(token: string, change: Partial<Pick<StaffSession, 'counterId' | 'isLocked'>>): void;
  remove(token: string): void;
  staff(): StaffSession[];
};

export function createSessions(): Sessions {
  const byToken = new Map<string, Session>();
  const add = <S extends Session>(session: S): S => {
    byToken.set(session.token, session);
    return session;
  };
  return {
    find: (token) => (token === undefined ? undefined : byToken.get(token)),
    addStaff: (session) => add({ kind: 'staff', token: newToken(), ...session }),
    addTerminal: (terminal, counterId) => add({ kind: 'terminal', token: newToken(), terminal, counterId }),
    update(token, change) {
      const session = byToken.get(token);
      if (session?.kind === 'staff') byToken.set(token, { ...session, ...change });
    },
    remove: (token) => void byToken.delete(token),
    staff: () => [...byToken.values()].filter((session) => session.kind === 'staff'),
  };
}

/** Whether one of the caller's roles is on the procedure's list. A locked session may do nothing. */
export function isPermitted(caller: Caller, allow: readonly Permission[]): boolean {
  if (allow.includes('anyone')) return true;
  switch (caller.kind) {
    case 'anyone':
      return false;
    case 'terminal':
      return allow.includes(caller.terminal);
    case 'staff':
      return !caller.isLocked && caller.roles.some((role) => allow.includes(role));
  }
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}
