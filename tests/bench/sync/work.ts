import { v7 } from 'uuid';
import type { StoredEvent } from '#shared/domain/event.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import type { Device } from '#db/journal/write.ts';
import { transact } from '#db/transaction.ts';
import type { Db } from '#db/open.ts';
import { clientRegistered, requestRegistered, ticketIssued } from '#tests/factories/events.ts';
import { aRecording, record } from '#tests/factories/journal.ts';

const WORDS =
  'lūdzu izsniegt izziņu par deklarēto dzīvesvietu bērna kopšanas pabalsts ģimenes ārsts darba nespējas lapa numurs pilnvarojums konts banka'.split(
    ' ',
  );
/** With it an event of this mix has about 1.4 KB, as forms of requests do. */
const TEXT_WORDS = 125;

/** Days of work of a busy counter: visits, clients, requests. Recorded at once; only sending it is measured. */
export function recordWork(db: Db, device: Device, centreId: string, count: number): StoredEvent[] {
  const events: StoredEvent[] = [];
  transact(db, () => {
    while (events.length < count) {
      const clientId = v7();
      const visitId = v7();
      const recording = aRecording(device, { commandId: v7() as CommandId, at: Date.now() });
      const facts = { visitId, centreId, secret: v7(), receivedAt: Date.now() };
      const registered = requestRegistered(clientId, facts);
      const text = Array.from(
        { length: TEXT_WORDS },
        (_, word) => WORDS[(events.length * 31 + word * 17) % WORDS.length],
      );
      const request = {
        ...registered,
        personal: [{ subjectId: clientId, data: { purpose: text.join(' ') } }],
      };
      const receipt = {
        type: 'request.receiptIssued',
        version: 1,
        payload: { copy: 1, language: 'lv' },
      } as const;
      const requestId = v7();
      events.push(
        ...record(
          db,
          recording,
          'client',
          clientId,
          clientRegistered(clientId, { email: text.slice(0, 60).join('.') }),
        ),
        ...record(db, recording, 'visit', visitId, ticketIssued({ ticket: `A${events.length}` })),
        ...record(db, recording, 'request', requestId, request, receipt),
      );
    }
  });
  return events;
}
