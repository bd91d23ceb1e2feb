import { spawnSync } from 'node:child_process';
import { projectRoot } from './project.mjs';

// What `npm run` puts into the environment of its scripts would change what the npm inside does.
const INHERITED =
  /^npm_(lifecycle|package|config_(local_prefix|noproxy|node_gyp|init_module|engine_strict|omit|include|production))/;

/** Runs npm without a shell where possible, with the Node that runs npm itself, never the one in node_modules. */
export function npm(args) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !INHERITED.test(name)));
  const options = { cwd: projectRoot, env, stdio: ['inherit', 2, 2] };
  const cli = process.env.npm_execpath;
  if (cli && /\.c?js$/.test(cli)) {
    return spawnSync(process.env.npm_node_execpath || process.execPath, [cli, ...args], options).status === 0;
  }
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' }).status === 0;
}
