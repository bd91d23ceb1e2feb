import { performance } from 'node:perf_hooks';
import type { z } from 'zod';
import { AppError, type ApiError, type ErrorCode } from '#shared/api/errors.ts';
import {
  procedureOf,
  type ActionName,
  type CommandName,
  type ProcedureName,
  type QueryName,
} from '#shared/api/contract.ts';
import type { Procedure } from '#shared/api/define.ts';
import { canonicalJson } from '#shared/lib/canonicalJson.ts';
import type { ApiRequest, ApiResponse } from '#shared/api/transport.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import { findCommand, saveCommand, type CommandResult } from '#db/repositories/commands.ts';
import { transact } from '#db/transaction.ts';
import { createCheckpoints } from '#electron/office/checkpoints.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { ActionHandler, CommandHandler, Handlers, QueryHandler } from '#electron/office/handlers.ts';
import { callerOf, isSession } from '#electron/office/callers.ts';
import { HERE, type Origin } from '#electron/office/lan/origin.ts';
import { isPermitted, type Caller } from '#electron/office/sessions.ts';
import { halfCharacters } from '#electron/office/halfCharacters.ts';
import { createKeyedHash } from '#electron/office/keyedHash.ts';
import { beginDueShift } from '#electron/office/shifts.ts';
import { carryOut, createWork, noEffects } from '#electron/office/work.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
/** Errors that say what the rules hold of a command; after another one the same command may still succeed. */
const ANSWERS: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['refused', 'notFound']);
/** That an answer names. */
const MOST_FIELDS = 50;
/** Slower ones are named in the log. */
const SLOW_MS = 250;

/** Without an origin the call comes from the computer of the office. */
export type Dispatch = (request: ApiRequest, origin?: Origin) => Promise<ApiResponse>;

/** Own-property look-up → parse → authorise → run → map the error; the same for every transport. */
export function createDispatch(office: OfficeContext, handlers: Handlers, key: Buffer): Dispatch {
  const hashOf = createKeyedHash(key);
  const afterCommand = createCheckpoints(office.db, office.log);
  return async (request, origin = HERE) => {
    const started = performance.now();
    try {
      const output = await answer(office, handlers, hashOf, request, origin);
      if (procedureOf(request.name)?.kind === 'command') afterCommand();
      const ms = Math.round(performance.now() - started);
      if (ms > SLOW_MS) office.log.warn('slow procedure', { name: request.name, ms });
      return { ok: true, output };
    } catch (error) {
      return { ok: false, error: toApiError(office, request.name, error) };
    }
  };
}

async function answer(
  office: OfficeContext,
  handlers: Handlers,
  hashOf: (text: string) => string,
  request: ApiRequest,
  origin: Origin,
): Promise<unknown> {
  const procedure = procedureOf(request.name);
  if (!procedure) throw new AppError({ code: 'unknownProcedure' });
  const name = request.name as ProcedureName;
  const caller = callerOf(office, request.session, origin);
  if (!isPermitted(caller, procedure.allow)) {
    throw new AppError({ code: isSession(caller) ? 'notPermitted' : 'notSignedIn' });
  }
  const input = parse(procedure, request.input);
  switch (procedure.kind) {
    case 'query':
      return (handlers[name as QueryName] as QueryHandler<QueryName>)(office, input as never, caller);
    case 'action':
      return (handlers[name as ActionName] as ActionHandler<ActionName>)(office, input as never, caller);
    case 'command':
      beginDueShift(office, caller);
      return runCommand(office, handlers[name as CommandName], hashOf, {
        name,
        input,
        caller,
        commandId: commandIdOf(office, request.commandId),
      });
  }
}

type Call = {
  readonly name: ProcedureName;
  readonly input: unknown;
  readonly caller: Caller;
  readonly commandId: CommandId;
};

/**
 * Runs a command once per id: its answer is stored in the same transaction and given to every repeat. A refusal is an
 * answer, too: a first try that arrives after its repeat was refused must not call a client whom nobody expects.
 */
function runCommand(
  office: OfficeContext,
  handler: CommandHandler<CommandName>,
  hashOf: (text: string) => string,
  { name, input, caller, commandId }: Call,
): unknown {
  // Keyed, because an input may hold a PIN that a plain hash would give away.
  const inputHash = hashOf(input === undefined ? '' : canonicalJson(input));
  const effects = noEffects();
  let output: unknown;
  try {
    output = transact(office.db, () => {
      const before = findCommand(office.db, commandId);
      if (before) {
        if (before.name !== name || before.inputHash !== inputHash)
          throw new AppError({ code: 'commandIdReused' });
        if (before.refusal !== null) throw new AppError(JSON.parse(before.refusal) as ApiError);
        return JSON.parse(before.output) as unknown;
      }
      const work = createWork(office, caller, commandId, effects);
      const result: unknown = handler(work, input as never);
      const answer = { name, inputHash, output: JSON.stringify(result), refusal: null };
      saveCommand(office.db, commandId, answer, work.now);
      return result;
    });
  } catch (error) {
    if (error instanceof AppError && ANSWERS.has(error.error.code)) {
      keepRefusal(office, commandId, { name, inputHash, output: null, refusal: JSON.stringify(error.error) });
    }
    throw error;
  }
  carryOut(office, effects);
  return output;
}

/** In a transaction of its own, after the command's was rolled back; nobody comes between the two. */
function keepRefusal(office: OfficeContext, commandId: CommandId, refusal: CommandResult): void {
  transact(office.db, () => {
    if (!findCommand(office.db, commandId)) saveCommand(office.db, commandId, refusal, office.clock.now());
  });
}

function commandIdOf(office: OfficeContext, given: string | undefined): CommandId {
  if (given === undefined) return office.newId() as CommandId;
  if (!UUID.test(given)) {
    throw new AppError({ code: 'invalidInput', fields: [{ path: 'Idempotency-Key', problem: 'uuid' }] });
  }
  return given.toLowerCase() as CommandId;
}

function parse(procedure: Procedure, input: unknown): unknown {
  const parsed = procedure.input.safeParse(input ?? {});
  if (!parsed.success) throw new AppError({ code: 'invalidInput', fields: fieldsOf(parsed.error) });
  const halves = halfCharacters(parsed.data).slice(0, MOST_FIELDS);
  if (halves.length === 0) return parsed.data;
  throw new AppError({
    code: 'invalidInput',
    fields: halves.map((path) => ({ path, problem: 'halfCharacter' })),
  });
}

function fieldsOf(error: z.ZodError): { path: string; problem: string }[] {
  return error.issues.slice(0, MOST_FIELDS).map((issue) => ({
    path: issue.path.map(String).join('.'),
    // Codes, not the parser's sentences: those may quote the value.
    problem:
      issue.code === 'invalid_format' && issue.message !== '' && /^[a-zA-Z]+$/.test(issue.message)
        ? issue.message
        : issue.code,
  }));
}

function toApiError(office: OfficeContext, name: string, error: unknown): ApiError {
  if (error instanceof AppError) return error.error;
  const trouble = office.disk.note(error);
  if (trouble !== null) {
    office.log.error('disk trouble', error, { name, trouble });
    return { code: trouble === 'full' ? 'diskFull' : 'diskFailed' };
  }
  const reference = office.newRandomId().slice(0, 8);
  office.log.error('procedure failed', error, { name: procedureOf(name) ? name : 'unknown', reference });
  return { code: 'internal', reference };
}
