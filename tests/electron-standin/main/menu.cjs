'use strict';
const { EventEmitter } = require('node:events');
const { app } = require('./app.cjs');
const { state } = require('./state.cjs');

const zoomBy = (window, step) => {
  const contents = window?.webContents;
  contents?.setZoomLevel(step === 0 ? 0 : contents.getZoomLevel() + step);
};

const ROLES = {
  quit: () => app.quit(),
  close: (window) => window?.close(),
  minimize: (window) => window?.minimize(),
  reload: (window) => window?.reload(),
  togglefullscreen: (window) => window?.setFullScreen(!window.isFullScreen()),
  zoomin: (window) => zoomBy(window, 0.5),
  zoomout: (window) => zoomBy(window, -0.5),
  resetzoom: (window) => zoomBy(window, 0),
};
const ROLE_KEYS = {
  zoomin: 'CmdOrCtrl+Plus',
  zoomout: 'CmdOrCtrl+-',
  resetzoom: 'CmdOrCtrl+0',
  quit: 'CmdOrCtrl+Q',
  reload: 'CmdOrCtrl+R',
  close: 'CmdOrCtrl+W',
  togglefullscreen: 'F11',
};
const roleOf = ({ role }) => String(role).toLowerCase();

class MenuItem {
  constructor(options) {
    Object.assign(this, {
      enabled: true,
      visible: true,
      checked: false,
      type: options.submenu ? 'submenu' : (options.type ?? 'normal'),
      ...options,
    });
    if (Array.isArray(options.submenu)) this.submenu = Menu.buildFromTemplate(options.submenu);
    this.click = (event, window = state.focusedWindow) => {
      if (this.type === 'checkbox') this.checked = !this.checked;
      if (options.click) options.click(this, window, event ?? {});
      else ROLES[roleOf(options)]?.(window);
    };
  }
}

class Menu extends EventEmitter {
  static _application = null;
  items = [];

  static buildFromTemplate(template) {
    const menu = new Menu();
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
    return menu;
  }
  static setApplicationMenu(menu) {
    Menu._application = menu;
  }
  static getApplicationMenu() {
    return Menu._application;
  }

  append(item) {
    this.items.push(item);
  }
  insert(position, item) {
    this.items.splice(position, 0, item);
  }
  popup(options) {
    this.emit('menu-will-show');
    state.events.emit('popup', this, options);
  }
  closePopup() {}
  getMenuItemById(id) {
    return [...this._everyItem()].find((item) => item.id === id) ?? null;
  }

  *_everyItem() {
    for (const item of this.items) {
      yield item;
      if (item.submenu) yield* item.submenu._everyItem();
    }
  }

  /** Runs the item that has this key, if one has. */
  _press(pressed, window) {
    for (const item of this._everyItem()) {
      const accelerator = item.accelerator ?? ROLE_KEYS[roleOf(item)];
      if (accelerator && item.enabled && isPressed(accelerator, pressed)) {
        item.click({ triggeredByAccelerator: true }, window);
        return;
      }
    }
  }
}

function isPressed(accelerator, { key, ctrlKey, shiftKey, altKey, metaKey }) {
  const modifiers = accelerator.split('+').map((part) => part.toLowerCase());
  const last = modifiers.pop();
  const has = (...names) => names.some((name) => modifiers.includes(name));
  return (
    has('ctrl', 'control', 'cmdorctrl', 'commandorcontrol') === ctrlKey &&
    has('shift') === shiftKey &&
    has('alt', 'option') === altKey &&
    has('cmd', 'command', 'meta', 'super') === metaKey &&
    (last === 'plus' ? '+' : last) === key.toLowerCase()
  );
}

module.exports = { Menu, MenuItem };
