type Followed = {
  readonly registerNumber: string | null;
  readonly secret: string;
  /** Address of the back-office, when the centre has one. */
  readonly backofficeUrl: string | null;
};

/**
 * What the receipt's QR code says (design: number and an unguessable secret): a link where there is a back-office to
 * follow it, otherwise a text that any counter can scan. A request still without a number is found by its secret.
 */
export function followCode({ registerNumber, secret, backofficeUrl }: Followed): string {
  if (backofficeUrl === null || registerNumber === null) return `LODZINS:${registerNumber ?? ''}:${secret}`;
  const address = new URL(`r/${encodeURIComponent(registerNumber)}`, withSlash(backofficeUrl));
  address.searchParams.set('s', secret);
  return address.href;
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
