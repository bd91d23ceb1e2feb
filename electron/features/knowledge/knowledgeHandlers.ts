import * as favourites from '#electron/features/knowledge/favourites.ts';
import { formUse } from '#electron/features/knowledge/formUse.ts';
import * as news from '#electron/features/knowledge/news.ts';
import * as proposal from '#electron/features/knowledge/proposals.ts';
import * as cardReports from '#electron/features/knowledge/reports.ts';

/** What the centre knows of its services, and what its staff would do better. */
export const knowledgeHandlers = {
  'catalogue.get': favourites.getCatalogue,
  'knowledge.news': news.news,
  'knowledge.markRead': news.markRead,
  'knowledge.report': cardReports.report,
  'knowledge.reports': cardReports.reports,
  'knowledge.answer': cardReports.answer,
  'knowledge.closeReport': cardReports.closeReport,
  'knowledge.formUse': formUse,
  'proposal.make': proposal.make,
  'proposal.list': proposal.list,
  'proposal.answer': proposal.answer,
  'knowledge.setFavourite': favourites.setFavourite,
};
