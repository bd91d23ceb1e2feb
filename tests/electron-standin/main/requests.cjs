// What a page loads: navigation guards, webRequest hooks and the handlers of the app's own schemes.
'use strict';
const { fromApp, toApp } = require('./addresses.cjs');
const { send } = require('./cdp.cjs');
const { askHook } = require('./session.cjs');
const { state } = require('./state.cjs');

const RESOURCE_TYPES = {
  XHR: 'xhr',
  Fetch: 'xhr',
  Script: 'script',
  Stylesheet: 'stylesheet',
  Image: 'image',
  Font: 'font',
  WebSocket: 'webSocket',
};

/** Answers a paused request of a page: Chromium waits for it. */
async function answerRequest(page, paused) {
  const { request, requestId, resourceType, responseStatusCode, responseErrorReason } = paused;
  const reply = (method, params = {}) => send(method, { requestId, ...params }, page._sessionId);
  const url = toApp(request.url);
  const isMainFrame = resourceType === 'Document' && (!page._frameId || paused.frameId === page._frameId);
  const details = detailsOf(page, request, url, resourceType, isMainFrame);

  if (responseErrorReason) return reply('Fetch.continueRequest');
  if (responseStatusCode) {
    const responseHeaders = await changedHeaders(
      page,
      details,
      paused.responseHeaders ?? [],
      responseStatusCode,
    );
    return reply('Fetch.continueResponse', { responseCode: responseStatusCode, responseHeaders });
  }

  if (isMainFrame) {
    if (isForeignNavigation(page, url) && isNavigationStopped(page, url)) {
      return reply('Fetch.failRequest', { errorReason: 'Aborted' });
    }
    page._isOwnNavigation = false;
  }
  const before = await askHook(page.session._hooks.before, details);
  if (before?.cancel) return reply('Fetch.failRequest', { errorReason: 'BlockedByClient' });
  if (before?.redirectURL) {
    const responseHeaders = [{ name: 'location', value: fromApp(before.redirectURL) }];
    return reply('Fetch.fulfillRequest', { responseCode: 302, responseHeaders });
  }

  const isOwnScheme = url !== request.url;
  const scheme = url.split(':')[0];
  const handler =
    page.session._protocols.get(scheme) ?? (isOwnScheme ? state.schemes.get(scheme) : undefined);
  if (handler) return reply('Fetch.fulfillRequest', await handled(page, details, handler, request, url));
  return isOwnScheme ? reply('Fetch.failRequest', { errorReason: 'Failed' }) : reply('Fetch.continueRequest');
}

function detailsOf(page, request, url, type, isMainFrame) {
  const documentType = isMainFrame ? 'mainFrame' : 'subFrame';
  return {
    id: 0,
    url,
    method: request.method,
    webContentsId: page.id,
    webContents: page,
    resourceType: type === 'Document' ? documentType : (RESOURCE_TYPES[type] ?? 'other'),
    referrer: '',
    timestamp: Date.now(),
  };
}

/** One that the page began itself, not the app by loadURL or reload. */
function isForeignNavigation(page, url) {
  return !page._isOwnNavigation && page._url && page._url !== 'about:blank' && url !== page._url;
}

function isNavigationStopped(page, url) {
  let isStopped = false;
  const event = {
    url,
    isSameDocument: false,
    isMainFrame: true,
    preventDefault: () => {
      isStopped = true;
    },
  };
  page.emit('will-navigate', event, url);
  return isStopped;
}

async function handled(page, details, handler, { method, headers, postData }, url) {
  const body = postData ? { body: postData, duplex: 'half' } : {};
  const response = await handler(new Request(url, { method, headers, ...body }));
  const list = [...response.headers].map(([name, value]) => ({ name, value }));
  return {
    responseCode: response.status,
    responseHeaders: await changedHeaders(page, details, list, response.status),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  };
}

async function changedHeaders(page, details, list, statusCode) {
  const responseHeaders = {};
  for (const { name, value } of list) (responseHeaders[name] ??= []).push(value);
  const answer = await askHook(page.session._hooks.headers, {
    ...details,
    statusCode,
    statusLine: `HTTP/1.1 ${statusCode}`,
    responseHeaders,
  });
  if (answer?.cancel) throw new Error('cancelled');
  return Object.entries(answer?.responseHeaders ?? responseHeaders).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value: String(value) })),
  );
}

module.exports = { answerRequest };
