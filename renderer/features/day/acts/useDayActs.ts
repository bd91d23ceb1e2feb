import { useTranslation } from 'react-i18next';
import { localDate } from '#shared/lib/time.ts';
import { useInstitutions } from '#renderer/app/centre/institutions.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';
import { useNow } from '#renderer/app/useNow.ts';
import type { Figures } from '../figures.ts';
import { differenceOf } from '../parts.ts';
import { contactsAct, feedbackAct, nobodyTakesAct, overdueAct } from './clientActs.ts';
import { agreementsAct, backlogAct, missingAct } from './comingActs.ts';
import { findingOf, type Finding } from './dayAct.ts';
import { contradictionAct, differenceAct, lateCasesAct, lateRequestsAct } from './workActs.ts';
import { unsentAct } from './unsentAct.ts';
import { useDayQuery } from '../useDayQuery.ts';

const MINUTE_MS = 60_000;
const HALL_REFRESH_MS = 20_000;
const SLOW_REFRESH_MS = 300_000;

/** Everything on this screen that somebody has to act on, asked of each part of the centre's work. */
export function useDayActs(figures: Figures | undefined): readonly Finding[] {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const say = useLocalText();
  const serviceCards = useServiceCards();
  const { nameOf } = useInstitutions();
  const catalogue = useCatalogue();
  const connection = useDayQuery(
    'connection.status',
    {},
    { topics: ['connection', 'outbox', 'task'], refreshMs: MINUTE_MS },
  );
  const tasks = useDayQuery('task.list', {}, { topics: ['task', 'request', 'client'] });
  const hall = useDayQuery('door.load', {}, { topics: ['queue', 'visit'], refreshMs: HALL_REFRESH_MS });
  const cases = useDayQuery('handoff.cases', {}, { topics: ['visit', 'queue'] });
  const late = useDayQuery('request.list', { filter: 'overdue', limit: 1 }, { topics: ['request'] });
  const feedback = useDayQuery('feedback.summary', {}, { topics: ['feedback'] });
  const contacts = useDayQuery('contact.figures', {}, { topics: ['visit'], refreshMs: MINUTE_MS });
  const backlog = useDayQuery('day.backlog', {}, { topics: ['request'], refreshMs: SLOW_REFRESH_MS });
  const today = useDayQuery('door.today', {}, { topics: ['queue', 'visit'] });
  return [
    findingOf({ data: figures, error: null }, (data) => [differenceAct(differenceOf(data), t)]),
    findingOf(hall, (data) => [overdueAct(data, t), nobodyTakesAct(data, t)]),
    findingOf(cases, (data) => [lateCasesAct(data, now, t)]),
    findingOf(connection, (data) => [unsentAct(data, now, t)]),
    findingOf(tasks, (data) => [contradictionAct(data, t)]),
    findingOf(late, (data) => [lateRequestsAct(data, nameOf, t)]),
    findingOf(feedback, (data) => [feedbackAct(data, t)]),
    findingOf(contacts, (data) => [contactsAct(data, t)]),
    findingOf({ data: catalogue, error: null }, (data) => [agreementsAct(data, localDate(now), say, t)]),
    findingOf(backlog, (data) => [backlogAct(data, t)]),
    findingOf(today, (data) => [missingAct(data, serviceCards, say, t)]),
  ];
}
