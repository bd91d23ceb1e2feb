// The `electron` module of the main process, on top of an ordinary Chromium. Test only.
'use strict';
const { app } = require('./app.cjs');
const { BrowserWindow } = require('./browserWindow.cjs');
const { nativeImage } = require('./image.cjs');
const { ipcMain } = require('./ipc.cjs');
const { Menu, MenuItem } = require('./menu.cjs');
const { safeStorage } = require('./safeStorage.cjs');
const { protocol, session } = require('./session.cjs');
const { state } = require('./state.cjs');
const { missing } = require('./strict.cjs');
const {
  clipboard,
  dialog,
  globalShortcut,
  net,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  screen,
  shell,
  silent,
  Tray,
} = require('./system.cjs');
const { nativeTheme } = require('./theme.cjs');
const { utilityProcess } = require('./utilityProcess.cjs');
const { WebContents: webContents } = require('./webContents.cjs');

const autoUpdater = silent();
const contentTracing = silent();
const crashReporter = silent();
const systemPreferences = silent();
const _standin = state.events;
const BaseWindow = missing('BaseWindow');
const BrowserView = missing('BrowserView');
const MessageChannelMain = missing('MessageChannelMain');
const ShareMenu = missing('ShareMenu');
const TouchBar = missing('TouchBar');
const WebContentsView = missing('WebContentsView');
const desktopCapturer = missing('desktopCapturer');
const inAppPurchase = missing('inAppPurchase');
const pushNotifications = missing('pushNotifications');

// Shorthand names only: that is what lets ES modules write `import { app } from 'electron'`.
module.exports = {
  app,
  autoUpdater,
  BaseWindow,
  BrowserView,
  BrowserWindow,
  clipboard,
  contentTracing,
  crashReporter,
  desktopCapturer,
  dialog,
  globalShortcut,
  inAppPurchase,
  ipcMain,
  Menu,
  MenuItem,
  MessageChannelMain,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  pushNotifications,
  safeStorage,
  screen,
  session,
  ShareMenu,
  shell,
  systemPreferences,
  TouchBar,
  Tray,
  utilityProcess,
  webContents,
  WebContentsView,
  _standin,
};
