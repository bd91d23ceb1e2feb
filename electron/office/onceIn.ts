const answers = new WeakMap<object, Map<string, unknown>>();

/** What was reckoned before of the same thing for the same question; for questions that many ask and that take long. */
export function onceIn<Answer>(whole: object, question: object, reckon: () => Answer): Answer {
  const known = answers.get(whole) ?? new Map<string, unknown>();
  answers.set(whole, known);
  const key = JSON.stringify(question);
  if (!known.has(key)) known.set(key, reckon());
  return known.get(key) as Answer; // put there by the same question
}
