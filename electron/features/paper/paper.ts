import { AppError } from '#shared/api/errors.ts';
import { decidePaper } from '#shared/domain/paper/decide.ts';
import { localDate } from '#shared/lib/time.ts';
import { checkPaper } from '#shared/papers/checkPaper.ts';
import { paperMark } from '#shared/papers/paper.ts';
import { PAPER_IDS } from '#shared/papers/paperIds.ts';
import { templateOn } from '#shared/papers/templates.ts';
import { allStaff } from '#db/repositories/staff.ts';
import { samplePdf } from '#electron/features/paper/samplePdf.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { paperAggregateId, paperInForce, wordingOf } from '#electron/office/papers.ts';
import { pagesOf } from '#electron/office/print/pagesOf.ts';
import { pdfFile } from '#electron/office/print/pdfFile.ts';

export const list: QueryHandler<'paper.list'> = (office) => {
  const names = new Map(allStaff(office.db).map(({ id, name }) => [id, name]));
  return {
    papers: PAPER_IDS.map((paperId) => {
      const paper = paperInForce(office, paperId);
      const wording = wordingOf(office, paperId);
      return {
        template: paper.template,
        revision: wording?.revision ?? null,
        own: wording?.texts ?? {},
        isInForce: paper.version.wording !== undefined || wording === null,
        mark: paperMark(paper),
        history: (wording?.history ?? [])
          .map(({ number, changed, at, staffId }) => ({
            number,
            changed: [...changed],
            at,
            by: staffId === null ? '' : (names.get(staffId) ?? ''),
          }))
          .reverse(),
      };
    }),
  };
};

export const word: CommandHandler<'paper.word'> = (work, { paperId, basedOn, texts }) => {
  const centreId = work.office.centre()?.id;
  if (centreId === undefined) throw new AppError({ code: 'notFound' });
  const template = templateOn(paperId, localDate(work.now));
  work.decide('paper', paperAggregateId(centreId, paperId), (state) =>
    decidePaper(state, { centreId, template, basedOn, texts }),
  );
  return {};
};

export const sample: QueryHandler<'paper.sample'> = async (office, input) => {
  const { paperId, language, variant, texts: own } = input;
  const now = office.clock.now();
  const template = templateOn(paperId, localDate(now));
  const texts = { ...template.texts, ...own };
  if (checkPaper(template, texts).length > 0) throw new AppError({ code: 'refused', rule: 'paper.faulty' });
  // The number that it gets once it is saved.
  const number = (wordingOf(office, paperId)?.number ?? 0) + 1;
  const paper = {
    template,
    texts,
    version: { version: template.version, wording: { number, revision: '' } },
  };
  const about = { language, centreName: office.centre()?.name ?? '', now, variant };
  const pdf = await samplePdf(paper, about);
  const pages = pagesOf(pdf);
  const asItCame = pagesOf(await samplePdf({ ...paper, texts: template.texts }, about));
  return { ...pdfFile(`paraugs-${paperId}-${language}.pdf`, pdf), pages, isLonger: pages > asItCame };
};
