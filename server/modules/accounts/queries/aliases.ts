import { In } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { NameAlias } from '../entities/name-alias.entity';
import type { SameFirm } from '../rules/compare-companies';

export interface KnownNames {
  /** Brands that are the same firm as the one asked for, itself included. */
  readonly brands: readonly string[];
  readonly sameFirm: SameFirm;
}

/** Every brand that the alias list calls the same firm as this one (ARC-2). One indexed look-up a request. */
export function knownNames(ctx: RequestContext, brandKey: string): Promise<KnownNames> {
  const key = `names:${brandKey}`;
  const asked = ctx.memo.get(key) as Promise<KnownNames> | undefined;
  if (asked) return asked;
  const answer = readNames(ctx, brandKey);
  ctx.memo.set(key, answer);
  return answer;
}

async function readNames(ctx: RequestContext, brandKey: string): Promise<KnownNames> {
  const named = await ctx.db.find(NameAlias, {
    where: [
      { aliasKey: brandKey, openKey: 1 },
      { firmKey: brandKey, openKey: 1 },
    ],
  });
  if (named.length === 0) return { brands: [brandKey], sameFirm: (a, b) => a === b };
  const firms = [...new Set(named.map((alias) => alias.firmKey))];
  const siblings = await ctx.db.findBy(NameAlias, { firmKey: In(firms), openKey: 1 });
  const brands = new Set([brandKey, ...firms, ...siblings.map((alias) => alias.aliasKey)]);
  return { brands: [...brands], sameFirm: (a, b) => brands.has(a) && brands.has(b) };
}
