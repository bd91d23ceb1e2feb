'use strict';
const { EventEmitter } = require('node:events');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { fromApp, toApp } = require('./addresses.cjs');
const { app } = require('./app.cjs');
const cdp = require('./cdp.cjs');
const { nativeImage } = require('./image.cjs');
const { makeIpc } = require('./ipc.cjs');
const { receiveFromPage, sendToPage } = require('./pageIpc.cjs');
const { isolatedWorldScript, mainWorldScript, PRELOAD_WORLD, readPreload } = require('./pageScripts.cjs');
const { pdfOptions } = require('./pdf.cjs');
const { settlePermissions } = require('./permissions.cjs');
const { settlePopup } = require('./popups.cjs');
const { answerRequest } = require('./requests.cjs');
const { defaultSession, session } = require('./session.cjs');
const { log, state } = require('./state.cjs');
const { strict, strictClass } = require('./strict.cjs');
const { mediaFeatures } = require('./theme.cjs');
const { zoomMetrics } = require('./zoom.cjs');

const ZOOM_STEP = 1.2;
const ABORTED = -2;
let lastId = 0;

class WebContents extends EventEmitter {
  _url = '';
  _title = '';
  _undelivered = [];
  _opens = [];
  _contextId = undefined;
  _navigation = null;
  /** Begun by loadURL or reload, not by the page: will-navigate is not asked. */
  _isOwnNavigation = false;
  _zoom = 1;

  static getAllWebContents() {
    return [...state.windows].map(({ webContents }) => webContents);
  }
  static fromId(id) {
    return WebContents.getAllWebContents().find((contents) => contents.id === id);
  }
  static fromDevToolsTargetId(id) {
    return WebContents.getAllWebContents().find((contents) => contents._targetId === id);
  }
  static getFocusedWebContents() {
    return state.focusedWindow?.webContents ?? null;
  }

  constructor(window, preferences) {
    super();
    this.id = ++lastId;
    this.ipc = makeIpc();
    const { partition } = preferences;
    this.session = preferences.session ?? (partition ? session.fromPartition(partition) : defaultSession);
    this.navigationHistory = strict('navigationHistory', {
      canGoBack: () => false,
      canGoForward: () => false,
      clear() {},
    });
    this._window = window;
    this._preferences = preferences;
    app.emit('web-contents-created', {}, this);
    this._ready = this._start();
    this._ready.catch((error) => log('window', error.message));
  }

  // ── life
  async _start() {
    await cdp.chromiumReady;
    const { width, height } = this._window._bounds;
    const target = { url: 'about:blank', newWindow: true, width, height };
    const { targetId } = await cdp.send('Target.createTarget', target);
    this._targetId = targetId;
    this._sessionId = await cdp.sessionOf(targetId);
    state.pages.set(this._sessionId, this);
    // Sent before the page runs, answered after: it stands still until it is told to go on.
    const prepared = this._prepare();
    if (this._preferences.zoomFactor) this.setZoomFactor(this._preferences.zoomFactor);
    await cdp.send('Runtime.runIfWaitingForDebugger', {}, this._sessionId);
    await Promise.all(prepared);
    await this._window._fit();
  }

  _prepare() {
    const send = (method, params) => cdp.send(method, params, this._sessionId);
    const isolated = isolatedWorldScript(this._preferences, this._readPreload());
    const response = { urlPattern: '*', requestStage: 'Response' };
    const patterns = [
      { urlPattern: '*', requestStage: 'Request' },
      ...(this.session._hooks.headers ? [response] : []),
    ];
    return [
      send('Page.enable'),
      send('Runtime.enable'),
      send('Inspector.enable'),
      send('Runtime.addBinding', { name: '__standin_ipc', executionContextName: PRELOAD_WORLD }),
      send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript() }),
      send('Page.addScriptToEvaluateOnNewDocument', { worldName: PRELOAD_WORLD, source: isolated }),
      send('Fetch.enable', { patterns }),
      send('Emulation.setEmulatedMedia', { features: mediaFeatures() }),
      this._window._options.show === false
        ? undefined
        : send('Emulation.setFocusEmulationEnabled', { enabled: true }),
    ];
  }

  _readPreload() {
    const { preload } = this._preferences;
    try {
      return readPreload(this._preferences);
    } catch (error) {
      console.error('Unable to load preload script:', preload, error.message);
      this.emit('preload-error', {}, preload, error);
      return undefined;
    }
  }

  _gone() {
    if (this._isDestroyed) return;
    this._isDestroyed = true;
    state.pages.delete(this._sessionId);
    this.emit('destroyed');
    this._window._didClose();
  }

  // ── what Chromium says
  _send(method, params) {
    return this._ready.then(() => cdp.send(method, params, this._sessionId));
  }

  _event(method, params) {
    switch (method) {
      case 'Runtime.bindingCalled':
        return receiveFromPage(this, JSON.parse(params.payload), params.executionContextId);
      case 'Runtime.executionContextsCleared':
        this._contextId = undefined;
        return;
      case 'Runtime.consoleAPICalled':
        return this._console(params);
      case 'Page.frameNavigated':
        return this._navigated(params.frame);
      case 'Page.navigatedWithinDocument':
        this._url = toApp(params.url);
        this.emit('did-navigate-in-page', {}, this._url, true);
        return;
      case 'Page.domContentEventFired':
        this.emit('dom-ready', {});
        return;
      case 'Page.loadEventFired':
        return this._loaded();
      case 'Page.windowOpen':
        this._opens.push(params);
        return;
      case 'Inspector.targetCrashed':
        this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
        return;
      case 'Fetch.requestPaused':
        return this._requestPaused(params);
    }
  }

  _console({ type, args }) {
    const message = args.map((arg) => arg.value ?? arg.description).join(' ');
    this.emit('console-message', { level: type, message, lineNumber: 0, sourceId: '' });
  }

  _navigated(frame) {
    if (frame.parentId) return;
    this._frameId = frame.id;
    this._url = toApp(frame.url + (frame.urlFragment ?? ''));
    this.emit('did-navigate', {}, this._url, 200, '');
  }

  _loaded() {
    if (this._url === 'about:blank' && !this._navigation) return;
    this._send('Runtime.evaluate', { expression: 'document.title' }).then(
      ({ result }) => this._titled(result.value),
      () => {},
    );
    this.emit('did-finish-load', {});
    this._navigation?.resolve();
    this._navigation = null;
    if (this._wasShown) return;
    this._wasShown = true;
    this._window.emit('ready-to-show', {});
  }

  _titled(title) {
    if (!title || title === this._title) return;
    this._title = title;
    this._window.emit('page-title-updated', { preventDefault() {} }, title, true);
  }

  _requestPaused(params) {
    answerRequest(this, params).catch((error) => {
      log('request', params.request.url, error.message);
      const failed = { requestId: params.requestId, errorReason: 'Failed' };
      cdp.send('Fetch.failRequest', failed, this._sessionId).catch(() => {});
    });
  }

  // ── windows that the page opens
  setWindowOpenHandler(handler) {
    this._openHandler = handler;
  }

  _popup(sessionId, info) {
    return settlePopup(this, sessionId, info);
  }

  // ── loading
  async loadURL(url) {
    await this._ready;
    this._isOwnNavigation = true;
    const loaded = new Promise((resolve, reject) => {
      this._navigation = { resolve, reject };
    });
    loaded.catch(() => {});
    await settlePermissions(this, url);
    this.emit('did-start-loading');
    const { errorText, loaderId } = await this._send('Page.navigate', { url: fromApp(url) });
    if (errorText) {
      this._navigation = null;
      this.emit('did-fail-load', {}, ABORTED, errorText, url, true);
      throw new Error(`${errorText} loading '${url}'`);
    }
    // Without a loader only the part after # changed: nothing is loaded.
    if (!loaderId) this._navigation?.resolve();
    await loaded;
    this.emit('did-stop-loading');
  }

  loadFile(file, { query, hash } = {}) {
    const url = pathToFileURL(path.resolve(app.getAppPath(), file));
    if (query) url.search = new URLSearchParams(query);
    if (hash) url.hash = hash;
    return this.loadURL(url.href);
  }

  reload() {
    this._isOwnNavigation = true;
    this._send('Page.reload');
  }
  reloadIgnoringCache() {
    this.reload();
  }
  stop() {}

  // ── what the app asks
  send(channel, ...args) {
    sendToPage(this, channel, args);
  }
  get mainFrame() {
    return { url: this.getURL(), send: (...args) => this.send(...args) };
  }
  getURL() {
    return this._url;
  }
  getTitle() {
    return this._title;
  }
  getType() {
    return 'window';
  }
  getOSProcessId() {
    return process.pid;
  }
  isDestroyed() {
    return Boolean(this._isDestroyed);
  }
  isLoading() {
    return Boolean(this._navigation);
  }
  getLastWebPreferences() {
    const defaults = { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false };
    return { ...defaults, ...this._preferences };
  }

  async executeJavaScript(expression) {
    const options = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const { result, exceptionDetails } = await this._send('Runtime.evaluate', options);
    if (!exceptionDetails) return result.value;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  async insertCSS(css) {
    await this.executeJavaScript(`{
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(${JSON.stringify(css)});
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      0;
    }`);
    return 'css';
  }
  async printToPDF(options) {
    const { data } = await this._send('Page.printToPDF', pdfOptions(options));
    return Buffer.from(data, 'base64');
  }
  async getPrintersAsync() {
    return [];
  }
  print(options, done) {
    state.events.emit('print', this, options);
    setImmediate(() => done?.(true, ''));
  }
  async capturePage() {
    const { data } = await this._send('Page.captureScreenshot', { format: 'png' });
    return nativeImage.createFromBuffer(Buffer.from(data, 'base64'));
  }

  setZoomFactor(factor) {
    this._zoom = factor;
    this._send('Emulation.setDeviceMetricsOverride', zoomMetrics(this._window._bounds, factor)).catch(
      () => {},
    );
  }
  getZoomFactor() {
    return this._zoom;
  }
  setZoomLevel(level) {
    this.setZoomFactor(ZOOM_STEP ** level);
  }
  getZoomLevel() {
    return Math.log(this._zoom) / Math.log(ZOOM_STEP);
  }
  async setVisualZoomLevelLimits() {}

  close() {
    this._window.destroy();
  }
}

for (const name of [
  'focus',
  'openDevTools',
  'closeDevTools',
  'toggleDevTools',
  'setBackgroundThrottling',
  'setUserAgent',
  'setAudioMuted',
  'undo',
  'copy',
  'paste',
]) {
  WebContents.prototype[name] = () => {};
}
WebContents.prototype.isCrashed = () => false;
WebContents.prototype.isDevToolsOpened = () => false;
WebContents.prototype.getUserAgent = () => 'stand-in';

strictClass('webContents', WebContents);

module.exports = { WebContents };
