export const SHORTEST_CODE = 4;

/** An address that the centre can connect to. */
export function isServerAddress(text: string): boolean {
  return /^https?:\/\/\S/.test(text.trim()) && URL.canParse(text.trim());
}
