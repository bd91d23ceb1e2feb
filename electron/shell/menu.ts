import { app, dialog, Menu, type MenuItemConstructorOptions } from 'electron';
import type { ShellWords } from './words.ts';

/**
 * Only what belongs to the window itself. The work has its keys in the page; a key given here would be taken from it,
 * so there is no reload and no closing by key.
 */
export function setMenu(words: ShellWords): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([fileMenu(words), editMenu(words), viewMenu(words), helpMenu(words)]),
  );
}

function fileMenu(words: ShellWords): MenuItemConstructorOptions {
  return { label: words.file, submenu: [{ id: 'quit', label: words.quit, role: 'quit' }] };
}

/** Without these entries macOS has no clipboard keys in text fields. */
function editMenu(words: ShellWords): MenuItemConstructorOptions {
  return {
    label: words.edit,
    submenu: [
      { label: words.cut, role: 'cut', registerAccelerator: false },
      { label: words.copy, role: 'copy', registerAccelerator: false },
      { label: words.paste, role: 'paste', registerAccelerator: false },
      { label: words.selectAll, role: 'selectAll', registerAccelerator: false },
    ],
  };
}

function viewMenu(words: ShellWords): MenuItemConstructorOptions {
  return {
    label: words.view,
    submenu: [
      { id: 'zoomIn', label: words.zoomIn, role: 'zoomIn' },
      { id: 'zoomOut', label: words.zoomOut, role: 'zoomOut' },
      { id: 'zoomReset', label: words.zoomReset, role: 'resetZoom' },
      { type: 'separator' },
      { id: 'fullScreen', label: words.fullScreen, role: 'togglefullscreen' },
    ],
  };
}

function helpMenu(words: ShellWords): MenuItemConstructorOptions {
  const about = (): void => {
    void dialog.showMessageBox({
      type: 'info',
      title: words.about,
      message: words.appName,
      detail: `${words.version} ${app.getVersion()}`,
      buttons: [words.close],
    });
  };
  return { label: words.help, submenu: [{ id: 'about', label: words.about, click: about }] };
}
