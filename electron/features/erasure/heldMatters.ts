import type { StoredEvent } from '#shared/domain/event.ts';
import { paymentIdOf } from '#shared/domain/payment/paymentId.ts';
import type { HeldMatter } from '#shared/domain/retention/whatKeeps.ts';
import { eventsAbout } from '#db/journal/read.ts';
import { loadState } from '#db/journal/states.ts';
import { cardIdsOf } from '#db/repositories/clients.ts';
import type { Db } from '#db/open.ts';
import type { OfficeContext } from '#electron/office/context.ts';

/** What this office knows of that holds personal data of the client; other centres may hold more. */
export function heldMatters({ db }: OfficeContext, clientId: string): readonly HeldMatter[] {
  const events = eventsAbout(db, cardIdsOf(db, clientId));
  return [...Map.groupBy(events, ({ aggregateId }) => aggregateId).values()].flatMap(
    (history) => matterOf(db, history) ?? [],
  );
}

function matterOf(db: Db, history: readonly StoredEvent[]): HeldMatter | null {
  const last = history.at(-1);
  if (!last || history.every(({ personal }) => personal.every(({ data }) => data === undefined))) return null;
  const { aggregate: kind, aggregateId: id, at: lastAt } = last;
  switch (kind) {
    case 'visit': {
      const state = loadState(db, kind, id);
      return state && { kind, id, lastAt, state };
    }
    case 'request': {
      const state = loadState(db, kind, id);
      return state && { kind, id, lastAt, state, payment: loadState(db, 'payment', paymentIdOf(id)) };
    }
    case 'feedback': {
      const state = loadState(db, kind, id);
      return state && { kind, id, lastAt, state };
    }
    case 'appointment': {
      const state = loadState(db, kind, id);
      return state && { kind, id, lastAt, state };
    }
    case 'delegation': {
      const state = loadState(db, kind, id);
      return state && { kind, id, lastAt, state };
    }
    default:
      return null;
  }
}
