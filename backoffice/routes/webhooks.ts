import { z } from 'zod';
import { Problem } from '../plugins/problems.ts';
import {
  createWebhook,
  listWebhooks,
  removeWebhook,
  resumeWebhook,
  type Webhook,
} from '../storage/webhooks.ts';
import { newWebhookSecret } from '../webhooks/signature.ts';
import { whyNotWebhookUrl } from '../webhooks/webhookUrl.ts';
import type { RouteContext } from './context.ts';
import { byId } from './routed.ts';

const URL_LENGTH = 500;

const webhookView = z.object({
  id: z.uuid(),
  url: z.string(),
  createdAt: z.int(),
  /** Up to where you have been told. */
  cursor: z.int(),
  /** Since the last message that was taken. */
  failures: z.int(),
  failingSince: z.int().nullable(),
  /** What stood in the way the last time, in a word. */
  lastProblem: z.string().nullable(),
  /** Given up; it is told nothing until it is resumed. */
  deadAt: z.int().nullable(),
});
const NO_SUCH = { 404: 'There is no such webhook' };
const done = z.object({});

/** Addresses at which institutions are told of news, and how it goes with them. */
export function addWebhookRoutes(context: RouteContext): void {
  addOwnRoutes(context);
  addAdminRoutes(context);
}

function addOwnRoutes({ contract, database, clock, reach }: RouteContext): void {
  const own = { access: 'institution', scope: 'webhooks:write' } as const;
  const url = z
    .string()
    .max(URL_LENGTH)
    .superRefine((text, { addIssue }) => {
      const message = whyNotWebhookUrl(text, reach);
      if (message !== null) addIssue({ code: 'custom', message });
    })
    .describe('https and public');
  contract.add(
    {
      ...own,
      method: 'GET',
      path: '/institution/v1/webhooks',
      summary: 'Your webhooks, and how it goes with them',
      answer: z.object({ webhooks: z.array(webhookView) }),
    },
    async ({ caller }) => ({
      webhooks: (await listWebhooks(database, caller.institutionId)).map(toView),
    }),
  );
  contract.add(
    {
      ...own,
      method: 'POST',
      path: '/institution/v1/webhooks',
      summary:
        'Has you told at this address of what happens from now on; the secret that signs the messages is shown only here',
      body: z.strictObject({ url }),
      answer: z.object({ id: z.uuid(), secret: z.string() }),
      refusals: { 409: 'You have this address already, or too many; `rule` says which' },
    },
    async ({ caller, body }) => {
      const secret = newWebhookSecret();
      const webhook = { institutionId: caller.institutionId, url: new URL(body.url).href, secret };
      const created = await createWebhook(database, webhook, clock());
      if ('rule' in created) throw new Problem('refused', created);
      return { id: created.id, secret };
    },
  );
  contract.add(
    {
      ...own,
      method: 'POST',
      path: '/institution/v1/webhooks/{id}/resume',
      summary: 'Goes on at once where it stopped, also after it was given up',
      params: byId,
      body: z.strictObject({}),
      answer: done,
      refusals: NO_SUCH,
    },
    async ({ caller, params }) => {
      if (!(await resumeWebhook(database, { ...params, ...caller }, clock()))) throw new Problem('notFound');
      return {};
    },
  );
  contract.add(
    {
      ...own,
      method: 'DELETE',
      path: '/institution/v1/webhooks/{id}',
      summary: 'You are no longer told at this address',
      params: byId,
      answer: done,
      refusals: NO_SUCH,
    },
    async ({ caller, params }) => {
      if (!(await removeWebhook(database, { ...params, ...caller }))) throw new Problem('notFound');
      return {};
    },
  );
}

function addAdminRoutes({ contract, database, clock }: RouteContext): void {
  contract.add(
    {
      method: 'GET',
      path: '/admin/v1/webhooks',
      summary: 'Webhooks of all institutions, and which of them fail or were given up',
      access: 'admin',
      answer: z.object({ webhooks: z.array(webhookView.extend({ institutionId: z.string() })) }),
    },
    async () => ({
      webhooks: (await listWebhooks(database, null)).map((webhook) => ({
        ...toView(webhook),
        institutionId: webhook.institutionId,
      })),
    }),
  );
  contract.add(
    {
      method: 'POST',
      path: '/admin/v1/webhooks/{id}/resume',
      summary: 'Goes on at once where it stopped, also after it was given up',
      access: 'admin',
      params: byId,
      body: z.strictObject({}),
      answer: done,
      refusals: NO_SUCH,
    },
    async ({ params }) => {
      if (!(await resumeWebhook(database, { ...params, institutionId: null }, clock()))) {
        throw new Problem('notFound');
      }
      return {};
    },
  );
}

function toView({ institutionId: _ofCaller, ...webhook }: Webhook): z.infer<typeof webhookView> {
  return webhook;
}
