import { hash, randomBytes } from 'node:crypto';
import type { Permission, StaffRole, TerminalKind } from '#shared/api/define.ts';
import type { WorkProfile } from '#shared/domain/shift/types.ts';
import type { StaffId } from '#shared/lib/ids.ts';
import type { Db } from '#db/open.ts';
import { deleteSession, loadSessions, saveSession } from '#db/repositories/sessions.ts';
import type { DiskWatch } from '#electron/office/diskWatch.ts';
import type { Machine } from '#electron/office/lan/machines.ts';
import type { Network } from '#electron/office/lan/origin.ts';

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
  /** Null, or what is still to be recorded of the sign-in: nothing could be written then. */
  readonly dueShift: DueShift | null;
  /** The machine it was opened on and is good for; null: the computer of the office. */
  readonly machineId: string | null;
};

/** `profile`: what the person takes on; null: as last time. */
export type DueShift = { readonly profile: WorkProfile | null };

export type TerminalSession = {
  readonly kind: 'terminal';
  readonly token: string;
  readonly terminal: TerminalKind;
  readonly counterId: string | null;
  readonly machineId: string | null;
};

export type Session = StaffSession | TerminalSession;

/** Who is calling, whatever the transport; over the network also from which machine. */
export type Caller =
  | (Session & { readonly machine: Machine | null })
  | { readonly kind: 'anyone' }
  | { readonly kind: 'machine'; readonly machine: Machine }
  | { readonly kind: 'stranger'; readonly network: Network };

/**
 * Sessions outlive a crash of the office; they end with the sign-out, or with the working day. While nothing can be written they
 * are in memory alone: people sign in, lock and sign out all the same.
 */
export type Sessions = {
  find(token: string | undefined): Session | undefined;
  addStaff(session: Omit<StaffSession, 'kind' | 'token'>): StaffSession;
  addTerminal(session: Omit<TerminalSession, 'kind' | 'token'>): TerminalSession;
  update(token: string, change: Partial<Pick<StaffSession, 'counterId' | 'isLocked'>>): void;
  remove(token: string): void;
  withDueShift(): readonly (Omit<StaffSession, 'token'> & { readonly dueShift: DueShift })[];
  shiftBegun(shiftId: string): void;
  /** Writes down what could not be written when it happened. */
  keepUnsaved(): void;
  /** Ends every session of a person: the work has ended, or the rights have changed. */
  removeStaff(staffId: string): void;
  /** Ends every session of a machine that was revoked. */
  removeMachine(machineId: string): void;
};

/** Longer than any working day. */
export const LONGEST_SESSION_MS = 16 * 3_600_000;

type Kept = Omit<StaffSession, 'token'> | Omit<TerminalSession, 'token'>;

export function createSessions(db: Db, now: () => number, disk: DiskWatch): Sessions {
  const byHash = new Map<string, Kept>(
    loadSessions(db, now() - LONGEST_SESSION_MS).map(({ tokenHash, session }) => [
      tokenHash,
      // Sessions of an older program are all of this computer.
      { machineId: null, dueShift: null, ...(JSON.parse(session) as Partial<Kept>) } as Kept,
    ]),
  );
  /** When each of those began that are not on the disk as they are here, or are over here. */
  const unsaved = new Map<string, number>();
  const write = (tokenHash: string, startedAt: number): void => {
    const session = byHash.get(tokenHash);
    if (session) saveSession(db, { tokenHash, session: JSON.stringify(session) }, startedAt);
    else deleteSession(db, tokenHash);
    unsaved.delete(tokenHash);
  };
  const writeAll = (): void => {
    for (const [hash, startedAt] of unsaved) write(hash, startedAt);
  };
  const writeIfRoom = (tokenHash: string): void => {
    unsaved.set(tokenHash, unsaved.get(tokenHash) ?? now());
    disk.attempt(writeAll);
  };
  const keep = (tokenHash: string, session: Kept): void => {
    byHash.set(tokenHash, session);
    writeIfRoom(tokenHash);
  };
  const forget = (tokenHash: string): void => {
    byHash.delete(tokenHash);
    writeIfRoom(tokenHash);
  };
  const forgetAll = (isOver: (session: Kept) => boolean): void => {
    for (const [tokenHash, session] of byHash) if (isOver(session)) forget(tokenHash);
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
    addTerminal: (session) => add({ kind: 'terminal', ...session }),
    update(token, change) {
      const session = byHash.get(hashOf(token));
      if (session?.kind === 'staff') keep(hashOf(token), { ...session, ...change });
    },
    remove: (token) => forget(hashOf(token)),
    withDueShift: () =>
      [...byHash.values()].flatMap((session) =>
        session.kind === 'staff' && session.dueShift !== null
          ? [{ ...session, dueShift: session.dueShift }]
          : [],
      ),
    shiftBegun(shiftId) {
      for (const [hash, session] of byHash) {
        if (session.kind === 'staff' && session.shiftId === shiftId)
          keep(hash, { ...session, dueShift: null });
      }
    },
    keepUnsaved: writeAll,
    removeStaff: (staffId) => forgetAll((session) => session.kind === 'staff' && session.staffId === staffId),
    removeMachine: (machineId) => forgetAll((session) => session.machineId === machineId),
  };
}

function hashOf(token: string): string {
  return hash('sha256', token, 'base64url');
}

/**
 * Whether the caller is on the procedure's list. A locked session may do nothing of its own. What is open to anyone is
 * open at the computer of the office only; another machine may do what it was paired for.
 */
export function isPermitted(caller: Caller, allow: readonly Permission[]): boolean {
  switch (caller.kind) {
    case 'anyone':
    case 'stranger':
      return allow.includes(caller.kind);
    case 'machine':
      return mayMachine(caller.machine, allow);
    case 'terminal':
    case 'staff':
      return maySession(caller, allow) || mayPlace(caller.machine, allow);
  }
}

function maySession(session: Session, allow: readonly Permission[]): boolean {
  if (session.kind === 'terminal') return allow.includes(session.terminal);
  return !session.isLocked && session.roles.some((role) => allow.includes(role));
}

function mayPlace(machine: Machine | null, allow: readonly Permission[]): boolean {
  return machine ? mayMachine(machine, allow) : allow.includes('anyone');
}

function mayMachine({ kind }: Machine, allow: readonly Permission[]): boolean {
  return allow.includes('paired') || (kind === 'counter' && allow.includes('pairedCounter'));
}
