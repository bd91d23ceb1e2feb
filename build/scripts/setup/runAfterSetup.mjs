import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject, projectRoot } from './project.mjs';
import { RUNTIME_FLAGS, runtimeNode } from './runtime.mjs';
import { setUp } from './setup.mjs';

const SIGNAL_EXIT_BASE = 128;
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/** Does the set-up, runs the TypeScript file (after those of `loadFirst`) and ends with its exit code. */
export function runAfterSetup(file, args, loadFirst = []) {
  setUp();
  const node = runtimeNode();
  const imports = loadFirst.map((first) => `--import=${pathToFileURL(inProject(first))}`);
  const binaries = [path.dirname(node), inProject('node_modules', '.bin')].join(path.delimiter);
  const child = spawn(node, [...RUNTIME_FLAGS, ...imports, path.resolve(projectRoot, file), ...args], {
    cwd: projectRoot,
    env: { ...process.env, PATH: `${binaries}${path.delimiter}${process.env.PATH}` },
    // The extra channel carries nothing; it breaks when this process is killed, and the child then ends too.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of Object.keys(SIGNALS)) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? SIGNAL_EXIT_BASE + (SIGNALS[signal] ?? 0)));
}
