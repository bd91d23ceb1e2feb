import type { Rating } from '#shared/sync/messages.ts';
import { forgetOrder, type RatingsDb } from '#db/ratings/open.ts';
import { run, sql } from '#db/sql.ts';
import { transact } from '#db/transaction.ts';

const RANDOM_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Takes in one anonymous rating (SUR-01, SUR-03). A repeat of an id is one rating, and the first stands.
 * @throws RangeError for an id that is not random
 */
export function giveRating(db: RatingsDb, rating: Rating): void {
  const id = rating.id.toLowerCase();
  // Any other version may tell the time or the device.
  if (!RANDOM_UUID.test(id)) throw new RangeError('the id of a rating must be a random UUID');
  // Sorted: the order in which somebody touched the tags is nobody's business.
  const tags = JSON.stringify([...new Set(rating.tags)].sort());
  const added = transact(db, () =>
    run(
      db,
      sql`INSERT INTO pool (id, service, manner, tags)
          SELECT ${id}, ${rating.service}, ${rating.manner}, ${tags}
          WHERE NOT EXISTS (SELECT 1 FROM released WHERE id = ${id})
          ON CONFLICT (id) DO NOTHING`,
    ),
  );
  if (added > 0) forgetOrder(db);
}
