import { isAppUrl } from './appProtocol.ts';

/** The part of Electron's WebFrameMain that is needed here; it is null when the frame is gone. */
export type Frame = { readonly url: string; readonly parent: unknown } | null;

/** Only the app's own page may ask, and only as the main frame of a window. */
export function isTrustedFrame(frame: Frame): boolean {
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}
