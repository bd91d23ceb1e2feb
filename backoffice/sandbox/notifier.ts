import { setTimeout as delay } from 'node:timers/promises';
import { fastify, type FastifyReply } from 'fastify';
import { z } from 'zod';
import type { DeliveryStatus } from '../notifier/notifier.ts';

const SANDBOX =
  'SMILŠKASTE / SANDBOX: izmēģinājuma ziņotājs, nekas nevienam netiek nosūtīts. ' +
  'A sandbox notifier, nothing is sent to anybody.';

/** Whoever wants to see a message fail gives a number, or the part before the @, that ends like this. */
const NEVER_DELIVERED = '0404';
const MINUTE_MS = 60_000;

/** How it behaves until told otherwise; what a real notifier does on a bad day can be asked for. */
export type NotifierBehaviour = {
  /** Before it answers, in milliseconds. */
  delayMs: number;
  isInMaintenance: boolean;
  refuses: boolean;
  /** Of so many messages that it takes the answer gets lost. */
  losesAnswers: number;
  /** From being taken until sent, and again until delivered. */
  stepMs: number;
  /** So many messages a minute. */
  perMinute: number;
};

export const USUAL_BEHAVIOUR: Readonly<NotifierBehaviour> = {
  delayMs: 0,
  isInMaintenance: false,
  refuses: false,
  losesAnswers: 0,
  stepMs: 0,
  perMinute: 600,
};

const message = z.strictObject({
  key: z.string().min(1).max(200),
  notAfter: z.iso.datetime(),
  channel: z.enum(['sms', 'email']),
  to: z.string().min(3).max(254),
  language: z.string(),
  subject: z.string().max(200),
  text: z.string().min(1).max(2_000),
});
export type SandboxMessage = z.infer<typeof message> & { readonly at: number };

export type SandboxNotifier = {
  readonly url: string;
  readonly behaviour: NotifierBehaviour;
  /** What was taken, by key, the first time. */
  readonly taken: ReadonlyMap<string, SandboxMessage>;
  stop(): Promise<void>;
};

const byKey = z.object({ key: z.string() });
const changes = z.strictObject({
  delayMs: z.int().min(0).max(60_000).optional(),
  isInMaintenance: z.boolean().optional(),
  refuses: z.boolean().optional(),
  losesAnswers: z.int().min(0).max(1_000).optional(),
  stepMs: z.int().min(0).max(3_600_000).optional(),
  perMinute: z.int().min(0).max(10_000).optional(),
});

/** A make-believe notifier that speaks the contract and says in every answer that it is one. */
export async function startSandboxNotifier({
  key,
  clock,
  port = 0,
}: {
  readonly key: string;
  readonly clock: () => number;
  readonly port?: number;
}): Promise<SandboxNotifier> {
  const behaviour: NotifierBehaviour = { ...USUAL_BEHAVIOUR };
  const taken = new Map<string, SandboxMessage>();
  const app = fastify();
  const say = (reply: FastifyReply, status: number, body: object) =>
    reply
      .code(status)
      .header('lodzins-sandbox', 'true')
      .send({ ...body, sandbox: SANDBOX });
  const isTooMuch = (): boolean => {
    const lately = [...taken.values()].filter(({ at }) => clock() - at < MINUTE_MS);
    return lately.length >= behaviour.perMinute;
  };

  app.setErrorHandler((_error, _request, reply) => say(reply, 400, { code: 'invalid' }));
  app.setNotFoundHandler((_request, reply) => say(reply, 404, { code: 'noSuchPath' }));
  app.addHook('onRequest', async (request, reply) => {
    if (request.headers.authorization !== `Bearer ${key}`) await say(reply, 401, { code: 'notPermitted' });
  });
  app.addHook('preHandler', async ({ routeOptions: { url } }, reply) => {
    if (url === '/sandbox') return;
    await delay(behaviour.delayMs);
    if (behaviour.isInMaintenance) await say(reply, 503, { code: 'maintenance' });
  });

  app.post('/messages', async (request, reply) => {
    const sent = message.parse(request.body);
    const before = taken.get(sent.key);
    if (before) return say(reply, 200, { status: statusOf(before, clock(), behaviour), isDuplicate: true });
    if (behaviour.refuses) return say(reply, 422, { code: 'refused' });
    if (isTooMuch()) return say(reply, 429, { code: 'busy', retryAfter: 30 });
    const at = clock();
    if (at >= Date.parse(sent.notAfter)) return say(reply, 410, { code: 'tooLate' });
    const stored = { ...sent, at };
    taken.set(sent.key, stored);
    if (behaviour.losesAnswers > 0) {
      behaviour.losesAnswers -= 1;
      return reply.hijack().raw.destroy();
    }
    return say(reply, 202, { status: statusOf(stored, at, behaviour), isDuplicate: false });
  });
  app.get('/messages/:key', (request, reply) => {
    const found = taken.get(byKey.parse(request.params).key);
    if (!found) return say(reply, 404, { code: 'unknown' });
    return say(reply, 200, { status: statusOf(found, clock(), behaviour) });
  });
  app.post('/sandbox', (request, reply) => {
    Object.assign(behaviour, changes.parse(request.body));
    return say(reply, 200, { behaviour });
  });

  const url = await app.listen({ port, host: '127.0.0.1' });
  return { url, behaviour, taken, stop: () => app.close() };
}

function statusOf(
  { at, to, channel }: SandboxMessage,
  now: number,
  { stepMs }: NotifierBehaviour,
): DeliveryStatus {
  const age = now - at;
  if (age < stepMs) return 'accepted';
  if (age < 2 * stepMs) return 'sent';
  const name = channel === 'email' ? (to.split('@')[0] ?? '') : to;
  return name.endsWith(NEVER_DELIVERED) ? 'undeliverable' : 'delivered';
}
