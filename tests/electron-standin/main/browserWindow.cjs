'use strict';
const { EventEmitter } = require('node:events');
const { app } = require('./app.cjs');
const cdp = require('./cdp.cjs');
const { log, state } = require('./state.cjs');
const { strictClass } = require('./strict.cjs');
const { WebContents } = require('./webContents.cjs');

const STATE_EVENTS = {
  maximized: 'maximize',
  minimized: 'minimize',
  normal: 'restore',
  fullscreen: 'enter-full-screen',
};
let lastId = 0;

class BrowserWindow extends EventEmitter {
  static getAllWindows() {
    return [...state.windows];
  }
  static fromWebContents(contents) {
    return contents?._window ?? null;
  }
  static fromId(id) {
    return [...state.windows].find((window) => window.id === id) ?? null;
  }
  static getFocusedWindow() {
    return state.windows.has(state.focusedWindow) ? state.focusedWindow : null;
  }

  constructor(options = {}) {
    super();
    if (!state.isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    const { x = 0, y = 0, width = 800, height = 600, show = true, title = app.getName() } = options;
    this.id = ++lastId;
    this._options = options;
    this._bounds = { x, y, width, height };
    this._isVisible = show;
    this._title = title;
    this._state = 'normal';
    this._closed = new Promise((resolve) => {
      this._resolveClosed = resolve;
    });
    state.windows.add(this);
    this.webContents = new WebContents(this, options.webPreferences ?? {});
    setImmediate(() => {
      app.emit('browser-window-created', {}, this);
      if (this._isVisible) this.emit('show');
      this.focus();
    });
  }

  /** Headless Chromium counts the frame into the window: without this 87 px of the height would be lost. */
  async _fit() {
    const send = (method, params) => cdp.send(method, params, this.webContents._sessionId);
    const { windowId } = await send('Browser.getWindowForTarget').catch(() => ({}));
    if (!windowId) return;
    this._windowId = windowId;
    const { result } = await send('Runtime.evaluate', { expression: 'outerHeight - innerHeight' });
    const frame = this._options.useContentSize === false ? 0 : Math.max(0, result.value);
    const bounds = { width: this._bounds.width, height: this._bounds.height + frame };
    await send('Browser.setWindowBounds', { windowId, bounds }).catch((error) => log(error.message));
  }

  // ── closing
  close() {
    if (this._isDestroyed || this._closing) return;
    let isPrevented = false;
    this.emit('close', {
      preventDefault: () => {
        isPrevented = true;
      },
      defaultPrevented: false,
    });
    if (!isPrevented) this.destroy();
  }
  destroy() {
    if (this._isDestroyed || this._closing) return;
    this._closing = true;
    const { webContents } = this;
    webContents._ready
      .then(() => cdp.send('Target.closeTarget', { targetId: webContents._targetId }))
      .catch(() => this._didClose());
  }
  _didClose() {
    if (this._isDestroyed) return;
    this._isDestroyed = true;
    this._closing = true;
    state.windows.delete(this);
    this.emit('closed');
    this._resolveClosed();
    if (state.windows.size > 0 || state.isQuitting) return;
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
    else app.quit();
  }
  isDestroyed() {
    return Boolean(this._isDestroyed);
  }

  // ── content
  loadURL(url) {
    return this.webContents.loadURL(url);
  }
  loadFile(file, options) {
    return this.webContents.loadFile(file, options);
  }
  reload() {
    this.webContents.reload();
  }
  capturePage() {
    return this.webContents.capturePage();
  }

  // ── visibility and state
  show() {
    this._isVisible = true;
    this.emit('show');
    this.focus();
  }
  showInactive() {
    this._isVisible = true;
  }
  hide() {
    this._isVisible = false;
    this.emit('hide');
  }
  isVisible() {
    return this._isVisible;
  }
  focus() {
    state.focusedWindow = this;
    this.emit('focus');
  }
  isFocused() {
    return state.focusedWindow === this;
  }
  _setState(windowState) {
    this._state = windowState;
    this.webContents._ready
      .then(() => cdp.send('Browser.setWindowBounds', { windowId: this._windowId, bounds: { windowState } }))
      .catch(() => {});
    this.emit(STATE_EVENTS[windowState]);
  }
  maximize() {
    this._setState('maximized');
  }
  minimize() {
    this._setState('minimized');
  }
  restore() {
    this._setState('normal');
  }
  unmaximize() {
    this._setState('normal');
  }
  setFullScreen(isFull) {
    this._setState(isFull ? 'fullscreen' : 'normal');
  }
  setKiosk(isKiosk) {
    this.setFullScreen(isKiosk);
  }
  isMaximized() {
    return this._state === 'maximized';
  }
  isMinimized() {
    return this._state === 'minimized';
  }
  isFullScreen() {
    return this._state === 'fullscreen';
  }
  isKiosk() {
    return this.isFullScreen();
  }
  isNormal() {
    return this._state === 'normal';
  }

  // ── place and size
  getBounds() {
    return { ...this._bounds };
  }
  getNormalBounds() {
    return this.getBounds();
  }
  getContentBounds() {
    return this.getBounds();
  }
  getSize() {
    return [this._bounds.width, this._bounds.height];
  }
  getContentSize() {
    return this.getSize();
  }
  getPosition() {
    return [this._bounds.x, this._bounds.y];
  }
  setBounds(bounds) {
    Object.assign(this._bounds, bounds);
    this.webContents._ready.then(() => this._fit());
    this.emit('resize');
  }
  setSize(width, height) {
    this.setBounds({ width, height });
  }
  setContentSize(width, height) {
    this.setSize(width, height);
  }
  setPosition(x, y) {
    this.setBounds({ x, y });
  }

  // ── the rest
  setTitle(title) {
    this._title = title;
  }
  getTitle() {
    return this._title;
  }
  getParentWindow() {
    return this._options.parent ?? null;
  }
  isModal() {
    return Boolean(this._options.modal);
  }
  getMediaSourceId() {
    return `window:${this.id}:0`;
  }
}

// Nothing of a window's frame is drawn here.
for (const name of [
  'blur',
  'center',
  'setMinimumSize',
  'setMenu',
  'setMenuBarVisibility',
  'removeMenu',
  'setAutoHideMenuBar',
  'setIcon',
  'setAlwaysOnTop',
  'setProgressBar',
  'flashFrame',
  'setOverlayIcon',
  'setBackgroundColor',
  'setTitleBarOverlay',
  'setContentProtection',
]) {
  BrowserWindow.prototype[name] = () => {};
}

strictClass('BrowserWindow', BrowserWindow);

module.exports = { BrowserWindow };
