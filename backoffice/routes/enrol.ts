import { type z } from 'zod';
import { enrolRequest, enrolResponse } from '#shared/sync/messages.ts';
import { GuessLimit } from '../plugins/guessLimit.ts';
import { Problem } from '../plugins/problems.ts';
import { enrol } from '../storage/enrolment.ts';
import { readEpoch } from '../storage/history.ts';
import { isPublicKey } from '../storage/secrets.ts';
import type { RouteContext } from './context.ts';

const request = enrolRequest.extend({
  publicKey: enrolRequest.shape.publicKey.refine(
    isPublicKey,
    'must be an Ed25519 public key, SPKI in base64',
  ),
  deviceName: enrolRequest.shape.deviceName.regex(/^[^\p{Cc}]*$/u, 'must not hold control characters'),
});

/** Whoever asks has no name yet. */
const ANYBODY = '';

export function addEnrolRoute({ contract, database, clock }: RouteContext): void {
  // A code has 60 bits; this keeps a script from trying them fast all the same.
  const guesses = new GuessLimit();
  contract.add(
    {
      method: 'POST',
      path: '/sync/enrol',
      summary: 'Lets a device in with the one-time code of its centre; a known device gets a new incarnation',
      access: 'public',
      body: request,
      answer: enrolResponse,
      refusals: {
        404: 'The code is unknown, used or expired',
        409: 'The device belongs to another centre',
        429: 'Wait',
      },
    },
    async ({ body }) => {
      const now = clock();
      if (guesses.isExhausted(ANYBODY, now)) throw new Problem('tooManyTries');
      const enrolled = await enrol(database, { ...body, deviceId: body.deviceId.toLowerCase() }, now);
      if (enrolled === 'enrolment.unknownCode') {
        guesses.note(ANYBODY, now);
        throw new Problem('notFound', { rule: enrolled });
      }
      if (typeof enrolled === 'string') throw new Problem('refused', { rule: enrolled });
      return { ...enrolled, epoch: await readEpoch(database) } satisfies z.infer<typeof enrolResponse>;
    },
  );
}
