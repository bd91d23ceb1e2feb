import { articlesOf } from '#shared/catalogue/articlesOf.ts';
import { firstTyped } from '#shared/catalogue/askedForm.ts';
import type { Condition, Field, Form, Section } from '#shared/catalogue/formTypes.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import { checkRegistrationNumber } from '#shared/domain/identity/registrationNumber.ts';

export type CatalogueFault = {
  /** A card with an error cannot be used; a warning is for its editor. */
  readonly severity: 'error' | 'warning';
  readonly code:
    | 'duplicateId'
    | 'unknownReference'
    | 'noTerms'
    | 'noLifeSituation'
    | 'emptyText'
    | 'summaryTooLong'
    | 'nameLength'
    | 'categoryDiffers'
    | 'choicesMissing'
    | 'conditionBackwards'
    | 'conditionNeverMet'
    | 'computationMissing'
    | 'computationBackwards'
    | 'groupOpen'
    | 'registrationNumber'
    | 'childCards'
    | 'agreementDates';
  /** Where: card, institution or life situation, then the part of it. */
  readonly where: string;
};

export const MAX_SUMMARY_LENGTH = 300;

/** Everything wrong with a catalogue that its schema cannot say. */
export function checkCatalogue(catalogue: Catalogue): readonly CatalogueFault[] {
  const cardIds = new Set(catalogue.cards.map(({ id }) => id));
  const owners = new Map(catalogue.institutions.map((institution) => [institution.id, institution]));
  const inSituations = new Set(catalogue.lifeSituations.flatMap(({ cards }) => cards));
  const unknown = (ids: readonly string[], where: string) =>
    ids.filter((id) => !cardIds.has(id)).map((id) => error('unknownReference', `${where} → ${id}`));

  return [
    ...duplicates([...catalogue.cards, ...articlesOf(catalogue)], 'card'),
    ...duplicates(catalogue.institutions, 'institution'),
    ...duplicates(catalogue.lifeSituations, 'lifeSituation'),
    ...duplicates(catalogue.ancillaryItems, 'ancillaryItem'),
    ...emptyTexts(catalogue, 'catalogue'),
    ...unknown(catalogue.favouriteCardIds, 'favouriteCardIds'),
    ...catalogue.lifeSituations.flatMap(({ id, cards }) => unknown(cards, id)),
    ...duplicates(catalogue.exemptionCriteria ?? [], 'exemptionCriteria'),
    ...(catalogue.exemptionCriteria ?? []).flatMap(({ id, cards }) => unknown(cards ?? [], id)),
    ...catalogue.institutions.flatMap(({ id, registrationNumber }) =>
      registrationNumber !== null && checkRegistrationNumber(registrationNumber).verdict !== 'valid'
        ? [error('registrationNumber', id)]
        : [],
    ),
    ...catalogue.cards.flatMap((card) => [
      ...checkCard(card),
      ...unknown(card.related, card.id),
      ...unknown(card.childCards ?? [], card.id),
      ...checkChildren(card, catalogue.cards),
      ...(inSituations.has(card.id) ? [] : [error('noLifeSituation', card.id)]),
      ...checkOwner(card, owners.get(card.owner)),
    ]),
    ...articlesOf(catalogue).flatMap(({ id, owner, parts, cards }) => [
      ...duplicates(parts, `${id} parts`),
      ...unknown(cards, id),
      ...(owners.has(owner) ? [] : [error('unknownReference', `${id} → ${owner}`)]),
    ]),
  ];
}

function checkOwner(
  card: ServiceCard,
  owner: Catalogue['institutions'][number] | undefined,
): CatalogueFault[] {
  if (!owner) return [error('unknownReference', `${card.id} → ${card.owner}`)];
  const faults: CatalogueFault[] = [];
  if (owner.ticketCategory !== card.ticketCategory) faults.push(error('categoryDiffers', card.id));
  // CAT-04 is a rule for the names that municipalities choose themselves, and no more than advice.
  const wordCount = card.name.lv.trim().split(/\s+/).length;
  if (owner.role === 'municipality' && (wordCount < 3 || wordCount > 6)) {
    faults.push({ severity: 'warning', code: 'nameLength', where: card.id });
  }
  return faults;
}

function checkCard(card: ServiceCard): CatalogueFault[] {
  const faults: CatalogueFault[] = [
    ...duplicates(card.serviceLevelTerms, `${card.id} terms`),
    ...duplicates(card.documents, `${card.id} documents`),
    ...duplicates(card.fees, `${card.id} fees`),
    ...duplicates(card.eServiceSteps ?? [], `${card.id} eServiceSteps`),
    ...duplicates(card.faq, `${card.id} faq`),
    ...checkProcedure(card),
    ...checkForm(card.form, card.id),
  ];
  const { agreement } = card;
  if (agreement?.validTo && agreement.validTo < agreement.validFrom) {
    faults.push(error('agreementDates', card.id));
  }
  if (card.serviceLevelTerms.length === 0) faults.push(error('noTerms', card.id));
  for (const summary of Object.values(card.summary)) {
    if (summary && summary.length > MAX_SUMMARY_LENGTH) faults.push(error('summaryTooLong', card.id));
  }
  if (card.preCheck) faults.push(...checkPreCheck(card, card.preCheck));
  return faults;
}

/** A complex card, and no other, is made of cards (CAT-10); it only informs, because each of them is asked for by itself. */
function checkChildren(card: ServiceCard, cards: readonly ServiceCard[]): CatalogueFault[] {
  const { id, kind, childCards = [], isInformationOnly } = card;
  const isComplex = kind === 'complex';
  const isMade = childCards.length > 0;
  const nested = cards.filter(
    (child) => childCards.includes(child.id) && (child.childCards || child.id === id),
  );
  const isRight = isComplex === isMade && (!isComplex || isInformationOnly) && nested.length === 0;
  return isRight ? [] : [error('childCards', id)];
}

/** Papers that a step names are papers of the card. */
function checkProcedure({ id, procedure, documents }: ServiceCard): CatalogueFault[] {
  const steps = procedure?.steps ?? [];
  const where = `${id} procedure`;
  const unknown = steps
    .flatMap((step) => step.documents ?? [])
    .filter((paper) => !documents.some((document) => document.id === paper));
  return [
    ...duplicates(steps, where),
    ...unknown.map((paper) => error('unknownReference', `${where} → ${paper}`)),
  ];
}

/** The pre-check's answers are the choices of its field, so that nothing is asked twice. */
function checkPreCheck(
  card: ServiceCard,
  { field, answers }: NonNullable<ServiceCard['preCheck']>,
): CatalogueFault[] {
  const asked = card.form.sections.flatMap(({ fields }) => fields).find(({ id }) => id === field);
  return answers
    .filter(({ value }) => !asked?.choices?.some((choice) => choice.value === value))
    .map(({ value }) => error('unknownReference', `${card.id} preCheck → ${field}=${value}`));
}

/** Faults of one form; conditions may only look back, so that one pass shows what is visible. */
export function checkForm(form: Form, where: string): CatalogueFault[] {
  const fields = form.sections.flatMap((section) => section.fields);
  const faults = [...duplicates(fields, where), ...duplicates(form.sections, `${where} sections`)];
  fields.forEach((field, at) => {
    const place = `${where} ${field.id}`;
    if ((field.kind === 'choice') !== (field.choices !== undefined))
      faults.push(error('choicesMissing', place));
    if (field.visibleWhen) faults.push(...checkCondition(field.visibleWhen, fields.slice(0, at), place));
    if (
      field.notBefore &&
      !fields.slice(0, at).some(({ id, kind }) => id === field.notBefore && kind === 'date')
    )
      faults.push(error('conditionBackwards', `${place} → ${field.notBefore}`));
    if (typeof field.required === 'object') {
      for (const condition of [field.required.when].flat())
        faults.push(...checkCondition(condition, fields, place));
    }
    faults.push(...checkComputation(form, field, fields.slice(0, at), place));
  });
  for (const group of form.sections.filter(({ repeat }) => repeat)) {
    faults.push(...checkGroup(group, fields, `${where} ${group.id}`));
  }
  return faults;
}

/** Works itself out from what was asked before. */
function checkComputation(
  { sections }: Form,
  { source, computation, kind }: Field,
  earlier: readonly Field[],
  place: string,
): CatalogueFault[] {
  if ((source === 'computed') !== (computation !== undefined)) return [error('computationMissing', place)];
  if (!computation) return [];
  const groups = sections.filter(({ repeat }) => repeat);
  const isNumber = (id: string) =>
    earlier.some((field) => field.id === id && (field.kind === 'number' || field.kind === 'money'));
  const [known, named] =
    computation.kind === 'count'
      ? [(id: string) => groups.some((group) => group.id === id), [computation.group]]
      : computation.kind === 'sum'
        ? [isNumber, computation.of]
        : [isNumber, [computation.of, computation.among]];
  const isReadable = kind === 'number' || kind === 'money';
  return named
    .filter((id) => !isReadable || !known(id))
    .map((id) => error('computationBackwards', `${place} → ${id}`));
}

/** Each entry stands for itself: nothing outside depends on one of them, and nothing in it is worked out. */
function checkGroup(group: Section, fields: readonly Field[], place: string): CatalogueFault[] {
  const own = new Set(group.fields);
  const ids = new Set(group.fields.map(({ id }) => id));
  const outside = fields.filter((field) => !own.has(field));
  const dependent = outside.filter((field) =>
    [
      field.visibleWhen?.field,
      field.notBefore,
      ...(typeof field.required === 'object'
        ? [field.required.when].flat().map((condition) => condition.field)
        : []),
    ].some((id) => id !== undefined && ids.has(id)),
  );
  const isStartable = firstTyped(group) !== undefined;
  return [
    ...dependent.map(({ id }) => error('groupOpen', `${place} → ${id}`)),
    ...group.fields
      .filter(({ source }) => source === 'computed')
      .map(({ id }) => error('groupOpen', `${place} → ${id}`)),
    ...(isStartable ? [] : [error('groupOpen', place)]),
  ];
}

function checkCondition(
  { field, equals }: Condition,
  known: readonly Field[],
  where: string,
): CatalogueFault[] {
  const named = known.find(({ id }) => id === field);
  if (!named) return [error('conditionBackwards', `${where} → ${field}`)];
  const isPossible =
    named.kind === 'yesNo'
      ? typeof equals === 'boolean'
      : named.choices?.some(({ value }) => value === equals);
  return isPossible ? [] : [error('conditionNeverMet', `${where} → ${field}=${String(equals)}`)];
}

function duplicates(items: readonly { readonly id: string }[], where: string): CatalogueFault[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }) => {
    if (seen.has(id)) return [error('duplicateId', `${where} ${id}`)];
    seen.add(id);
    return [];
  });
}

/** Walks the whole catalogue, because every text in it is shown to somebody. */
function emptyTexts(value: unknown, where: string): CatalogueFault[] {
  if (isLocalText(value)) {
    return value.lv.trim() === '' || value.en.trim() === '' ? [error('emptyText', where)] : [];
  }
  if (Array.isArray(value))
    return value.flatMap((item, at) => emptyTexts(item, `${where}.${idOf(item) ?? at}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => emptyTexts(item, `${where}.${key}`));
}

function isLocalText(value: unknown): value is LocalText {
  return (
    typeof value === 'object' &&
    value !== null &&
    'lv' in value &&
    'en' in value &&
    typeof value.lv === 'string' &&
    typeof value.en === 'string'
  );
}

function idOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : null;
}

function error(code: CatalogueFault['code'], where: string): CatalogueFault {
  return { severity: 'error', code, where };
}
