import { Router, type Request, type Response } from 'express';
import { moneyToString } from '../../shared/money';
import { BankLineState } from '../../shared/vocabulary/banking';
import { assertMay } from '../core/access';
import type { RequestContext } from '../core/context';
import { DomainError } from '../core/errors';
import {
  checkStatement,
  importStatement,
  writeBankLines,
  writeFaults,
  type StatementFile,
} from '../modules/banking';
import { fromOwnOrigin } from './own-origin';
import { withUpload } from './spool-upload';

const MEGABYTES = 40;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const tooLarge = (): Error => new DomainError('bank.too_large', { most: MEGABYTES });

function workbook(response: Response, name: string): void {
  response.writeHead(200, {
    'Content-Type': XLSX,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-store',
  });
}

/**
 * Bank statements as files (BANK-1). POST /bank-files/check says what an import would take; /faults gives the lines that
 * cannot be taken as a workbook; /import?previewed=<digest> takes the previewed file in. GET /bank-files/lines.xlsx exports.
 */
export function bankRoutes(
  contextOf: (request: Request) => Promise<RequestContext>,
  alsoAllowed: readonly string[],
): Router {
  const router = Router();
  /** Somebody who may send statements, from a page of ours. */
  const sender = async (request: Request): Promise<RequestContext> => {
    // a type that no plain form can send: the browser asks first before it sends it from elsewhere
    if (!fromOwnOrigin(request, alsoAllowed) || !request.is('application/octet-stream'))
      throw new DomainError('auth.cross_site', {});
    const ctx = await contextOf(request);
    if (!ctx.actor) throw new DomainError('auth.unauthenticated', {});
    assertMay(ctx, 'bank.post');
    if (Number(request.headers['content-length'] ?? 0) > MEGABYTES * 1_000_000) throw tooLarge();
    return ctx;
  };
  const withFile = <T>(request: Request, work: (file: StatementFile) => Promise<T>): Promise<T> =>
    withUpload(request, { most: MEGABYTES * 1_000_000, tooLarge }, (kept) =>
      work({ ...kept, name: String(request.query['name'] ?? '') }),
    );

  router.post('/check', async (request, response) => {
    const ctx = await sender(request);
    const preview = await withFile(request, (file) => checkStatement(ctx, file));
    const { balance } = preview;
    response.json({
      ...preview,
      amount: moneyToString(preview.amount),
      balance: balance && {
        opening: moneyToString(balance.opening),
        closing: moneyToString(balance.closing),
        difference: moneyToString(balance.difference),
      },
      first: preview.first.map(({ lineNo, paidOn, amount, payer, text, reference }) => ({
        lineNo,
        paidOn,
        amount: moneyToString(amount),
        payer,
        text,
        reference,
      })),
      faults: preview.faults.map(({ lineNo, faults }) => ({ lineNo, faults })),
    });
  });
  router.post('/faults', async (request, response) => {
    const ctx = await sender(request);
    await withFile(request, (file) =>
      writeFaults(ctx, file, () => {
        workbook(response, `bank-faults-${ctx.today}.xlsx`);
        return response;
      }),
    );
    response.end();
  });
  router.post('/import', async (request, response) => {
    const ctx = await sender(request);
    const previewed = String(request.query['previewed'] ?? '');
    const { id, number, lines, refused } = await withFile(request, (file) =>
      importStatement(ctx, file, previewed),
    );
    response.status(201).json({ id, number, lines, refused });
  });
  router.get('/lines.xlsx', async (request, response) => {
    const ctx = await contextOf(request);
    if (!ctx.actor) throw new DomainError('auth.unauthenticated', {});
    assertMay(ctx, 'bank.read');
    const statementId = String(request.query['statementId'] ?? '').slice(0, 36);
    const states = Object.values(BankLineState).filter((state) => state === request.query['state']);
    workbook(response, `bank-lines-${ctx.today}.xlsx`);
    await writeBankLines(
      ctx,
      { ...(statementId ? { statementId } : {}), ...(states.length > 0 ? { states } : {}) },
      response,
    );
    response.end();
  });
  return router;
}
