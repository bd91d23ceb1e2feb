import { runnerImport } from 'vite';
import { inProject } from '../../build/scripts/setup/project.mjs';

export type ListedScreen = {
  readonly screenKey: string;
  readonly path: string;
  readonly place: 'nav' | 'alone';
  readonly element: unknown;
};

/** Every screen that is part of the product, from the list that the application itself works with. */
export async function listScreens(): Promise<readonly ListedScreen[]> {
  const { module } = await runnerImport<{ readonly SCREENS: readonly ListedScreen[] }>(
    inProject('renderer/app/screens.ts'),
    { configFile: false, root: inProject('renderer'), mode: 'production', logLevel: 'error' },
  );
  // The gallery of components is left out of the product.
  return module.SCREENS.filter(({ element, screenKey }) => element !== null && screenKey !== 'gallery');
}
