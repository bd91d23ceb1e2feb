import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const OFFICE = path.join(import.meta.dirname, '../../electron/office.ts');

type ReadyLine = { readonly url: string; readonly lan?: { readonly urls: readonly string[] } };

/** An office as a process of its own, as `npm start -- --headless` runs it, to be killed and started again. */
export class OfficeProcess {
  readonly #args: readonly string[];
  #child: ChildProcess | null = null;
  url = '';
  /** Of the gateway for other machines, where the arguments open it. */
  lanPort = 0;

  constructor(...args: readonly string[]) {
    this.#args = args;
  }

  async start(port = 0): Promise<this> {
    const child = spawn(
      process.execPath,
      [OFFICE, '--headless', '--port', String(port), '--renderer', import.meta.dirname, ...this.#args],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.#child = child;
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const ready = await new Promise<ReadyLine>((resolve, reject) => {
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const line = /^\{.*\}$/m.exec(output)?.[0];
        if (line) resolve(JSON.parse(line) as ReadyLine);
      });
      child.once('exit', (code) => reject(new Error(`the office ended with ${code}: ${errors}`)));
    });
    this.url = ready.url;
    this.lanPort = Number(new URL(ready.lan?.urls[0] ?? ready.url).port);
    return this;
  }

  /** The most memory that it has held since its start, in MB; null where the system does not tell. */
  peakMemoryMb(): number | null {
    const status = `/proc/${this.#child?.pid ?? 0}/status`;
    if (!fs.existsSync(status)) return null;
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(fs.readFileSync(status, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  }

  /** `kill -9`, and on the same port again. */
  async killAndRestart(): Promise<void> {
    const { port } = new URL(this.url);
    await this.end('SIGKILL');
    await this.start(Number(port));
  }

  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }
}
