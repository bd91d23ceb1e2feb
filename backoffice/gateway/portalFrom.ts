import { httpPortal } from './httpPortal.ts';
import type { Portal } from './portal.ts';

/** Half a setting, or one that would send clients' data where it can be read; the text says what to do. */
export class PortalSettingsWrong extends Error {}

const HERE: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The portal that the environment names; null when it names none.
 * @throws PortalSettingsWrong
 */
export function portalFrom(environment: NodeJS.ProcessEnv): Portal | null {
  const { PORTAL_URL: url = '', PORTAL_KEY: key = '' } = environment;
  if (url === '' && key === '') return null;
  if (url === '' || key === '') {
    const [given, missing] = url === '' ? ['PORTAL_KEY', 'PORTAL_URL'] : ['PORTAL_URL', 'PORTAL_KEY'];
    throw new PortalSettingsWrong(
      `${given} is set and ${missing} is not. Set both, or neither: without a portal submissions wait.`,
    );
  }
  return httpPortal({ url: addressOf(url), key });
}

/** The address itself is not repeated: somebody may have put a password into it. */
function addressOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && HERE.has(url.hostname));
  if (!url || !isSafe)
    throw new PortalSettingsWrong('PORTAL_URL must begin with https:// (http:// only for this machine).');
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new PortalSettingsWrong('PORTAL_URL must have no password, no ? and no #. The key is PORTAL_KEY.');
  }
  return url.href.replace(/\/+$/, '');
}
