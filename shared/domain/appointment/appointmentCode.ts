import { quotedCode, readQuotedCode } from '#shared/lib/quotedCode.ts';

/** First, so that no scanner begins with a digit: at the door digits choose a favourite. */
const MARK = 'P';

/** What stands on the slip and in its QR code, `P-7K3F-2M9Q`. */
export function appointmentCode(appointmentId: string): string {
  return `${MARK}-${quotedCode(appointmentId)}`;
}

/** The code in what was typed or scanned, with or without its mark; null for anything else, e.g. a name. */
export function readAppointmentCode(text: string): string | null {
  const trimmed = text.trim();
  const marked = /^p[\s–-]?(?<rest>.+)$/i.exec(trimmed)?.groups?.['rest'];
  const code = (marked === undefined ? null : readQuotedCode(marked)) ?? readQuotedCode(trimmed);
  return code === null ? null : `${MARK}-${code}`;
}
