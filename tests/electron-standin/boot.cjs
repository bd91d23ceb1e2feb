// Loads the app exactly as `electron <main>` would: a file, or a folder with a package.json that names `main`.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { app } = require('electron');

const { main, root } = locate(path.resolve(process.env.STANDIN_APP));
process.argv.splice(1, 1, main);
app._setRoot(root);
if (process.env.STANDIN_PRELOAD_REQUIRE) {
  // Playwright's loader looks for this switch to find where its own arguments end.
  process.argv.splice(2, 0, '--remote-debugging-port=0');
  require(path.resolve(process.env.STANDIN_PRELOAD_REQUIRE));
}
import(pathToFileURL(main).href).then(
  () => app._codeLoaded(),
  (error) => {
    console.error('App threw an error during load\n', error);
    process.exit(1);
  },
);

function locate(given) {
  if (fs.statSync(given).isDirectory()) {
    const manifest = JSON.parse(fs.readFileSync(path.join(given, 'package.json'), 'utf8'));
    return { root: given, main: path.resolve(given, manifest.main ?? 'index.js') };
  }
  let folder = path.dirname(given);
  while (!fs.existsSync(path.join(folder, 'package.json')) && path.dirname(folder) !== folder) {
    folder = path.dirname(folder);
  }
  return { root: folder, main: given };
}
