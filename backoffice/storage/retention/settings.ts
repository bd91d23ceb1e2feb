import { longestTerms, USUAL_TERMS, type Terms } from '#shared/domain/retention/terms.ts';
import type { TermSettings } from '#shared/sync/retention.ts';
import { asText, type Queryable } from '../database.ts';

/** Keeps what a device of the centre says, unless another has said something later. True when it changed something. */
export async function saveTerms(
  database: Queryable,
  centreId: string,
  { terms, changedAt }: TermSettings,
): Promise<boolean> {
  const { count } = await database`
    insert into centre_retention (centre_id, terms, changed_at)
    values (${centreId}, ${asText(terms)}::text::json, ${changedAt})
    on conflict (centre_id) do update set terms = excluded.terms, changed_at = excluded.changed_at
    where centre_retention.changed_at < excluded.changed_at`;
  return count > 0;
}

/** Null: the usual terms. */
export async function readTerms(database: Queryable, centreId: string): Promise<TermSettings | null> {
  const [row] = await database<TermSettings[]>`
    select terms, changed_at as "changedAt" from centre_retention where centre_id = ${centreId}`;
  return row ?? null;
}

export type TermsOfCentres = {
  /** What these centres know goes only when the term of each is over. */
  of(centreIds: readonly string[]): Terms;
};

export async function termsOfCentres(database: Queryable): Promise<TermsOfCentres> {
  const rows = await database<{ centre_id: string; terms: Terms }[]>`
    select centre_id, terms from centre_retention`;
  const byCentre = new Map(rows.map(({ centre_id, terms }) => [centre_id, { ...USUAL_TERMS, ...terms }]));
  return { of: (centreIds) => longestTerms(centreIds.map((id) => byCentre.get(id) ?? USUAL_TERMS)) };
}
