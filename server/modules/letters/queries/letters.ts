import { In, type SelectQueryBuilder } from 'typeorm';
import type { LetterProof } from '../../../../shared/vocabulary/letters';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import {
  likePattern,
  listQuery,
  listRows,
  type ListArgs,
  type ListSpec,
  type Page,
} from '../../../core/list-query';
import { getOrThrow, loadMany, notFound } from '../../../core/persistence';
import { contractsInSight, DunningLetter, getVisibleLetter, narrowLetters } from '../../receivables';
import { LetterDelivery } from '../entities/letter-delivery.entity';
import { LetterDocument } from '../entities/letter-document.entity';
import type { LetterFilter } from '../graphql/letter.inputs';

const sendings = (state?: string): string =>
  `EXISTS (SELECT 1 FROM letter_delivery sending WHERE sending.letterId = letter.id${state ? ` AND sending.state = '${state}'` : ''})`;

const proofSql: Record<LetterProof, string> = {
  NOT_SENT: `NOT ${sendings()}`,
  PROVEN: sendings('RECEIVED'),
  MISSING: `${sendings('SENT')} AND NOT ${sendings('RECEIVED')}`,
  RETURNED: `${sendings('RETURNED')} AND NOT ${sendings('SENT')} AND NOT ${sendings('RECEIVED')}`,
};

const letterList = (ctx: RequestContext): ListSpec<DunningLetter, LetterFilter> => ({
  entity: DunningLetter,
  alias: 'letter',
  scope: (query) => narrowLetters(ctx, query, 'letter'),
  sort: {
    issuedOn: 'letter.issuedOn',
    number: 'letter.number',
    month: 'letter.month',
    sequence: 'letter.sequence',
    overdueAmount: 'letter.overdueAmount',
  },
  defaultSort: ['issuedOn', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere({ id: In(ids) }),
    q: (query, q) =>
      query.andWhere(
        "(letter.number LIKE :q ESCAPE '!' OR letter.accountId IN (SELECT a.id FROM account a WHERE a.name LIKE :q ESCAPE '!'))",
        { q: likePattern(q) },
      ),
    accountId: (query, accountId) => query.andWhere({ accountId }),
    month: (query, month) => query.andWhere({ month }),
    unanswered: (query, unanswered) => query.andWhere(`letter.settledOn IS ${unanswered ? '' : 'NOT '}NULL`),
    tone: (query, tone) =>
      query.andWhere('letter.id IN (SELECT d.letterId FROM letter_document d WHERE d.tone = :tone)', {
        tone,
      }),
    state: (query, state) =>
      query.andWhere(
        `letter.id ${state === 'SIGNED_OFF' ? 'IN' : 'NOT IN'} (SELECT d.letterId FROM letter_document d WHERE d.state = 'SIGNED_OFF')`,
      ),
    proof: (query, proof) => query.andWhere(proofSql[proof]),
  },
});

export function listLetters(ctx: RequestContext, args: ListArgs<LetterFilter>): Promise<Page<DunningLetter>> {
  return listQuery(ctx, letterList(ctx), args);
}

/** Lines about contracts that the reader does not see. */
function hiddenLine(ctx: RequestContext): { readonly sql: string; readonly params: object } | null {
  const scope = contractsInSight(ctx);
  return (
    scope && {
      sql: `SELECT line.letterId FROM dunning_letter_line line INNER JOIN receivable item ON item.id = line.receivableId WHERE item.contractId NOT IN (${scope.sql})`,
      params: scope.params,
    }
  );
}

/** Letters that fit and that the reader may read in full, in order of their numbers. */
export async function wholeLetterIds(
  ctx: RequestContext,
  filter: LetterFilter | null | undefined,
  most: number,
): Promise<string[]> {
  const query: SelectQueryBuilder<DunningLetter> = listRows(ctx, letterList(ctx), filter);
  query.andWhere('letter.id IN (SELECT d.letterId FROM letter_document d)');
  const hidden = hiddenLine(ctx);
  if (hidden) query.andWhere(`letter.id NOT IN (${hidden.sql})`, hidden.params);
  const rows = await query
    .select('letter.id', 'id')
    .orderBy('letter.number')
    .limit(most + 1)
    .getRawMany<{ id: string }>();
  if (rows.length > most) throw new DomainError('letter.too_many', { most });
  return rows.map(({ id }) => id);
}

/**
 * The letter, if every contract it names is in the reader's sight: its text shows them all.
 *
 * @throws DomainError common.not_found, letter.partly_in_sight
 */
export async function getWholeLetter(ctx: RequestContext, id: string): Promise<DunningLetter> {
  const letter = await getVisibleLetter(ctx, id);
  const hidden = hiddenLine(ctx);
  if (!hidden) return letter;
  const part = await ctx.db
    .createQueryBuilder(DunningLetter, 'letter')
    .where('letter.id = :id', { id })
    .andWhere(`letter.id IN (${hidden.sql})`, hidden.params)
    .getExists();
  if (part) throw new DomainError('letter.partly_in_sight', {});
  return letter;
}

export function deliveriesOf(ctx: RequestContext, letterId: string): Promise<LetterDelivery[]> {
  return loadMany(ctx, 'deliveriesOfLetter', letterId, async (ids) =>
    (
      await ctx.db.find(LetterDelivery, {
        where: { letterId: In([...ids]) },
        order: { sentOn: 'ASC', createdAt: 'ASC', id: 'ASC' },
      })
    ).map((row) => [row.letterId, row] as const),
  );
}

export async function documentOf(ctx: RequestContext, letterId: string): Promise<LetterDocument | null> {
  const rows = await loadMany(ctx, 'documentOfLetter', letterId, async (ids) =>
    (await ctx.db.findBy(LetterDocument, { letterId: In([...ids]) })).map(
      (row) => [row.letterId, row] as const,
    ),
  );
  return rows[0] ?? null;
}

/** @throws DomainError common.not_found, also where only the letter is out of sight */
export async function assertDeliveryInSight(ctx: RequestContext, id: string): Promise<void> {
  const { letterId } = await getOrThrow(ctx, LetterDelivery, id, 'id');
  await getVisibleLetter(ctx, letterId).catch(() => {
    throw notFound(LetterDelivery, 'id');
  });
}

/** Whether the reader may open slips of a sending. */
export async function seesDelivery(ctx: RequestContext, id: string): Promise<boolean> {
  return assertDeliveryInSight(ctx, id).then(
    () => true,
    () => false,
  );
}
