import { liveMessage } from '#shared/sync/messages.ts';
import { centreFeed } from '../storage/journal/feeds.ts';
import { feedSeq } from '../storage/pull.ts';
import type { RouteContext } from './context.ts';

/** Proxies and routers drop connections that say nothing for a minute. */
const HEARTBEAT_MS = 20_000;

export function addLiveRoute({ contract, database, news }: RouteContext): void {
  contract.add(
    {
      method: 'GET',
      path: '/sync/live',
      summary: 'Server-sent events: says that the feed has news, never what; `data` is as the schema',
      access: 'device',
      answer: liveMessage,
    },
    async ({ caller, reply }) => {
      const feed = centreFeed(caller.centreId);
      const stream = reply.hijack().raw;
      stream.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        // Buffering proxies would hold the news back.
        'x-accel-buffering': 'no',
      });
      const tell = (seq: number) => stream.write(`data: ${JSON.stringify({ feedSeq: seq })}\n\n`);
      const look = () =>
        feedSeq(database, feed).then(
          (seq) => !stream.destroyed && tell(seq),
          () => stream.end(),
        );
      const unsubscribe = news.subscribe(feed, (seq) => {
        if (news.isStopped) stream.end();
        else if (seq === null) void look();
        else tell(seq);
      });
      const heartbeat = setInterval(() => stream.write(': still here\n\n'), HEARTBEAT_MS);
      stream.once('close', () => {
        clearInterval(heartbeat);
        unsubscribe();
      });
      // After subscribing, so that nothing is missed between.
      await look();
    },
  );
}
