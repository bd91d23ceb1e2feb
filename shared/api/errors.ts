import { z } from 'zod';

/**
 * The closed list of what a procedure can answer instead of its output. The words are the screen's.
 * The number is the HTTP status of the same error over the API.
 */
export const ERROR_STATUS = {
  /** The input does not fit the contract; `fields` says where. */
  invalidInput: 400,
  unknownProcedure: 404,
  notSignedIn: 401,
  /** The PIN is wrong; `retryAfterMs` says how long to wait. */
  wrongPin: 401,
  tooManyTries: 429,
  /** The person's level or function does not permit it. */
  notPermitted: 403,
  notFound: 404,
  /** A rule of the domain refuses; `rule` says which. */
  refused: 409,
  /** A command id came again with another input. */
  commandIdReused: 409,
  /** Nothing is lost, but the disk has no room. */
  diskFull: 507,
  /** Nothing is lost, but the disk lets nothing be written: write-protected or damaged. */
  diskFailed: 507,
  /** Needs the back-office, which cannot be reached now. */
  offline: 503,
  /** The back-office answered something that cannot be used. */
  backofficeFailed: 502,
  /** Unknown; `reference` stands in the log. */
  internal: 500,
} as const;
export type ErrorCode = keyof typeof ERROR_STATUS;

export const apiErrorSchema = z.object({
  code: z.enum(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]),
  /** Reason code of a refusal, e.g. `visit.notWaiting`. */
  rule: z.string().optional(),
  fields: z.array(z.object({ path: z.string(), problem: z.string() })).optional(),
  retryAfterMs: z.number().optional(),
  reference: z.string().optional(),
});
export type ApiError = z.infer<typeof apiErrorSchema>;

/** Thrown by use cases; dispatch turns it into the answer. */
export class AppError extends Error {
  readonly error: ApiError;
  constructor(error: ApiError) {
    super(error.rule ? `${error.code}: ${error.rule}` : error.code);
    this.name = 'AppError';
    this.error = error;
  }
}
