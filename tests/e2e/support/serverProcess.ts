import { spawn, type ChildProcess } from 'node:child_process';

/** A server of ours as a process of its own, which says in one JSON line where it listens. */
export type ServerProcess = {
  readonly url: string;
  /** For other machines, where the server was told to let them in. */
  readonly lanUrl: string | null;
  /** `kill -9` and again on the same port, as after a crash. */
  killAndRestart(): Promise<void>;
  kill(): Promise<void>;
  /** On the port it had. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

export async function startServer(file: string, args: readonly string[]): Promise<ServerProcess> {
  let running = await run(file, [...args, '--port', '0']);
  const { url, lanUrl } = running;
  const { port } = new URL(url);
  const restart = async (): Promise<void> => {
    running = await run(file, [...args, '--port', port]);
  };
  const kill = (): Promise<void> => end(running.child, 'SIGKILL');
  return {
    url,
    lanUrl,
    kill,
    restart,
    async killAndRestart() {
      await kill();
      await restart();
    },
    stop: () => end(running.child, 'SIGTERM'),
  };
}

type Running = { readonly child: ChildProcess; readonly url: string; readonly lanUrl: string | null };
type ReadyLine = { readonly url: string; readonly lan?: { readonly urls: readonly string[] } };

function run(file: string, args: readonly string[]): Promise<Running> {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const line = /^\{.*\}$/m.exec(output)?.[0];
      if (!line) return;
      const { url, lan } = JSON.parse(line) as ReadyLine;
      resolve({ child, url, lanUrl: lan?.urls[0] ?? null });
    });
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}: ${errors}`)));
  });
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}
