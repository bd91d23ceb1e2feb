import { createHash } from 'node:crypto';
import { z } from 'zod';
import { normaliseRegisterNumber } from '#shared/domain/request/registerNumber.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { isSameSecret } from '../storage/secrets.ts';
import { findByRegisterNumber } from '../storage/requests.ts';
import type { RouteContext } from './context.ts';
import { PUBLIC_LANGUAGES, publicTexts, type PublicLanguage } from './publicTexts.ts';

const STYLE =
  'body{font:18px/1.5 system-ui,sans-serif;max-width:36rem;margin:2rem auto;padding:0 1rem}' +
  'h1{font-size:1.4rem}dt{color:#555}dd{margin:0 0 .8rem;font-weight:600}nav a{margin-right:1rem}';
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
/** So that an unknown number takes the same comparison as a known one. */
const NO_SECRET = 'no request has this secret';

const query = z.object({ s: z.string().max(200).default(''), lang: z.enum(PUBLIC_LANGUAGES).optional() });

/** The page behind the QR code of a receipt: stage and dates, never who or what. */
export function addPublicRoute({ contract, database }: RouteContext): void {
  contract.add(
    {
      method: 'GET',
      path: '/r/{number}',
      summary:
        'Stage of a request for the holder of its receipt (a page); a wrong secret answers as an unknown number',
      access: 'public',
      params: z.object({
        number: z
          .string()
          .max(40)
          .refine((text) => !text.includes('\0'), 'must be plain text'),
      }),
      query,
      answer: null,
      refusals: { 404: 'Unknown number or wrong secret' },
    },
    async ({ params, query: { s, lang }, request, reply }) => {
      const state = await findByRegisterNumber(database, normaliseRegisterNumber(params.number));
      const isHolder = isSameSecret(s, state?.secret ?? NO_SECRET) && state !== null;
      const language = lang ?? preferred(request.headers['accept-language']);
      reply.code(isHolder ? 200 : 404).headers({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        // The address holds the secret.
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
        'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; frame-ancestors 'none'`,
      });
      return page(language, isHolder ? state : null, s);
    },
  );
}

function preferred(header: string | undefined): PublicLanguage {
  const wanted = (header ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return PUBLIC_LANGUAGES.find((language) => language === wanted.find((code) => isOffered(code))) ?? 'lv';
}

function isOffered(code: string): boolean {
  return (PUBLIC_LANGUAGES as readonly string[]).includes(code);
}

function page(language: PublicLanguage, state: RequestState | null, secret: string): string {
  const texts = publicTexts[language];
  const links = PUBLIC_LANGUAGES.filter((other) => other !== language).map((other) => {
    const address = `?s=${encodeURIComponent(secret)}&lang=${other}`;
    return `<a href="${escape(address)}" lang="${other}">${publicTexts[other].ownName}</a>`;
  });
  const body = state ? facts(language, state) : `<p>${texts.unknown}</p>`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${texts.title}</title><style>${STYLE}</style></head>
<body><nav>${links.join('')}</nav><main><h1>${texts.title}</h1>${body}</main></body></html>`;
}

function facts(language: PublicLanguage, state: RequestState): string {
  const texts = publicTexts[language];
  const isOpen = state.status === 'registered' || state.status === 'acceptedByOwner';
  const rows: [string, string][] = [
    [texts.number, state.registerNumber ?? ''],
    [texts.stage, texts.stages[state.status]],
    [texts.registered, day(language, state.registeredAt)],
  ];
  if (state.acceptedAt !== null) rows.push([texts.accepted, day(language, state.acceptedAt)]);
  if (isOpen) rows.push([texts.due, day(language, Date.parse(`${state.dueDate}T12:00:00Z`))]);
  if (state.result) rows.push([texts.resultReady, day(language, state.result.at)]);
  if (state.handover) rows.push([texts.handedOver, day(language, state.handover.at)]);
  return `<dl>${rows.map(([term, text]) => `<dt>${term}</dt><dd>${escape(text)}</dd>`).join('')}</dl>`;
}

/** Times come from the devices' clocks; one that is no time at all is left out. */
function day(language: PublicLanguage, at: number): string {
  if (Number.isNaN(new Date(at).getTime())) return '';
  return new Intl.DateTimeFormat(language, { timeZone: 'Europe/Riga', dateStyle: 'long' }).format(at);
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
