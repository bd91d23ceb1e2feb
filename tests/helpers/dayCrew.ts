import type { InputOf } from '#shared/api/contract.ts';
import { localDate } from '#shared/lib/time.ts';
import type { Office } from '#electron/office/office.ts';
import type { Act } from '#tests/factories/dayModel.ts';
import type { Random } from '#tests/helpers/random.ts';
import { signIn, type Person } from '#tests/helpers/testOffice.ts';

/** Where somebody calls clients, and whom they have there now. */
export type Desk = { readonly person: Person; readonly level: 1 | 2; client: string | null };

export type Crew = {
  readonly greeter: Person;
  readonly manager: Person;
  readonly desks: readonly Desk[];
  /** Booked for today. */
  readonly appointments: readonly string[];
};

const APPOINTMENTS = 8;

/** Everybody at work in the demo centre, where nobody waits between two calls and offers stay open for two hours. */
export async function openDay(office: Office, random: Random): Promise<Crew> {
  const greeter = await signIn(office, 'Līga Balode');
  const manager = await signIn(office, 'Māra Kalniņa');
  const desks: Desk[] = [];
  for (const [name, counter, level] of [
    ['Anna Kļaviņa', '1. lodziņš', 1],
    ['Ilze Ozola', '2. lodziņš', 1],
    ['Dace Priede', '3. lodziņš', 1],
    ['Jānis Liepiņš', '4. lodziņš', 2],
  ] as const) {
    desks.push({ person: await signIn(office, name, counter), level, client: null });
  }
  const queue = await manager.call('queue.settings', {});
  await manager.call('queue.changeSettings', { ...queue, recallPauseSeconds: 0 });
  const handoff = await manager.call('handoff.settings', {});
  await manager.call('handoff.changeSettings', { ...handoff, answerMinutes: 120 });
  return { greeter, manager, desks, appointments: await bookSome(greeter, random) };
}

async function bookSome(greeter: Person, random: Random): Promise<string[]> {
  const booked: string[] = [];
  const what = { serviceIds: ['vsaa-sickness-benefit'] };
  const whose = { clientId: null, name: 'Alma Ūdre', phone: '', note: '', videoCentreId: null };
  while (booked.length < APPOINTMENTS) {
    const wanted = { ...what, kind: 'visit', day: localDate(Date.now()), exceptId: null } as const;
    const { days } = await greeter.call('appointment.times', wanted);
    const from = random.pick(days[0]?.times ?? []);
    if (from === undefined) break;
    const how = { channel: 'phone', language: 'lv', need: 'none' } as const;
    const { appointmentId } = await greeter.call('appointment.book', { ...what, ...whose, ...how, from });
    booked.push(appointmentId);
  }
  return booked;
}

/** Acts that are one press and say nothing but whom they are about. */
const PRESSES = {
  call: 'visit.callThis',
  recall: 'visit.recall',
  start: 'visit.startService',
  miss: 'visit.markMissed',
  leave: 'visit.markLeft',
  return: 'visit.returnBack',
  park: 'visit.park',
  resume: 'visit.resume',
} as const;

export type PlainAct = keyof typeof PRESSES;
export const PLAIN_ACTS = Object.keys(PRESSES) as readonly (PlainAct & Act)[]; // keys of the table above

export function pressOf(act: PlainAct, visitId: string) {
  const input = act === 'park' ? { visitId, minutes: 30, note: '' } : { visitId };
  return [PRESSES[act], input] as const;
}

export function offerTo(
  level: 1 | 2,
): Omit<InputOf<'handoff.offer'>, 'visitId'> & { readonly toLevel: 2 | 3 } {
  return {
    toLevel: level === 1 ? 2 : 3,
    target: { kind: 'level' },
    reason: level === 1 ? 'needsSpecialist' : 'nonStandard',
    clientMoves: true,
    question: 'Kāds ir stāžs?',
    summary: 'Pārbaudīta pase',
    whyNotHere: 'Klients strīdas par datiem',
  };
}
