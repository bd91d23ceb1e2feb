import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import type { Office } from '#electron/office/office.ts';
import { triage } from '#tests/factories/visitCommands.ts';
import { type Person, signIn, startTestOffice } from '#tests/helpers/testOffice.ts';

describe('ancillary services (INT-18)', () => {
  let office: Office;
  let anna: Person;
  let mara: Person;
  beforeAll(async () => {
    office = await startTestOffice();
    anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
    mara = await signIn(office, 'Māra Kalniņa', null);
    await mara.call('ancillary.setPrices', {
      prices: [
        { itemId: 'copying', cents: 10 },
        { itemId: 'public-computer', cents: null },
      ],
    });
  });
  afterAll(() => office.close());

  async function served(): Promise<string> {
    const greeter = await signIn(office, 'Līga Balode', null);
    const issue = { triage, missingDocuments: [], overrideReason: 'pārbaude' };
    const { visitId } = await greeter.call('door.issueTicket', issue);
    await anna.call('visit.callThis', { visitId });
    await anna.call('visit.startService', { visitId });
    return visitId;
  }

  const copies = (receiptNumber: string, visitId: string | null) => ({
    itemId: 'copying',
    count: 4,
    amountCents: 40,
    way: 'cash' as const,
    receiptNumber,
    isSharedReceipt: false,
    visitId,
  });

  it('stand in the cashier’s list beside fees, without a client, and a receipt is entered once', async () => {
    await anna.call('ancillary.provide', copies('K-1', null));
    expect(await anna.refusal('ancillary.provide', copies('K-1', null))).toBe('payment.receiptUsed');
    const free = { ...copies('', null), itemId: 'public-computer', count: 1, amountCents: 0 };
    await anna.call('ancillary.provide', free);
    const { rows, total, byOwner } = await mara.call('payment.day', { day: null });
    expect(rows).toMatchObject([
      {
        kind: 'taken',
        itemId: 'copying',
        requestId: null,
        serviceId: null,
        amountCents: 40,
        by: 'Anna Kļaviņa',
      },
    ]);
    expect(total.takenCents).toBe(40);
    expect(byOwner).toMatchObject([{ institutionId: 'municipality', takenCents: 40 }]);
    const { base64 } = await mara.call('payment.dayPdf', { day: null, language: 'lv' });
    expect(readPdf(Buffer.from(base64, 'base64')).text).toContain('Kopēšana');
    expect((await mara.call('ancillary.day', {})).sums).toEqual([
      { itemId: 'copying', times: 1, count: 4, amountCents: 40 },
      { itemId: 'public-computer', times: 1, count: 1, amountCents: 0 },
    ]);
  });

  it('are what came of a visit, so that it can be finished; taken back, the visit has no outcome again', async () => {
    const visitId = await served();
    const outcomes = async () => (await anna.call('visit.get', { visitId })).outcomes.map(({ kind }) => kind);
    const { ancillaryId } = await anna.call('ancillary.provide', copies('K-2', visitId));
    expect(await outcomes()).toEqual(['ancillary']);
    await anna.call('ancillary.undo', { ancillaryId });
    expect(await outcomes()).toEqual([]);
    expect(await anna.refusal('visit.finish', { visitId, offerRating: false })).toBe('visit.noOutcome');
    await anna.call('ancillary.provide', copies('K-2', visitId));
    await anna.call('visit.finish', { visitId, offerRating: false });
    expect(await anna.refusal('ancillary.provide', copies('K-3', visitId))).toBe('visit.closed');
    // Refused with the visit: nothing of it was counted.
    expect((await mara.call('ancillary.day', {})).sums[0]).toMatchObject({ times: 2, amountCents: 80 });
  });

  it('are cancelled by whoever sees the mistake; what the centre does not offer is refused', async () => {
    const { ancillaryId } = await anna.call('ancillary.provide', copies('K-4', null));
    const before = await mara.call('ancillary.day', {});
    expect(before.last[0]).toMatchObject({ ancillaryId, receiptNumber: 'K-4', by: 'Anna Kļaviņa' });
    await mara.call('ancillary.cancel', { ancillaryId });
    expect((await mara.call('ancillary.day', {})).last.map((each) => each.ancillaryId)).not.toContain(
      ancillaryId,
    );
    const { rows } = await mara.call('payment.day', { day: null });
    expect(rows.filter(({ receiptNumber }) => receiptNumber === 'K-4').map(({ kind }) => kind)).toEqual([
      'taken',
      'refunded',
    ]);
    const printed = { ...copies('K-5', null), itemId: 'result-printing' };
    expect(await anna.refusal('ancillary.provide', printed)).toBe('ancillary.unknownItem');
  });
});
