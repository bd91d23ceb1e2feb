import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/factories/journal.ts';
import { signIn } from '#tests/helpers/testOffice.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const README = fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8');

describe('the commands of the README', () => {
  const running: ChildProcess[] = [];
  const folder = temporaryFolder();
  const dataDir = path.join(folder, 'data');
  const backup = path.join(folder, 'centre.backup');
  // The whole group: npm does not pass the signal on to what it has started.
  afterAll(() => running.forEach(({ pid }) => pid !== undefined && process.kill(-pid, 'SIGTERM')));

  it('all exist', () => {
    const { scripts } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...README.matchAll(/npm (?:run )?([a-z]+)/g)].map(([, name = '']) => name);
    expect(new Set(named).size).toBeGreaterThan(8);
    for (const name of named) expect(Object.keys(scripts), `npm run ${name}`).toContain(name);
  });

  it('start the demo centre, whose people can sign in with the PINs of the table', async () => {
    const url = await startUntilReady(
      'start',
      '--',
      '--headless',
      '--port',
      '0',
      '--data',
      dataDir,
      '--demo',
    );
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const people = [...README.matchAll(/^\| (\p{L}+ \p{L}+) *\|.*\| (\d{4}) \|$/gmu)];
    expect(people).toHaveLength(7);
    const office = { url, dispatch: () => Promise.reject(new Error('over HTTP only')) };
    for (const [, name = '', pin] of people) {
      const person = await signIn(office, name, null, 'http');
      const { staff } = await person.call('session.options', {});
      expect(staff.find((member) => member.name === name)?.demoPin).toBe(pin);
    }
  });

  it('back the centre up while it runs, and restore it beside', () => {
    const made = npm('run', 'backup', '--', backup, '--data', dataDir);
    expect(made.status, made.stderr).toBe(0);
    const beside = path.join(folder, 'beside');
    fs.mkdirSync(beside);
    fs.copyFileSync(path.join(dataDir, 'office.key'), path.join(beside, 'office.key'));
    const restored = npm('run', 'restore', '--', backup, '--data', beside);
    expect(restored.status, restored.stderr).toBe(0);
  });

  it('start a back-office of its own', async () => {
    const url = await startUntilReady(
      'run',
      'backoffice',
      '--',
      '--port',
      '0',
      '--data',
      path.join(folder, 'central'),
    );
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  function startUntilReady(...args: string[]): Promise<string> {
    const child = spawn('npm', args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    running.push(child);
    return new Promise((resolve, reject) => {
      let output = '';
      let errors = '';
      child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const line = /^\{"ready":true.*\}$/m.exec(output)?.[0];
        if (line) resolve((JSON.parse(line) as { url: string }).url);
      });
      child.once('exit', (code) => reject(new Error(`npm ${args.join(' ')} ended with ${code}: ${errors}`)));
    });
  }

  function npm(...args: string[]) {
    return spawnSync('npm', args, { cwd: ROOT, encoding: 'utf8' });
  }
});
