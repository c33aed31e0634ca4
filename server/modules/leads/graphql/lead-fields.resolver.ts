import { In } from 'typeorm';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { load, loadMany } from '../../../core/persistence';
import { Account, loadVisibleAccount, maskPhone } from '../../accounts';
import { AuditEntry } from '../../audit';
import { User } from '../../identity';
import { CollisionCase } from '../entities/collision-case.entity';
import { FollowUp } from '../entities/follow-up.entity';
import { LeadAssistant } from '../entities/lead-assistant.entity';
import { LeadClaim } from '../entities/lead-claim.entity';
import { LeadLevelChange } from '../entities/lead-level-change.entity';
import { LeadProbe } from '../entities/lead-probe.entity';
import { Lead } from '../entities/lead.entity';
import { visibleCases } from '../queries/visible-cases';
import { openClaimOf, protectionOfLead } from '../queries/protection-of-lead';
import { assistantsOf, mayReadLeadContact, mayReadTalks } from '../queries/visible-leads';
import { LeadProtectionType } from './lead.types';

const TIMELINE = 200;

@Resolver(() => Lead)
export class LeadFieldsResolver {
  @FieldResolver(() => User, { nullable: true })
  owner(@Root() lead: Lead, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, lead.ownerId);
  }

  @FieldResolver(() => User, { nullable: true })
  registeredBy(@Root() lead: Lead, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, lead.registeredById);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: 'Its account, where the reader may see that.',
  })
  account(@Root() lead: Lead, @Ctx() ctx: RequestContext): Promise<Account | null> {
    return loadVisibleAccount(ctx, lead.accountId);
  }

  @FieldResolver(() => Boolean, { description: 'The reader holds it.' })
  mine(@Root() lead: Lead, @Ctx() ctx: RequestContext): boolean {
    return lead.ownerId === actorOf(ctx).userId;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Masked but for its end for those without need (ARC-3).',
  })
  async contactPhone(@Root() lead: Lead, @Ctx() ctx: RequestContext): Promise<string | null> {
    if (!lead.contactPhone || (await mayReadLeadContact(ctx, lead))) return lead.contactPhone;
    return maskPhone(lead.contactPhone);
  }

  @FieldResolver(() => LeadClaim, { nullable: true, description: 'The claim that runs.' })
  claim(@Root() lead: Lead, @Ctx() ctx: RequestContext): Promise<LeadClaim | null> {
    return openClaimOf(ctx, lead.id);
  }

  @FieldResolver(() => LeadProtectionType, {
    nullable: true,
    description: 'How long it is protected; null while nobody holds it.',
  })
  protection(@Root() lead: Lead, @Ctx() ctx: RequestContext): Promise<LeadProtectionType | null> {
    return protectionOfLead(ctx, lead);
  }

  @FieldResolver(() => [LeadClaim], { description: 'Everybody who held it, oldest first.' })
  claims(@Root() lead: Lead, @Ctx() ctx: RequestContext): Promise<LeadClaim[]> {
    return loadMany(ctx, 'claimsOfLead', lead.id, async (ids) =>
      (
        await ctx.db.find(LeadClaim, {
          where: { leadId: In([...ids]) },
          order: { startedAt: 'ASC', id: 'ASC' },
        })
      ).map((row) => [row.leadId, row] as const),
    );
  }

  @FieldResolver(() => [FollowUp], {
    description: 'Contacts with the customer, newest first; of the pool for superiors only.',
  })
  async followUps(@Root() lead: Lead, @Ctx() ctx: RequestContext): Promise<FollowUp[]> {
    if (!(await mayReadTalks(ctx, lead))) return [];
    return loadMany(ctx, 'followUpsOfLead', lead.id, async (ids) =>
      (
        await ctx.db.find(FollowUp, {
          where: { leadId: In([...ids]) },
          order: { contactedOn: 'DESC', id: 'DESC' },
        })
      ).map((row) => [row.leadId, row] as const),
    );
  }

  @FieldResolver(() => [LeadLevelChange], {
    description: 'Changes of intent level, newest first; of the pool for superiors only (INT-4).',
  })
  async levelChanges(@Root() lead: Lead, @Ctx() ctx: RequestContext): Promise<LeadLevelChange[]> {
    if (!(await mayReadTalks(ctx, lead))) return [];
    return loadMany(ctx, 'levelChangesOfLead', lead.id, async (ids) =>
      (
        await ctx.db.find(LeadLevelChange, {
          where: { leadId: In([...ids]) },
          order: { changedOn: 'DESC', id: 'DESC' },
        })
      ).map((row) => [row.leadId, row] as const),
    );
  }

  @FieldResolver(() => [LeadAssistant], { description: 'Reps who assist by a ruling.' })
  assistants(@Root() lead: Lead, @Ctx() ctx: RequestContext): Promise<LeadAssistant[]> {
    return assistantsOf(ctx, lead.id);
  }

  @FieldResolver(() => [CollisionCase], {
    description: "Collision cases about it in the reader's sight, newest first.",
  })
  collisionCases(@Root() lead: Lead, @Ctx() ctx: RequestContext): Promise<CollisionCase[]> {
    return loadMany(ctx, 'casesOfLead', lead.id, async (ids) => {
      const query = ctx.db
        .createQueryBuilder(CollisionCase, 'collision')
        .where('collision.leadId IN (:...leadIds)', { leadIds: [...ids] })
        .orderBy('collision.createdAt', 'DESC')
        .addOrderBy('collision.id', 'DESC');
      visibleCases(ctx, query);
      return (await query.getMany()).map((row) => [row.leadId ?? '', row] as const);
    });
  }

  @FieldResolver(() => [AuditEntry], {
    description:
      'What happened to the lead, newest first, at most 200 entries (AUD-1); of the pool for superiors only.',
  })
  async timeline(@Root() lead: Lead, @Ctx() ctx: RequestContext): Promise<AuditEntry[]> {
    if (!(await mayReadTalks(ctx, lead))) return [];
    return loadMany(ctx, 'timelineOfLead', lead.id, async (ids) => {
      const entries = await Promise.all(
        ids.map((id) =>
          ctx.db.find(AuditEntry, {
            where: { subjectType: 'Lead', subjectId: id },
            order: { createdAt: 'DESC', id: 'DESC' },
            take: TIMELINE,
          }),
        ),
      );
      return entries.flat().map((entry) => [entry.subjectId, entry] as const);
    });
  }
}

@Resolver(() => LeadClaim)
export class LeadClaimResolver {
  @FieldResolver(() => User, { nullable: true })
  rep(@Root() claim: LeadClaim, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, claim.repId);
  }
}

@Resolver(() => LeadAssistant)
export class LeadAssistantResolver {
  @FieldResolver(() => User, { nullable: true })
  rep(@Root() assistant: LeadAssistant, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, assistant.repId);
  }
}

@Resolver(() => LeadLevelChange)
export class LeadLevelChangeResolver {
  @FieldResolver(() => String)
  async customerName(@Root() change: LeadLevelChange, @Ctx() ctx: RequestContext): Promise<string> {
    return (await load(ctx, Lead, change.leadId))?.customerName ?? '';
  }
}

@Resolver(() => FollowUp)
export class FollowUpResolver {
  @FieldResolver(() => String)
  async customerName(@Root() followUp: FollowUp, @Ctx() ctx: RequestContext): Promise<string> {
    return (await load(ctx, Lead, followUp.leadId))?.customerName ?? '';
  }

  @FieldResolver(() => User, { nullable: true })
  rep(@Root() followUp: FollowUp, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, followUp.repId);
  }
}

@Resolver(() => LeadProbe)
export class LeadProbeResolver {
  @FieldResolver(() => User, { nullable: true })
  rep(@Root() probe: LeadProbe, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, probe.repId);
  }
}
