import type { OutputOf } from '#shared/api/contract.ts';

export type ScreenState = OutputOf<'clientScreen.state'>;
