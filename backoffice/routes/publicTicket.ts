import { z } from 'zod';
import { localTime, MINUTE_MS } from '#shared/lib/time.ts';
import type { FollowedTicket } from '#shared/sync/publicQueue.ts';
import { followTicket, type Followed } from '../storage/publicQueue.ts';
import type { RouteContext } from './context.ts';
import { escape, languageOf, PUBLIC_LANGUAGES, sendPage, type PublicLanguage } from './publicPage.ts';
import { ticketTexts } from './ticketTexts.ts';

/** The centre reports every minute, changed or not. */
const SILENT_AFTER_MS = 3 * MINUTE_MS;

const STYLE =
  ':root{color-scheme:light dark}body{font:18px/1.5 system-ui,sans-serif;max-width:36rem;margin:1.5rem auto;padding:0 1rem}' +
  'nav a{display:inline-block;padding:.6rem .8rem .6rem 0;color:inherit}h1{font-size:1.1rem;font-weight:400;margin:0}' +
  'h1 b{display:block;font-size:4.5rem;line-height:1.1}.state{font-size:1.6rem;line-height:1.3;font-weight:700}' +
  '.is-called .state{padding:.8rem 1rem;border-radius:6px;background:#0b6e75;color:#fff}' +
  '.silent{padding:.6rem 1rem;border-radius:6px;background:#fff2d9;color:#6b4000}';

/** Asks for the page again and puts in what has changed; a phone in a pocket is shaken when its number is called. */
const SCRIPT = `(function () {
  var parts = ['.place', '.age', '.lost'];
  function show(text) {
    var next = new DOMParser().parseFromString(text, 'text/html');
    parts.forEach(function (part) {
      var here = document.querySelector(part), there = next.querySelector(part);
      if (!here || !there || here.outerHTML === there.outerHTML) return;
      if (part === '.place' && /is-called/.test(there.className) && !/is-called/.test(here.className) && navigator.vibrate)
        navigator.vibrate([400, 200, 400]);
      here.className = there.className;
      here.innerHTML = there.innerHTML;
    });
    document.title = next.title;
    document.querySelector('.lost').hidden = true;
  }
  function refresh() {
    if (document.hidden) return;
    fetch(location.href, { cache: 'no-store' }).then(function (answer) { return answer.text(); }).then(show)
      .catch(function () { document.querySelector('.lost').hidden = false; });
  }
  setInterval(refresh, 15000);
  document.addEventListener('visibilitychange', refresh);
})();`;

/** The page behind the QR code of a ticket: where its place in the queue stands, until the day is over. */
export function addPublicTicketRoute({ contract, database, clock }: RouteContext): void {
  contract.add(
    {
      method: 'GET',
      path: '/t/{secret}',
      summary:
        'Place of a ticket in its queue for whoever holds it (a page); no name, gone at the end of the day',
      access: 'public',
      params: z.object({ secret: z.string().max(100) }),
      query: z.object({ lang: z.enum(PUBLIC_LANGUAGES).optional() }),
      answer: null,
      refusals: { 404: 'No ticket of today' },
    },
    async ({ params, query, request, reply }) => {
      const language = languageOf(request, query.lang);
      const now = clock();
      const followed = await followTicket(database, params.secret, now);
      const texts = ticketTexts[language];
      return sendPage(reply, {
        language,
        title: followed ? `${followed.ticket.ticket} · ${headline(followed.ticket, language)}` : texts.title,
        body: bodyOf(followed, language, now),
        style: STYLE,
        script: SCRIPT,
        isFound: followed !== null,
      });
    },
  );
}

function bodyOf(followed: Followed | null, language: PublicLanguage, now: number): string {
  const texts = ticketTexts[language];
  const lost = `<p class="lost silent" role="status" hidden>${texts.phoneOffline}</p>`;
  if (!followed) {
    return `<div class="place"><h1>${texts.title}</h1><p>${texts.unknown}</p></div><p class="age"></p>${lost}`;
  }
  const { ticket, reportedAt } = followed;
  const place =
    `<div class="place is-${ticket.state}" aria-live="polite"><h1>${texts.number} <b>${escape(ticket.ticket)}</b></h1>` +
    `<p class="state">${escape(headline(ticket, language))}</p>${details(ticket, language)}</div>`;
  return place + ageOf(reportedAt, language, now) + lost;
}

/** What to do now, in one line. */
function headline({ state, ahead, counter }: FollowedTicket, language: PublicLanguage): string {
  const texts = ticketTexts[language];
  switch (state) {
    case 'waiting':
      return ahead === 0 ? texts.next : texts.ahead(ahead ?? 0);
    case 'called':
      return `${texts.called} ${counterName(counter, language)}`;
    case 'serving':
      return `${texts.serving} ${counterName(counter, language)}`;
    default:
      return texts.states[state];
  }
}

function counterName(counter: string | null, language: PublicLanguage): string {
  if (counter === null) return '';
  return /^\d+$/.test(counter) ? `${ticketTexts[language].counter} ${counter}` : counter;
}

function details({ state, isTaken, range }: FollowedTicket, language: PublicLanguage): string {
  const texts = ticketTexts[language];
  if (state === 'missed') return `<p>${texts.missedHelp}</p>`;
  if (state !== 'waiting') return '';
  if (!isTaken) return `<p>${texts.waitUnknown}</p>`;
  return range ? `<p>${texts.wait(range.fromMinutes, range.toMinutes)}</p>` : '';
}

/** Old data are called old, and the hall goes on without the network. */
function ageOf(reportedAt: number, language: PublicLanguage, now: number): string {
  const texts = ticketTexts[language];
  const time = localTime(reportedAt).replace(/^0/, '');
  return now - reportedAt > SILENT_AFTER_MS
    ? `<p class="age silent">${texts.silentSince(time)}</p>`
    : `<p class="age">${texts.asOf(time)}</p>`;
}
