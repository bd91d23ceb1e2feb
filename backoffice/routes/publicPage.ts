import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Latvian first: it is shown when the browser asks for none of these. */
export const PUBLIC_LANGUAGES = ['lv', 'en', 'ru', 'uk'] as const;
export type PublicLanguage = (typeof PUBLIC_LANGUAGES)[number];

const OWN_NAMES = { lv: 'Latviski', en: 'English', ru: 'По-русски', uk: 'Українською' } as const;

type Page = {
  readonly language: PublicLanguage;
  readonly title: string;
  /** HTML; what comes from data has gone through `escape`. */
  readonly body: string;
  /** What a link to the same page has to carry beside the language. */
  readonly query?: Readonly<Record<string, string>>;
  readonly style: string;
  readonly script?: string;
  readonly isFound: boolean;
};

/** A page for somebody with a code on paper: no address of it is kept, indexed or passed on, nothing foreign is loaded. */
export function sendPage(reply: FastifyReply, page: Page): string {
  const { language, title, body, query = {}, style, script, isFound } = page;
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${hashOf(style)}'`,
    ...(script === undefined ? [] : [`script-src 'sha256-${hashOf(script)}'`, "connect-src 'self'"]),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  reply.code(isFound ? 200 : 404).headers({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    // The address holds the secret.
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
    'content-security-policy': policy.join('; '),
  });
  const links = PUBLIC_LANGUAGES.filter((other) => other !== language).map((other) => {
    const address = `?${new URLSearchParams({ ...query, lang: other }).toString()}`;
    return `<a href="${escape(address)}" lang="${other}">${OWN_NAMES[other]}</a>`;
  });
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(title)}</title><style>${style}</style></head>
<body><nav>${links.join('')}</nav><main>${body}</main>${script === undefined ? '' : `<script>${script}</script>`}</body></html>`;
}

export function languageOf(request: FastifyRequest, asked: PublicLanguage | undefined): PublicLanguage {
  if (asked) return asked;
  const wanted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  const first = wanted.find((code) => PUBLIC_LANGUAGES.some((language) => language === code));
  return PUBLIC_LANGUAGES.find((language) => language === first) ?? 'lv';
}

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
