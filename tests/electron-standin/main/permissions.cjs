'use strict';
const { fromApp } = require('./addresses.cjs');
const { send } = require('./cdp.cjs');
const { log } = require('./state.cjs');

/** Electron's name of a permission and Chromium's. */
const PERMISSIONS = [
  ['notifications', 'notifications'],
  ['geolocation', 'geolocation'],
  ['media', 'camera', { mediaTypes: ['video'] }],
  ['media', 'microphone', { mediaTypes: ['audio'] }],
  ['clipboard-read', 'clipboard-read'],
  ['midi', 'midi'],
];

/** Asks the app's handler once a load and tells Chromium; without a handler all is granted, as in Electron. */
async function settlePermissions(page, url) {
  const hasOrigin = /^[a-z]+:\/\//.test(url) && !url.startsWith('file:');
  const origin = hasOrigin ? { origin: new URL(fromApp(url)).origin } : {};
  for (const [electronName, name, details] of PERMISSIONS) {
    const isGranted = await ask(page, electronName, { requestingUrl: url, ...details });
    const setting = isGranted ? 'granted' : 'denied';
    await send('Browser.setPermission', { permission: { name }, setting, ...origin }).catch((error) =>
      log(name, error.message),
    );
  }
}

function ask(page, permission, details) {
  const handler = page.session._permission;
  if (!handler) return true;
  return new Promise((resolve) => handler(page, permission, resolve, { isMainFrame: true, ...details }));
}

module.exports = { settlePermissions };
