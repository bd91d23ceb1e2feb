import type { z } from 'zod';
import { apiErrorSchema, type ApiError } from '#shared/api/errors.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { HOST_LOST } from './transport.ts';

/** Puts a file at an address that the office gave; it goes there piece by piece, whatever its size. */
export async function putFile<Answer extends z.ZodType>(
  address: string,
  file: Blob,
  session: string | null,
  schema: Answer,
): Promise<Result<z.infer<Answer>, ApiError>> {
  const headers = { ...bearer(session), 'content-type': 'application/octet-stream' };
  const answer = await send(address, { method: 'PUT', headers, body: file });
  if (!answer.ok) return answer;
  return ok(schema.parse(await answer.value.json()));
}

/** Reads a file whole. As bytes and not as a `Blob`: a browser may put a large one on its disk, readable. */
export async function readFile(
  address: string,
  session: string | null,
): Promise<Result<ArrayBuffer, ApiError>> {
  const answer = await send(address, { headers: bearer(session) });
  return answer.ok ? ok(await answer.value.arrayBuffer()) : answer;
}

function bearer(session: string | null): Record<string, string> {
  return session === null ? {} : { authorization: `Bearer ${session}` };
}

async function send(address: string, init: RequestInit): Promise<Result<Response, ApiError>> {
  try {
    const answer = await fetch(address, init);
    if (answer.ok) return ok(answer);
    const problem = apiErrorSchema.safeParse(((await answer.json()) as { error?: unknown } | null)?.error);
    return err(problem.success ? problem.data : HOST_LOST);
  } catch {
    return err(HOST_LOST);
  }
}
