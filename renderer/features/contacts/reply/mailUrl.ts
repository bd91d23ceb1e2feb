type Letter = { readonly address: string; readonly subject: string; readonly text: string };

/** Opens the mail program of the computer with the letter begun; nothing is sent from here. */
export function mailUrl({ address, subject, text }: Letter): string {
  const parts = { subject, body: text.replaceAll('\n', '\r\n') };
  const query = Object.entries(parts).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `mailto:${encodeURIComponent(address.trim())}?${query.join('&')}`;
}
