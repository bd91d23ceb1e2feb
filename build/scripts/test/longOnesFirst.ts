import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Small files whose tests take long: left to the end, each would keep one core busy and the other idle. */
const LONG_ONES = [
  'backoffice/notifier/noticesFuzz.test.ts',
  'tests/sync/fuzz.test.ts',
  'tests/sync/plantedBugs.test.ts',
  'tests/sync/restored.test.ts',
];

/** As usual the largest files come first, and these before them. */
export class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      LONG_ONES.some((name) => moduleId.endsWith(name));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
