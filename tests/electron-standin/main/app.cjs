'use strict';
const { EventEmitter } = require('node:events');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { chromiumReady, closeChromium } = require('./cdp.cjs');
const { log, needNotReady, state } = require('./state.cjs');
const { strict } = require('./strict.cjs');
const { utilities } = require('./utilityProcess.cjs');
const versions = require('../versions.cjs');

const EVALUATION_LIMIT_MS = 8000;

const paths = new Map();
let root = process.cwd();
let codeLoaded;
const codeIsLoaded = new Promise((resolve) => {
  codeLoaded = resolve;
});

function manifest() {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  } catch {
    return {};
  }
}

function standardPaths() {
  const home = os.homedir();
  const config = process.env.XDG_CONFIG_HOME ?? path.join(home, '.config');
  const userData = path.join(config, app.getName());
  return {
    home,
    appData: config,
    userData,
    sessionData: userData,
    logs: path.join(userData, 'logs'),
    crashDumps: path.join(userData, 'Crashpad'),
    temp: os.tmpdir(),
    exe: process.execPath,
    module: process.execPath,
    desktop: path.join(home, 'Desktop'),
    documents: path.join(home, 'Documents'),
    downloads: path.join(home, 'Downloads'),
  };
}

const commandLine = {
  appendSwitch: (name, value = '') => void state.switches.push([name, value]),
  appendArgument() {},
  hasSwitch: (name) => state.switches.some(([given]) => given === name),
  getSwitchValue: (name) => state.switches.findLast(([given]) => given === name)?.[1] ?? '',
  removeSwitch() {},
};

const identity = {
  name: undefined,
  isPackaged: false,
  commandLine,
  getAppPath: () => root,
  getName: () => app.name ?? manifest().productName ?? manifest().name ?? 'Electron',
  setName: (name) => {
    app.name = name;
  },
  getVersion: () => manifest().version ?? versions.electron,
  getLocale: () => commandLine.getSwitchValue('lang') || process.env.STANDIN_LANG || 'en-US',
  getSystemLocale: () => app.getLocale(),
  getPreferredSystemLanguages: () => [app.getLocale()],
  getLocaleCountryCode: () => 'LV',
  getPath: (name) => {
    const found = paths.get(name) ?? standardPaths()[name];
    if (!found) throw new Error(`Failed to get '${name}' path`);
    return found;
  },
  setPath: (name, value) => void paths.set(name, value),
  _setRoot: (folder) => {
    root = folder;
  },
  _codeLoaded: () => codeLoaded(),
};

const lifeCycle = {
  isReady: () => state.isReady,
  whenReady: () => readyPromise,
  requestSingleInstanceLock: () => true,
  hasSingleInstanceLock: () => true,
  releaseSingleInstanceLock() {},
  relaunch: () => log('relaunch asked'),
  exit: (code = 0) => void closeChromium().then(() => process.exit(code)),
  quit,
};

const system = {
  enableSandbox: () => needNotReady('app.enableSandbox()'),
  disableHardwareAcceleration: () => needNotReady('app.disableHardwareAcceleration()'),
  setAppUserModelId() {},
  setAsDefaultProtocolClient: () => true,
  removeAsDefaultProtocolClient: () => true,
  isDefaultProtocolClient: () => false,
  setLoginItemSettings() {},
  getLoginItemSettings: () => ({ openAtLogin: false }),
  getGPUFeatureStatus: () => ({}),
  getAppMetrics: () => [...utilities].map(([pid, name]) => ({ pid, type: 'Utility', name })),
  setBadgeCount: () => true,
  setAboutPanelOptions() {},
  showAboutPanel() {},
  addRecentDocument() {},
  focus() {},
  setUserTasks: () => true,
  isAccessibilitySupportEnabled: () => false,
  setAccessibilitySupportEnabled() {},
};

const app = strict('app', Object.assign(new EventEmitter(), identity, lifeCycle, system));

/** Each step may be stopped by the app: before-quit, the closing of each window, will-quit. */
function quit() {
  if (state.isQuitting) return;
  let isPrevented = false;
  const event = {
    preventDefault: () => {
      isPrevented = true;
    },
  };
  app.emit('before-quit', event);
  if (isPrevented) return;
  state.isQuitting = true;
  const windows = [...state.windows];
  for (const window of windows) {
    window.close();
    if (!window._closing) {
      state.isQuitting = false;
      return;
    }
  }
  void Promise.all(windows.map((window) => window._closed)).then(() => {
    app.emit('will-quit', event);
    if (isPrevented) {
      state.isQuitting = false;
      return;
    }
    app.emit('quit', {}, 0);
    app.exit(0);
  });
}

// Electron emits `ready` only after the main module has been evaluated, so a top-level `await app.whenReady()` hangs
// for ever (electron/electron#40719). The same here, but said aloud.
chromiumReady.then(
  () => {
    const limit = setTimeout(() => {
      console.error(
        'electron stand-in: the main module did not finish evaluating. A top-level `await app.whenReady()` (or ' +
          'anything that waits for it) hangs real Electron: use app.whenReady().then(...).',
      );
      process.exit(1);
    }, EVALUATION_LIMIT_MS);
    codeIsLoaded.then(() => clearTimeout(limit));
  },
  () => {},
);
const readyPromise = Promise.all([chromiumReady, codeIsLoaded]).then(() => {
  state.isReady = true;
  app.emit('will-finish-launching');
  app.emit('ready', {}, {});
});

// As on Linux: a signal asks the app to quit, and it may take its time.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => (state.isReady ? app.quit() : process.exit(130)));
}

module.exports = { app };
