import { agenda } from './stops/agenda.ts';
import { cases } from './stops/cases.ts';
import { clientScreen, display } from './stops/terminals.ts';
import { contacts } from './stops/contacts.ts';
import { counter, COUNTER_PARTS } from './stops/counter.ts';
import { day, settings, SETTINGS_PARTS } from './stops/manager.ts';
import { door } from './stops/door.ts';
import { feedback } from './stops/feedback.ts';
import { handover } from './stops/handover.ts';
import { kiosk } from './stops/kiosk.ts';
import { knowledge } from './stops/knowledge.ts';
import { pair } from './stops/pair.ts';
import { payments } from './stops/payments.ts';
import { requests } from './stops/requests.ts';
import { setup } from './stops/setup.ts';
import { signIn } from './stops/signIn.ts';
import type { Way } from './stops/stop.ts';
import { tasks } from './stops/tasks.ts';
import { trips } from './stops/trips.ts';
import { visits } from './stops/visits.ts';
import { listScreens } from './screenList.ts';

/** How to reach every screen. None needs another before it. */
export const WAYS: Readonly<Record<string, Way>> = {
  setup,
  signIn,
  pair,
  door,
  display,
  clientScreen,
  kiosk,
  handover,
  requests,
  counter,
  contacts,
  visits,
  agenda,
  tasks,
  feedback,
  cases,
  knowledge,
  day,
  payments,
  settings,
  trips,
};

/** Ways that are long enough to be gone in parts, on two workers. */
export const PARTS: Readonly<Record<string, readonly Way[]>> = {
  counter: COUNTER_PARTS,
  settings: SETTINGS_PARTS,
};

/** What is wrong with the map above: screens of the application that it lacks, and ways to screens that are gone. */
export async function problemsOfWays(): Promise<readonly string[]> {
  const screens = (await listScreens()).map(({ screenKey }) => screenKey);
  const ways = Object.keys(WAYS);
  return [
    ...screens.filter((key) => !ways.includes(key)).map((key) => `no way leads to the screen ${key}`),
    ...ways.filter((key) => !screens.includes(key)).map((key) => `there is no screen ${key} any more`),
  ];
}
