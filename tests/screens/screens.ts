// `npm run screens [part of a name]`: every screen in every state × light, dark, contrast × two sizes × lv, en, as PNG
// files in screens/ with a sheet to look at. Fails when a screen has no way to it, or a way does not arrive.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { LANGUAGES, type Language } from '#tests/e2e/support/workplace.ts';
import { findHeadlessChromium } from '../../build/scripts/test/chromium.ts';
import { inProject } from '../../build/scripts/setup/project.mjs';
import { startStage } from './stage.ts';
import { problemsOfWays, WAYS } from './ways.ts';

const FOLDER = inProject('screens');
const THEMES = ['light', 'dark', 'contrast'] as const;
type Size = { readonly width: number; readonly height: number };
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;
/** The second display of a counter is a tablet's; kiosks stand upright, too. */
const OWN_SIZES: Readonly<Record<string, readonly Size[]>> = {
  clientScreen: [{ width: 1024, height: 768 }],
  kiosk: [...SIZES, { width: 1080, height: 1920 }],
};

const SHEET_HEAD = `<!doctype html><meta charset="utf-8"><title>Lodziņš</title><style>
body { font: 12px sans-serif; display: grid; grid-template-columns: repeat(auto-fill, minmax(420px, 1fr)); gap: 8px }
img { width: 100% } figure { margin: 0 }</style>`;

const wanted = process.argv[2] ?? '';
const problems = [...(await problemsOfWays())];
fs.rmSync(FOLDER, { recursive: true, force: true });
fs.mkdirSync(FOLDER, { recursive: true });
const executablePath = findHeadlessChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    // A camera with a moving picture, and the person who lets it be used.
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
  ],
});
const startMs = Date.now();
for (const language of LANGUAGES) await photographAll(browser, language);
await browser.close();
const pictures = fs.readdirSync(FOLDER).filter((file) => file.endsWith('.png'));
makeSheets();
for (const problem of problems) console.error(problem);
console.log(`${pictures.length} pictures in screens/, ${Math.round((Date.now() - startMs) / 1000)} s`);
process.exit(problems.length > 0 ? 1 : 0);

async function photographAll(browser: Browser, language: Language): Promise<void> {
  const stage = await startStage(browser, language);
  try {
    for (const [screenKey, way] of Object.entries(WAYS)) {
      if (!screenKey.includes(wanted)) continue;
      try {
        for await (const { state, page } of way(stage)) await photograph(page, screenKey, state, language);
      } catch (error) {
        problems.push(`${screenKey} ${language}: ${String(error)}`);
        await stage.recover();
      }
    }
  } finally {
    await stage.close();
  }
}

/** The look is an attribute and a size: nothing has to be reached a second time for it. */
async function photograph(page: Page, screenKey: string, state: string, language: Language): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const before = page.viewportSize();
  for (const size of OWN_SIZES[screenKey] ?? SIZES) {
    await page.setViewportSize(size);
    for (const theme of THEMES) {
      await page.evaluate((wanted) => (document.documentElement.dataset['theme'] = wanted), theme);
      const name = [screenKey, state.replaceAll(/[^\w]+/g, '-'), language, theme, size.width].join('_');
      await page.screenshot({
        path: path.join(FOLDER, `${name}.png`),
        animations: 'disabled',
        caret: 'hide',
      });
    }
  }
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
  if (before) await page.setViewportSize(before);
}

/** All of them on one page, and as one picture a language where ImageMagick is installed. */
function makeSheets(): void {
  const figures = pictures.map(
    (file) =>
      `<figure><a href="${file}"><img loading="lazy" src="${file}"></a><figcaption>${file}</figcaption></figure>`,
  );
  fs.writeFileSync(path.join(FOLDER, 'index.html'), `${SHEET_HEAD}${figures.join('\n')}`);
  for (const language of LANGUAGES) {
    const files = pictures.filter(
      (file) => /_light_(1366|1024)\.png$/.test(file) && file.includes(`_${language}_`),
    );
    const paths = files.map((file) => path.join(FOLDER, file));
    const sheet = path.join(FOLDER, `sheet-${language}.jpg`);
    // Without labels: ImageMagick would need a font of its own for them.
    const { error } = spawnSync('montage', [...paths, '-geometry', '640x360+4+4', '-tile', '3x', sheet]);
    if (error) return;
  }
}
