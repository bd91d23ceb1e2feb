import { describe, expect, it } from 'vitest';
import { textsIn } from '#shared/i18n/texts.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import type { QueueRow } from '../types.ts';
import { parkedRow, waitingRow } from './queueRows.ts';

const NOW = Date.parse('2026-11-16T09:49:00Z');
const shown = { now: NOW, serviceName: () => 'Izziņa', t: textsIn('lv') };

function row(facts: Partial<QueueRow> = {}): QueueRow {
  return {
    visitId: '1',
    ticket: 'B011',
    category: 'B',
    level: 1,
    serviceId: null,
    need: 'none',
    people: 1,
    needsRoom: false,
    note: null,
    status: 'waiting',
    arrivedAt: NOW - 20 * MINUTE_MS,
    dueAt: NOW + 5 * MINUTE_MS,
    appointmentAt: null,
    counter: null,
    parkedUntil: null,
    language: 'lv',
    comingBack: null,
    isForMe: true,
    ...facts,
  };
}

describe('a row of the queue', () => {
  it('says until when the call is due', () => {
    expect(waitingRow(row(), shown)).toMatchObject({
      lead: 'B011',
      text: 'Izziņa',
      side: '11:54',
      tone: 'neutral',
    });
  });

  it('says in words and with its own icon when it is late', () => {
    const late = waitingRow(row({ dueAt: NOW - 2 * MINUTE_MS }), shown);
    expect(late).toMatchObject({ icon: 'warning', side: 'kavē 2\u00a0min', sideTone: 'warn' });
  });

  it('names the need without a diagnosis (QUE-06)', () => {
    expect(waitingRow(row({ need: 'withInfant' }), shown).text).toBe('ar zīdaini · Izziņa');
  });

  it('names a group and the wish to speak in private (QUE-09)', () => {
    expect(waitingRow(row({ people: 5, needsRoom: true }), shown).text).toBe(
      '5 cilvēki · atsevišķa telpa · Izziņa',
    );
  });

  it('a parked client without a time is expected today', () => {
    expect(parkedRow(row({ status: 'parked' }), shown).side).toBe('šodien');
    expect(parkedRow(row({ parkedUntil: NOW - 1 }), shown).sideTone).toBe('warn');
  });
});
