import type { WorkCommand } from '#shared/domain/request/work/decide.ts';

type Routing = Extract<WorkCommand, { kind: 'route' }>;

/** By hand, to the specialists who speak for the institution. */
export function aRouting(overrides: Partial<Routing> = {}): Routing {
  return {
    kind: 'route',
    turnId: 't1',
    afterTurnId: null,
    fromLevel: 1,
    toLevel: 2,
    fromCentreId: 'sal',
    target: { kind: 'institution', institutionId: 'vsaa' },
    reason: 'needsSpecialist',
    institutionId: 'vsaa',
    isSimple: false,
    isMeant: false,
    isManager: false,
    text: '',
    by: 'Anna Kļaviņa',
    ...overrides,
  };
}
