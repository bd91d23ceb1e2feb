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
