/** How many bytes follow a command of two bytes; those of `GS ( k` tell their own length. */
const ARGUMENTS: Readonly<Record<string, number>> = {
  '1b40': 0, // initialise
  '1c2e': 0, // no Chinese
  '1b4d': 1, // font
  '1b45': 1, // bold
  '1b74': 1, // code page
  '1b61': 1, // alignment
  '1b33': 1, // line spacing
  '1b32': 0,
  '1d21': 1, // size
  '1d42': 1, // inverse
  '1d56': 1, // cut
  '1004': 1, // DLE EOT
  '1d72': 1, // GS r
  '1d49': 1, // GS I
};
const PAGES: Readonly<Record<number, string>> = { 0: 'ibm437', 46: 'windows-1251', 51: 'windows-1257' };

export type EscPosToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'command'; readonly name: string; readonly argument: number }
  | { readonly kind: 'qr'; readonly content: string };

/** Reads ESC/POS as a printer of Epson's numbering does. Throws on a command that the sandbox does not know. */
export function createEscPosReader(): (bytes: Buffer) => EscPosToken[] {
  let rest: Buffer = Buffer.alloc(0);
  let page = 'ibm437';
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    const tokens: EscPosToken[] = [];
    for (let next = readOne(rest, page); next; next = readOne(rest, page)) {
      rest = rest.subarray(next.length);
      const { token } = next;
      if (token.kind === 'command' && token.name === '1b74') page = pageOf(token.argument);
      tokens.push(token);
    }
    return tokens;
  };
}

function readOne(
  bytes: Buffer,
  page: string,
): { readonly token: EscPosToken; readonly length: number } | null {
  const [first] = bytes;
  if (first === undefined) return null;
  if (![0x10, 0x1b, 0x1c, 0x1d].includes(first)) {
    const text = page === 'ibm437' ? box(first) : new TextDecoder(page).decode(bytes.subarray(0, 1));
    return { token: { kind: 'text', text }, length: 1 };
  }
  if (bytes.length < 2) return null;
  const name = bytes.subarray(0, 2).toString('hex');
  if (name === '1d28') return readBlock(bytes);
  const count = ARGUMENTS[name];
  if (count === undefined) throw new Error(`the sandbox printer does not know ${name}`);
  if (bytes.length < 2 + count) return null;
  return { token: { kind: 'command', name, argument: bytes[2] ?? 0 }, length: 2 + count };
}

/** GS ( k: of its parts only the content of a QR code is kept. */
function readBlock(bytes: Buffer) {
  if (bytes.length < 5) return null;
  const length = 5 + bytes.readUInt16LE(3);
  if (bytes.length < length) return null;
  const isContent = bytes[6] === 0x50;
  const token: EscPosToken = isContent
    ? { kind: 'qr', content: bytes.subarray(8, length).toString() }
    : { kind: 'command', name: '1d28', argument: bytes[6] ?? 0 };
  return { token, length };
}

function pageOf(number: number): string {
  const page = PAGES[number];
  if (!page) throw new Error(`the sandbox printer has no code page ${number}`);
  return page;
}

/** Of page 437 tickets need plain letters and the line. */
function box(byte: number): string {
  return byte === 0xc4 ? '─' : String.fromCharCode(byte);
}
