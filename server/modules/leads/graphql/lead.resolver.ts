import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { Account } from '../../accounts';
import { FollowUp } from '../entities/follow-up.entity';
import { LeadProbe } from '../entities/lead-probe.entity';
import { Lead } from '../entities/lead.entity';
import { endingProtections } from '../queries/ending-protections';
import { listLeads, listProbes, summariseLeads } from '../queries/lead-list';
import { getReadableLead } from '../queries/visible-leads';
import { createAccountFromLead } from '../use-cases/account-from-lead';
import { checkCustomer } from '../use-cases/check-customer';
import { claimLead } from '../use-cases/claim-lead';
import { assignLead, extendProtection, holdLead, releaseLead, transferLead } from '../use-cases/give-lead';
import { changeLeadLevel } from '../use-cases/change-lead-level';
import { loseLead, markLeadBidding, updateLead } from '../use-cases/progress-lead';
import { recordFollowUp } from '../use-cases/record-follow-up';
import { registerLead } from '../use-cases/register-lead';
import { reviewLead } from '../use-cases/review-lead';
import { LeadFilter, LeadProbeFilter } from './lead.filters';
import {
  ChangeLeadLevelInput,
  CheckCustomerInput,
  ClaimLeadInput,
  CreateAccountFromLeadInput,
  GiveLeadInput,
  LoseLeadInput,
  MarkLeadBiddingInput,
  ProlongProtectionInput,
  RecordFollowUpInput,
  RegisterLeadInput,
  ReleaseLeadInput,
  ReviewLeadInput,
  UpdateLeadInput,
} from './lead.inputs';
import { CheckCustomerPayload, EndingLeadType, LeadSummary, RegisterLeadPayload } from './lead.types';

const LeadPage = pageOf(() => Lead, 'LeadPage');
const LeadProbePage = pageOf(() => LeadProbe, 'LeadProbePage');

@Resolver()
export class LeadResolver {
  @Query(() => LeadPage, { description: "Leads in the reader's sight, and the pool." })
  @Authorized('lead.read')
  leads(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => LeadFilter, { nullable: true }) filter?: LeadFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<Lead>> {
    return listLeads(ctx, { filter, sort, page });
  }

  @Query(() => Lead, { description: 'One lead.' })
  @Authorized('lead.read')
  lead(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<Lead> {
    return getReadableLead(ctx, id, 'id');
  }

  @Query(() => LeadSummary, { description: 'Figures over the same rows as the list with this filter.' })
  @Authorized('lead.read')
  leadSummary(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => LeadFilter, { nullable: true }) filter?: LeadFilter,
  ): Promise<LeadSummary> {
    return summariseLeads(ctx, filter);
  }

  @Query(() => LeadProbePage, {
    description: "Checks made before chasing, one's own and those of the people below (LEAD-2).",
  })
  @Authorized('lead.read')
  leadProbes(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => LeadProbeFilter, { nullable: true }) filter?: LeadProbeFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<LeadProbe>> {
    return listProbes(ctx, { filter, sort, page });
  }

  @Query(() => [EndingLeadType], {
    description:
      'Leads whose protection ends within so many days, 0 for tonight, at most 30; the earliest 500 in sight (LEAD-7).',
  })
  @Authorized('lead.read')
  endingProtections(
    @Ctx() ctx: RequestContext,
    @Arg('days', () => Int, { defaultValue: 7 }) days: number,
  ): Promise<EndingLeadType[]> {
    return endingProtections(ctx, days);
  }

  @Mutation(() => CheckCustomerPayload, {
    description: 'Check a customer before chasing (查重). Every check is kept for the manager (LEAD-2).',
  })
  @Authorized('lead.probe')
  checkCustomer(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CheckCustomerInput) input: CheckCustomerInput,
  ): Promise<CheckCustomerPayload> {
    return checkCustomer(ctx, input) as Promise<CheckCustomerPayload>;
  }

  @Mutation(() => RegisterLeadPayload, {
    description:
      'Register a prospect (报备). Where another holds it, the registration is kept and a collision case opens (LEAD-1, COLL-1).',
  })
  @Authorized('lead.register')
  registerLead(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RegisterLeadInput) input: RegisterLeadInput,
  ): Promise<RegisterLeadPayload> {
    return registerLead(ctx, input) as Promise<RegisterLeadPayload>;
  }

  @Mutation(() => Lead, {
    description: "The manager's second review (二次审查): approve, send back, reject (LEAD-4).",
  })
  @Authorized('lead.review')
  reviewLead(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ReviewLeadInput) input: ReviewLeadInput,
  ): Promise<Lead> {
    return reviewLead(ctx, input);
  }

  @Mutation(() => Lead, {
    description:
      'Take a lead from the pool (认领). Fails with lead.already_claimed when another was first (LEAD-3).',
  })
  @Authorized('lead.claim')
  claimLead(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ClaimLeadInput) input: ClaimLeadInput,
  ): Promise<Lead> {
    return claimLead(ctx, input);
  }

  @Mutation(() => Lead, { description: 'Give a lead up to the pool: its holder, or a manager (LEAD-10).' })
  @Authorized('lead.follow_up', 'lead.assign')
  releaseLead(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ReleaseLeadInput) input: ReleaseLeadInput,
  ): Promise<Lead> {
    return releaseLead(ctx, input);
  }

  @Mutation(() => Lead, { description: 'Give a lead of the pool to a rep (LEAD-10).' })
  @Authorized('lead.assign')
  assignLead(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => GiveLeadInput) input: GiveLeadInput,
  ): Promise<Lead> {
    return assignLead(ctx, input);
  }

  @Mutation(() => Lead, {
    description: 'Move a held lead to another rep; its clock goes on unchanged (LEAD-10).',
  })
  @Authorized('lead.assign')
  transferLead(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => GiveLeadInput) input: GiveLeadInput,
  ): Promise<Lead> {
    return transferLead(ctx, input);
  }

  @Mutation(() => Lead, { description: "Hold a lead back from the pool for the policy's hours (LEAD-7)." })
  @Authorized('lead.assign')
  holdLead(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ProlongProtectionInput) input: ProlongProtectionInput,
  ): Promise<Lead> {
    return holdLead(ctx, input);
  }

  @Mutation(() => Lead, { description: 'Grant one further term of protection (LEAD-5).' })
  @Authorized('lead.assign')
  extendProtection(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ProlongProtectionInput) input: ProlongProtectionInput,
  ): Promise<Lead> {
    return extendProtection(ctx, input);
  }

  @Mutation(() => FollowUp, {
    description:
      'Record a contact with the customer (跟进). Only an effective one renews the clock (LEAD-6).',
  })
  @Authorized('lead.follow_up')
  recordFollowUp(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RecordFollowUpInput) input: RecordFollowUpInput,
  ): Promise<FollowUp> {
    return recordFollowUp(ctx, input);
  }

  @Mutation(() => Lead, { description: 'Complete a lead: contact, region, expectations.' })
  @Authorized('lead.follow_up')
  updateLead(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UpdateLeadInput) input: UpdateLeadInput,
  ): Promise<Lead> {
    return updateLead(ctx, input);
  }

  @Mutation(() => Lead, {
    description:
      'Change the intent level on a day with a recorded contact (INT-1, INT-4); protection does not change by it (LEAD-6). Fails with lead.level_needs_activity, lead.level_backdated.',
  })
  @Authorized('lead.follow_up')
  changeLeadLevel(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ChangeLeadLevelInput) input: ChangeLeadLevelInput,
  ): Promise<Lead> {
    return changeLeadLevel(ctx, input);
  }

  @Mutation(() => Lead, { description: 'The customer is about to decide (拿单, LEAD-11).' })
  @Authorized('lead.follow_up')
  markLeadBidding(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => MarkLeadBiddingInput) input: MarkLeadBiddingInput,
  ): Promise<Lead> {
    return markLeadBidding(ctx, input.leadId, input.version);
  }

  @Mutation(() => Lead, { description: 'Close a lead as lost (丢单) with its record (LEAD-11).' })
  @Authorized('lead.follow_up')
  loseLead(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => LoseLeadInput) input: LoseLeadInput,
  ): Promise<Lead> {
    return loseLead(ctx, input);
  }

  @Mutation(() => Account, {
    description: "Open the archive of a lead's customer; whoever holds the lead owns the account (LEAD-11).",
  })
  @Authorized('lead.follow_up', 'account.create')
  createAccountFromLead(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CreateAccountFromLeadInput) input: CreateAccountFromLeadInput,
  ): Promise<Account> {
    return createAccountFromLead(ctx, input);
  }
}
