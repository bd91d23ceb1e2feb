import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { ApiResponse, Bridge, Push, SystemPrinter } from '#shared/api/transport.ts';
import { ASK_CHANNEL, PUSH_CHANNEL } from '../shell/channels.ts';
import type { Ask } from '../shell/ipcMessages.ts';

const ask = (message: Ask): Promise<unknown> => ipcRenderer.invoke(ASK_CHANNEL, message);

const bridge: Bridge = {
  call: async (request) => (await ask({ kind: 'call', request })) as ApiResponse,
  subscribe: (listener) => {
    // The event object holds the way to the main process; the page gets the push alone.
    const receive = (_event: IpcRendererEvent, push: Push): void => listener(push);
    ipcRenderer.on(PUSH_CHANNEL, receive);
    return () => {
      ipcRenderer.removeListener(PUSH_CHANNEL, receive);
    };
  },
  openWindow: async (window, session) => {
    await ask({ kind: 'openWindow', window, session });
  },
  saveFile: async (name, base64) => (await ask({ kind: 'saveFile', name, base64 })) === true,
  saveFrom: async (name, address, session) =>
    (await ask({ kind: 'saveFrom', name, address, session })) === true,
  printPdf: async (base64, printer) => (await ask({ kind: 'printPdf', base64, printer })) === true,
  printers: async () => (await ask({ kind: 'printers' })) as readonly SystemPrinter[],
};

contextBridge.exposeInMainWorld('lodzins', bridge);
