// Runs in CDP's isolated world (Electron's context isolation) before the page's scripts and holds the real preload.
// Injected as text, so the function must not reach outside itself.
'use strict';

function isolatedWorld(makeBridge, makeCodec, processFacts, preload) {
  if (window !== window.top || globalThis.__standin) return;
  const { encode, decode } = makeCodec();
  const bridge = makeBridge('isolated', 'main');
  const invocations = new Map();
  const listeners = new Map();
  const exposed = [];
  let lastId = 0;
  let isMainWorldReady = false;

  const post = (message) => globalThis.__standin_ipc(JSON.stringify(message));
  const missing = (what) => () => {
    throw new Error(`electron stand-in: ${what} is not implemented`);
  };

  const listenersOf = (channel) => {
    if (!listeners.has(channel)) listeners.set(channel, []);
    return listeners.get(channel);
  };
  const on = (channel, listener) => {
    listenersOf(channel).push(listener);
    return ipcRenderer;
  };
  const off = (channel, listener) => {
    const list = listenersOf(channel);
    const index = list.findIndex((entry) => entry === listener || entry.wrapped === listener);
    if (index >= 0) list.splice(index, 1);
    return ipcRenderer;
  };
  const once = (channel, listener) => {
    const wrapper = (...args) => {
      off(channel, wrapper);
      listener(...args);
    };
    wrapper.wrapped = listener;
    return on(channel, wrapper);
  };
  const removeAllListeners = (channel) => {
    if (channel === undefined) listeners.clear();
    else listeners.delete(channel);
    return ipcRenderer;
  };
  const invoke = (channel, ...args) => {
    const id = ++lastId;
    const message = { kind: 'invoke', id, channel, args: encode(args) };
    return new Promise((resolve, reject) => {
      invocations.set(id, { resolve, reject });
      post(message);
    });
  };
  const ipcRenderer = {
    on,
    addListener: on,
    off,
    removeListener: off,
    once,
    removeAllListeners,
    listenerCount: (channel) => listenersOf(channel).length,
    send: (channel, ...args) => post({ kind: 'send', channel, args: encode(args) }),
    invoke,
    sendSync: missing('ipcRenderer.sendSync'),
    postMessage: missing('ipcRenderer.postMessage'),
  };

  const settle = ({ id, channel, value, error }) => {
    const invocation = invocations.get(id);
    invocations.delete(id);
    if (error === undefined) invocation?.resolve(decode(value));
    else invocation?.reject(new Error(`Error invoking remote method '${channel}': ${error}`));
  };
  const receive = ({ channel, args }) => {
    const event = { sender: ipcRenderer, senderId: 0, ports: [] };
    for (const listener of [...listenersOf(channel)]) listener(event, ...decode(args));
  };
  globalThis.__standin = {
    deliver: (message) => (message.kind === 'reply' ? settle(message) : receive(message)),
  };

  const flush = () => {
    for (const entry of exposed.splice(0)) bridge.fire('expose', entry);
  };
  bridge.on('hello', () => {
    isMainWorldReady = true;
    flush();
  });
  bridge.fire('hello', 1);
  const contextBridge = {
    exposeInMainWorld(key, api) {
      exposed.push({ key, value: bridge.pack(api) });
      if (isMainWorldReady) flush();
    },
    executeInMainWorld: missing('contextBridge.executeInMainWorld'),
  };

  // Menu accelerators: the page sees a key first; one it does not handle goes to the application menu.
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const { key, ctrlKey, shiftKey, altKey, metaKey } = event;
    if (ctrlKey || altKey || metaKey || /^F\d+$/.test(key)) {
      post({ kind: 'key', key, ctrlKey, shiftKey, altKey, metaKey });
    }
  });

  const electron = {
    contextBridge,
    ipcRenderer,
    webFrame: { setZoomFactor() {}, getZoomFactor: () => 1, setZoomLevel() {}, getZoomLevel: () => 0 },
    webUtils: { getPathForFile: (file) => file.name },
  };
  // What a sandboxed preload gets, and no more.
  const requireInPreload = (name) => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`);
  };
  if (preload) {
    const module = { exports: {} };
    const process = { type: 'renderer', contextIsolated: true, sandboxed: true, ...processFacts };
    try {
      preload(requireInPreload, module, module.exports, process);
    } catch (error) {
      console.error('Unable to load preload script:', error);
      post({ kind: 'preloadError', error: String(error?.stack ?? error) });
    }
  }
  post({ kind: 'ready' });
}

module.exports = { isolatedWorld };
