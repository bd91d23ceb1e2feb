/** Of the client of a card, at a centre. */
export type Asked = { readonly centreId: string; readonly clientId: string };
/** Looks at cards of other centres (`maybeTheirs`) that the person said to be their own. */
export type AskedWithLooks = Asked & { readonly looks: readonly string[] };
