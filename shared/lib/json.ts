/** What survives JSON unchanged; the only values events and messages may carry. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** The same as an event carries it: what is absent is absent, and not `undefined`. */
export type JsonOf<Value> = Value extends string | number | boolean | null
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly JsonOf<Item>[]
    : { readonly [Key in keyof Value]: JsonOf<Exclude<Value[Key], undefined>> };
