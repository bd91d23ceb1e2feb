/** Everything the page asks for goes over the first; everything it is told over the second. */
export const ASK_CHANNEL = 'lodzins:ask';
export const PUSH_CHANNEL = 'lodzins:push';
