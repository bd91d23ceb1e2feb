import readline from 'node:readline';
import type { Child } from './children.ts';

/**
 * The address a child says in its line {"ready":true,"url":"…"}; every other line goes to `onLine`. Rejects when the
 * child ends or the time is over.
 */
export function readyUrl(child: Child, limitMs: number, onLine: (line: string) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(
      () => reject(new Error(`${child.name} was not ready after ${limitMs / 1000} s`)),
      limitMs,
    );
    void child.ended.then((code) => {
      clearTimeout(limit);
      reject(new Error(`${child.name} ended with code ${code} before it was ready`));
    });
    const { stdout } = child.process;
    if (stdout === null) throw new Error(`${child.name} has no output to read`);
    readline.createInterface({ input: stdout }).on('line', (line) => {
      const url = urlOfReadyLine(line);
      if (url === undefined) {
        onLine(line);
        return;
      }
      clearTimeout(limit);
      resolve(url);
    });
  });
}

export function urlOfReadyLine(line: string): string | undefined {
  try {
    const message: unknown = JSON.parse(line);
    if (typeof message !== 'object' || message === null) return undefined;
    const { ready, url } = message as { ready?: unknown; url?: unknown };
    return ready === true && typeof url === 'string' ? url : undefined;
  } catch {
    return undefined;
  }
}
