/** What may change under a screen's feet. */
export const TOPICS = [
  'queue',
  'visit',
  'request',
  'client',
  'task',
  'feedback',
  'appointment',
  'payment',
  'delegation',
  'representation',
  'localCard',
  'outbox',
  'connection',
  'session',
  'settings',
  'clientScreen',
  'display',
  'printer',
  'kiosk',
  'machine',
] as const;
export type Topic = (typeof TOPICS)[number];
