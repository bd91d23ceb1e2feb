import { setTimeout as delay } from 'node:timers/promises';
import { fastify, type FastifyReply } from 'fastify';
import { z } from 'zod';

const SANDBOX =
  'SMILŠKASTE / SANDBOX: izmēģinājuma portāls, nekas netiek iesniegts. ' +
  'A sandbox portal, nothing is filed anywhere.';

/** How it behaves until told otherwise; what a real portal does on a bad day can be asked for. */
export type PortalBehaviour = {
  /** Before it answers, in milliseconds. */
  delayMs: number;
  isInMaintenance: boolean;
  /** The words of a refusal, or null to accept. */
  refusal: string | null;
  /** Of so many submissions that it takes in the answer gets lost. */
  losesAnswers: number;
};

export type SandboxPortal = {
  readonly url: string;
  readonly behaviour: PortalBehaviour;
  /** What was taken in, by key, the first time. */
  readonly taken: ReadonlyMap<string, SandboxSubmission>;
  stop(): Promise<void>;
};

const submission = z.looseObject({
  key: z.string().min(1).max(200),
  notAfter: z.iso.datetime(),
  serviceId: z.string(),
});
export type SandboxSubmission = z.infer<typeof submission> & {
  readonly reference: string;
  readonly at: number;
};

const byKey = z.object({ key: z.string() });
const changes = z.strictObject({
  delayMs: z.int().min(0).max(60_000).optional(),
  isInMaintenance: z.boolean().optional(),
  refusal: z.string().max(500).nullable().optional(),
  losesAnswers: z.int().min(0).max(1_000).optional(),
});

/** A make-believe e-service portal that speaks the gateway's contract and says in every answer that it is one. */
export async function startSandboxPortal({
  key,
  clock,
  port = 0,
}: {
  readonly key: string;
  readonly clock: () => number;
  readonly port?: number;
}): Promise<SandboxPortal> {
  const behaviour: PortalBehaviour = {
    delayMs: 0,
    isInMaintenance: false,
    refusal: null,
    losesAnswers: 0,
  };
  const taken = new Map<string, SandboxSubmission>();
  const app = fastify();
  const say = (reply: FastifyReply, status: number, body: object) =>
    reply
      .code(status)
      .header('lodzins-sandbox', 'true')
      .send({ ...body, sandbox: SANDBOX });

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

  app.post('/submissions', async (request, reply) => {
    const sent = submission.parse(request.body);
    const before = taken.get(sent.key);
    if (before) return say(reply, 200, { reference: before.reference, isDuplicate: true });
    if (behaviour.refusal !== null) return say(reply, 422, { code: 'refused', words: behaviour.refusal });
    const at = clock();
    if (at >= Date.parse(sent.notAfter)) return say(reply, 410, { code: 'tooLate' });
    const reference = `SANDBOX-${String(taken.size + 1).padStart(5, '0')}`;
    taken.set(sent.key, { ...sent, reference, at });
    if (behaviour.losesAnswers > 0) {
      behaviour.losesAnswers -= 1;
      return reply.hijack().raw.destroy();
    }
    return say(reply, 201, { reference, isDuplicate: false });
  });
  app.get('/submissions/:key', (request, reply) => {
    const found = taken.get(byKey.parse(request.params).key);
    if (!found) return say(reply, 404, { code: 'unknown' });
    return say(reply, 200, { reference: found.reference });
  });
  app.post('/sandbox', (request, reply) => {
    Object.assign(behaviour, changes.parse(request.body));
    return say(reply, 200, { behaviour });
  });

  const url = await app.listen({ port, host: '127.0.0.1' });
  return { url, behaviour, taken, stop: () => app.close() };
}
