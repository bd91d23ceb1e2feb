import { isAppUrl } from './appProtocol.ts';

/** Where the office takes and gives bytes of files, which would not fit into a message. */
const FILES_PATH = '/api/files/';
/** All that the office needs to know; nothing else of the page's request goes on. */
const HEADERS = ['authorization', 'content-type'];

/**
 * Carries bytes between the page and the office, piece by piece. The page speaks only with its own address; who may
 * put or read a file, the office decides. Null when the address is not one of a file.
 */
export function answerFileRequest(
  request: Request,
  officeUrl: () => string | null,
): Promise<Response> | null {
  if (!isAppUrl(request.url)) return null;
  const { pathname } = new URL(request.url);
  if (!pathname.startsWith(FILES_PATH)) return null;
  const url = officeUrl();
  if (url === null || !/^[\w-]+$/.test(pathname.slice(FILES_PATH.length))) {
    return Promise.resolve(new Response(null, { status: 503 }));
  }
  const headers = new Headers();
  for (const name of HEADERS) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const { method, body } = request;
  return fetch(`${url}${pathname}`, {
    method,
    headers,
    redirect: 'error',
    // A stream goes one way at a time.
    ...(body === null ? {} : { body, duplex: 'half' }),
  });
}
