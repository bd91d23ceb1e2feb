import { firstFitting } from '#shared/catalogue/cardTerms.ts';
import { MAX_SUMMARY_LENGTH } from '#shared/catalogue/checkCatalogue.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { CHANNELS } from '#shared/domain/request/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { centsOf } from '#renderer/app/payment/amount.ts';
import { isAgreed, wordsIn } from './editedOf.ts';
import type { CardDraft, TermsDraft } from './cardDraft.ts';

export const CARD_PARTS = [
  'name',
  'filing',
  'terms',
  'documents',
  'fees',
  'form',
  'procedure',
  'questions',
  'approval',
] as const;
export type CardPart = (typeof CARD_PARTS)[number];

/** What is wrong, by the place in the editor: the part, then the field. */
export type CardProblems = ReadonlyMap<`${CardPart}.${string}`, TextKey>;

const FEWEST_WORDS = 3;
const MOST_WORDS = 6;
const LONGEST_TERM = 400;
const LONGEST_STEP = 240;

/** Everything that stands against saving, each at its field. The office asks the same again. */
export function problemsOf(
  draft: CardDraft,
  { today, similar }: { readonly today: LocalDate; readonly similar: readonly ServiceCard[] },
): CardProblems {
  const found: [`${CardPart}.${string}`, TextKey | false][] = [
    ['name.name', draft.name.lv.trim() === '' && 'localCard.problem.name'],
    ['name.because', similar.length > 0 && draft.because.trim() === '' && 'localCard.problem.because'],
    ['name.summary', summaryProblem(draft)],
    ['name.synonyms', wordsIn(draft.synonyms.lv).length === 0 && 'localCard.problem.synonyms'],
    ['name.situations', draft.situations.length === 0 && 'localCard.problem.situations'],
    ['filing.recipients', draft.recipients.length === 0 && 'localCard.problem.recipients'],
    [
      'filing.channels',
      !draft.isInformationOnly &&
        !draft.isPaperAccepted &&
        draft.eAvailability === 'none' &&
        'localCard.problem.channels',
    ],
    ...draft.steps.map(({ id, text }): [`filing.${string}`, TextKey | false] => [
      `filing.${id}`,
      text.lv.trim() === '' && 'localCard.problem.empty',
    ]),
    ['terms.all', termsProblem(draft)],
    ...draft.terms.flatMap(({ id, count, support, hours }): [`terms.${string}`, TextKey | false][] => [
      [`terms.${id}.count`, !isCount(count) && 'localCard.problem.count'],
      [`terms.${id}.support`, support.length === 0 && 'localCard.problem.support'],
      [`terms.${id}.hours`, hours.lv.trim() === '' && 'localCard.problem.hours'],
    ]),
    ...draft.documents.map(({ id, name }): [`documents.${string}`, TextKey | false] => [
      `documents.${id}`,
      name.lv.trim() === '' && 'localCard.problem.empty',
    ]),
    ...draft.fees.flatMap(
      ({ id, item, isSetElsewhere, counter, online }): [`fees.${string}`, TextKey | false][] => [
        [`fees.${id}.item`, item.lv.trim() === '' && 'localCard.problem.empty'],
        [`fees.${id}.counter`, !isSetElsewhere && centsOf(counter) === null && 'localCard.problem.amount'],
        [
          `fees.${id}.online`,
          !isSetElsewhere && online !== '' && centsOf(online) === null && 'localCard.problem.amount',
        ],
      ],
    ),
    ['form.result', draft.result.lv.trim() === '' && 'localCard.problem.text'],
    ['form.delivery', draft.delivery.length === 0 && 'localCard.problem.delivery'],
    ...draft.procedure.flatMap(({ id, text, minutes }): [`procedure.${string}`, TextKey | false][] => [
      [`procedure.${id}.text`, text.lv.trim() === '' && 'localCard.problem.empty'],
      [`procedure.${id}.minutes`, minutes !== '' && !isMinutes(minutes) && 'localCard.problem.minutes'],
    ]),
    ['procedure.steps', isUnordered(draft) && 'localCard.problem.noSteps'],
    ...draft.questions.flatMap(({ id, question, answer }): [`questions.${string}`, TextKey | false][] => [
      [`questions.${id}.question`, question.lv.trim() === '' && 'localCard.problem.empty'],
      [`questions.${id}.answer`, answer.lv.trim() === '' && 'localCard.problem.empty'],
    ]),
    ['approval.by', draft.approvedBy.trim() === '' && 'localCard.problem.approvedBy'],
    ['approval.at', approvalProblem(draft.approvedAt, today)],
    ...agreementProblems(draft),
  ];
  return new Map(found.flatMap(([place, problem]) => (problem ? [[place, problem] as const] : [])));
}

/** CAT-04: advice, and nothing else. */
export function nameWarning({ name }: Pick<CardDraft, 'name'>): TextKey | null {
  const count = name.lv.trim().split(/\s+/).filter(Boolean).length;
  if (count === 0) return null;
  return count < FEWEST_WORDS || count > MOST_WORDS ? 'localCard.nameWords' : null;
}

/** The words of a term that name another number than the term itself. */
export function termTextWarning({ count, text }: TermsDraft): TextKey | null {
  const numbers: readonly string[] = `${text.lv} ${text.en}`.match(/\d+/g) ?? [];
  return numbers.length > 0 && !numbers.includes(count) ? 'localCard.textDiffers' : null;
}

export function partOf(place: `${CardPart}.${string}`): CardPart {
  return place.slice(0, place.indexOf('.')) as CardPart;
}

function summaryProblem({ summary }: CardDraft): TextKey | false {
  if (summary.lv.trim() === '') return 'localCard.problem.text';
  const isLong = Math.max(summary.lv.length, summary.en.length) > MAX_SUMMARY_LENGTH;
  return isLong && 'localCard.problem.summary';
}

/** SLT-01, and that nobody is left without a promise. */
function termsProblem({ terms, recipients }: CardDraft): TextKey | false {
  if (terms.length === 0) return 'localCard.problem.noTerms';
  const sets = terms.map(({ channels, recipients: whom, id }) => ({
    id,
    text: { lv: id, en: id },
    length: { count: 0, unit: 'workingDays' as const },
    confirmed: true,
    ...(channels.length === 0 ? {} : { channels: [...channels] }),
    ...(whom.length === 0 ? {} : { recipients: [...whom] }),
  }));
  const isGap = recipients.some((recipient) =>
    CHANNELS.some((channel) => !firstFitting(sets, channel, recipient)),
  );
  return isGap && 'localCard.problem.gap';
}

function isCount(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) <= LONGEST_TERM;
}

function isMinutes(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= LONGEST_STEP;
}

/** Who answers for the process and what explains it are kept with its steps. */
function isUnordered({ procedure, responsible, explanation }: CardDraft): boolean {
  return procedure.length === 0 && `${responsible.lv}${explanation.lv}`.trim() !== '';
}

/** LVL-14: what is written of an agreement is the whole of it, or nobody could tell when it ends. */
function agreementProblems({ agreement }: CardDraft): [`approval.${string}`, TextKey | false][] {
  if (!isAgreed(agreement)) return [];
  const { provider, reference, from, to } = agreement;
  return [
    ['approval.provider', provider.trim() === '' && 'localCard.problem.provider'],
    ['approval.reference', reference.trim() === '' && 'localCard.problem.reference'],
    ['approval.from', from === null && 'localCard.problem.agreementFrom'],
    ['approval.to', from !== null && to !== null && to < from && 'localCard.problem.agreementTo'],
  ];
}

function approvalProblem(at: LocalDate | null, today: LocalDate): TextKey | false {
  if (at === null) return 'localCard.problem.approvedAt';
  return at > today && 'localCard.problem.approvalLater';
}
