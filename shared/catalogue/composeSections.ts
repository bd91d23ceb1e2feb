import {
  attachmentFields,
  bankFields,
  contactFields,
  deliveryFields,
  organisationFields,
  propertyFields,
  residenceFields,
  statementFields,
} from '#shared/catalogue/formBlocks.ts';
import { section } from '#shared/catalogue/buildForm.ts';
import type { BlockCode, Section } from '#shared/catalogue/formTypes.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import { words } from '#shared/catalogue/words.ts';
import type { DeliveryMethod } from '#shared/domain/request/types.ts';

/** Sections that the shared blocks make; all others are a card's own (CAT-22). */
const SHARED_SECTIONS: readonly string[] = [
  'property',
  'organisation',
  'address',
  'contact',
  'attachments',
  'statements',
];

/** What only this service asks. */
export function ownSections(sections: readonly Section[]): Section[] {
  return sections.filter(({ id }) => !SHARED_SECTIONS.includes(id));
}

/**
 * Own questions first, then payment and contact in one section, as the clerk asks them. P and R are not asked:
 * the client's record and the visit hold the client and who represents them.
 */
export function composeSections(
  own: readonly Section[],
  blocks: readonly BlockCode[],
  delivery: readonly DeliveryMethod[],
  deliveryLabel: LocalText,
): Section[] {
  const has = (code: BlockCode) => blocks.includes(code);
  const contact = [
    ...(has('B') ? bankFields : []),
    ...(has('C') ? contactFields(has('D') ? delivery : []) : []),
    ...(has('D') ? deliveryFields(delivery, deliveryLabel) : []),
  ];
  const contactTitle = has('B')
    ? words('Izmaksa un saziņa', 'Payment and contact')
    : words('Saziņa', 'Contact');
  const composed: Section[] = [...own];
  if (has('A')) composed.push(section('address', words('Adrese', 'Address'), residenceFields));
  if (has('K'))
    composed.unshift(section('property', words('Nekustamais īpašums', 'Property'), propertyFields));
  if (has('O'))
    composed.unshift(section('organisation', words('Organizācija', 'Organisation'), organisationFields));
  if (contact.length > 0) composed.push(section('contact', contactTitle, contact));
  if (has('F')) composed.push(section('attachments', words('Pielikumi', 'Attachments'), attachmentFields));
  if (has('T')) composed.push(section('statements', words('Apliecinājums', 'Statements'), statementFields));
  return composed;
}
