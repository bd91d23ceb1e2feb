// `npm test`: everything that can tell whether the project is sound. The last line says how much of it is.
import { ensureBuild } from '../bundle/ensureBuild.ts';
import { secondsSince } from '../setup/project.mjs';
import { ensureChromium } from './chromium.ts';
import { add, type Counts, countsLine, NONE, ONE_FAILED } from './counts.ts';
import { browserTests, runStep, STATIC_CHECKS, type Step, UNIT_TESTS } from './steps.ts';

const startMs = Date.now();
const total = allSteps().map(runStep).reduce(add, NONE);
console.log(`\n── everything: ${secondsSince(startMs)}`);
console.log(countsLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;

function allSteps(): readonly Step[] {
  return [
    ...STATIC_CHECKS,
    buildStep('build'),
    UNIT_TESTS,
    whenChromium(browserTests('desktop shell tests', 'shell')),
    whenChromium(browserTests('browser tests', 'browser')),
  ];
}

/** Counts only when it fails: a build is not a test, but without one nothing after it is true. */
function buildStep(name: string): Step {
  return { name, run: () => (buildSucceeds() ? NONE : ONE_FAILED) };
}

function buildSucceeds(): boolean {
  try {
    ensureBuild();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

function whenChromium(step: Step): Step {
  return { name: step.name, run: (): Counts => (ensureChromium() ? step.run() : ONE_FAILED) };
}
