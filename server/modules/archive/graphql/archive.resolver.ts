import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { Account } from '../../accounts';
import { AccountProfile } from '../entities/account-profile.entity';
import { AccountOpinion } from '../entities/account-opinion.entity';
import { AccountAlias } from '../entities/account-alias.entity';
import { AccountProject } from '../entities/account-project.entity';
import { AccountSupplier } from '../entities/account-supplier.entity';
import { AccountBank } from '../entities/account-bank.entity';
import { AccountMajorChange } from '../entities/account-major-change.entity';
import { AccountFeedback } from '../entities/account-feedback.entity';
import { AccountSatisfaction } from '../entities/account-satisfaction.entity';
import { AccountFileReview } from '../entities/account-file-review.entity';
import { strategicFiles } from '../queries/strategic-files';
import { saveAccountProfile } from '../use-cases/save-account-profile';
import { recordOpinion } from '../use-cases/record-opinion';
import { saveAlias } from '../use-cases/save-alias';
import { saveProject } from '../use-cases/save-project';
import { saveSupplier } from '../use-cases/save-supplier';
import { saveBankDetails } from '../use-cases/save-bank-details';
import { recordMajorChange } from '../use-cases/record-major-change';
import { recordFeedback } from '../use-cases/record-feedback';
import { answerFeedback } from '../use-cases/answer-feedback';
import { confirmFeedback } from '../use-cases/confirm-feedback';
import { recordSatisfaction } from '../use-cases/record-satisfaction';
import { reviewStrategicFile } from '../use-cases/review-strategic-file';
import { retireArchiveEntry } from '../use-cases/retire-archive-entry';
import { revealContact, revealBankDetails } from '../use-cases/reveal-contact';
import {
  SaveAccountProfileInput,
  RecordOpinionInput,
  SaveAliasInput,
  SaveProjectInput,
  SaveSupplierInput,
  SaveBankDetailsInput,
  RecordMajorChangeInput,
  RecordFeedbackInput,
  AnswerFeedbackInput,
  ConfirmFeedbackInput,
  RecordSatisfactionInput,
  ReviewStrategicFileInput,
  RetireArchiveEntryInput,
  RevealContactInput,
  RevealBankDetailsInput,
} from './archive.inputs';
import { RevealedType, StrategicFileType } from './archive.types';

@Resolver()
export class ArchiveResolver {
  @Query(() => [StrategicFileType], {
    description: 'How the files of the strategic customers in sight stand, most overdue first (TIER-7).',
  })
  @Authorized('account.read')
  strategicFiles(@Ctx() ctx: RequestContext): Promise<StrategicFileType[]> {
    return strategicFiles(ctx);
  }

  @Mutation(() => AccountProfile, {
    description: 'Write the official data of a customer (ARC-1). Fails with archive.day_in_future.',
  })
  @Authorized('account.update')
  saveAccountProfile(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveAccountProfileInput) input: SaveAccountProfileInput,
  ): Promise<AccountProfile> {
    return saveAccountProfile(ctx, input);
  }

  @Mutation(() => AccountOpinion, {
    description: 'Add what the trade says of a customer; never changed afterwards (ARC-1).',
  })
  @Authorized('account.update')
  recordOpinion(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RecordOpinionInput) input: RecordOpinionInput,
  ): Promise<AccountOpinion> {
    return recordOpinion(ctx, input);
  }

  @Mutation(() => AccountAlias, {
    description: 'Add or change a name by which people know a customer. Fails with archive.alias_known.',
  })
  @Authorized('account.update')
  saveAlias(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveAliasInput) input: SaveAliasInput,
  ): Promise<AccountAlias> {
    return saveAlias(ctx, input);
  }

  @Mutation(() => AccountProject, { description: 'Add or change a project or site of a customer.' })
  @Authorized('account.update')
  saveProject(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveProjectInput) input: SaveProjectInput,
  ): Promise<AccountProject> {
    return saveProject(ctx, input);
  }

  @Mutation(() => AccountSupplier, { description: 'Add or change who supplies a customer with what.' })
  @Authorized('account.update')
  saveSupplier(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveSupplierInput) input: SaveSupplierInput,
  ): Promise<AccountSupplier> {
    return saveSupplier(ctx, input);
  }

  @Mutation(() => AccountBank, {
    description:
      'Add or change bank and invoice data. Fails with archive.tax_no_wrong, archive.account_no_wrong.',
  })
  @Authorized('account.save_bank')
  saveBankDetails(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveBankDetailsInput) input: SaveBankDetailsInput,
  ): Promise<AccountBank> {
    return saveBankDetails(ctx, input);
  }

  @Mutation(() => AccountMajorChange, { description: 'Add a major change at a customer (TIER-7).' })
  @Authorized('account.update')
  recordMajorChange(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RecordMajorChangeInput) input: RecordMajorChangeInput,
  ): Promise<AccountMajorChange> {
    return recordMajorChange(ctx, input);
  }

  @Mutation(() => AccountFeedback, { description: 'Take in a complaint or other feedback (ARC-1).' })
  @Authorized('account.update')
  recordFeedback(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RecordFeedbackInput) input: RecordFeedbackInput,
  ): Promise<AccountFeedback> {
    return recordFeedback(ctx, input);
  }

  @Mutation(() => AccountFeedback, {
    description:
      'Say what was answered to praise and other feedback. Fails with archive.by_steps for a complaint (SVC-1).',
  })
  @Authorized('account.update')
  answerFeedback(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AnswerFeedbackInput) input: AnswerFeedbackInput,
  ): Promise<AccountFeedback> {
    return answerFeedback(ctx, input);
  }

  @Mutation(() => AccountFeedback, {
    description:
      'The customer confirmed the answer to other feedback, or did not. Fails with archive.by_steps for a complaint (SVC-1).',
  })
  @Authorized('account.update')
  confirmFeedback(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ConfirmFeedbackInput) input: ConfirmFeedbackInput,
  ): Promise<AccountFeedback> {
    return confirmFeedback(ctx, input);
  }

  @Mutation(() => AccountSatisfaction, {
    description: 'Keep the satisfaction that a customer gave (TIER-8). Fails with archive.contact_elsewhere.',
  })
  @Authorized('account.update')
  recordSatisfaction(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RecordSatisfactionInput) input: RecordSatisfactionInput,
  ): Promise<AccountSatisfaction> {
    return recordSatisfaction(ctx, input);
  }

  @Mutation(() => AccountFileReview, {
    description:
      "The monthly review of a strategic customer's file (TIER-7). Fails with archive.not_strategic, archive.reviewed_today.",
  })
  @Authorized('account.review_file')
  reviewStrategicFile(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ReviewStrategicFileInput) input: ReviewStrategicFileInput,
  ): Promise<AccountFileReview> {
    return reviewStrategicFile(ctx, input);
  }

  @Mutation(() => Account, { description: 'Take an entry of the archive out of use; it stays readable.' })
  @Authorized('account.update')
  retireArchiveEntry(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RetireArchiveEntryInput) input: RetireArchiveEntryInput,
  ): Promise<Account> {
    return retireArchiveEntry(ctx, input);
  }

  @Mutation(() => RevealedType, {
    description: 'Show phone and e-mail of a contact once; logged with the reason (ARC-3).',
  })
  @Authorized('account.reveal')
  revealContact(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RevealContactInput) input: RevealContactInput,
  ): Promise<RevealedType> {
    return revealContact(ctx, input);
  }

  @Mutation(() => RevealedType, { description: 'Show bank data once; logged with the reason (ARC-3).' })
  @Authorized('account.reveal')
  revealBankDetails(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RevealBankDetailsInput) input: RevealBankDetailsInput,
  ): Promise<RevealedType> {
    return revealBankDetails(ctx, input);
  }
}
