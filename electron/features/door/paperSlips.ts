import { AppError } from '#shared/api/errors.ts';
import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import { momentOf } from '#shared/lib/time.ts';
import { isSlipUsed, slipName, takeSlipNumbers } from '#db/repositories/slips.ts';
import { categoryOf, targetFor } from '#electron/office/giveTicket.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { pdfFile } from '#electron/office/print/pdfFile.ts';
import { SLIPS_ON_SHEET, slipsPdf } from '#electron/office/print/slipsPdf.ts';

export const takeSlips: CommandHandler<'door.takeSlips'> = (work) => {
  const to = takeSlipNumbers(work.db, SLIPS_ON_SHEET);
  return { from: to - SLIPS_ON_SHEET + 1, to };
};

export const printSlips: QueryHandler<'door.slipsPdf'> = async (office, { from, to, language }) => {
  const centre = office.centre();
  if (!centre || to < from || to - from >= SLIPS_ON_SHEET) throw new AppError({ code: 'notFound' });
  const tickets = Array.from({ length: to - from + 1 }, (_, index) => slipName(from + index));
  const pdf = await slipsPdf({ language, centreName: centre.name, tickets });
  return pdfFile(`${slipName(from)}-${slipName(to)}.pdf`, pdf);
};

export const enterSlip: CommandHandler<'door.enterSlip'> = (work, { number, day, time, triage, result }) => {
  const { office, db } = work;
  const ticket = slipName(number);
  if (isSlipUsed(db, ticket)) throw new AppError({ code: 'refused', rule: 'visit.slipUsed' });
  const category = categoryOf(office.catalogue(), triage);
  const entry: VisitCommand = {
    kind: 'enterSlip',
    triage,
    ticket,
    category,
    targetMinutes: targetFor(office, triage, category),
    takenAt: momentOf(day, time),
    result,
  };
  const visitId = office.newId();
  work.decide('visit', visitId, (state) => decideVisit(state, entry, work));
  return { visitId, ticket };
};
