// `npm test`: everything that can tell whether the project is sound. The last line says how much of it is.
import { ensureBuild } from '../bundle/ensureBuild.ts';
import { secondsSince } from '../setup/project.mjs';
import { ensureChromium } from './chromium.ts';
import { add, countsLine, NONE } from './counts.ts';
import { browserTests, LINT, OTHER_STATIC_CHECKS, preparation, runSteps, UNIT_TESTS } from './steps.ts';

const startMs = Date.now();
const counts = [
  // Lint takes as long as the other checks together, and there are two cores nearly everywhere.
  ...(await Promise.all([runSteps([LINT]), runSteps(OTHER_STATIC_CHECKS)])).flat(),
  ...(await runSteps([
    preparation('build', buildSucceeds),
    UNIT_TESTS,
    preparation('browser for the tests', ensureChromium),
    browserTests('desktop shell tests', 'shell'),
    browserTests('browser tests', 'browser'),
  ])),
];
const total = counts.reduce(add, NONE);
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
