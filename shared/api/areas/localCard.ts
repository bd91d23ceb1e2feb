import { z } from 'zod';
import { command, query } from '#shared/api/define.ts';
import { at, done, id, none, text } from '#shared/api/fields.ts';
import { importanceTermsSchema } from '#shared/catalogue/importanceTerms.ts';
import { editedCardSchema } from '#shared/catalogue/municipalCard.ts';
import { PACK_PARTS } from '#shared/domain/localCard/packChange.ts';
import { serviceLevelTermsSchema, termLengthSchema } from '#shared/catalogue/types.ts';

const cardId = z.string().max(80);
/** The change that the person saw last; null while the centre has changed nothing. */
const basedOn = id.nullable();

const packSide = z.object({
  catalogueVersion: z.int(),
  /** A whole card; null: the catalogue does not have it. */
  card: z.unknown(),
  situations: z.array(z.string()).readonly(),
});

export const localCardProcedures = {
  'localCard.list': query({
    allow: ['manager', 'admin'],
    summary: 'What this centre changed in the catalogue, card by card.',
    input: none,
    output: z.object({
      cards: z.array(
        z.object({
          cardId,
          revision: id,
          isOff: z.boolean(),
          /** A shorter term of the centre for a card of the state (SLT-06). */
          term: serviceLevelTermsSchema.nullable(),
          /** False once the owner promises more than the centre did. */
          isTermInForce: z.boolean(),
          /** As the owner publishes them; none for a card that only this centre has. */
          ownerTerms: z.array(serviceLevelTermsSchema),
          /** A newer catalogue says something else than the centre does; null when there is nothing to settle. */
          pack: z
            .object({
              was: packSide,
              is: packSide,
              parts: z.array(z.object({ part: z.enum(PACK_PARTS), isEditedHere: z.boolean() })).readonly(),
            })
            .nullable(),
          /** The newest first. */
          history: z.array(
            z.object({
              what: z.string(),
              fields: z.array(z.string()),
              at,
              by: z.string(),
            }),
          ),
        }),
      ),
    }),
  }),
  'localCard.importanceTerms': query({
    allow: ['manager', 'admin'],
    summary: 'The longest term that the centre promises for services of each importance (CAT-13).',
    input: none,
    output: z.object({ terms: importanceTermsSchema }),
  }),
  'localCard.setImportanceTerms': command({
    allow: ['manager', 'admin'],
    summary: 'Changes them; cards that promise less are advised about, never refused.',
    input: z.strictObject({ terms: importanceTermsSchema }),
    output: done,
  }),
  'localCard.save': command({
    allow: ['manager', 'admin'],
    summary:
      'Writes a card of the municipality, or another one; what was begun on the version before goes on with it.',
    input: z.strictObject({
      /** Null: another card. */
      cardId: cardId.nullable(),
      /** The card that another one is made from; null: an empty one. */
      templateId: cardId.nullable(),
      basedOn,
      card: editedCardSchema,
      /** Why it is another service than the cards that look like it (CAT-05). */
      because: text(300),
      /** Of the catalogue on which the person began; absent: the present one. */
      catalogueVersion: z.int().optional(),
    }),
    output: z.object({ cardId }),
  }),
  'localCard.settlePack': command({
    allow: ['manager', 'admin'],
    summary:
      'Settles what a newer catalogue says on a card of the centre, part by part; the rest stays the centre’s.',
    input: z.strictObject({
      cardId,
      basedOn,
      /** The catalogue that the person compared with. */
      catalogueVersion: z.int(),
      taken: z.array(z.enum(PACK_PARTS)).max(PACK_PARTS.length),
    }),
    output: done,
  }),
  'localCard.switch': command({
    allow: ['manager', 'admin'],
    summary: 'Offers a card of the municipality to nobody any more, or again; requests on it go on.',
    input: z.strictObject({ cardId, basedOn, isOn: z.boolean() }),
    output: done,
  }),
  'localCard.setTerm': command({
    allow: ['manager', 'admin'],
    summary: 'Promises a shorter term than the owner of a card, or takes it back.',
    input: z.strictObject({ cardId, basedOn, length: termLengthSchema.nullable() }),
    output: done,
  }),
};
