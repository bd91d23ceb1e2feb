import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Writes files into a new folder that looks like this project; the returned function removes it. */
export function plantProject(files: Readonly<Record<string, string>>): { root: string; remove: () => void } {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'lodzins-rules-')));
  for (const name of ['package.json', 'tsconfig.json']) fs.copyFileSync(name, path.join(root, name));
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(root, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
  }
  return { root, remove: () => fs.rmSync(root, { recursive: true, force: true }) };
}
