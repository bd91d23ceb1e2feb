import { ERROR_STATUS, type ApiError } from '#shared/api/errors.ts';

/** Problem details (RFC 9457) around the closed list of errors; never a stack, never what a person typed. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly error: ApiError;
};

export function problem(error: ApiError): Problem {
  return {
    type: `urn:lodzins:error:${error.code}`,
    title: error.code,
    status: ERROR_STATUS[error.code],
    error,
  };
}
