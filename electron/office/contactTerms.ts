import { DEFAULT_CONTACT_TERMS, type ContactTerms } from '#shared/domain/visit/contact/terms.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import type { Db } from '#db/open.ts';

const KEY = 'contact.terms';

export function readContactTerms(db: Db): ContactTerms {
  return readMeta<ContactTerms>(db, KEY) ?? DEFAULT_CONTACT_TERMS;
}

export function writeContactTerms(db: Db, terms: ContactTerms): void {
  writeMeta(db, KEY, terms);
}
