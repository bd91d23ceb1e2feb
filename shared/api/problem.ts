import { z } from 'zod';
import { apiErrorSchema, ERROR_STATUS, type ApiError, type ErrorCode } from '#shared/api/errors.ts';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** An error over HTTP (RFC 9457). Programs decide by `error`; the title is for the people who write them. */
export const problemSchema = z.object({
  type: z.string().describe('urn:lodzins:error:<code>'),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string().optional().describe('The rule of a refusal, e.g. visit.notWaiting'),
  error: apiErrorSchema,
});
export type Problem = z.infer<typeof problemSchema>;

export const ERROR_TITLES = {
  invalidInput: 'The input does not fit the contract',
  unknownProcedure: 'There is no such procedure',
  notSignedIn: 'No valid session',
  wrongPin: 'Wrong PIN',
  tooManyTries: 'Too many tries; wait',
  notPermitted: 'This caller is not permitted to do that',
  notFound: 'There is no such thing',
  refused: 'A rule of the domain refuses',
  commandIdReused: 'This idempotency key was used with another input',
  diskFull: 'The disk of the office is full; nothing is lost',
  diskFailed: 'The disk of the office cannot be written to; nothing is lost',
  offline: 'The back-office cannot be reached now',
  backofficeFailed: 'The back-office answered something unusable',
  internal: 'Unknown error; the reference stands in the log',
} as const satisfies Record<ErrorCode, string>;

export function problemOf(error: ApiError): Problem {
  return {
    type: `urn:lodzins:error:${error.code}`,
    title: ERROR_TITLES[error.code],
    status: ERROR_STATUS[error.code],
    ...(error.rule === undefined ? {} : { detail: error.rule }),
    error,
  };
}
