// Parts of the system around the windows. They are recorded, or answer as a person who cancels; tests change them with
// electronApp.evaluate(({ dialog }) => …), as with real Electron.
'use strict';
const { EventEmitter } = require('node:events');
const fs = require('node:fs');
const { fileURLToPath } = require('node:url');
const { state } = require('./state.cjs');
const { afterReady } = require('./strict.cjs');

/** Dialogs may be given a window first; the options come last. */
const defaultButton = (...args) => args.at(-1)?.defaultId ?? 0;

const dialog = {
  showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
  showMessageBox: async (...args) => ({ response: defaultButton(...args), checkboxChecked: false }),
  showOpenDialogSync: () => undefined,
  showSaveDialogSync: () => '',
  showMessageBoxSync: (...args) => defaultButton(...args),
  showErrorBox: (title, content) => console.error(`[dialog] ${title}: ${content}`),
  showCertificateTrustDialog: async () => {},
};

class Notification extends EventEmitter {
  static _shown = [];
  static isSupported() {
    return true;
  }
  constructor(options) {
    super();
    Object.assign(this, options);
  }
  show() {
    Notification._shown.push(this);
    this.emit('show', {});
  }
  close() {
    this.emit('close', {});
  }
}

class Tray extends EventEmitter {
  setToolTip() {}
  setContextMenu(menu) {
    this._menu = menu;
  }
  setImage() {}
  setTitle() {}
  destroy() {}
  isDestroyed() {
    return false;
  }
}

const powerMonitor = Object.assign(new EventEmitter(), {
  getSystemIdleTime: () => 0,
  getSystemIdleState: () => 'active',
  getCurrentThermalState: () => 'unknown',
  isOnBatteryPower: () => false,
  onBatteryPower: false,
});
const powerSaveBlocker = { start: () => 1, stop() {}, isStarted: () => true };

let clipboardText = '';
const clipboard = {
  readText: () => clipboardText,
  writeText: (text) => {
    clipboardText = text;
  },
  clear: () => {
    clipboardText = '';
  },
  readHTML: () => '',
  writeHTML() {},
};

const display = () => ({
  id: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  workAreaSize: { width: 1920, height: 1040 },
  size: { width: 1920, height: 1080 },
  scaleFactor: 1,
});
const screen = afterReady(
  'screen',
  Object.assign(new EventEmitter(), {
    getPrimaryDisplay: display,
    getAllDisplays: () => [display()],
    getDisplayMatching: display,
    getDisplayNearestPoint: display,
    getCursorScreenPoint: () => ({ x: 0, y: 0 }),
  }),
);

const shell = {
  _opened: [],
  openExternal: async (url) => void shell._opened.push(url),
  openPath: async (file) => {
    shell._opened.push(file);
    return '';
  },
  showItemInFolder: (file) => void shell._opened.push(file),
  beep() {},
  trashItem: async (file) => fs.rmSync(file, { recursive: true }),
};

const net = {
  online: true,
  isOnline: () => true,
  fetch: async (input, options) => {
    const url = typeof input === 'string' ? input : input.url;
    if (url.startsWith('file:')) return fileResponse(url);
    const handler = state.schemes.get(url.split(':')[0]);
    return handler ? handler(new Request(url, options)) : fetch(url, options);
  },
};

function fileResponse(url) {
  try {
    return new Response(fs.readFileSync(fileURLToPath(url)));
  } catch {
    throw new Error('net::ERR_FILE_NOT_FOUND');
  }
}

const shortcuts = new Map();
const globalShortcut = afterReady('globalShortcut', {
  register: (accelerator, run) => {
    shortcuts.set(accelerator, run);
    return true;
  },
  unregister: (accelerator) => shortcuts.delete(accelerator),
  unregisterAll: () => shortcuts.clear(),
  isRegistered: (accelerator) => shortcuts.has(accelerator),
});

/** Takes every call and does nothing. */
const silent = () =>
  new Proxy(new EventEmitter(), { get: (target, key) => target[key] ?? (() => undefined) });

module.exports = {
  dialog,
  Notification,
  Tray,
  powerMonitor,
  powerSaveBlocker,
  clipboard,
  screen,
  shell,
  net,
  globalShortcut,
  silent,
};
