import { AppError, type ErrorCode } from '#shared/api/errors.ts';
import { handedInAnswer, outboxFileSchema, type HandedIn } from '#shared/sync/outboxFile.ts';
import {
  createHttp,
  parseAnswer,
  type Address,
  type Answer,
  type HttpDeps,
} from '#electron/office/sync/http.ts';
import { SyncProblem, type SyncProblemCode } from '#electron/office/sync/problem.ts';

/** A slow line carries it, and the back-office takes in weeks of a bus before it answers. */
const SILENCE_MS = 120_000;
const WAIT_MS = 60_000;

type Parts = {
  readonly http: HttpDeps;
  address(): Address;
  /** False before a back-office is known. */
  isSetUp(): boolean;
  isCut(): boolean;
  readonly isClosed: AbortSignal;
};

export type HandIn = {
  /**
   * Carries what another office could not send, in the sealed file it saved, to the back-office. It cannot be opened here. The
   * same file again changes nothing, so a lost answer is asked for once more.
   * @throws AppError with a rule `outboxFile.…` that says what to do next
   */
  handIn(file: string): Promise<HandedIn>;
};

export function createHandIn({ http: deps, address, isSetUp, isCut, isClosed }: Parts): HandIn {
  const http = createHttp(deps, address, isClosed);
  return {
    async handIn(file) {
      mustBeWhole(file);
      if (!isSetUp()) throw outboxFileError('refused', 'notConnected');
      if (isCut()) throw outboxFileError('offline', 'offline');
      try {
        const path = '/sync/outbox-files';
        const answer = await http.call(path, { method: 'POST', json: file, silenceMs: SILENCE_MS });
        if (answer.status !== 200) throw refusedWith(answer);
        return parseAnswer(answer.text, handedInAnswer);
      } catch (error) {
        throw error instanceof SyncProblem ? notAnswered(error.code) : error;
      }
    },
  };
}

export function outboxFileError(code: ErrorCode, rule: string): AppError {
  return new AppError({ code, rule: `outboxFile.${rule}` });
}

/** Seen before it is sent: most often a wrong file was picked, or a copy of it ended in the middle. */
function mustBeWhole(file: string): void {
  if (!/^\s*\{\s*"kind"\s*:\s*"lodzins-outbox"/.test(file)) throw outboxFileError('refused', 'notOne');
  if (!outboxFileSchema.safeParse(jsonOrNull(file)).success) throw outboxFileError('refused', 'notWhole');
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

const RULES: readonly string[] = ['outboxFile.unknownDevice', 'outboxFile.changed'];

function refusedWith({ status, text }: Answer): AppError {
  if (status === 413) return outboxFileError('refused', 'tooLarge');
  if (status === 409) return outboxFileError('refused', 'doesNotContinue');
  if (status === 429) return new AppError({ code: 'tooManyTries', retryAfterMs: WAIT_MS });
  if (status !== 404) return outboxFileError('refused', 'changed');
  const told = jsonOrNull(text);
  const rule = told !== null && typeof told === 'object' && 'rule' in told ? told.rule : null;
  // A back-office of before there was such a way says only that nothing is there.
  const known = RULES.find((each) => each === rule);
  return known === undefined
    ? outboxFileError('backofficeFailed', 'toAdministrator')
    : new AppError({ code: 'refused', rule: known });
}

function notAnswered(code: SyncProblemCode): AppError {
  switch (code) {
    case 'refused':
    case 'cut':
      return outboxFileError('offline', 'offline');
    // It may have arrived all the same.
    case 'broken':
    case 'timeout':
      return outboxFileError('offline', 'noAnswer');
    case 'notEnrolled':
      return outboxFileError('refused', 'notLetIn');
    default:
      return outboxFileError('backofficeFailed', 'noAnswer');
  }
}
