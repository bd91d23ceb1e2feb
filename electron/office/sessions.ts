import { createHash, randomBytes } from 'node:crypto';
import type { Permission, StaffRole, TerminalKind } from '#shared/api/define.ts';
import type { StaffId } from '#shared/lib/ids.ts';
import type { Db } from '#db/open.ts';
import { deleteSession, loadSessions, saveSession } from '#db/repositories/sessions.ts';

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

/** Sessions outlive a crash of the office; they end with the sign-out, or with the working day. */
export type Sessions = {
  find(token: string | undefined): Session | undefined;
  addStaff(session: Omit<StaffSession, 'kind' | 'token'>): StaffSession;
  addTerminal(terminal: TerminalKind, counterId: string | null): TerminalSession;
  update(token: string, change: Partial<Pick<StaffSession, 'counterId' | 'isLocked'>>): void;
  remove(token: string): void;
  /** Ends every session of a person: the work has ended, or the rights have changed. */
  removeStaff(staffId: string): void;
};

/** Longer than any working day. */
const LONGEST_MS = 16 * 3_600_000;

type Kept = Omit<StaffSession, 'token'> | Omit<TerminalSession, 'token'>;

export function createSessions(db: Db, now: () => number): Sessions {
  const byHash = new Map<string, Kept>(
    loadSessions(db, now() - LONGEST_MS).map(({ tokenHash, session }) => [
      tokenHash,
      JSON.parse(session) as Kept,
    ]),
  );
  const keep = (tokenHash: string, session: Kept): void => {
    byHash.set(tokenHash, session);
    saveSession(db, { tokenHash, session: JSON.stringify(session) }, now());
  };
  const forget = (tokenHash: string): void => {
    byHash.delete(tokenHash);
    deleteSession(db, tokenHash);
  };
  const add = <K extends Kept>(session: K): K & { readonly token: string } => {
    const token = randomBytes(32).toString('base64url');
    keep(hashOf(token), session);
    return { ...session, token };
  };
  return {
    find(token) {
      const session = token === undefined ? undefined : byHash.get(hashOf(token));
      return session && token !== undefined ? { ...session, token } : undefined;
    },
    addStaff: (session) => add({ kind: 'staff', ...session }),
    addTerminal: (terminal, counterId) => add({ kind: 'terminal', terminal, counterId }),
    update(token, change) {
      const session = byHash.get(hashOf(token));
      if (session?.kind === 'staff') keep(hashOf(token), { ...session, ...change });
    },
    remove: (token) => forget(hashOf(token)),
    removeStaff(staffId) {
      for (const [hash, session] of byHash) {
        if (session.kind === 'staff' && session.staffId === staffId) forget(hash);
      }
    },
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
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
