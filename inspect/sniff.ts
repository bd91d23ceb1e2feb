/** What the first bytes of a file say; its name says nothing. */
export type Sniffed =
  | 'pdf'
  | 'jpeg'
  | 'png'
  | 'zip'
  | 'archive'
  /** Documents of old office programs, in which macros may stand. */
  | 'ole'
  | 'program'
  | 'text'
  | 'unknown';

/** Enough of a file to tell what it is. */
export const SNIFFED_BYTES = 4096;

const BEGINNINGS: readonly (readonly [Sniffed, readonly (number | string)[]])[] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 'PNG\r\n', 0x1a, '\n']],
  ['zip', ['PK', 3, 4]],
  ['zip', ['PK', 5, 6]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['program', ['MZ']],
  ['program', [0x7f, 'ELF']],
  ['program', [0xcf, 0xfa, 0xed, 0xfe]],
  ['program', [0xce, 0xfa, 0xed, 0xfe]],
  ['program', [0xca, 0xfe, 0xba, 0xbe]],
  ['program', ['#!']],
  // A Windows shortcut: it starts whatever it names.
  ['program', [0x4c, 0, 0, 0, 1, 0x14, 2, 0]],
  ['archive', ['Rar!', 0x1a, 7]],
  ['archive', ['7z', 0xbc, 0xaf, 0x27, 0x1c]],
  ['archive', [0x1f, 0x8b]],
  ['archive', ['BZh']],
  ['archive', [0xfd, '7zXZ', 0]],
  ['archive', ['MSCF', 0]],
];
/** A PDF may have a few bytes before it begins. */
const PDF_WITHIN = 1024;

export function sniff(head: Buffer): Sniffed {
  const found = BEGINNINGS.find(([, beginning]) => {
    const bytes = Buffer.concat(
      beginning.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.of(part))),
    );
    return head.subarray(0, bytes.length).equals(bytes);
  });
  if (found) return found[0];
  if (head.subarray(0, PDF_WITHIN).includes('%PDF-')) return 'pdf';
  if (head.subarray(257, 262).equals(Buffer.from('ustar'))) return 'archive';
  return isText(head) ? 'text' : 'unknown';
}

function isText(head: Buffer): boolean {
  return head.length > 0 && !head.includes(0) && !/<(script|html|hta:)/i.test(head.toString('latin1'));
}
