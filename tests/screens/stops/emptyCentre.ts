import type { OfficeApi } from '#tests/e2e/support/officeApi.ts';
import { setUpEmptyCentre, type Stage } from '../stage.ts';

const known = new WeakMap<Stage, Promise<OfficeApi>>();

/** Set up once, after the set-up screen itself has been looked at. */
export function emptyCentre(stage: Stage): Promise<OfficeApi> {
  const centre = known.get(stage) ?? setUpEmptyCentre(stage);
  known.set(stage, centre);
  return centre;
}
