/** E-services and pages of public authorities, which service cards point to. */
const PUBLIC_SERVICE_HOSTS = ['gov.lv', 'latvija.lv', 'likumi.lv'];

/** Whether the system's browser may be opened for this address; nothing else ever leaves the app's windows. */
export function isPublicServiceUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return (
    protocol === 'https:' &&
    PUBLIC_SERVICE_HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`))
  );
}

/** A letter that is begun in the system's mail program: one address, nothing but subject and text with it. */
export function isMailUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, pathname, searchParams } = new URL(url);
  const isOneAddress = /^[^@,;?\s]+@[^@,;?\s]+$/.test(pathname.replace('%40', '@'));
  return (
    protocol === 'mailto:' &&
    isOneAddress &&
    [...searchParams.keys()].every((name) => name === 'subject' || name === 'body')
  );
}
