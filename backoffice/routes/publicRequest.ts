import { z } from 'zod';
import { waitsUntil } from '#shared/domain/request/asked/waiting.ts';
import { normaliseRegisterNumber } from '#shared/domain/request/registerNumber.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { isSameSecret } from '../storage/secrets.ts';
import { findByRegisterNumber } from '../storage/requests.ts';
import type { RouteContext } from './context.ts';
import { escape, languageOf, PUBLIC_LANGUAGES, sendPage, type PublicLanguage } from './publicPage.ts';
import { publicTexts, type Texts } from './publicTexts.ts';

const STYLE =
  'body{font:18px/1.5 system-ui,sans-serif;max-width:36rem;margin:2rem auto;padding:0 1rem}' +
  'h1{font-size:1.4rem}dt{color:#555}dd{margin:0 0 .8rem;font-weight:600}nav a{margin-right:1rem}';
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
      const language = languageOf(request, lang);
      const { title, unknown } = publicTexts[language];
      return sendPage(reply, {
        language,
        title,
        body: `<h1>${title}</h1>${isHolder ? facts(language, state) : `<p>${unknown}</p>`}`,
        query: { s },
        style: STYLE,
        isFound: isHolder,
      });
    },
  );
}

function facts(language: PublicLanguage, state: RequestState): string {
  const texts = publicTexts[language];
  const isOpen = state.status === 'registered' || state.status === 'acceptedByOwner';
  const waiting = waitsUntil(state);
  const rows: [string, string][] = [
    [texts.number, state.registerNumber ?? ''],
    [texts.stage, waiting === null ? texts.stages[state.status] : texts.waiting],
    ...(waiting === null ? [] : ([[texts.answerBy, dayOf(language, waiting)]] satisfies [string, string][])),
    [texts.registered, day(language, state.registeredAt)],
  ];
  if (state.acceptedAt !== null) rows.push([texts.accepted, day(language, state.acceptedAt)]);
  if (isOpen) rows.push([texts.due, dayOf(language, state.dueDate)]);
  if (state.result) rows.push([texts.resultReady, day(language, state.result.at)]);
  if (state.handover) rows.push([texts.handedOver, day(language, state.handover.at)]);
  if (state.status === 'sent' && state.sending) rows.push([texts.sent, day(language, state.sending.at)]);
  if (state.status === 'sentBack' && state.sendingBack)
    rows.push([texts.sentBack, day(language, state.sendingBack.at)]);
  if (state.withdrawal) rows.push([texts.withdrawn, day(language, state.withdrawal.at)]);
  if (state.voiding) rows.push([texts.voided, day(language, state.voiding.at)]);
  const list = rows.map(([term, text]) => `<dt>${term}</dt><dd>${escape(text)}</dd>`).join('');
  return `<dl>${list}</dl>${whatToDo(state, texts)}`;
}

function whatToDo(state: RequestState, { afterWithdrawn, afterVoided, whileWaiting }: Texts): string {
  const { status } = state;
  if (waitsUntil(state) !== null) return `<p>${whileWaiting}</p>`;
  if (status === 'withdrawn') return `<p>${afterWithdrawn}</p>`;
  return status === 'voided' ? `<p>${afterVoided}</p>` : '';
}

function dayOf(language: PublicLanguage, date: LocalDate): string {
  return day(language, Date.parse(`${date}T12:00:00Z`));
}

/** Times come from the devices' clocks; one that is no time at all is left out. */
function day(language: PublicLanguage, at: number): string {
  if (Number.isNaN(new Date(at).getTime())) return '';
  return new Intl.DateTimeFormat(language, { timeZone: 'Europe/Riga', dateStyle: 'long' }).format(at);
}
