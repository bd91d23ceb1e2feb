import type { Article, Catalogue } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ArticleOrigin } from './ArticleOrigin.tsx';
import { ArticleText } from './ArticleText.tsx';

type ArticleDialogProps = {
  readonly article: Article;
  readonly institutions: Catalogue['institutions'];
  readonly onReport: () => void;
  readonly onClose: () => void;
};

export function ArticleDialog({ article, institutions, onReport, onClose }: ArticleDialogProps) {
  const say = useLocalText();
  // As on its page among the knowledge.
  const report: Command = { id: 'knowledge.report', labelKey: 'knowledge.report.act', run: onReport };
  useCommands([report], { isInDialog: true });
  return (
    <Dialog
      title={say(article.name)}
      isOpen
      onClose={onClose}
      acts={<CommandButton command={report} look="quiet" icon="warning" />}
    >
      <ArticleText article={article} />
      <ArticleOrigin article={article} owner={institutions.find(({ id }) => id === article.owner)} />
    </Dialog>
  );
}
