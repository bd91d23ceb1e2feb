// The scripts that are put into a page before its own: contextBridge, ipcRenderer and the real preload.
'use strict';
const fs = require('node:fs');
const { makeBridge } = require('../page/bridge.cjs');
const { makeCodec } = require('../page/codec.cjs');
const { isolatedWorld } = require('../page/isolatedWorld.cjs');
const { mainWorld } = require('../page/mainWorld.cjs');

/** Name of the CDP world in which the preload runs. */
const PRELOAD_WORLD = 'electron-preload';

function mainWorldScript() {
  return `(${mainWorld})(${makeBridge})`;
}

function isolatedWorldScript({ additionalArguments }, preload) {
  const processFacts = JSON.stringify({
    platform: process.platform,
    arch: process.arch,
    versions: { ...process.versions },
    env: {},
    argv: additionalArguments ?? [],
  });
  const wrapped = preload ? `function (require, module, exports, process) {${preload}\n}` : 'null';
  return `(${isolatedWorld})(${makeBridge}, ${makeCodec}, ${processFacts}, ${wrapped})`;
}

/** Throws when the file cannot be read. */
function readPreload({ preload }) {
  return preload ? fs.readFileSync(preload, 'utf8') : undefined;
}

module.exports = { PRELOAD_WORLD, mainWorldScript, isolatedWorldScript, readPreload };
