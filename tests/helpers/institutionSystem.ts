import { randomUUID } from 'node:crypto';
import { createApiKey, INSTITUTION_SCOPES } from '#backoffice/storage/apiKeys.ts';
import type { Central } from '#tests/helpers/central.ts';
import type { Random } from '#tests/helpers/random.ts';

/** What an institution was told is done, and so has to be found in the end. */
export type Promised =
  | { readonly kind: 'accepted'; readonly reference: string }
  | { readonly kind: 'asked' | 'withdrawn'; readonly questionId: string }
  | { readonly kind: 'returned'; readonly content: string };

/** An institution's own system, over HTTP with its key. */
export type InstitutionSystem = {
  /** One thing about a request, chosen by chance; what the API refused is told apart from what it took. */
  act(requestId: string, random: Random): Promise<Promised | null>;
};

export async function institutionSystem(central: Central, institutionId: string): Promise<InstitutionSystem> {
  const key = { name: institutionId, institutionId, scopes: INSTITUTION_SCOPES };
  const secret = await createApiKey(central.sql(), key, Date.now());
  const asked = new Map<string, string[]>();
  const post = async (requestId: string, path: string, body: object): Promise<boolean> => {
    const response = await fetch(`${central.url()}/institution/v1/requests/${requestId}/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = await response.text();
    if (response.status !== 200 && response.status !== 409) throw new Error(`${response.status} ${answer}`);
    return response.status === 200;
  };
  return {
    async act(requestId, random) {
      const kind = random.below(8);
      if (kind <= 2) {
        const reference = `${institutionId}-${random.below(1_000_000)}`;
        const isTaken = await post(requestId, 'accept', { ownerReference: reference });
        return isTaken ? { kind: 'accepted', reference } : null;
      }
      if (kind <= 4) {
        const questionId = randomUUID();
        const body = { questionId, what: 'Izziņa', why: 'Trūkst', answerBy: '2099-01-01' };
        if (!(await post(requestId, 'questions', body))) return null;
        asked.set(requestId, [...(asked.get(requestId) ?? []), questionId]);
        return { kind: 'asked', questionId };
      }
      if (kind <= 6) {
        const questionId = random.pick(asked.get(requestId) ?? []);
        const isDone =
          questionId !== undefined && (await post(requestId, `questions/${questionId}/withdraw`, {}));
        return isDone ? { kind: 'withdrawn', questionId } : null;
      }
      const content = `Lēmums ${randomUUID()}`;
      const isTaken = await post(requestId, 'result', { outcome: 'positive', kind: 'document', content });
      return isTaken ? { kind: 'returned', content } : null;
    },
  };
}
