import fs from 'node:fs/promises';
import path from 'node:path';
import { CONTENT_SECURITY_POLICY } from './contentSecurityPolicy.ts';

export const APP_SCHEME = 'app';
const APP_HOST = 'lodzins';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wav': 'audio/wav',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The parts are compared, not the beginning of the text: `app://lodzins.evil/` begins in the same way. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST;
}

/** Serves the built renderer. A path without a file ending is a route of the page and gets index.html. */
export async function answerAppRequest(url: string, rendererDir: string): Promise<Response> {
  const file = isAppUrl(url) ? fileOf(new URL(url).pathname, rendererDir) : undefined;
  if (file === undefined) return refuse(400);
  try {
    return new Response(new Uint8Array(await fs.readFile(file)), { headers: headersFor(file) });
  } catch {
    return refuse(404);
  }
}

function fileOf(pathname: string, rendererDir: string): string | undefined {
  const decoded = decode(pathname);
  if (decoded === undefined) return undefined;
  const file = path.resolve(rendererDir, `.${decoded}`);
  const inside = path.relative(rendererDir, file);
  if (inside.startsWith('..') || path.isAbsolute(inside)) return undefined;
  return path.extname(file) === '' ? path.join(rendererDir, 'index.html') : file;
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

function headersFor(file: string): Readonly<Record<string, string>> {
  return {
    'content-type': CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { 'content-security-policy': CONTENT_SECURITY_POLICY } });
}
