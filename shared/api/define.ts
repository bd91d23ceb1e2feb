import type { z } from 'zod';

/** What a caller can be. A person holds one or more roles; the level of a role is its place in the list. */
export const STAFF_ROLES = ['greeter', 'clerk', 'specialist', 'manager', 'admin'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const TERMINAL_KINDS = ['display', 'clientScreen', 'kiosk'] as const;
export type TerminalKind = (typeof TERMINAL_KINDS)[number];

/** What another machine of the centre can be paired as: a place of work, or one screen and nothing else. */
export const MACHINE_KINDS = ['counter', ...TERMINAL_KINDS] as const;
export type MachineKind = (typeof MACHINE_KINDS)[number];

/**
 * `anyone` needs no session, on the computer of the office: sign-in, set-up. Other machines come over the network, where
 * that counts for nothing: a `stranger` has not been paired, `paired` is any machine that has, `pairedCounter` one
 * where staff may sign in.
 */
export type Permission = 'anyone' | 'stranger' | 'paired' | 'pairedCounter' | StaffRole | TerminalKind;

/**
 * `query` reads. `command` changes the journal, once per command id. `action` changes only the moment (a session,
 * the client screen, a rating) and leaves no command id behind.
 */
export type ProcedureKind = 'query' | 'command' | 'action';

export type Procedure<
  Kind extends ProcedureKind = ProcedureKind,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> = {
  readonly kind: Kind;
  readonly allow: readonly Permission[];
  readonly summary: string;
  readonly input: Input;
  readonly output: Output;
};

type Definition<Input extends z.ZodType, Output extends z.ZodType> = Omit<
  Procedure<ProcedureKind, Input, Output>,
  'kind'
>;

export function query<Input extends z.ZodType, Output extends z.ZodType>(
  definition: Definition<Input, Output>,
): Procedure<'query', Input, Output> {
  return { kind: 'query', ...definition };
}

export function command<Input extends z.ZodType, Output extends z.ZodType>(
  definition: Definition<Input, Output>,
): Procedure<'command', Input, Output> {
  return { kind: 'command', ...definition };
}

export function action<Input extends z.ZodType, Output extends z.ZodType>(
  definition: Definition<Input, Output>,
): Procedure<'action', Input, Output> {
  return { kind: 'action', ...definition };
}

export const ALL_STAFF: readonly StaffRole[] = STAFF_ROLES;
/** Those who serve clients at a counter (levels 1–3). */
export const COUNTER_STAFF: readonly StaffRole[] = ['clerk', 'specialist', 'manager'];
/** Those who may meet a client at the door: a small centre has one person for everything. */
export const DOOR_STAFF: readonly StaffRole[] = ['greeter', 'clerk', 'manager'];
