import { lazy, type ComponentType } from 'react';
import { ALL_STAFF, COUNTER_STAFF, DOOR_STAFF, type StaffRole } from '#shared/api/define.ts';
import { NewsBadge } from './card/NewsBadge.tsx';
import { TRIP_CREW } from '#shared/domain/trip/types.ts';
import { matchPath } from './router.ts';
import { hasRole, type Person } from './person.ts';
import type { Screen } from './screen.ts';

/** A screen is loaded when it is first opened: `screen(() => import('…/DoorScreen.tsx'), 'DoorScreen')`. */
export function screen<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return lazy(async () => ({ default: (await load())[name] }));
}

const forRoles = (roles: readonly StaffRole[]) => (person: Pick<Person, 'roles'>) => hasRole(person, roles);
const forAnyone = () => true;

/** Every screen there is, in the order of the navigation. */
export const SCREENS: readonly Screen[] = [
  {
    path: '/door',
    screenKey: 'door',
    titleKey: 'app.nav.door',
    icon: 'door',
    place: 'nav',
    isAllowed: forRoles(DOOR_STAFF),
    element: screen(() => import('#renderer/features/door/DoorScreen.tsx'), 'DoorScreen'),
  },
  {
    path: '/counter',
    screenKey: 'counter',
    titleKey: 'app.nav.counter',
    icon: 'window',
    place: 'nav',
    isAllowed: forRoles(COUNTER_STAFF),
    element: screen(() => import('#renderer/features/counter/CounterScreen.tsx'), 'CounterScreen'),
  },
  {
    path: '/trips/:tripId?',
    screenKey: 'trips',
    titleKey: 'app.nav.trips',
    icon: 'bus',
    place: 'nav',
    // Only a bus drives (MOB-01).
    isAllowed: (person) => person.centre.isMobile && hasRole(person, TRIP_CREW),
    element: screen(() => import('#renderer/features/trips/TripsScreen.tsx'), 'TripsScreen'),
  },
  {
    path: '/agenda/:day?',
    screenKey: 'agenda',
    titleKey: 'app.nav.agenda',
    icon: 'calendar',
    place: 'nav',
    isAllowed: forRoles(['greeter', 'clerk', 'specialist', 'manager']),
    element: screen(
      () => import('#renderer/features/appointments/AppointmentsScreen.tsx'),
      'AppointmentsScreen',
    ),
  },
  {
    path: '/queue',
    screenKey: 'queue',
    titleKey: 'app.nav.queue',
    icon: 'queue',
    place: 'nav',
    isAllowed: forRoles(ALL_STAFF),
    element: null,
  },
  {
    path: '/visits/:visitId?',
    screenKey: 'visits',
    titleKey: 'app.nav.visits',
    icon: 'clock',
    place: 'nav',
    isAllowed: forRoles(ALL_STAFF),
    element: screen(() => import('#renderer/features/visits/VisitsScreen.tsx'), 'VisitsScreen'),
  },
  {
    path: '/contacts/:visitId?',
    screenKey: 'contacts',
    titleKey: 'app.nav.contacts',
    icon: 'phone',
    place: 'nav',
    isAllowed: forRoles(ALL_STAFF),
    element: screen(() => import('#renderer/features/contacts/ContactsScreen.tsx'), 'ContactsScreen'),
  },
  {
    path: '/requests/:requestId?',
    screenKey: 'requests',
    titleKey: 'app.nav.requests',
    icon: 'document',
    place: 'nav',
    isAllowed: forRoles(COUNTER_STAFF),
    element: screen(() => import('#renderer/features/requests/RequestsScreen.tsx'), 'RequestsScreen'),
  },
  {
    path: '/handover/:requestId?',
    screenKey: 'handover',
    titleKey: 'app.nav.handover',
    icon: 'swap',
    place: 'nav',
    isAllowed: forRoles(COUNTER_STAFF),
    element: screen(() => import('#renderer/features/handover/HandoverScreen.tsx'), 'HandoverScreen'),
  },
  {
    path: '/tasks/:taskId?',
    screenKey: 'tasks',
    titleKey: 'app.nav.tasks',
    icon: 'tasks',
    place: 'nav',
    isAllowed: forRoles(COUNTER_STAFF),
    element: screen(() => import('#renderer/features/tasks/TasksScreen.tsx'), 'TasksScreen'),
  },
  {
    path: '/feedback/:feedbackId?',
    screenKey: 'feedback',
    titleKey: 'app.nav.feedback',
    icon: 'star',
    place: 'nav',
    isAllowed: forRoles(ALL_STAFF),
    element: screen(() => import('#renderer/features/feedback/FeedbackScreen.tsx'), 'FeedbackScreen'),
  },
  {
    path: '/cases/:caseId?',
    screenKey: 'cases',
    titleKey: 'app.nav.cases',
    icon: 'question',
    place: 'nav',
    isAllowed: forRoles(['manager']),
    element: screen(() => import('#renderer/features/cases/CasesScreen.tsx'), 'CasesScreen'),
  },
  {
    path: '/knowledge/:serviceId?',
    screenKey: 'knowledge',
    titleKey: 'app.nav.knowledge',
    icon: 'book',
    place: 'nav',
    isAllowed: forRoles(ALL_STAFF),
    element: screen(() => import('#renderer/features/knowledge/KnowledgeScreen.tsx'), 'KnowledgeScreen'),
    badge: NewsBadge,
  },
  {
    path: '/day/:span?',
    screenKey: 'day',
    titleKey: 'app.nav.day',
    icon: 'chart',
    place: 'nav',
    isAllowed: forRoles(['manager']),
    element: screen(() => import('#renderer/features/day/DayScreen.tsx'), 'DayScreen'),
  },
  {
    path: '/payments',
    screenKey: 'payments',
    titleKey: 'app.nav.payments',
    icon: 'money',
    place: 'nav',
    isAllowed: forRoles(COUNTER_STAFF),
    element: screen(() => import('#renderer/features/payments/PaymentsScreen.tsx'), 'PaymentsScreen'),
  },
  {
    path: '/settings/:section?',
    screenKey: 'settings',
    titleKey: 'app.nav.settings',
    icon: 'settings',
    place: 'nav',
    isAllowed: forRoles(['manager', 'admin']),
    element: screen(() => import('#renderer/features/settings/SettingsScreen.tsx'), 'SettingsScreen'),
  },
  {
    path: '/sign-in',
    screenKey: 'signIn',
    titleKey: 'app.nav.signIn',
    icon: 'person',
    place: 'alone',
    isAllowed: forAnyone,
    element: screen(() => import('#renderer/features/signIn/SignInScreen.tsx'), 'SignInScreen'),
  },
  {
    path: '/setup',
    screenKey: 'setup',
    titleKey: 'app.nav.setup',
    icon: 'settings',
    place: 'alone',
    isAllowed: forAnyone,
    element: screen(() => import('#renderer/features/setup/SetupScreen.tsx'), 'SetupScreen'),
  },
  {
    path: '/client',
    screenKey: 'clientScreen',
    titleKey: 'app.nav.clientScreen',
    icon: 'person',
    place: 'alone',
    isAllowed: forAnyone,
    element: screen(() => import('#renderer/features/clientScreen/ClientScreen.tsx'), 'ClientScreen'),
  },
  {
    path: '/display',
    screenKey: 'display',
    titleKey: 'app.nav.display',
    icon: 'queue',
    place: 'alone',
    isAllowed: forAnyone,
    element: screen(() => import('#renderer/features/display/DisplayScreen.tsx'), 'DisplayScreen'),
  },
  {
    path: '/kiosk',
    screenKey: 'kiosk',
    titleKey: 'app.nav.kiosk',
    icon: 'queue',
    place: 'alone',
    isAllowed: forAnyone,
    element: screen(() => import('#renderer/features/kiosk/KioskScreen.tsx'), 'KioskScreen'),
  },
  {
    path: '/pair',
    screenKey: 'pair',
    titleKey: 'app.nav.pair',
    icon: 'plus',
    place: 'alone',
    isAllowed: forAnyone,
    element: screen(() => import('#renderer/features/pair/PairScreen.tsx'), 'PairScreen'),
  },
  ...developmentScreens(),
];

/** The gallery of components is for those who build them; `import.meta.env.DEV` leaves it out of the product. */
function developmentScreens(): readonly Screen[] {
  if (!import.meta.env.DEV && import.meta.env.MODE !== 'gallery') return [];
  const element = screen(() => import('./gallery/Gallery.tsx'), 'Gallery');
  return [
    {
      path: '/gallery',
      screenKey: 'gallery',
      titleKey: 'app.nav.gallery',
      icon: 'star',
      place: 'alone',
      isAllowed: forAnyone,
      element,
    },
  ];
}

const HOME_OF_ROLE: readonly (readonly [StaffRole, string])[] = [
  ['manager', 'day'],
  ['clerk', 'counter'],
  ['specialist', 'counter'],
  ['greeter', 'door'],
  ['admin', 'settings'],
];

/** What this person may open, the place of their main work first. */
export function screensFor(
  person: Pick<Person, 'roles' | 'centre'>,
  screens: readonly Screen[] = SCREENS,
): Screen[] {
  const allowed = screens.filter(
    (screen) => screen.place === 'nav' && screen.element !== null && screen.isAllowed(person),
  );
  const homes = HOME_OF_ROLE.filter(([role]) => person.roles.includes(role)).map(([, key]) => key);
  const home = homes.map((key) => allowed.find((screen) => screen.screenKey === key)).find(Boolean);
  return home ? [home, ...allowed.filter((screen) => screen !== home)] : allowed;
}

export function screenAt(path: string, screens: readonly Screen[] = SCREENS): Screen | undefined {
  return screens.find((screen) => screen.element !== null && matchPath(screen.path, path) !== null);
}
