import type { OutsideKind } from '../../../../shared/vocabulary/leads';
import type { TxContext } from '../../../core/context';
import { RetryUnit } from '../../../core/database';
import { isUniqueViolation } from '../../../core/database-errors';
import { DomainError } from '../../../core/errors';
import { guardedUpdate, insert, load } from '../../../core/persistence';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { activePeopleWithRole, User } from '../../identity';
import { notify } from '../../notifications';
import { Territory } from '../../territories';
import type { Lead } from '../entities/lead.entity';
import { OutsideRequest } from '../entities/outside-request.entity';
import { needOfVisit, outsideOf, type OutsidePlace, type VisitedSubject } from '../queries/outside-standing';

/** What a request is about, as the trail and the notices name it. */
export const subjectOf = (request: Pick<OutsideRequest, 'leadId' | 'accountId'>) =>
  request.leadId ? { type: 'Lead', id: request.leadId } : { type: 'Account', id: request.accountId ?? '' };

async function ask(
  tx: TxContext,
  kind: OutsideKind,
  repId: string,
  what: VisitedSubject & { readonly customerName: string },
  place: OutsidePlace,
): Promise<OutsideRequest> {
  const subject = what.leadId ? `lead:${what.leadId}` : `account:${what.accountId}`;
  const request = await insert(tx, OutsideRequest, {
    kind,
    repId,
    territoryId: place.territoryId,
    leadId: what.leadId,
    accountId: what.accountId,
    customerName: what.customerName,
    askedId: place.askedId,
    state: 'PENDING',
    openKey: `${kind}:${repId}:${subject}`,
  }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? new RetryUnit() : error;
  });
  await recordAudit(tx, 'outside.asked', subjectOf(request), { kind, territory: place.territoryName, repId });
  const rep = await load(tx, User, repId);
  const told = place.askedId
    ? [place.askedId]
    : (await activePeopleWithRole(tx, 'SALES_DIRECTOR')).map((person) => person.id);
  await notify(tx, told, 'outside.asked', subjectOf(request), {
    rep: rep?.name ?? '',
    customer: what.customerName,
    territory: place.territoryName,
  });
  return request;
}

/** A registration outside the rep's territory is taken in and asks (TER-6). Returns: the request, null at home. */
export async function askForRegistration(
  tx: TxContext,
  lead: Lead,
  repId: string,
): Promise<OutsideRequest | null> {
  const account = await load(tx, Account, lead.accountId);
  const place = await outsideOf(tx, repId, { regionCode: lead.regionCode, account });
  if (!place) return null;
  return ask(
    tx,
    'REGISTRATION',
    repId,
    { leadId: lead.id, accountId: null, customerName: lead.customerName },
    place,
  );
}

/** The request that a visit hangs on: one that stands, or a new one; null where none is needed (TER-6). */
export async function askForVisit(
  tx: TxContext,
  repId: string,
  subject: VisitedSubject,
): Promise<OutsideRequest | null> {
  const answer = await needOfVisit(tx, repId, subject);
  if (answer.need === 'NOTHING') return null;
  if (answer.need === 'STANDING') return answer.request;
  return ask(tx, 'VISIT', repId, { ...subject, customerName: answer.customerName }, answer.place);
}

/** Ends a request that nobody needs an answer to any more. */
export async function withdrawOutside(tx: TxContext, request: OutsideRequest): Promise<void> {
  if (request.state !== 'PENDING') return;
  await guardedUpdate(tx, OutsideRequest, request, {
    state: 'WITHDRAWN',
    openKey: null,
    decidedAt: tx.now,
  });
  await recordAudit(tx, 'outside.withdrawn', subjectOf(request), {
    kind: request.kind,
    repId: request.repId,
  });
}

export function pendingRegistration(tx: TxContext, leadId: string): Promise<OutsideRequest | null> {
  return tx.db.findOneBy(OutsideRequest, { leadId, kind: 'REGISTRATION', state: 'PENDING' });
}

/** The rep no longer holds the lead, or a ruling decided over it: what was asked falls away. */
export async function withdrawRegistration(tx: TxContext, leadId: string): Promise<void> {
  const request = await pendingRegistration(tx, leadId);
  if (request) await withdrawOutside(tx, request);
}

/** Another region while the lead waits for its review is another question; later it may not lead outside any more. */
export async function askAnew(tx: TxContext, lead: Lead, repId: string): Promise<void> {
  if (lead.state === 'REGISTERED') {
    await withdrawRegistration(tx, lead.id);
    await askForRegistration(tx, lead, repId);
    return;
  }
  const account = await load(tx, Account, lead.accountId);
  const place = await outsideOf(tx, repId, { regionCode: lead.regionCode, account });
  if (!place) return;
  const granted = await tx.db.existsBy(OutsideRequest, {
    leadId: lead.id,
    repId,
    territoryId: place.territoryId,
    state: 'GRANTED',
  });
  if (!granted)
    throw new DomainError('lead.region_outside', { territory: place.territoryName }, 'regionCode');
}

/** @throws DomainError lead.consent_pending while the territory's manager has not answered (TER-6) */
export async function assertConsented(tx: TxContext, leadId: string): Promise<void> {
  const request = await pendingRegistration(tx, leadId);
  if (!request) return;
  const territory = await load(tx, Territory, request.territoryId);
  throw new DomainError('lead.consent_pending', { territory: territory?.name ?? '' }, 'leadId');
}
