import type { OutputOf } from '#shared/api/contract.ts';
import type { MachineKind } from '#shared/api/define.ts';

export type MachineStanding = OutputOf<'machine.me'>;

/** The one screen of a machine; a counter has all that its people may open. */
const SCREEN_OF: Readonly<Record<MachineKind, string | null>> = {
  counter: null,
  display: '/display',
  kiosk: '/kiosk',
  clientScreen: '/client',
};

/** Where this machine belongs when it is at `path`; null: it may stay. */
export function homeOf({ standing, kind }: MachineStanding, path: string): string | null {
  if (standing === 'stranger') return '/pair';
  const only = kind && SCREEN_OF[kind];
  if (only) return only;
  return path === '/pair' && standing === 'paired' ? '/' : null;
}
