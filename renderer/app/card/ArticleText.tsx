import type { Article, ArticlePart } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import './Article.css';

/** All that an article says, in its order. */
export function ArticleText({ article }: { readonly article: Article }) {
  return (
    <div className="article-text">
      {article.parts.map((part) => (
        <Part key={part.id} part={part} />
      ))}
    </div>
  );
}

function Part({ part }: { readonly part: ArticlePart }) {
  const say = useLocalText();
  if (part.kind === 'paragraph') return <p>{say(part.text)}</p>;
  const items = part.items.map((item) => <li key={item.lv}>{say(item)}</li>);
  return (
    <section aria-label={say(part.title)}>
      <h3>{say(part.title)}</h3>
      {part.kind === 'steps' ? <ol>{items}</ol> : <ul>{items}</ul>}
    </section>
  );
}
