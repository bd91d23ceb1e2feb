import { serviceFrom } from '../service/serviceFrom.ts';
import { httpPortal } from './httpPortal.ts';
import type { Portal } from './portal.ts';

/** The portal that the environment names; null when it names none. Half a setting throws. */
export function portalFrom(environment: NodeJS.ProcessEnv): Portal | null {
  const named = serviceFrom(environment, {
    name: 'PORTAL',
    without: 'without a portal submissions wait',
  });
  return named && httpPortal(named);
}
