import './nodeVersion.mjs';

import('./setup/runAfterSetup.mjs').then(({ runAfterSetup }) =>
  runAfterSetup('build/scripts/bundle/build.ts', process.argv.slice(2)),
);
