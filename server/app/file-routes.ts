import express, { Router, type Request } from 'express';
import type { RequestContext } from '../core/context';
import { DomainError } from '../core/errors';
import { MOST_BYTES, readableFile, storeFile } from '../modules/files';
import { mimeOf } from '../modules/files/rules/sniff-type';
import { fromOwnOrigin } from './own-origin';

/** Lets a larger body in than is taken, so that the answer names the limit instead of breaking the connection. */
const READ_AT_MOST = 12_000_000;

/** POST /files?name=… takes the bytes of one file in; GET /files/<id> gives them to those who may see them. */
export function fileRoutes(
  contextOf: (request: Request) => Promise<RequestContext>,
  alsoAllowed: readonly string[],
): Router {
  const router = Router();
  router.post(
    '/',
    // a type that no plain form can send: the browser asks first before it sends it from elsewhere
    (request, _response, next) => {
      if (!fromOwnOrigin(request, alsoAllowed) || !request.is('application/octet-stream'))
        throw new DomainError('auth.cross_site', {});
      next();
    },
    async (request, _response, next) => {
      if (!(await contextOf(request)).actor) throw new DomainError('auth.unauthenticated', {});
      if (Number(request.headers['content-length'] ?? 0) > READ_AT_MOST)
        throw new DomainError('file.too_large', { most: MOST_BYTES / 1_000_000 });
      next();
    },
    express.raw({ type: 'application/octet-stream', limit: READ_AT_MOST }),
    async (request, response) => {
      const bytes: unknown = request.body;
      const name = String(request.query['name'] ?? '');
      const ctx = await contextOf(request);
      const file = await storeFile(ctx, { name, bytes: Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0) });
      const { id, kind, size } = file;
      response.status(201).json({ id, name: file.name, kind, size });
    },
  );
  router.get('/:id', async (request, response) => {
    const ctx = await contextOf(request);
    if (!ctx.actor) throw new DomainError('auth.unauthenticated', {});
    const { file, mime, bytes } = await readableFile(ctx, request.params.id);
    const inline = mime !== mimeOf.PDF;
    response.writeHead(200, {
      'Content-Type': mime,
      'Content-Length': bytes.length,
      'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, max-age=3600',
    });
    response.end(bytes);
  });
  return router;
}
