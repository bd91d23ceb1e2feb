import { useParams } from '#renderer/app/router.ts';
import { TaskList } from './TaskList.tsx';
import { TaskView } from './TaskView.tsx';
import './Tasks.css';

export function TasksScreen() {
  const { taskId } = useParams('/tasks/:taskId?');
  return taskId === undefined ? <TaskList /> : <TaskView key={taskId} taskId={taskId} />;
}
