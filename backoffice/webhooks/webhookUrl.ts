import { isIP } from 'node:net';
import { isPublicAddress } from './publicAddress.ts';

/** Where institutions may have themselves told. */
export type Reach = {
  /** Also addresses that are not public, and http: for a network of one's own, or for trying things out. */
  readonly allowsPrivate: boolean;
};

/** Why we would not call it; null when we would, as far as its text tells. A name is looked up when it is called. */
export function whyNotWebhookUrl(text: string, { allowsPrivate }: Reach): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url) return 'must be an address';
  if (url.protocol !== 'https:' && !(allowsPrivate && url.protocol === 'http:'))
    return 'must begin with https://';
  if (url.username !== '' || url.password !== '') return 'must hold no password';
  if (url.hash !== '') return 'must hold no #';
  return allowsPrivate || isPublicHost(hostOf(url)) ? null : 'must be public';
}

/** Without the brackets of an IPv6 address. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

function isPublicHost(host: string): boolean {
  if (isIP(host) !== 0) return isPublicAddress(host);
  return host.includes('.') && !/(^|\.)(localhost|local|internal|home\.arpa)\.?$/i.test(host);
}
