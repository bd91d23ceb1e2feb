import { z } from 'zod';
import { ratingsRequest } from '#shared/sync/messages.ts';
import { takeRatings } from '../storage/ratings.ts';
import type { RouteContext } from './context.ts';

const request = ratingsRequest
  .refine(({ periodFrom, periodTo }) => periodFrom <= periodTo, {
    path: ['periodTo'],
    message: 'must not be before periodFrom',
  })
  .refine(({ ratings }) => new Set(ratings.map(({ id }) => id.toLowerCase())).size === ratings.length, {
    path: ['ratings'],
    message: 'must not hold an id twice',
  })
  .refine(({ ratings }) => ratings.every(({ tags }) => tags.every((tag) => /^[\w.-]*$/.test(tag))), {
    path: ['ratings'],
    message: 'tags are codes, not text',
  });

export function addRatingsRoute({ contract, database }: RouteContext): void {
  contract.add(
    {
      method: 'POST',
      path: '/sync/ratings',
      summary:
        'Ratings of a period, at least five; only the centre and the period are kept with them (SUR-01)',
      access: 'device',
      body: request,
      answer: z.object({ accepted: z.int() }),
    },
    async ({ caller, body }) => {
      await takeRatings(database, caller.centreId, body);
      return { accepted: body.ratings.length };
    },
  );
}
