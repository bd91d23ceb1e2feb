import type { OfficeApi } from '#tests/e2e/support/officeApi.ts';
import { setUpEmptyCentre, signInToEmptyCentre, type Stage } from '../stage.ts';

const known = new WeakMap<Stage, Promise<void>>();

/**
 * Set up once, after the set-up screen itself has been looked at. Signed in each time: between two screens a slow
 * machine takes longer than a session may be idle.
 */
export async function emptyCentre(stage: Stage): Promise<OfficeApi> {
  const isSetUp = known.get(stage) ?? setUpEmptyCentre(stage);
  known.set(stage, isSetUp);
  await isSetUp;
  return signInToEmptyCentre(stage);
}
