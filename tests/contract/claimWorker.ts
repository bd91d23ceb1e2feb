// One desk as a process of its own: calls and serves clients over HTTP until nobody waits. Answers are lost on
// purpose and every command is repeated by its id until it is answered. Each claim is printed.
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

type Answer = {
  readonly status: number;
  readonly body: {
    visitId?: string;
    ticket?: string;
    token?: string;
    error?: { rule?: string; code?: string };
  };
};

const [url = '', staffId = '', pin = '', counterId = ''] = process.argv.slice(2);
const SHARE_OF_LOST_ANSWERS = 0.3;
let session: string | undefined;
session = await signIn();

for (;;) {
  const claim = await command('visit.callNext', {});
  if (claim.body.error?.rule === 'queue.nobody') break;
  const { visitId = '', ticket = '' } = claim.body;
  if (claim.status !== 200) throw new Error(JSON.stringify(claim.body));
  writeSync(1, `${ticket}\n`);
  await command('visit.startService', { visitId });
  await command('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: null });
  await command('visit.finish', { visitId, offerRating: false });
}

async function command(name: string, input: object): Promise<Answer> {
  const commandId = randomUUID();
  for (;;) {
    const answer = await post(name, input, commandId, Math.random() < SHARE_OF_LOST_ANSWERS);
    // The host was killed and has started again: sessions are gone, what was done is not.
    if (answer?.body.error?.code === 'notSignedIn') session = await signIn();
    else if (answer && answer.status < 500) return answer;
    else await pause(20);
  }
}

async function signIn(): Promise<string> {
  for (;;) {
    const answer = await post('session.signIn', { staffId, pin, counterId }, randomUUID(), false);
    if (answer?.body.token) return answer.body.token;
    await pause(100);
  }
}

/** Null when no answer came: the request may have been carried out or not. */
async function post(name: string, input: object, commandId: string, isLost: boolean): Promise<Answer | null> {
  try {
    const response = await fetch(`${url}/api/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': commandId,
        authorization: `Bearer ${session ?? ''}`,
      },
      body: JSON.stringify(input),
      ...(isLost ? { signal: AbortSignal.timeout(Math.ceil(Math.random() * 12)) } : {}),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  } catch {
    return null;
  }
}
