'use strict';
const { EventEmitter } = require('node:events');
const { needNotReady, needReady, state } = require('./state.cjs');

const HOOKS = {
  onBeforeRequest: 'before',
  onHeadersReceived: 'headers',
  onBeforeSendHeaders: 'send',
  onSendHeaders: 'sent',
  onResponseStarted: 'started',
  onBeforeRedirect: 'redirect',
  onCompleted: 'completed',
  onErrorOccurred: 'error',
};

function makeWebRequest(hooks) {
  const setter = (name) => (filter, listener) => {
    const isWithoutFilter = typeof filter === 'function' || filter === null;
    const handler = isWithoutFilter ? filter : listener;
    const urls = isWithoutFilter ? [] : (filter.urls ?? []);
    hooks[name] = handler ? { handler, urls } : undefined;
  };
  return Object.fromEntries(Object.entries(HOOKS).map(([method, name]) => [method, setter(name)]));
}

function makeProtocol(own) {
  return {
    registerSchemesAsPrivileged: (list) => {
      needNotReady('protocol.registerSchemesAsPrivileged');
      for (const { scheme } of list) if (!state.schemes.has(scheme)) state.schemes.set(scheme, null);
    },
    handle: (scheme, handler) => {
      needReady('protocol.handle cannot be used');
      if (own.has(scheme)) throw new Error(`The scheme has been registered: ${scheme}`);
      state.schemes.set(scheme, handler);
      own.set(scheme, handler);
    },
    unhandle: (scheme) => {
      own.delete(scheme);
      state.schemes.set(scheme, null);
    },
    isProtocolHandled: (scheme) => own.has(scheme),
  };
}

function makeSession(partition = '') {
  const hooks = {};
  const protocols = new Map();
  const made = Object.assign(new EventEmitter(), {
    _hooks: hooks,
    _protocols: protocols,
    _permission: null,
    webRequest: makeWebRequest(hooks),
    protocol: makeProtocol(protocols),
    setPermissionRequestHandler: (handler) => {
      made._permission = handler;
    },
    setPermissionCheckHandler: (handler) => {
      made._check = handler;
    },
    setDevicePermissionHandler() {},
    setCertificateVerifyProc() {},
    setSpellCheckerEnabled() {},
    setSpellCheckerLanguages() {},
    setUserAgent() {},
    getUserAgent: () => 'stand-in',
    setProxy: async () => {},
    clearCache: async () => {},
    clearStorageData: async () => {},
    flushStorageData() {},
    isPersistent: () => partition.startsWith('persist:'),
    getPartition: () => partition,
    registerPreloadScript: () => 'id',
    getPreloads: () => [],
    setDownloadPath() {},
    fetch: (...args) => fetch(...args),
  });
  return made;
}

const partitions = new Map();
const defaultSession = makeSession();

const session = {
  get defaultSession() {
    needReady('Session can only be received: session.defaultSession');
    return defaultSession;
  },
  fromPartition: (partition) => {
    if (!partitions.has(partition)) partitions.set(partition, makeSession(partition));
    return partitions.get(partition);
  },
};

/** Asks a webRequest hook about a request; an empty answer when there is none for it. */
function askHook(hook, details) {
  if (!hook || !matches(hook.urls, details.url)) return Promise.resolve({});
  return new Promise((resolve) => {
    const returned = hook.handler(details, resolve);
    // Observing hooks take no callback and are never answered.
    if (returned !== undefined || hook.handler.length < 2) resolve(returned ?? {});
  });
}

function matches(patterns, url) {
  const isMatch = (pattern) => {
    if (pattern === '<all_urls>') return true;
    const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
    return new RegExp(`^${escaped}$`).test(url);
  };
  return patterns.length === 0 || patterns.some(isMatch);
}

module.exports = { session, defaultSession, protocol: defaultSession.protocol, askHook };
