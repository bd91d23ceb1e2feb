import { afterEach, beforeEach, expect, it } from 'vitest';
import { termWords } from '#shared/catalogue/termWords.ts';
import { decideLocalCard } from '#shared/domain/localCard/decide.ts';
import { idWithinCentre } from '#shared/lib/idWithinCentre.ts';
import { decideRequest, type RequestCommand } from '#shared/domain/request/decide.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { localDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { terms } from '#electron/features/day/terms.ts';
import { requestRegistered } from '#tests/factories/events.ts';
import { NOON } from '#tests/factories/journal.ts';
import { changeRequest, registerClient } from '#tests/helpers/clerk.ts';
import { manualTimers } from '#tests/helpers/manualTimers.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

const SICKNESS = 'vsaa-sickness-benefit';
const CENTRE = '00000000-0000-4000-8000-00000000000c';
const TODAY = localDate(NOON);
const YESTERDAY = addDays(TODAY, -1);
const RESULT: RequestCommand = {
  kind: 'returnResult',
  ...{ outcome: 'positive', resultKind: 'document', content: 'Lēmums', reasons: '', nextStep: '' },
};
let office: SyncOffice;
let clientId: string;

beforeEach(() => {
  office = openSyncOffice({ url: null, time: manualTimers(NOON) });
  clientId = registerClient(office);
});
afterEach(() => office.discard());

function promised(dueDate: string, facts: Partial<RequestState> = {}): string {
  const requestId = office.newId();
  const registered = requestRegistered(clientId, { dueDate, secret: office.newRandomId(), ...facts });
  if (registered.type !== 'request.registered') throw new Error('the factory makes registrations');
  const command = { kind: 'register', facts: registered.payload, answers: {} } as const;
  office.command((work) => work.decide('request', requestId, (state) => decideRequest(state, command, work)));
  return requestId;
}

const figures = async () => terms(office, {}, { kind: 'anyone' });

it('an answer on the last day keeps the term, a later one or none breaks it, and what has not ended is not counted', async () => {
  changeRequest(office, promised(TODAY), RESULT);
  changeRequest(office, promised(YESTERDAY), RESULT);
  promised(YESTERDAY);
  promised(TODAY);
  const withdraw = { kind: 'withdraw', how: 'phone', asker: 'client', words: '' } as const;
  changeRequest(office, promised(YESTERDAY), withdraw);
  expect((await figures()).all).toEqual({ kept: 1, late: 1, overdue: 1 });
});

it('a term of the centre is counted for itself, by the version of the card that was promised (SLT-06)', async () => {
  const card = office.catalogue().cards.find(({ id }) => id === SICKNESS);
  if (!card) throw new Error('no card');
  const length = { count: 3, unit: 'workingDays' } as const;
  const term = { id: 'centre', text: termWords(length), length, confirmed: true };
  const subject = { centreId: CENTRE, cardId: SICKNESS, basedOn: null };
  let cardRevision = '';
  office.command((work) => {
    const command = { kind: 'setTerm', card, catalogueVersion: office.catalogue().version, term } as const;
    const [event] = work.decide('localCard', idWithinCentre(CENTRE, SICKNESS), (state) =>
      decideLocalCard(state, command, subject, work),
    );
    cardRevision = event?.id ?? '';
  });
  const version = { catalogueVersion: office.catalogue().version };
  promised(YESTERDAY, { ...version, cardRevision });
  changeRequest(office, promised(TODAY, version), RESULT);
  expect((await figures()).lines).toMatchObject([
    { termsId: 'centre', text: { en: '3 working days' }, overdue: 1, kept: 0 },
    { termsId: card.serviceLevelTerms[0]?.id, kept: 1, overdue: 0 },
  ]);
});
