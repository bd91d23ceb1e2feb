import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { institutionFeed } from '../storage/journal/feeds.ts';
import type { RouteContext } from './context.ts';

export const listQuery = z.strictObject({
  /** From the last answer; without it the list begins with the oldest. */
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Seconds to wait for news when there are none. */
  wait: z.coerce.number().int().min(0).max(30).default(0),
});

type ListCall = {
  readonly caller: { readonly institutionId: string };
  readonly query: z.infer<typeof listQuery>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};
type Listing<Page> = { readonly list: () => Promise<Page>; readonly isEmpty: (page: Page) => boolean };

/** A page of what is new for the institution; an empty one is looked for again when its feed has news. */
export async function listOrWait<Page>(
  { news }: RouteContext,
  { caller, query, request, reply }: ListCall,
  { list, isEmpty }: Listing<Page>,
): Promise<Page> {
  const waiting = news.next(institutionFeed(caller.institutionId), query.wait * 1000);
  reply.raw.once('close', () => waiting.cancel());
  let page = await list();
  if (isEmpty(page) && query.wait > 0) {
    await waiting.news;
    // Whoever asked may have gone, or we are closing.
    if (!request.raw.destroyed && !news.isStopped) page = await list();
  }
  waiting.cancel();
  return page;
}
