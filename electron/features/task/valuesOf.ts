import type { StoredEvent } from '#shared/domain/event.ts';
import type { LocalCardEvent } from '#shared/domain/localCard/types.ts';
import type { PaperEvent } from '#shared/domain/paper/types.ts';
import type { Answer } from '#shared/domain/request/afterwards/types.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { formatDate, localDate, localTime } from '#shared/lib/time.ts';
import { answersIn, wordsIn } from '#electron/features/task/correctedForm.ts';

/** Of a request, what is not personal and still tells the sides apart. */
const CODES = ['to', 'how', 'asker', 'reason', 'outcome'];

/** What the person compares: personal values, signatures left out. */
export function valuesOf(event: StoredEvent): [string, string][] {
  // A complaint's words are for level 3; a task is seen by every counter.
  if (event.aggregate === 'feedback') return [];
  const data = dataOf(event);
  const shown = Object.entries(data).flatMap(([field, value]): [string, string][] => {
    if (field === 'signature' || typeof value !== 'string' || value === '') return [];
    return [[field, value]];
  });
  if (event.aggregate === 'localCard') return cardPartsOf(event);
  if (event.aggregate === 'paper') return sentencesOf(event);
  if (event.aggregate === 'payment') return [...moneyOf(event), ...shown];
  if (event.aggregate === 'delegation') {
    const said = shown.filter(([field]) => field !== 'formSalt');
    return [...codesIn(event, ['serviceId', 'why', 'reference', 'how']), ...said];
  }
  const { from } = event.payload;
  if (event.aggregate === 'appointment' && typeof from === 'number') {
    return [['startsAt', `${formatDate(localDate(from))} ${localTime(from)}`], ...shown];
  }
  const codes = CODES.flatMap((field): [string, string][] => {
    const value = event.payload[field];
    return event.aggregate === 'request' && typeof value === 'string' ? [[field, value]] : [];
  });
  return [...codes, ...shown];
}

function dataOf({ type, personal }: StoredEvent): JsonObject {
  // HND-06: what the owner decided is read in the request, when it is asked for.
  if (type === 'request.resultReturned') return {};
  if (type === 'request.clientAsked') {
    const { what = '', why = '' } = personal[0]?.data ?? {};
    return { what, reason: why };
  }
  if (type !== 'request.corrected') return personal[0]?.data ?? {};
  const texts = Object.entries(
    personal.reduce<Record<string, Answer>>((all, { data }) => ({ ...all, ...answersIn(data) }), {}),
  ).map(([field, answer]) => [field, answer === null ? '—' : String(answer)]);
  const shown: JsonObject = Object.fromEntries(texts) as Record<string, string>;
  return { ...shown, words: wordsIn(personal) };
}

/** What the two wrote into the card, in Latvian; of the rest only which parts. */
function cardPartsOf(event: StoredEvent): [string, string][] {
  const fact = event as unknown as LocalCardEvent;
  if (fact.type === 'localCard.termSet') return [['cardTerms', fact.payload.term?.text.lv ?? '—']];
  if (fact.type !== 'localCard.saved') {
    return [['cardOffered', fact.type === 'localCard.switchedOn' ? 'yes' : 'no']];
  }
  const { name, summary, serviceLevelTerms, documents, fees, procedure, faq } = fact.payload.card;
  return [
    ['cardName', name.lv],
    ['cardSummary', summary.lv],
    ['cardTerms', serviceLevelTerms.map(({ text }) => text.lv).join('; ')],
    ['cardDocuments', documents.map((document) => document.name.lv).join('; ')],
    ['cardFees', fees.map(({ item }) => item.lv).join('; ')],
    ['cardProcedure', (procedure?.steps ?? []).map(({ text }) => text.lv).join('; ')],
    ['cardQuestions', faq.map(({ question }) => question.lv).join('; ')],
  ];
}

/** The sentences that were changed, in Latvian. */
function sentencesOf(event: StoredEvent): [string, string][] {
  const { paperId, changed, texts } = (event as unknown as PaperEvent).payload;
  const said = changed.map((name) => texts[name]?.lv ?? '—');
  return [
    ['paper', paperId],
    ['sentences', said.join(' | ')],
  ];
}

/** How much, how and by which receipt: what is found again in the cash box. */
function moneyOf({ payload }: StoredEvent): [string, string][] {
  return codesIn({ payload }, ['amountCents', 'way', 'receiptNumber', 'reason']);
}

function codesIn({ payload }: Pick<StoredEvent, 'payload'>, fields: readonly string[]): [string, string][] {
  return fields.flatMap((field): [string, string][] => {
    const value = payload[field];
    return typeof value === 'string' || typeof value === 'number' ? [[field, String(value)]] : [];
  });
}
