import {
  addDays,
  localDateIn,
  monthOf,
  weekdayOf,
  zoneOffsetMinutes,
  type LocalDate,
} from '../../../../shared/local-date';
import type {
  NoPhoneReason,
  ReceptionChannel,
  ReceptionKind,
  Sex,
} from '../../../../shared/vocabulary/intents';
import type { IntentLevel, LeadSource } from '../../../../shared/vocabulary/leads';
import { actorOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { normalisePhone } from '../../accounts';
import { recordAudit } from '../../audit';
import { leadsPolicy, recordReceptionFollowUp, takeInCustomer, type RedactedHit } from '../../leads';
import { policyAt } from '../../policies';
import { Reception } from '../entities/reception.entity';

export interface RecordReceptionInput {
  readonly kind: ReceptionKind;
  readonly visitorName: string;
  readonly sex?: Sex | null;
  readonly phone?: string | null;
  readonly noPhoneReason?: NoPhoneReason | null;
  readonly customerName?: string | null;
  readonly siteName?: string | null;
  readonly productLine: string;
  readonly level: IntentLevel;
  /** Now unless told. */
  readonly arrivedAt?: Date | null;
  readonly leftAt?: Date | null;
  readonly talk: string;
  readonly channel: ReceptionChannel;
  readonly result?: string | null;
  readonly nextStepOn?: LocalDate | null;
  readonly suspectedReason?: string | null;
  readonly idempotencyKey?: string | null;
}

export interface Received {
  readonly reception: Reception;
  readonly matches: readonly RedactedHit[];
}

/** How the visitor heard of us, as the source of the lead; everything else came by itself (LEAD-13). */
const sourceOf = (kind: ReceptionKind, channel: ReceptionChannel): LeadSource =>
  channel === 'FAIR'
    ? 'FAIR'
    : channel === 'FRIEND'
      ? 'REFERRAL'
      : channel === 'NETWORK'
        ? 'WEB'
        : kind === 'CALL'
          ? 'PHONE'
          : 'WALK_IN';

/**
 * Enters who came or called. With a phone it becomes a lead by itself, or a contact of the rep's own lead; another's
 * customer opens or joins a case and is answered redacted, as any registration is (INT-6).
 *
 * @throws DomainError reception.phone_or_reason, reception.customer_needed, reception.times, lead.reason_needed
 */
export async function recordReception(ctx: RequestContext, input: RecordReceptionInput): Promise<Received> {
  const phone = normalisePhone(input.phone);
  const reachable = phone !== null && !phone.weak;
  if (!reachable && !input.noPhoneReason) throw new DomainError('reception.phone_or_reason', {}, 'phone');
  const customerName = input.customerName?.trim() || null;
  if (reachable && !customerName) throw new DomainError('reception.customer_needed', {}, 'customerName');
  return inTransaction(
    ctx,
    async (tx) => {
      const times = await readTimes(tx, input);
      const repId = actorOf(tx).userId;
      const taken =
        reachable && customerName
          ? await takeInCustomer(tx, {
              customerName,
              contactName: input.visitorName.trim(),
              contactPhone: input.phone ?? null,
              siteName: input.siteName ?? null,
              productLine: input.productLine.trim(),
              source: sourceOf(input.kind, input.channel),
              level: input.level,
              suspectedReason: input.suspectedReason ?? null,
            })
          : null;
      const reception = await insert(tx, Reception, {
        repId,
        kind: input.kind,
        visitorName: input.visitorName.trim(),
        sex: input.sex ?? null,
        phone: reachable ? (input.phone?.trim() ?? null) : null,
        noPhoneReason: reachable ? null : (input.noPhoneReason ?? null),
        customerName,
        productLine: input.productLine.trim(),
        level: input.level,
        ...times,
        talk: input.talk.trim(),
        channel: input.channel,
        outcome: taken?.outcome ?? 'ANONYMOUS',
        refusal: taken?.refusal ?? null,
        result: input.result?.trim() || null,
        leadId: taken?.lead?.id ?? null,
      });
      if (taken?.lead && taken.outcome !== 'TAKEN')
        await recordReceptionFollowUp(tx, {
          leadId: taken.lead.id,
          repId,
          on: reception.receivedOn,
          note: reception.talk,
          nextStep: reception.result,
          nextStepOn: input.nextStepOn ?? null,
        });
      await recordAudit(
        tx,
        'reception.recorded',
        { type: 'Reception', id: reception.id },
        { outcome: reception.outcome, leadId: reception.leadId },
      );
      return { reception, matches: taken?.matches ?? [] };
    },
    { op: 'recordReception', key: input.idempotencyKey, request: input },
  );
}

async function readTimes(
  tx: TxContext,
  input: RecordReceptionInput,
): Promise<Pick<Reception, 'arrivedAt' | 'leftAt' | 'receivedOn' | 'hour' | 'weekday' | 'month'>> {
  const { followUpLateDays } = await policyAt(tx, leadsPolicy);
  const arrivedAt = input.arrivedAt ?? tx.now;
  const leftAt = input.leftAt ?? null;
  const receivedOn = localDateIn(arrivedAt, tx.timeZone);
  if (
    arrivedAt > tx.now ||
    receivedOn < addDays(tx.today, -followUpLateDays) ||
    (leftAt !== null && (leftAt < arrivedAt || leftAt > tx.now))
  )
    throw new DomainError('reception.times', { days: followUpLateDays }, 'arrivedAt');
  const local = new Date(arrivedAt.getTime() + zoneOffsetMinutes(arrivedAt, tx.timeZone) * 60_000);
  return {
    arrivedAt,
    leftAt,
    receivedOn,
    hour: local.getUTCHours(),
    weekday: weekdayOf(receivedOn),
    month: monthOf(receivedOn),
  };
}
