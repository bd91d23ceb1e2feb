import { discardDraft, getDraft, restoreDraft, saveRequestDraft } from '#electron/features/request/drafts.ts';
import { printForm } from '#electron/features/request/formPaper.ts';
import { known, takeEarlier } from '#electron/features/request/known.ts';

/** What is done with a form before it is registered. */
export const draftHandlers = {
  'request.saveDraft': saveRequestDraft,
  'request.draft': getDraft,
  'request.discardDraft': discardDraft,
  'request.restoreDraft': restoreDraft,
  'request.formPdf': printForm,
  'request.known': known,
  'request.takeEarlier': takeEarlier,
};
