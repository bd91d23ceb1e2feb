// One telephone as a process of its own: books every free time it can get over HTTP. Answers are lost on purpose, and
// each command is repeated by its id until it is answered. Each booking is printed.
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

type Answer = {
  readonly status: number;
  readonly body: {
    token?: string;
    code?: string;
    days?: { times: number[] }[];
    error?: { rule?: string };
  };
};

const [url = '', staffId = '', pin = '', serviceId = '', day = ''] = process.argv.slice(2);
const SHARE_OF_LOST_ANSWERS = 0.3;
/** A host that never answers has ended, and with it the test. */
const MOST_TRIES = 200;
const { body: signedIn } = await repeat('session.signIn', { staffId, pin, counterId: null }, 0, '');
const { token = '' } = signedIn;

const asked = { serviceIds: [serviceId], kind: 'visit', day, exceptId: null };
for (;;) {
  const { body } = await repeat('appointment.times', asked, 0, token);
  const times = body.days?.[0]?.times ?? [];
  if (times.length === 0) break;
  for (const from of times) {
    const booked = await repeat('appointment.book', booking(from), SHARE_OF_LOST_ANSWERS, token);
    if (booked.status === 200) writeSync(1, `${from}\n`);
    else if (booked.body.error?.rule !== 'appointment.timeTaken')
      throw new Error(JSON.stringify(booked.body));
  }
}

function booking(from: number): object {
  return {
    serviceIds: [serviceId],
    from,
    channel: 'phone',
    clientId: null,
    name: 'Alma Ūdre',
    phone: '',
    note: '',
    language: 'lv',
    need: 'none',
    videoCentreId: null,
  };
}

async function repeat(name: string, input: object, lost: number, session: string): Promise<Answer> {
  const commandId = randomUUID();
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const answer = await post(name, input, commandId, session, Math.random() < lost);
    if (answer && answer.status < 500) return answer;
    await pause(20);
  }
  throw new Error(`${name} was never answered`);
}

/** Null when no answer came: the request may have been carried out or not. */
async function post(
  name: string,
  input: object,
  commandId: string,
  session: string,
  isLost: boolean,
): Promise<Answer | null> {
  try {
    const response = await fetch(`${url}/api/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': commandId,
        authorization: `Bearer ${session}`,
      },
      body: JSON.stringify(input),
      ...(isLost ? { signal: AbortSignal.timeout(Math.ceil(Math.random() * 12)) } : {}),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  } catch {
    return null;
  }
}
