import * as trip from '#electron/features/trip/trip.ts';
import * as views from '#electron/features/trip/views.ts';

/** The day of a mobile centre. */
export const tripHandlers = {
  'trip.overview': views.overview,
  'trip.pack': views.pack,
  'trip.account': views.account,
  'trip.plan': trip.plan,
  'trip.change': trip.change,
  'trip.cancel': trip.cancel,
  'trip.repeatWeek': trip.repeatWeek,
  'trip.depart': trip.depart,
  'trip.openStop': trip.openStop,
  'trip.closeStop': trip.closeStop,
  'trip.close': trip.close,
  'trip.undo': trip.undo,
};
