// Windows that a page opens by itself: the app allows or denies them.
'use strict';
const { toApp } = require('./addresses.cjs');
const { send } = require('./cdp.cjs');
const { log } = require('./state.cjs');

async function settlePopup(opener, sessionId, info) {
  const opened = opener._opens.shift() ?? { url: info.url, windowName: '', windowFeatures: [] };
  const url = toApp(opened.url);
  const decision = opener._openHandler?.({
    url,
    frameName: opened.windowName,
    features: opened.windowFeatures.join(','),
    disposition: 'new-window',
    referrer: { url: opener.getURL(), policy: '' },
  }) ?? { action: 'allow' };
  // A paused popup of the same origin would hang its opener when it is closed.
  send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => {});
  await send('Target.closeTarget', { targetId: info.targetId });
  if (decision.action === 'deny') return;
  // Opened afresh, because Chromium runs no preload in a popup that reuses its empty first page. So it has no opener.
  const window = new opener._window.constructor({ ...decision.overrideBrowserWindowOptions });
  opener.emit('did-create-window', window, { url, frameName: opened.windowName });
  window.loadURL(url).catch((error) => log(error.message));
}

module.exports = { settlePopup };
