import { useState } from 'react';

/** The last answer there was, while the one that is asked for now is still on its way. */
export function useLastKnown<Answer>(answer: Answer | undefined): Answer | undefined {
  const [last, setLast] = useState(answer);
  if (answer !== undefined && answer !== last) setLast(answer);
  return answer ?? last;
}
