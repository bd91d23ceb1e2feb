import { z } from 'zod';
import { possibleChannels } from '#shared/catalogue/cardTerms.ts';
import { whyNotOffered } from '#shared/catalogue/whyNotOffered.ts';
import { CLIENT_KINDS } from '#shared/domain/client/types.ts';
import { checkPersonalCode } from '#shared/domain/identity/personalCode.ts';
import { checkRegistrationNumber } from '#shared/domain/identity/registrationNumber.ts';
import { localDate, type LocalDate } from '#shared/lib/time.ts';
import { Problem } from '../plugins/problems.ts';
import { findCentre } from '../storage/findCentre.ts';
import { startRequest } from '../storage/startRequest.ts';
import type { RouteContext } from './context.ts';
import { plainText } from './plainText.ts';
import { requestView, showRequest } from './requestView.ts';
import { routedOf } from './routed.ts';

const filled = (max: number) => plainText(max).refine((value) => value.trim() !== '', 'is empty');

/** Lengths of names as in the state register (domain 4.2). */
const clientBody = z
  .strictObject({
    kind: z.enum(CLIENT_KINDS),
    /** Empty for an organisation. */
    givenName: plainText(36),
    /** Surname, or the name of an organisation. */
    familyName: filled(120),
    /** Personal code or registration number, 11 digits; empty for a foreigner without one. */
    code: z.string().regex(/^(\d{11})?$/, 'must be 11 digits, or empty'),
    phone: plainText(20),
    email: plainText(120),
  })
  .refine(({ code, phone, email }) => `${code}${phone}${email}`.trim() !== '', {
    path: ['code'],
    message: 'code, phone and email are all empty: nobody could be found by them',
  });
const startBody = z.strictObject({
  /** Your own: started again under it, it is the same request. */
  ownId: filled(80),
  /** The three letters that begin the register numbers of the centre. */
  centre: z.string().regex(/^[A-Z]{3}$/, 'must be three capital letters'),
  /** One of your services. */
  serviceId: filled(80),
  client: clientBody,
  /** What the centre is to do for the client, in words for its clerk. */
  what: filled(2_000),
});

/** An institution starts a request for a client at a centre (INT-02). */
export function addInstitutionStartRoute(context: RouteContext): void {
  const { contract, database, clock, ownerOf, cardInForce } = context;
  contract.add(
    {
      method: 'POST',
      path: '/institution/v1/requests',
      summary:
        'Starts a request for one of your services as the client’s agent: the centre speaks to the client and goes on as with any other',
      access: 'institution',
      scope: 'requests:start',
      body: startBody,
      answer: requestView,
      refusals: { 409: 'A rule refuses; `rule` says which' },
    },
    async ({ caller: { institutionId }, body }) => {
      const now = clock();
      const { ownId, centre: code, serviceId, what } = body;
      const { kind, ...data } = body.client;
      const offer = ownerOf(serviceId) === institutionId ? cardInForce(serviceId) : null;
      if (!offer) throw wrong('serviceId', 'is no service of yours');
      const { card, catalogueVersion, ownerName } = offer;
      if (possibleChannels(card).length === 0 || whyNotOffered(card, localDate(now))) {
        throw wrong('serviceId', 'cannot be asked for at a centre now');
      }
      if (!isPossible(kind, data.code, localDate(now))) throw wrong('client.code', 'is no code of anybody');
      const centre = await findCentre(database, code);
      if (!centre) throw wrong('centre', 'is no centre');
      const start = {
        institutionId,
        ownId: ownId.trim(),
        centreId: centre.id,
        centreCode: code,
        card,
        institutionName: ownerName,
        catalogueVersion,
        client: { kind, data },
        what: what.trim(),
      };
      const started = await startRequest(database, start, { now, ownerOf });
      if ('rule' in started) throw new Problem('refused', started);
      return showRequest(context, await routedOf(context, institutionId, started.requestId));
    },
  );
}

/** As at a counter, except that nobody is there to read it back to: a check digit that fails is taken (domain 5). */
function isPossible(kind: (typeof CLIENT_KINDS)[number], code: string, today: LocalDate): boolean {
  if (code === '') return true;
  const { verdict } = kind === 'person' ? checkPersonalCode(code, today) : checkRegistrationNumber(code);
  return verdict !== 'invalid';
}

function wrong(path: string, problem: string): Problem {
  return new Problem('invalidInput', { fields: [{ path: `body.${path}`, problem }] });
}
