import { z } from 'zod';
import { action, MACHINE_KINDS, query } from '#shared/api/define.ts';
import { at, done, id, none, text } from '#shared/api/fields.ts';
import { CODE_LENGTH, readPairingCode } from '#shared/domain/machine/pairingCode.ts';

const kind = z.enum(MACHINE_KINDS);
const name = text(60).min(2);
const LAST_PORT = 65_535;

export const machineProcedures = {
  'lan.state': query({
    allow: ['admin', 'manager'],
    summary:
      'Whether other machines can reach this centre, at which addresses, and how they know that it is it.',
    input: none,
    output: z.object({
      isOn: z.boolean(),
      port: z.int(),
      /** Given when the program was started: then it is not changed here. */
      isFixed: z.boolean(),
      problem: z.enum(['portTaken', 'failed']).nullable(),
      urls: z.array(z.string()),
      /** SHA-256 of the certificate, as browsers show it. */
      fingerprint: z.string().nullable(),
    }),
  }),
  'lan.change': action({
    allow: ['admin'],
    summary: "Lets other machines of the centre's network in, or none; the port is tried first.",
    input: z.strictObject({ isOn: z.boolean(), port: z.int().min(1).max(LAST_PORT) }),
    output: done,
  }),
  'machine.me': query({
    allow: ['anyone', 'paired', 'stranger'],
    summary: 'What the asking machine is to this centre: its own computer, a paired one, or none it knows.',
    input: none,
    output: z.object({
      standing: z.enum(['host', 'paired', 'stranger']),
      kind: kind.nullable(),
      name: z.string().nullable(),
      /** For a stranger, to compare before the code is typed. */
      fingerprint: z.string().nullable(),
    }),
  }),
  'machine.list': query({
    allow: ['admin', 'manager'],
    summary: 'Paired machines, and codes that nobody has used yet.',
    input: none,
    output: z.object({
      machines: z.array(
        z.object({
          machineId: id,
          kind,
          name: z.string(),
          /** Of a client screen. */
          counter: z.string().nullable(),
          pairedAt: at,
          lastSeenAt: at,
          /** Where it was seen last. */
          address: z.string(),
          isConnected: z.boolean(),
        }),
      ),
      invitations: z.array(z.object({ kind, name: z.string(), until: at })),
    }),
  }),
  'machine.invite': action({
    allow: ['admin'],
    summary: 'A code with which one other machine is paired, once and within ten minutes.',
    input: z.strictObject({ kind, name, counterId: id.nullable() }),
    output: z.object({ code: z.string(), until: at }),
  }),
  'machine.pair': action({
    allow: ['stranger'],
    summary: 'Pairs the asking machine. Its token goes into a cookie that no script can read.',
    input: z.strictObject({
      code: z.string().max(40).transform(readPairingCode).pipe(z.string().length(CODE_LENGTH, 'pairingCode')),
    }),
    output: z.object({ kind, name: z.string() }),
  }),
  'machine.open': action({
    allow: ['paired'],
    summary: 'The session of a paired display, kiosk or client screen.',
    input: none,
    output: z.object({ token: z.string() }),
  }),
  'machine.revoke': action({
    allow: ['admin'],
    summary: 'The machine is a stranger from now on; whoever works at it is signed out.',
    input: z.strictObject({ machineId: id }),
    output: done,
  }),
};
