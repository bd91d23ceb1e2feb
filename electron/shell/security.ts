import {
  app,
  session,
  shell,
  type MediaAccessPermissionRequest,
  type PermissionRequest,
  type WebContents,
} from 'electron';
import { isAppUrl } from './appProtocol.ts';
import { isMailUrl, isPublicServiceUrl } from './externalLinks.ts';

/** Every page gets the same walls, whoever made its window. Call it before the app is ready. */
export function guardEveryPage(): void {
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

/** An answer is copied to the mail program; nothing is ever read from the clipboard. */
const WRITE_CLIPBOARD = 'clipboard-sanitized-write';

/**
 * Papers are photographed, by the app's own page alone. Microphone, place, notifications, devices: nothing here needs them. Call
 * it when the app is ready.
 */
export function denyMostPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, decide, details) =>
    decide(permission === WRITE_CLIPBOARD || (permission === 'media' && isOwnCamera(details))),
  );
  session.defaultSession.setPermissionCheckHandler(
    (_contents, permission, origin, { mediaType, isMainFrame }) =>
      permission === WRITE_CLIPBOARD ||
      (permission === 'media' && mediaType === 'video' && isMainFrame && isAppUrl(origin)),
  );
  session.defaultSession.setDevicePermissionHandler(() => false);
}

function isOwnCamera({
  requestingUrl,
  isMainFrame,
  ...asked
}: PermissionRequest | MediaAccessPermissionRequest): boolean {
  const mediaTypes = 'mediaTypes' in asked ? (asked.mediaTypes ?? []) : [];
  return isMainFrame && isAppUrl(requestingUrl) && mediaTypes.length > 0 && !mediaTypes.includes('audio');
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
