import type { ActionName, CommandName, OutputOf, ParsedOf, QueryName } from '#shared/api/contract.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { Caller } from '#electron/office/sessions.ts';
import type { Work } from '#electron/office/work.ts';

type Awaitable<T> = T | Promise<T>;

export type QueryHandler<Name extends QueryName> = (
  office: OfficeContext,
  input: ParsedOf<Name>,
  caller: Caller,
) => Awaitable<OutputOf<Name>>;

/** Synchronous: it runs inside the transaction that also stores its result. */
export type CommandHandler<Name extends CommandName> = (work: Work, input: ParsedOf<Name>) => OutputOf<Name>;

export type ActionHandler<Name extends ActionName> = (
  office: OfficeContext,
  input: ParsedOf<Name>,
  caller: Caller,
) => Awaitable<OutputOf<Name>>;

export type Handlers = { [Name in QueryName]: QueryHandler<Name> } & {
  [Name in CommandName]: CommandHandler<Name>;
} & { [Name in ActionName]: ActionHandler<Name> };
