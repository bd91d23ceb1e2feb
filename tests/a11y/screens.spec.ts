import { test as base, expect, type Page } from '@playwright/test';
import { startStage, type Stage } from '#tests/screens/stage.ts';
import { PARTS, problemsOfWays, WAYS } from '#tests/screens/ways.ts';
import { seededRandom } from '#tests/helpers/random.ts';
import type { Way } from '#tests/screens/stops/stop.ts';
import { THEMES, violationsOn } from './axe.ts';
import { lostText, spaceText, ZOOMED } from './lostText.ts';

/** The states of a day's work; in the others the same parts and colours stand in other numbers. */
const OF_A_DAY = [
  'start',
  'matter chosen',
  'waiting',
  'called',
  'form',
  'receipt',
  'list',
  'card',
  'board',
  'busy',
  'calls',
];
/** One way in so many is gone to its end, each time others; of the rest the first state. All of them in the soak. */
const WHOLE_ONE_IN = Number(process.env['SCREENS_WHOLE_ONE_IN'] ?? 20);
const FIRST_STATES = 1;
const SEED = Number(process.env['SCREENS_SEED'] ?? Date.now() % 1_000_000);
/** Without a network, or with an office that fails, the frame says it in the same way everywhere: asked here. */
const FRAME_ASKED_ON = 'counter';

const test = base.extend<object, { readonly stage: Stage }>({
  stage: [
    async ({ browser }, use) => {
      const stage = await startStage(browser, 'lv');
      await use(stage);
      await stage.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
// A stage for each worker costs more than it spares, but when all of it is played.
test.describe.configure({ mode: WHOLE_ONE_IN === 1 ? 'parallel' : 'default' });

test('every screen of the application has a way to it here', async () => {
  expect(await problemsOfWays()).toEqual([]);
});

const random = seededRandom(SEED);
for (const [screenKey, whole] of Object.entries(WAYS)) {
  for (const [index, way] of (PARTS[screenKey] ?? [whole]).entries()) {
    const name = index === 0 ? screenKey : `${screenKey}, part ${index + 1}`;
    const mostStates = random.chance(1 / WHOLE_ONE_IN) ? Infinity : FIRST_STATES;
    test(`${name}: nothing against WCAG 2.2 AA in any state; dark and in contrast in those of a day`, async ({
      stage,
    }) => {
      test.setTimeout(240_000);
      const description = `SCREENS_SEED=${SEED}: ${mostStates === Infinity ? 'all' : `the first ${mostStates}`}`;
      test.info().annotations.push({ type: 'states', description });
      expect(await foundOn(screenKey, way(stage), mostStates), description).toEqual([]);
      if (mostStates !== Infinity) await stage.leave();
    });
  }
}

async function foundOn(
  screenKey: string,
  stops: ReturnType<Way>,
  mostStates: number,
): Promise<readonly string[]> {
  const found: string[] = [];
  let states = 0;
  for await (const { state, page } of stops) {
    const isOfDay = OF_A_DAY.includes(state);
    const violations = await violationsOn(page, isOfDay ? THEMES : ['light']);
    for (const violation of violations) found.push(`${state}, ${violation}`);
    if (isOfDay) found.push(...(await enlarged(page)).map((lost) => `${state}, ${lost}`));
    // A gap that nothing was put into is read by a person as it stands.
    if ((await page.locator('body').innerText()).includes('{{'))
      found.push(`${state}, an unfilled gap in a text`);
    states += 1;
    if (states === mostStates || (state === 'empty' && screenKey !== FRAME_ASKED_ON)) break;
  }
  return found;
}

/** At 200 % and with wide text nothing is lost. */
async function enlarged(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize();
  await page.setViewportSize(ZOOMED);
  const atDouble = (await lostText(page)).map((lost) => `at 200 % ${lost}`);
  if (before) await page.setViewportSize(before);
  const style = await spaceText(page);
  const spaced = (await lostText(page)).map((lost) => `with wide text ${lost}`);
  await style.evaluate((element) => (element as Element).remove());
  return [...atDouble, ...spaced];
}
