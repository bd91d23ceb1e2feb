import { AppError } from '#shared/api/errors.ts';
import { decideProposal } from '#shared/domain/proposal/rules.ts';
import { proposals, proposalsOf, type ProposalRow } from '#db/repositories/proposals.ts';
import { allStaff } from '#db/repositories/staff.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { staffOf } from '#electron/office/work.ts';

/** Open ones come first, so none of those is left out. */
export const MOST_PROPOSALS = 100;

export const make: CommandHandler<'proposal.make'> = (work, { words }) => {
  const centre = work.office.centre();
  if (!centre) throw new AppError({ code: 'notFound' });
  const proposalId = work.newId();
  work.decide('proposal', proposalId, (state) =>
    decideProposal(state, { kind: 'make', proposalId, centreId: centre.id, words }),
  );
  return { proposalId };
};

export const answer: CommandHandler<'proposal.answer'> = (work, { proposalId, how, words }) => {
  work.decide('proposal', proposalId, (state) =>
    decideProposal(state, { kind: 'answer', proposalId, how, words }),
  );
  return {};
};

export const list: QueryHandler<'proposal.list'> = (office, _input, caller) => {
  const { staffId, roles } = staffOf(caller);
  const names = new Map(allStaff(office.db).map(({ id, name }) => [id, name]));
  const rows = roles.includes('manager')
    ? proposals(office.db, MOST_PROPOSALS)
    : proposalsOf(office.db, staffId, MOST_PROPOSALS);
  return {
    proposals: rows.map((row) => {
      const { madeAt, madeBy, words, status, answers } = row.state;
      const isMine = madeBy === staffId;
      return {
        proposalId: row.id,
        ...{ madeAt, words, status },
        byName: names.get(madeBy) ?? null,
        isMine,
        isUnread: isMine && isUnread(row),
        answers: answers.map(({ by, ...said }) => ({ ...said, byName: names.get(by) ?? null })),
      };
    }),
  };
};

/** Answered since its maker last looked. */
export function isUnread({ state, answersRead }: ProposalRow): boolean {
  return state.answers.length > answersRead;
}
