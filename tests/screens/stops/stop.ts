import type { Page } from '@playwright/test';
import type { Stage } from '../stage.ts';

/** A page that shows a screen in one of its states; it stays so until the next one is asked for. */
export type Stop = { readonly state: string; readonly page: Page };

/** How to reach the states of a screen, one after another. */
export type Way = (stage: Stage) => AsyncGenerator<Stop>;
