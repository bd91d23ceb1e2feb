// Use: node build/scripts/run.mjs [--build] <file.ts> [its arguments]
// Does the set-up first and runs the file with the right Node; --build also brings dist/ up to date.
import './nodeVersion.mjs';

import('./setup/runAfterSetup.mjs').then(({ runAfterSetup }) => {
  const args = process.argv.slice(2);
  const needsBuild = args[0] === '--build';
  const [file, ...rest] = needsBuild ? args.slice(1) : args;
  if (!file) {
    console.error('Say which file to run: node build/scripts/run.mjs [--build] <file.ts> [arguments]');
    process.exit(1);
  }
  runAfterSetup(file, rest, needsBuild ? ['build/scripts/bundle/buildFirst.ts'] : []);
});
