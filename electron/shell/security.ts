import { app, session, shell, type WebContents } from 'electron';
import { isAppUrl } from './appProtocol.ts';
import { isPublicServiceUrl } from './externalLinks.ts';

/** Every page gets the same walls, whoever made its window. Call it before the app is ready. */
export function guardEveryPage(): void {
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

/** Camera, microphone, place, notifications, devices: nothing here needs them. Call it when the app is ready. */
export function denyEveryPermission(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (isPublicServiceUrl(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
}
