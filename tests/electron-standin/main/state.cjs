// What several parts of the stand-in know together.
'use strict';
const { EventEmitter } = require('node:events');

const state = {
  isReady: false,
  isQuitting: false,
  /** Open BrowserWindows. */
  windows: new Set(),
  focusedWindow: null,
  /** WebContents by the id of their CDP session. */
  pages: new Map(),
  /** Registered schemes with their handler, or null. */
  schemes: new Map(),
  /** Command line switches as [name, value]. */
  switches: (process.env.STANDIN_SWITCHES ?? '')
    .split(' ')
    .filter(Boolean)
    .map((text) => {
      const [name, ...value] = text.replace(/^--/, '').split('=');
      return [name, value.join('=')];
    }),
  /** For tests: menus that popped up, pages that were printed. */
  events: new EventEmitter(),
};

const log = process.env.STANDIN_DEBUG ? (...args) => console.error('[stand-in]', ...args) : () => {};

/** Electron's own rules about what may happen before and after `ready`. */
function needReady(what) {
  if (!state.isReady) throw new Error(`${what} before app is ready`);
}

function needNotReady(what) {
  if (state.isReady) throw new Error(`${what} should be called before app is ready`);
}

module.exports = { state, log, needReady, needNotReady };
