// A client of the institutions' API, to copy and to change. It needs nothing but Node 22.18 or later.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Of what a request holds, the part that this example reads; `/openapi.json` of the back-office describes all of it. */
export type InstitutionRequest = {
  readonly id: string;
  readonly registerNumber: string | null;
  readonly status: 'registered' | 'acceptedByOwner' | 'resultReady' | 'handedOver' | 'withdrawn' | 'voided';
  readonly serviceId: string;
  readonly dueDate: string;
  readonly answers: { readonly [field: string]: unknown };
  /** The same by the form's JSON Schema: what is asked once for each child, member or parcel is a list. */
  readonly form: {
    readonly schema: string;
    readonly answers: { readonly [field: string]: unknown };
  } | null;
  /** Those with `arrivedAt` can be downloaded. */
  readonly attachments: readonly Attachment[];
  /** The client is asked for something until that day. */
  readonly waitsUntil: string | null;
  readonly questions: readonly Question[];
};
export type Attachment = {
  readonly id: string;
  readonly name: string;
  readonly hash: string;
  readonly arrivedAt: number | null;
};
export type Question = {
  readonly id: string;
  readonly withdrawnAt: number | null;
  readonly answers: readonly { readonly words: string; readonly attachments: readonly string[] }[];
};
export type NewQuestion = {
  /** Your own UUID: asked again under it, it is asked once. */
  readonly questionId: string;
  /** Ids of the service card's documents. */
  readonly documents?: readonly string[];
  readonly what?: string;
  readonly why: string;
  /** `2026-12-05` */
  readonly answerBy: string;
};
export type NewResult = {
  readonly outcome: 'positive' | 'refusal';
  readonly kind: 'document' | 'code' | 'link';
  readonly content?: string;
  readonly files?: readonly { readonly fileId: string; readonly name: string }[];
  /** Both are required with a refusal. */
  readonly reasons?: string;
  readonly nextStep?: string;
};
/** What a centre is to begin for a client of yours. */
export type NewRequest = {
  /** Your own, up to 80 characters: started again under it, it is the same request. */
  readonly ownId: string;
  /** The three letters that begin the centre's register numbers. */
  readonly centre: string;
  readonly serviceId: string;
  readonly client: {
    readonly kind: 'person' | 'organisation';
    readonly givenName: string;
    readonly familyName: string;
    /** 11 digits; empty for a foreigner without one, who then needs a phone or an e-mail. */
    readonly code: string;
    readonly phone: string;
    readonly email: string;
  };
  /** What the centre is to do, in words for its clerk. */
  readonly what: string;
};
/** An error that a centre saw on a card of yours. */
export type CardReport = {
  readonly id: string;
  readonly serviceId: string;
  readonly catalogueVersion: number;
  readonly words: string;
  readonly status: 'open' | 'corrected' | 'notAnError';
};
export type CardReportAnswer =
  | { readonly how: 'corrected'; readonly catalogueVersion: number; readonly words?: string }
  | { readonly how: 'notAnError'; readonly words: string };
export type CardReportPage = { readonly reports: readonly CardReport[]; readonly cursor: number };
export type Page = { readonly requests: readonly InstitutionRequest[]; readonly cursor: number };

/** The back-office did not do it; `rule` says why where a rule refuses (status 409). */
export class Refused extends Error {
  readonly status: number;
  readonly rule: string | null;
  constructor(status: number, rule: string | null) {
    super(`the back-office answered ${status}${rule === null ? '' : `, ${rule}`}`);
    this.status = status;
    this.rule = rule;
  }
}

type Options = {
  /** Of the back-office, without a slash at its end. */
  readonly url: string;
  readonly apiKey: string;
  readonly signal?: AbortSignal;
};

export type InstitutionClient = ReturnType<typeof institutionClient>;

export function institutionClient({ url, apiKey, signal }: Options) {
  const call = (method: 'GET' | 'POST', path: string, body?: object | Buffer) =>
    send(method, `/institution/v1${path}`, body);
  async function send(method: 'GET' | 'POST', path: string, body?: object | Buffer): Promise<Response> {
    const isFile = Buffer.isBuffer(body);
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${apiKey}`,
        ...(body ? { 'content-type': isFile ? 'application/octet-stream' : 'application/json' } : {}),
      },
      ...(signal ? { signal } : {}),
      ...(body ? { body: isFile ? new Uint8Array(body) : JSON.stringify(body) } : {}),
    });
    if (response.ok) return response;
    const { rule = null } = (await response.json().catch(() => ({}))) as { rule?: string };
    throw new Refused(response.status, rule);
  }
  const act = async (id: string, path: string, body: object) =>
    (await (await call('POST', `/requests/${id}/${path}`, body)).json()) as InstitutionRequest;
  return {
    /** What is new or changed since the cursor; with `waitSeconds` (at most 30) it waits for news. */
    list: async (after: number, waitSeconds = 0) =>
      (await (await call('GET', `/requests?after=${after}&wait=${waitSeconds}`)).json()) as Page,
    /** The JSON Schema of a form by the address that a request has for it. */
    formSchema: async (address: string) => (await (await send('GET', address)).json()) as object,
    start: async (request: NewRequest) =>
      (await (await call('POST', '/requests', request)).json()) as InstitutionRequest,
    accept: (id: string, ownerReference: string) => act(id, 'accept', { ownerReference }),
    ask: (id: string, question: NewQuestion) => act(id, 'questions', question),
    withdrawQuestion: (id: string, questionId: string) => act(id, `questions/${questionId}/withdraw`, {}),
    returnResult: (id: string, result: NewResult) => act(id, 'result', result),
    /** A PDF, picture or signed container for the result, which then names it by its id. */
    async sendFile(id: string, bytes: Buffer): Promise<string> {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const response = await call('POST', `/requests/${id}/files?hash=${hash}`, bytes);
      return ((await response.json()) as { fileId: string }).fileId;
    },
    /** The bytes of a file, which are what the list said they are. */
    async download(id: string, { id: attachmentId, hash }: Attachment): Promise<Buffer> {
      const response = await call('GET', `/requests/${id}/attachments/${attachmentId}`);
      const bytes = Buffer.from(await response.arrayBuffer());
      if (createHash('sha256').update(bytes).digest('hex') !== hash) throw new Error('another file came');
      return bytes;
    },
    /** As `list`, with a cursor of its own. */
    listCardReports: async (after: number, waitSeconds = 0) =>
      (await (
        await call('GET', `/card-reports?after=${after}&wait=${waitSeconds}`)
      ).json()) as CardReportPage,
    answerCardReport: async (id: string, answer: CardReportAnswer) =>
      (await (await call('POST', `/card-reports/${id}/answer`, answer)).json()) as CardReport,
    /** The secret is shown only here: keep it where you keep the key. */
    addWebhook: async (address: string) =>
      (await (await call('POST', '/webhooks', { url: address })).json()) as { id: string; secret: string },
  };
}

export type News = {
  readonly type: string;
  /** Of a request, or of an error on a card. */
  readonly data: { readonly cursor: number } & (
    { readonly requestId: string } | { readonly reportId: string }
  );
};
type Headers = { readonly [name: string]: string | readonly string[] | undefined };

/** Older messages, or from a clock that is wrong, are not believed. */
const TOLERANCE_SECONDS = 5 * 60;

/** What a webhook's message says, or null for one that the back-office did not sign. `body` exactly as it came. */
export function verifyWebhook(secret: string, headers: Headers, body: string): News | null {
  const [id, sent, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    String(headers[name] ?? ''),
  );
  if (!(Math.abs(Date.now() / 1000 - Number(sent)) < TOLERANCE_SECONDS)) return null;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${sent}.${body}`).digest();
  const isSigned = (signatures ?? '').split(' ').some((signature) => {
    const given = Buffer.from(signature.replace(/^v1,/, ''), 'base64');
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  return isSigned ? (JSON.parse(body) as News) : null;
}
