'use strict';
const { EventEmitter } = require('node:events');
const { state } = require('./state.cjs');

const isForced = Boolean(process.env.STANDIN_FORCED_COLORS);
let source = 'system';

const nativeTheme = Object.assign(new EventEmitter(), {
  shouldUseHighContrastColors: isForced,
  inForcedColorsMode: isForced,
  shouldUseInvertedColorScheme: false,
});

Object.defineProperties(nativeTheme, {
  themeSource: {
    get: () => source,
    set: (value) => {
      source = value;
      for (const { webContents } of state.windows) {
        webContents._send('Emulation.setEmulatedMedia', { features: mediaFeatures() }).catch(() => {});
      }
      nativeTheme.emit('updated');
    },
  },
  shouldUseDarkColors: {
    get: () => source === 'dark' || (source === 'system' && Boolean(process.env.STANDIN_DARK)),
  },
});

function mediaFeatures() {
  return [
    { name: 'prefers-color-scheme', value: nativeTheme.shouldUseDarkColors ? 'dark' : 'light' },
    { name: 'forced-colors', value: isForced ? 'active' : 'none' },
  ];
}

module.exports = { nativeTheme, mediaFeatures };
