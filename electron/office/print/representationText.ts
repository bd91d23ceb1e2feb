import type { Words } from '#electron/office/print/words.ts';
import type { RepresentationBasis, RepresentationDocument } from '#shared/domain/representation/types.ts';

/** The document that gives the right to act, with its number and date as they were written down. */
export function documentText(kind: RepresentationDocument | null, document: string, words: Words): string {
  const name = kind === null ? '' : kindText(kind, words);
  return `${name} ${document}`.trim();
}

function kindText(kind: RepresentationDocument, words: Words): string {
  const texts = {
    birthCertificate: words('receipt.representation.birthCertificate'),
    orphansCourtDecision: words('receipt.representation.orphansCourtDecision'),
    courtRuling: words('receipt.representation.courtRuling'),
    agreement: words('receipt.representation.agreement'),
    powerOfAttorney: words('receipt.representation.powerOfAttorney'),
    registerExtract: words('receipt.representation.registerExtract'),
    clientsWord: words('receipt.representation.clientsWord'),
    other: words('receipt.representation.other'),
  } satisfies Record<RepresentationDocument, string>;
  return texts[kind];
}

export function basisText(basis: RepresentationBasis, words: Words): string {
  const texts = {
    parent: words('receipt.handover.basis.parent'),
    guardian: words('receipt.handover.basis.guardian'),
    trustee: words('receipt.handover.basis.trustee'),
    fosterFamily: words('receipt.handover.basis.fosterFamily'),
    powerOfAttorney: words('receipt.handover.basis.powerOfAttorney'),
    boardMember: words('receipt.handover.basis.boardMember'),
    organisationUser: words('receipt.handover.basis.organisationUser'),
    namedByClient: words('receipt.handover.basis.namedByClient'),
  } satisfies Record<RepresentationBasis, string>;
  return texts[basis];
}
