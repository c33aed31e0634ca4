import express, { Router, type Request, type Response } from 'express';
import { isMonth } from '../../shared/local-date';
import { LetterTone } from '../../shared/vocabulary/letters';
import { assertMay } from '../core/access';
import type { RequestContext } from '../core/context';
import { DomainError } from '../core/errors';
import {
  letterFile,
  ownBatch,
  streamBatch,
  templateFile,
  uploadLetterTemplate,
  writeAnalysis,
} from '../modules/letters';
import { fromOwnOrigin } from './own-origin';

const mimes = {
  PDF: 'application/pdf',
  DOCX: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ZIP: 'application/zip',
} as const;
const READ_AT_MOST = 8_000_000;

function head(response: Response, mime: keyof typeof mimes, name: string, inline = false): void {
  response.writeHead(200, {
    'Content-Type': mimes[mime],
    'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
    // our own pages may show a letter in a frame
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'",
    'Cache-Control': 'private, no-store',
  });
}

const named = (path: string): { id: string; form: 'PDF' | 'DOCX' } => {
  const [, id = '', ending = ''] = /^([\w-]{36})\.(pdf|docx)$/.exec(path) ?? [];
  if (!id) throw new DomainError('common.not_found', { type: 'page' });
  return { id, form: ending === 'pdf' ? 'PDF' : 'DOCX' };
};

/**
 * Letters as files (DUN-1): /letters/<id>.pdf, .docx; /letters/templates/<id>.docx, .pdf (sample); POST /letters/templates;
 * /letters/batches/<id>.zip; /letters/analysis.xlsx (RPT-2).
 */
export function letterRoutes(
  contextOf: (request: Request) => Promise<RequestContext>,
  alsoAllowed: readonly string[],
): Router {
  const router = Router();
  const reader = async (request: Request): Promise<RequestContext> => {
    const ctx = await contextOf(request);
    if (!ctx.actor) throw new DomainError('auth.unauthenticated', {});
    return ctx;
  };
  router.post(
    '/templates',
    async (request, _response, next) => {
      if (!fromOwnOrigin(request, alsoAllowed) || !request.is('application/octet-stream'))
        throw new DomainError('auth.cross_site', {});
      assertMay(await reader(request), 'letter.template');
      next();
    },
    express.raw({ type: 'application/octet-stream', limit: READ_AT_MOST }),
    async (request, response) => {
      const tone = Object.values(LetterTone).find((code) => code === request.query['tone']);
      if (!tone) throw new DomainError('common.invalid_input', { fields: 'tone' }, 'tone');
      const body: unknown = request.body;
      const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
      const name = String(request.query['name'] ?? '');
      const { id, versionNo } = await uploadLetterTemplate(await reader(request), { tone, name, bytes });
      response.status(201).json({ id, versionNo });
    },
  );
  router.get('/templates/:file', async (request, response) => {
    const ctx = await reader(request);
    assertMay(ctx, 'letter.template');
    const { id, form } = named(request.params.file);
    const { name, bytes } = await templateFile(ctx, id, form);
    head(response, form, name, form === 'PDF');
    response.end(bytes);
  });
  router.get('/batches/:file', async (request, response) => {
    const ctx = await reader(request);
    const id = /^([\w-]{36})\.zip$/.exec(request.params.file)?.[1] ?? '';
    const batch = await ownBatch(ctx, id);
    head(response, 'ZIP', `letters-${ctx.today}.zip`);
    await streamBatch(ctx, batch, response);
    response.end();
  });
  router.get('/analysis.xlsx', async (request, response) => {
    const ctx = await reader(request);
    assertMay(ctx, 'receivable.read');
    const given = (name: string): string | null => {
      const value = request.query[name];
      return typeof value === 'string' && value ? value.slice(0, 36) : null;
    };
    const month = given('month') ?? '';
    if (!isMonth(month)) throw new DomainError('common.invalid_input', { fields: 'month' }, 'month');
    const by = given('by') === 'CONTRACT' ? 'CONTRACT' : 'CUSTOMER';
    head(response, 'XLSX', `${month}.xlsx`);
    await writeAnalysis(ctx, { month, by, unitId: given('unitId'), repId: given('repId') }, response);
    response.end();
  });
  router.get('/:file', async (request, response) => {
    const ctx = await reader(request);
    assertMay(ctx, 'receivable.read');
    const { id, form } = named(request.params.file);
    const { name, bytes } = await letterFile(ctx, id, form);
    head(response, form, name, form === 'PDF' && 'inline' in request.query);
    response.end(bytes);
  });
  return router;
}
