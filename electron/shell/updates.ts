import { app } from 'electron';

/**
 * Asks the operator's update server once at each start; a newer version is installed when the app is closed, never
 * during the day. A counter without a network just goes on.
 */
export async function lookForUpdates(): Promise<void> {
  if (!app.isPackaged) return;
  // Loaded only here: it reads files that exist only in a packaged app.
  const { default: updater } = await import('electron-updater');
  updater.autoUpdater.logger = null;
  await updater.autoUpdater.checkForUpdates().catch(() => null);
}
