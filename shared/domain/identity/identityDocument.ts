export const IDENTITY_DOCUMENTS = ['passport', 'identityCard', 'residencePermit', 'foreignPassport'] as const;
export type IdentityDocument = (typeof IDENTITY_DOCUMENTS)[number];
/** How the document was checked (domain 5.9). */
export const IDENTITY_METHODS = ['lookedAt', 'register', 'reader'] as const;
export type IdentityMethod = (typeof IDENTITY_METHODS)[number];
