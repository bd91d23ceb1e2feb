// `npm test`: everything that can tell whether the project is sound. The last line says how much of it is.
import { ensureBuild } from '../bundle/ensureBuild.ts';
import { secondsSince } from '../setup/project.mjs';
import { ensureChromium } from './chromium.ts';
import { add, countsLine, NONE } from './counts.ts';
import { useScratchFolder } from './scratch.ts';
import { BROWSER_TESTS, preparation, runSteps, SHELL_TESTS, STATIC_CHECKS, UNIT_TESTS } from './steps.ts';

useScratchFolder();
const startMs = Date.now();
const results = [
  ...(await runSteps([
    preparation('build', buildSucceeds),
    preparation('browser for the tests', ensureChromium),
  ])),
  // The unit tests wait a good part of their time, for processes they kill and for networks they cut.
  ...(await Promise.all([runSteps([...STATIC_CHECKS, SHELL_TESTS]), runSteps([UNIT_TESTS])])).flat(),
  ...(await runSteps([BROWSER_TESTS])),
];
const total = results.map(({ counts }) => counts).reduce(add, NONE);
// A log of thousands of lines is often read from its end, and cut.
for (const failure of results.flatMap(({ failures }) => failures)) console.log(`\n${failure}`);
console.log(`\n── everything: ${secondsSince(startMs)}`);
console.log(countsLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;

function buildSucceeds(): boolean {
  try {
    ensureBuild();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}
