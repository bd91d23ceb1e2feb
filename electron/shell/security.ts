import { app, session, shell, type WebContents } from 'electron';
import { isAppUrl } from './appProtocol.ts';
import { isMailUrl, isPublicServiceUrl } from './externalLinks.ts';

/** Every page gets the same walls, whoever made its window. Call it before the app is ready. */
export function guardEveryPage(): void {
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

/** An answer is copied to the mail program; nothing is ever read from the clipboard. */
const WRITE_CLIPBOARD = 'clipboard-sanitized-write';

/** Camera, microphone, place, notifications, devices: nothing here needs them. Call it when the app is ready. */
export function denyEveryPermission(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(permission === WRITE_CLIPBOARD),
  );
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => permission === WRITE_CLIPBOARD);
  session.defaultSession.setDevicePermissionHandler(() => false);
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (isAppUrl(event.url)) return;
    event.preventDefault();
    if (isMailUrl(event.url)) void shell.openExternal(event.url);
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
