import { z } from 'zod';
import { command, COUNTER_STAFF } from '#shared/api/define.ts';
import { done, id } from '#shared/api/fields.ts';

/** Counts the clients of one ticket from one. */
export const clientNumber = z.int().min(1).max(99);

const ofClient = z.strictObject({ visitId: id, number: clientNumber });

export const visitClientProcedures = {
  'visit.addClient': command({
    allow: COUNTER_STAFF,
    summary: 'Goes on with another client on the same ticket: a family, a neighbour’s papers (QUE-08).',
    input: z.strictObject({ visitId: id }),
    output: z.object({ number: clientNumber }),
  }),
  'visit.chooseClient': command({
    allow: COUNTER_STAFF,
    summary: 'Turns to another client of this visit; what follows is about them.',
    input: ofClient,
    output: done,
  }),
  'visit.removeClient': command({
    allow: COUNTER_STAFF,
    summary: 'Takes a client out who was opened by mistake and for whom nothing was done.',
    input: ofClient,
    output: done,
  }),
};
