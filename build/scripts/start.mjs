import './nodeVersion.mjs';

import('./setup/runAfterSetup.mjs').then(({ runAfterSetup }) =>
  runAfterSetup('build/scripts/start/start.ts', process.argv.slice(2)),
);
