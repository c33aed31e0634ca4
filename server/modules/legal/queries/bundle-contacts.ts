import { In } from 'typeorm';
import { confirmationState, promiseState } from '../../../../shared/vocabulary/ledger';
import { legalStage } from '../../../../shared/vocabulary/legal';
import { letterChannel, letterDeliveryState } from '../../../../shared/vocabulary/letters';
import { load } from '../../../core/persistence';
import { User } from '../../identity';
import { LetterDelivery, LetterDocument, renderLetter, type TemplateCache } from '../../letters';
import { BalanceConfirmation, DunningLetter, PaymentPromise } from '../../receivables';
import { PlannedVisit, VisitReport } from '../../visits';
import { missing, papers, sheet, word, yuan, type Desk, type Piece } from './bundle-piece';
import { filedPapers } from './bundle-goods';
import { stepsOf } from './legal-cases';

/** Letters that name an item of the contract: text, sendings, proof. */
export async function letterPieces(desk: Desk): Promise<Piece[]> {
  const { ctx, contract, say } = desk;
  const letters = await ctx.db
    .createQueryBuilder(DunningLetter, 'letter')
    .where(
      `letter.id IN (SELECT line.letterId FROM dunning_letter_line line INNER JOIN receivable item ON item.id = line.receivableId
        WHERE item.contractId = :contractId)`,
      { contractId: contract.id },
    )
    .orderBy('letter.number')
    .getMany();
  const ids = letters.map(({ id }) => id);
  const [documents, sendings] =
    ids.length > 0
      ? await Promise.all([
          ctx.db.findBy(LetterDocument, { letterId: In(ids) }),
          ctx.db.find(LetterDelivery, {
            where: { letterId: In(ids) },
            order: { sentOn: 'ASC', createdAt: 'ASC', id: 'ASC' },
          }),
        ])
      : [[], []];
  const table = {
    columns: [
      { head: say('document') },
      { head: say('on') },
      { head: say('sequence'), figure: true },
      { head: say('amount'), figure: true },
      { head: say('sentOn') },
      { head: say('channel') },
      { head: say('reference') },
      { head: say('state') },
    ],
    rows: letters.flatMap((letter) => {
      const start = [letter.number, letter.issuedOn, `${letter.sequence}`, yuan(letter.overdueAmount)];
      const own = sendings.filter(({ letterId }) => letterId === letter.id);
      if (own.length === 0) return [[...start, '', '', '', '']];
      return own.map((row) => [
        ...start,
        row.sentOn,
        word(desk, letterChannel.labels[row.channel]),
        `${row.reference} ${row.endedNote ?? ''}`.trim(),
        `${word(desk, letterDeliveryState.labels[row.state])} ${row.endedOn ?? ''}`.trim(),
      ]);
    }),
    none: say('none'),
  };
  const templates: TemplateCache = new Map();
  const each = await Promise.all(
    letters.map(async (letter): Promise<Piece[]> => {
      const { number, issuedOn } = letter;
      const document = documents.find(({ letterId }) => letterId === letter.id);
      const text: Piece = document
        ? {
            part: 'LETTERS',
            title: say('letter', { number }),
            on: issuedOn,
            ending: 'pdf',
            read: async () => (await renderLetter(ctx, document, 'PDF', templates)).bytes,
          }
        : missing('LETTERS', say('letterDocument', { number }), issuedOn);
      const own = sendings.filter(({ letterId }) => letterId === letter.id);
      const title = say('letterProof', { number });
      const slips = await Promise.all(
        own.map(({ id, endedOn, sentOn }) =>
          papers(desk, 'LETTERS', title, { type: 'LetterDelivery', id, on: endedOn ?? sentOn }),
        ),
      );
      const proven = own.some(({ state }) => state === 'RECEIVED');
      const proof = proven && slips.flat().length > 0 ? [] : [missing('LETTERS', title, issuedOn)];
      return [text, ...slips.flat(), ...proof];
    }),
  );
  if (letters.length === 0) return [missing('LETTERS', say('letters'))];
  return [sheet(desk, 'LETTERS', say('letters'), [table]), ...each.flat()];
}

/** Visits at the customer since the contract was signed, with what was said and the photos. */
export async function visitPieces(desk: Desk): Promise<Piece[]> {
  const { ctx, contract, account, say } = desk;
  const visits = await ctx.db
    .createQueryBuilder(PlannedVisit, 'visit')
    .where("visit.accountId = :accountId AND visit.state = 'DONE'", { accountId: account.id })
    .andWhere('visit.visitOn >= :from', { from: contract.signedOn ?? '1970-01-01' })
    .orderBy('visit.visitOn')
    .addOrderBy('visit.id')
    .getMany();
  if (visits.length === 0) return [missing('VISITS', say('visits'))];
  const reports = await ctx.db.findBy(VisitReport, { visitId: In(visits.map(({ id }) => id)) });
  const rows = await Promise.all(
    visits.map(async (visit) => {
      const report = reports.find(({ visitId }) => visitId === visit.id);
      const rep = await load(ctx, User, visit.repId);
      const promised = report?.promisedAmount
        ? `${yuan(report.promisedAmount)} ${report.promisedOn ?? ''}`.trim()
        : '';
      return [visit.visitOn, rep?.name ?? '', report?.metWhom ?? '', report?.outcome ?? visit.goal, promised];
    }),
  );
  const table = {
    columns: [
      { head: say('on'), width: 60 },
      { head: say('rep'), width: 60 },
      { head: say('met'), width: 80 },
      { head: say('outcome') },
      { head: say('payBy'), width: 90 },
    ],
    rows,
    none: say('none'),
  };
  const photos = await Promise.all(
    visits.map(({ id, visitOn }) =>
      papers(desk, 'VISITS', say('visitPapers', { on: visitOn }), { type: 'PlannedVisit', id, on: visitOn }),
    ),
  );
  return [sheet(desk, 'VISITS', say('visits'), [table]), ...photos.flat()];
}

/** Confirmations of the balance that name an item of the contract, with what came back signed. */
export async function confirmationPieces(desk: Desk): Promise<Piece[]> {
  const { ctx, contract, say } = desk;
  const filed = await ctx.db
    .createQueryBuilder(BalanceConfirmation, 'filed')
    .where(
      `filed.id IN (SELECT line.confirmationId FROM balance_confirmation_line line INNER JOIN receivable item ON item.id = line.receivableId
        WHERE item.contractId = :contractId)`,
      { contractId: contract.id },
    )
    .orderBy('filed.asOf')
    .addOrderBy('filed.number')
    .getMany();
  if (filed.length === 0) return [missing('CONFIRMATIONS', say('confirmations'))];
  const table = {
    columns: [
      { head: say('document') },
      { head: say('asOf') },
      { head: say('amount'), figure: true },
      { head: say('state') },
      { head: say('returnedOn') },
      { head: say('confirmed'), figure: true },
    ],
    rows: filed.map((row) => [
      row.number,
      row.asOf,
      yuan(row.openAmount),
      word(desk, confirmationState.labels[row.state]),
      row.returnedOn ?? '',
      yuan(row.confirmedAmount),
    ]),
    none: say('none'),
  };
  const scans = await Promise.all(
    filed.map(async ({ id, number, asOf, returnedOn }) => {
      const title = say('confirmation', { number });
      const subject = { type: 'BalanceConfirmation', id, on: returnedOn ?? asOf };
      const found = await papers(desk, 'CONFIRMATIONS', title, subject);
      return found.length > 0 ? found : [missing('CONFIRMATIONS', title, asOf)];
    }),
  );
  return [sheet(desk, 'CONFIRMATIONS', say('confirmations'), [table]), ...scans.flat()];
}

/** Promises to pay on items of the contract. */
export async function promisePieces(desk: Desk): Promise<Piece[]> {
  const { ctx, contract, say } = desk;
  const promises = await ctx.db.find(PaymentPromise, {
    where: { contractId: contract.id },
    order: { promisedOn: 'ASC', createdAt: 'ASC', id: 'ASC' },
  });
  if (promises.length === 0) return [missing('PROMISES', say('promises'))];
  const table = {
    columns: [
      { head: say('on') },
      { head: say('promisedBy') },
      { head: say('amount'), figure: true },
      { head: say('payBy') },
      { head: say('state') },
      { head: say('note') },
    ],
    rows: promises.map((row) => [
      row.promisedOn,
      row.promisedBy,
      yuan(row.amount),
      row.payBy,
      word(desk, promiseState.labels[row.state]),
      row.note ?? '',
    ]),
    none: say('none'),
  };
  return [sheet(desk, 'PROMISES', say('promises'), [table])];
}

/** What legal affairs did, with the papers of each step. */
export async function stepPieces(desk: Desk): Promise<Piece[]> {
  const { ctx, found, say } = desk;
  const steps = await stepsOf(ctx, found.id);
  const named = (stage: (typeof steps)[number]['stage']): string => word(desk, legalStage.labels[stage]);
  const table = {
    columns: [
      { head: say('on') },
      { head: say('step') },
      { head: say('amount'), figure: true },
      { head: say('reference') },
      { head: say('note') },
    ],
    rows: steps.map((step) => [
      step.steppedOn,
      `${named(step.stage)}${step.withdrawnOn ? say('taken') : ''}`,
      yuan(step.amount),
      step.reference ?? '',
      step.note,
    ]),
    none: say('none'),
  };
  const files = await Promise.all(
    steps
      .filter(({ withdrawnOn }) => withdrawnOn === null)
      .map(({ id, stage, steppedOn }) =>
        papers(desk, 'STEPS', say('stepPapers', { step: named(stage) }), {
          type: 'LegalStep',
          id,
          on: steppedOn,
        }),
      ),
  );
  return [sheet(desk, 'STEPS', say('steps'), [table]), ...files.flat()];
}

/** Letters that came and went outside the product, and whatever else was filed. */
export async function correspondencePieces(desk: Desk): Promise<Piece[]> {
  const filed = await Promise.all([
    filedPapers(desk, 'CORRESPONDENCE', 'CORRESPONDENCE'),
    filedPapers(desk, 'OTHER', 'CORRESPONDENCE'),
  ]);
  const all = filed.flat();
  return all.length > 0 ? all : [missing('CORRESPONDENCE', desk.say('correspondence'))];
}
