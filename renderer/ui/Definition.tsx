import './Definition.css';

type DefinitionProps = { readonly title: string; readonly texts: readonly string[] };

/** How a figure is counted, for whoever wants to know. */
export function Definition({ title, texts }: DefinitionProps) {
  return (
    <details className="definition">
      <summary>{title}</summary>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </details>
  );
}
