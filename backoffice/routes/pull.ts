import { pullQuery, pullResponse } from '#shared/sync/messages.ts';
import { readEpoch } from '../storage/history.ts';
import { centreFeed } from '../storage/journal/feeds.ts';
import { readFeed } from '../storage/pull.ts';
import type { RouteContext } from './context.ts';

export function addPullRoute({ contract, database }: RouteContext): void {
  contract.add(
    {
      method: 'GET',
      path: '/sync/pull',
      summary: 'The next entries of the feed of the centre; a page never ends inside a transaction',
      access: 'device',
      query: pullQuery,
      answer: pullResponse,
    },
    async ({ caller, query }) => {
      const epoch = await readEpoch(database);
      // A cursor of another history points at nothing here.
      const after = query.epoch === epoch ? query.after : 0;
      const page = await readFeed(database, centreFeed(caller.centreId), after, query.limit);
      return { epoch, ...page };
    },
  );
}
