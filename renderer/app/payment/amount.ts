/** Euro cents of what was typed, `4,27` or `4.27` or `4`; null when it is no amount of money. */
export function centsOf(text: string): number | null {
  const match = /^(?<euros>\d{1,4})(?:[.,](?<cents>\d{1,2}))?$/.exec(text.replace(/[\s€]/g, ''));
  if (!match?.groups) return null;
  const { euros, cents = '' } = match.groups;
  return Number(euros) * 100 + Number(cents.padEnd(2, '0'));
}

/** As it stands in a field: `4,27`. */
export function amountText(cents: number): string {
  return (cents / 100).toFixed(2).replace('.', ',');
}
