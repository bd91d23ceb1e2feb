import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { createEscPosReader, type EscPosToken } from '#tests/helpers/escPosReader.ts';

/** What it says of itself, so that nobody takes it for a printer. */
export const SANDBOX_MODEL = 'LODZINS SANDBOX, NOT A PRINTER';

/** Faults that a test sets; as a printer has them. */
export type Faults = {
  paper: 'full' | 'nearEnd' | 'out';
  isCoverOpen: boolean;
  /** It takes everything and answers nothing, as cheap printers do. */
  isMute: boolean;
  /** The paper ends within the next slip. */
  runsOut: boolean;
  /** The cable is pulled within the next slip. */
  breaks: boolean;
};

export type SandboxPrinter = {
  readonly host: string;
  readonly port: number;
  readonly faults: Faults;
  /** Slips that were cut off, as text. */
  readonly slips: string[];
  readonly codes: string[];
  close(): Promise<void>;
};

/** A sandbox on TCP that speaks the printer's side of ESC/POS: status, confirmation, model, text, QR code, knife. */
export async function startSandboxPrinter(port = 0): Promise<SandboxPrinter> {
  const faults: Faults = { paper: 'full', isCoverOpen: false, isMute: false, runsOut: false, breaks: false };
  const slips: string[] = [];
  const codes: string[] = [];
  const open = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    const read = createEscPosReader();
    let slip = '';
    socket.on('data', (bytes) => {
      for (const token of read(bytes)) {
        if (isStopped(faults) && token.kind !== 'command') continue;
        if (token.kind === 'text') slip += token.text;
        if (token.kind === 'qr') codes.push(token.content);
        if (slip.length > 40 && faults.breaks) return void socket.destroy();
        if (slip.length > 40 && faults.runsOut) faults.paper = 'out';
        if (isCut(token) && !isStopped(faults)) {
          slips.push(slip.replaceAll('\r', ''));
          slip = '';
        }
        const answer = answerTo(token, faults);
        if (answer && !faults.isMute) socket.write(answer);
      }
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    faults,
    slips,
    codes,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

const isStopped = ({ paper, isCoverOpen }: Faults): boolean => paper === 'out' || isCoverOpen;
const isCut = (token: EscPosToken): boolean => token.kind === 'command' && token.name === '1d56';

function answerTo(token: EscPosToken, faults: Faults): Buffer | null {
  if (token.kind !== 'command') return null;
  if (token.name === '1004') return Buffer.from([0x12 | statusBits(token.argument, faults)]);
  // In its turn: a printer that has stopped does not come to it.
  if (token.name === '1d72') return isStopped(faults) ? null : Buffer.from([0]);
  if (token.name === '1d49') return Buffer.from(`_${SANDBOX_MODEL}\0`);
  return null;
}

function statusBits(question: number, faults: Faults): number {
  if (question === 1) return isStopped(faults) ? 0b1000 : 0;
  if (question === 2) return (faults.isCoverOpen ? 0b100 : 0) | (faults.paper === 'out' ? 0b10_0000 : 0);
  return { full: 0, nearEnd: 0b1100, out: 0b110_1100 }[faults.paper];
}
