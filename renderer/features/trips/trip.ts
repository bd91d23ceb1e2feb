import type { OutputOf } from '#shared/api/contract.ts';

export type TripOverview = OutputOf<'trip.overview'>;
export type Trip = TripOverview['ahead'][number];
export type TripStop = Trip['stops'][number];
export type Pack = OutputOf<'trip.pack'>;
export type Account = OutputOf<'trip.account'>;
