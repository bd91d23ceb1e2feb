import { expect, it } from 'vitest';
import { centresFor, centresToAsk, writePresenceElsewhere } from '#electron/office/presence.ts';
import { temporaryDatabase } from '#tests/factories/journal.ts';

const NOW = Date.parse('2026-12-01T10:00:00+02:00');
const HOUR_MS = 3_600_000;
const friday = { institutionId: 'vsaa', weekday: 4, ordinal: null, from: '10:00', to: '15:00' };

it('puts the centres first where somebody is at work who fits the matter, and says when others come (LVL-10)', () => {
  const db = temporaryDatabase();
  writePresenceElsewhere(db, {
    at: NOW,
    centres: [
      aCentre('ādaži', {
        specialists: 3,
        byInstitution: [{ institutionId: 'vid', count: 3 }],
        plan: [friday],
      }),
      aCentre('bauska', { specialists: 1, byInstitution: [{ institutionId: 'vsaa', count: 1 }] }),
      aCentre('cēsis', { specialists: 2, forAll: 2 }),
      { ...aCentre('dobele', {}), report: null, reportedAt: null },
    ],
  });
  expect(centresFor(db, 'vsaa', NOW)).toMatchObject([
    { name: 'cēsis', fits: 2, next: null },
    { name: 'bauska', fits: 1 },
    { name: 'ādaži', fits: 0, specialists: 3, next: { day: '2026-12-04', from: '10:00', to: '15:00' } },
  ]);
  expect(centresFor(db, null, NOW).map(({ name }) => name)).toEqual(['ādaži', 'cēsis', 'bauska']);
});

it('asks no bus, whoever is on it: it is for simple services, and elsewhere in an hour (MOB-05)', () => {
  const db = temporaryDatabase();
  const bus = { ...aCentre('autobuss', { specialists: 1, forAll: 1 }), isMobile: true };
  writePresenceElsewhere(db, { at: NOW, centres: [bus, aCentre('cēsis', {})] });
  expect(centresToAsk(db).map(({ name }) => name)).toEqual(['cēsis']);
  expect(centresFor(db, null, NOW).map(({ name }) => name)).toEqual(['cēsis']);
});

function aCentre(name: string, own: object) {
  const nobody = { specialists: 0, forAll: 0, byInstitution: [], freeInMinutes: null, plan: [] };
  return { id: name, name, report: { ...nobody, ...own }, reportedAt: NOW - HOUR_MS };
}
