import './nodeVersion.mjs';

import('./setup/runAfterSetup.mjs').then(({ runAfterSetup }) =>
  runAfterSetup('build/scripts/test/test.ts', process.argv.slice(2)),
);
