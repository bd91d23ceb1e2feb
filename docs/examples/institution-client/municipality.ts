// An institution's system in small: told that there is news, it fetches what changed, takes it into work, asks for what is
// missing, and returns a result. What does not fit its form is left to a person. How to start it: README.md beside this file.
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { answerChecker } from './checkAnswers.ts';
import { institutionClient, Refused, verifyWebhook, type InstitutionRequest } from './client.ts';

const { LODZINS_URL = '', LODZINS_KEY = '', OWN_URL = '', PORT = '8085', WEBHOOK_SECRET } = process.env;
const DAY_MS = 86_400_000;
const client = institutionClient({ url: LODZINS_URL, apiKey: LODZINS_KEY });
const faultsIn = answerChecker(client);

/** Yours to write: here a request without a file is asked for one, and everything else is granted. */
async function handle(request: InstitutionRequest): Promise<void> {
  const { id, status, waitsUntil, questions, attachments } = request;
  if (status === 'registered') {
    const faults = await faultsIn(request);
    if (faults.length > 0) console.log(`${request.registerNumber ?? id} is for a person:`, faults.join(', '));
    else await client.accept(id, `PAŠVALDĪBA-${id.slice(-6).toUpperCase()}`);
  } else if (status === 'acceptedByOwner' && waitsUntil === null) {
    if (attachments.length === 0 && questions.length === 0) {
      const answerBy = new Date(Date.now() + 14 * DAY_MS).toISOString().slice(0, 10);
      const [what, why] = ['Īpašuma plāns', 'Bez plāna nevar redzēt, kura ēka domāta'];
      await client.ask(id, { questionId: randomUUID(), what, why, answerBy });
    } else {
      for (const file of attachments) if (file.arrivedAt !== null) await client.download(id, file);
      await client.returnResult(id, { outcome: 'positive', kind: 'document', content: 'Lēmums: piekrist.' });
    }
  }
}

/** The client may have withdrawn meanwhile, or somebody else was quicker: the list will say so. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof Refused && error.status === 409)) throw error;
}

/** Keep it in your database: what is before it has been worked on. */
let cursor = 0;
let fetching = Promise.resolve();

/** One after another, until nothing is new. Our own acts are changes, too: each request comes again as it is then. */
function fetchChanges(): void {
  fetching = fetching.then(fetchAll).catch((error: unknown) => console.error(error));
}

async function fetchAll(): Promise<void> {
  for (let page = await client.list(cursor); page.requests.length > 0; page = await client.list(cursor)) {
    for (const request of page.requests) await handle(request).catch(unlessRefused);
    cursor = page.cursor;
  }
}

const secret = WEBHOOK_SECRET ?? (await client.addWebhook(OWN_URL)).secret;
const server = http.createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const news = verifyWebhook(secret, request.headers, Buffer.concat(chunks).toString());
    response.writeHead(news ? 204 : 401).end();
    if (news) fetchChanges();
  });
});
server.listen(Number(PORT), () => console.log('ready'));
fetchChanges();
// A message may come late; what matters is in the list.
setInterval(fetchChanges, 5 * 60_000);
