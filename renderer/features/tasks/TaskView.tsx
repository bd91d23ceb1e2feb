import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { navigate } from '#renderer/app/router.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { OpenTask } from './OpenTask.tsx';
import { SettledTask } from './SettledTask.tsx';
import { TaskHead } from './TaskHead.tsx';

const back = () => navigate('/tasks');

export function TaskView({ taskId }: { readonly taskId: string }) {
  const { t } = useTranslation();
  const { data: task, error } = useQuery('task.get', { taskId }, { topics: ['task', 'request', 'client'] });
  useCommands([{ id: 'tasks.back', labelKey: 'tasks.back', run: back }]);
  if (!task) {
    if (!error) return <Loading />;
    return (
      <EmptyState
        icon="warning"
        title={t('tasks.notShown')}
        act={<Button onPress={back}>{t('tasks.back')}</Button>}
      >
        {errorText(error)}
      </EmptyState>
    );
  }
  return (
    <Pane title={t('tasks.one')} hasOwnHead>
      <TaskHead task={task} onBack={back} />
      {task.status === 'open' ? <OpenTask task={task} /> : <SettledTask task={task} />}
    </Pane>
  );
}
