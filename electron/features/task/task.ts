import { AppError } from '#shared/api/errors.ts';
import type { StoredEvent } from '#shared/domain/event.ts';
import { decideTask } from '#shared/domain/task/rules.ts';
import type { TaskState } from '#shared/domain/task/types.ts';
import { localDate, startOfLocalDay } from '#shared/lib/time.ts';
import { eventsToFold, findEvent } from '#db/journal/read.ts';
import { loadState } from '#db/journal/states.ts';
import { allStaff } from '#db/repositories/staff.ts';
import { countResolvedSince, openTasks } from '#db/repositories/tasks.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { applyMine } from '#electron/features/task/applyMine.ts';
import { sideOf } from '#electron/features/task/sideOf.ts';
import { subjectIdOf, subjectOf } from '#electron/features/task/subjectOf.ts';

export const list: QueryHandler<'task.list'> = (office) => ({
  open: openTasks(office.db).map(({ id, state }) => ({
    taskId: id,
    reason: state.reason,
    openedAt: state.openedAt,
    aggregate: state.aggregate,
    ...subjectOf(office, state),
  })),
  resolvedToday: countResolvedSince(office.db, startOfLocalDay(localDate(office.clock.now()))),
});

export const getTask: QueryHandler<'task.get'> = (office, { taskId }) => {
  const task = loadState(office.db, 'task', taskId);
  if (!task) throw new AppError({ code: 'notFound' });
  const mine = findEvent(office.db, task.eventId)?.event;
  const theirs = opposing(office, task);
  if (!mine || !theirs) throw new AppError({ code: 'notFound' });
  const names = new Map(allStaff(office.db).map(({ id, name }) => [id, name]));
  const { reason, status, openedAt, aggregate, resolution, resolvedAt } = task;
  return {
    taskId,
    reason,
    status,
    openedAt,
    aggregate,
    ...subjectOf(office, task),
    mine: sideOf(office, mine, theirs, names),
    theirs: sideOf(office, theirs, mine, names),
    resolution,
    resolvedAt,
    note: task.note ?? null,
    resolvedBy: task.resolvedBy === null ? null : (names.get(task.resolvedBy) ?? null),
  };
};

/** What was known first stands by doing nothing more; what the device did stands by a new fact on top. */
export const resolve: CommandHandler<'task.resolve'> = (work, { taskId, resolution, note }) => {
  const task = work.load('task', taskId);
  const resolve = {
    kind: 'resolve',
    resolution,
    ...(task && note !== '' ? { note: { subjectId: subjectIdOf(work, task), text: note } } : {}),
  } as const;
  work.decide('task', taskId, (state) => decideTask(state, resolve));
  if (task && resolution === 'mine') applyMine(work, task);
  return {};
};

/** The event that is in force: the named one, else the last of the same aggregate that counts. */
function opposing(office: OfficeContext, task: TaskState): StoredEvent | undefined {
  const named = task.againstEventId === null ? null : findEvent(office.db, task.againstEventId);
  if (named) return named.event;
  const before = eventsToFold(office.db, task.aggregateId).filter(
    ({ at, id }) => at <= task.openedAt && id !== task.eventId,
  );
  return before.at(-1);
}
