// Makes require('electron') and import 'electron' find the stand-in, in the main process and in utility processes.
'use strict';
const Module = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

// Read before the names are redirected: this one asks the real package for its version.
const versions = require('./versions.cjs');
const isUtility = Boolean(process.env.STANDIN_UTILITY);
const file = path.join(__dirname, isUtility ? 'utility.cjs' : 'main/electron.cjs');
const names = ['electron', 'electron/main', 'electron/common', 'electron/utility'];

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  return names.includes(request) ? file : resolveFilename.call(this, request, ...rest);
};
Module.registerHooks({
  resolve: (specifier, context, next) =>
    names.includes(specifier)
      ? { url: pathToFileURL(file).href, format: 'commonjs', shortCircuit: true }
      : next(specifier, context),
});

for (const [name, value] of Object.entries(versions)) {
  Object.defineProperty(process.versions, name, { value, enumerable: true });
}
process.type = isUtility ? 'utility' : 'browser';
process.defaultApp = true;
process.resourcesPath ??= path.join(__dirname, 'resources');
// A utility process gets process.parentPort; the main process starts Chromium at once, because whoever launched it
// waits for the line "DevTools listening on".
require(file);
