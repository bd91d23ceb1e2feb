import { useTranslation } from 'react-i18next';
import { COUNTER_STAFF } from '#shared/api/define.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useCatalogue } from '#renderer/app/catalogue.ts';
import { useInstitutions } from '#renderer/app/centre/institutions.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { hasRole } from '#renderer/app/person.ts';
import type { Rule, Subject, Target } from './routingChoices.ts';

type RoutingWords = {
  /** What a rule can be about: all services of an institution, then each service. */
  readonly subjects: readonly Subject[];
  readonly targets: readonly Target[];
  readonly aboutWords: (about: Subject) => string;
  readonly toWords: (to: Target) => string;
  /** What it is about, and where. */
  readonly ruleWords: (rule: Rule) => string;
};

const TEXTS = {
  nobody: 'work.routing.target.nobody',
  specialists: 'work.routing.target.specialists',
  manager: 'work.routing.target.manager',
} as const;

export function useRoutingWords(): RoutingWords {
  const { t } = useTranslation();
  const catalogue = useCatalogue();
  const institutions = useInstitutions();
  const { nameOf } = useServiceCards();
  const { data: crew } = useQuery('staff.list', {}, { topics: ['settings'] });
  const { data: presence } = useQuery('presence.now', {}, { topics: ['session'] });
  const people = (crew?.staff ?? []).filter((member) => member.isActive && hasRole(member, COUNTER_STAFF));
  const centres = presence?.centres ?? [];
  const cards = (catalogue?.cards ?? []).filter(({ isInformationOnly }) => !isInformationOnly);
  const owners = new Set(cards.map(({ owner }) => owner));
  const aboutWords = (about: Subject): string =>
    about.kind === 'service'
      ? nameOf(about.serviceId)
      : t('work.routing.allOf', { name: institutions.nameOf(about.institutionId) });
  return {
    subjects: [
      ...institutions.choices
        .filter(({ key }) => owners.has(key))
        .map(({ key }) => ({ kind: 'institution', institutionId: key }) as const),
      ...cards.map(({ id }) => ({ kind: 'service', serviceId: id }) as const),
    ],
    targets: [
      { kind: 'specialists' },
      ...people.map(({ id }) => ({ kind: 'person', staffId: id }) as const),
      { kind: 'manager' },
      ...centres.map(({ centreId }) => ({ kind: 'centre', centreId }) as const),
      { kind: 'nobody' },
    ],
    aboutWords,
    ruleWords: ({ about, territory }) =>
      territory ? `${aboutWords(about)}, ${territory.name}` : aboutWords(about),
    toWords: (to) => {
      switch (to.kind) {
        case 'person': {
          const name = crew?.staff.find(({ id }) => id === to.staffId)?.name ?? '';
          return t('work.routing.target.person', { name });
        }
        case 'centre': {
          const name = centres.find(({ centreId }) => centreId === to.centreId)?.name;
          return name === undefined
            ? t('work.routing.target.otherCentre')
            : t('work.routing.target.centre', { name });
        }
        default:
          return t(TEXTS[to.kind]);
      }
    },
  };
}
