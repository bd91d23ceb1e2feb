/** Ids are UUID strings, branded so that a visit id cannot be passed where a client id is meant. */
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type StaffId = Id<'staff'>;
export type DeviceId = Id<'device'>;
export type EventId = Id<'event'>;
export type CommandId = Id<'command'>;
