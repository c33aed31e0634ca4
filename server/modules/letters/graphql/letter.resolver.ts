import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { LetterProof, LetterTone } from '../../../../shared/vocabulary/letters';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { filesOf, StoredFile } from '../../files';
import { User } from '../../identity';
import { DunningLetter } from '../../receivables';
import { LetterBatch } from '../entities/letter-batch.entity';
import { LetterDelivery } from '../entities/letter-delivery.entity';
import { LetterDocument } from '../entities/letter-document.entity';
import { LetterTemplate } from '../entities/letter-template.entity';
import { deliveriesOf, documentOf, listLetters } from '../queries/letters';
import { proofOf } from '../rules/proof-of';
import { endLetterDelivery } from '../use-cases/end-letter-delivery';
import { templatesOf, useLetterTemplate } from '../use-cases/keep-letter-template';
import { ownBatch, packLetters } from '../use-cases/pack-letters';
import { recordLetterDelivery } from '../use-cases/record-letter-delivery';
import { signOffLetters } from '../use-cases/sign-off-letters';
import {
  EndLetterDeliveryInput,
  LetterFilter,
  PackLettersInput,
  RecordLetterDeliveryInput,
  SignOffLettersInput,
  UseLetterTemplateInput,
} from './letter.inputs';

const LetterPage = pageOf(() => DunningLetter, 'LetterPage');

@Resolver(() => DunningLetter)
export class LetterResolver {
  @Query(() => LetterPage, {
    description: 'Letters (催款函) with document and proof of delivery, by their state (DUN-1).',
  })
  @Authorized('receivable.read')
  letters(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => LetterFilter, { nullable: true }) filter?: LetterFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<DunningLetter>> {
    return listLetters(ctx, { filter, sort, page });
  }

  @Query(() => LetterBatch, { description: 'How far an own archive of letters is.' })
  @Authorized('receivable.read')
  letterBatch(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<LetterBatch> {
    return ownBatch(ctx, id);
  }

  @Query(() => [LetterTemplate], {
    description: 'Versions of the templates of letters, newest first (DUN-1).',
  })
  @Authorized('letter.template')
  letterTemplates(
    @Ctx() ctx: RequestContext,
    @Arg('tone', () => LetterTone, { nullable: true }) tone?: LetterTone,
  ): Promise<LetterTemplate[]> {
    return templatesOf(ctx, tone ?? null);
  }

  @Mutation(() => Int, {
    description:
      'Sign letters off as finance; only then may they go out (DUN-1). Returns how many were signed now. Fails with letter.nothing_to_sign.',
  })
  @Authorized('letter.sign_off')
  signOffLetters(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SignOffLettersInput) input: SignOffLettersInput,
  ): Promise<number> {
    return signOffLetters(ctx, input);
  }

  @Mutation(() => LetterDelivery, {
    description:
      'Log that a letter went out: post, e-mail or by hand (DUN-1). Fails with letter.not_signed_off.',
  })
  @Authorized('letter.send')
  recordLetterDelivery(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RecordLetterDeliveryInput) input: RecordLetterDeliveryInput,
  ): Promise<LetterDelivery> {
    return recordLetterDelivery(ctx, input);
  }

  @Mutation(() => LetterDelivery, {
    description: 'Record who signed for a letter or why it came back, with the slip (DUN-1).',
  })
  @Authorized('letter.send')
  endLetterDelivery(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => EndLetterDeliveryInput) input: EndLetterDeliveryInput,
  ): Promise<LetterDelivery> {
    return endLetterDelivery(ctx, input);
  }

  @Mutation(() => LetterTemplate, {
    description:
      'Print letters issued from now on with this version; letters issued before keep theirs (DUN-1). Fails with letter_template.in_force.',
  })
  @Authorized('letter.template')
  useLetterTemplate(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UseLetterTemplateInput) input: UseLetterTemplateInput,
  ): Promise<LetterTemplate> {
    return useLetterTemplate(ctx, input);
  }

  @Mutation(() => LetterBatch, {
    description:
      'Fix which letters an archive holds; it is fetched at /letters/batches/<id>.zip. Letters that name contracts out of sight are left out. Fails with letter.nothing_to_pack.',
  })
  @Authorized('receivable.read')
  packLetters(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PackLettersInput) input: PackLettersInput,
  ): Promise<LetterBatch> {
    return packLetters(ctx, input);
  }

  @FieldResolver(() => LetterDocument, {
    nullable: true,
    description: 'Null for letters of the time before documents, until they are signed off.',
  })
  document(@Ctx() ctx: RequestContext, @Root() letter: DunningLetter): Promise<LetterDocument | null> {
    return documentOf(ctx, letter.id);
  }

  @FieldResolver(() => [LetterDelivery], { description: 'Sendings, first to last (送达记录).' })
  deliveries(@Ctx() ctx: RequestContext, @Root() letter: DunningLetter): Promise<LetterDelivery[]> {
    return deliveriesOf(ctx, letter.id);
  }

  @FieldResolver(() => LetterProof, { description: 'Whether it is proven that it arrived.' })
  async proof(@Ctx() ctx: RequestContext, @Root() letter: DunningLetter): Promise<LetterProof> {
    return proofOf(await deliveriesOf(ctx, letter.id));
  }
}

@Resolver(() => LetterDocument)
export class LetterDocumentFields {
  @FieldResolver(() => User, { nullable: true, description: 'Who signed it off.' })
  signedOffBy(@Ctx() ctx: RequestContext, @Root() row: LetterDocument): Promise<User | null> {
    return load(ctx, User, row.signedOffById);
  }
}

@Resolver(() => LetterDelivery)
export class LetterDeliveryFields {
  @FieldResolver(() => User, { nullable: true })
  sentBy(@Ctx() ctx: RequestContext, @Root() row: LetterDelivery): Promise<User | null> {
    return load(ctx, User, row.sentById);
  }

  @FieldResolver(() => [StoredFile], { description: 'Slips and photos.' })
  files(@Ctx() ctx: RequestContext, @Root() row: LetterDelivery): Promise<StoredFile[]> {
    return filesOf(ctx, 'LetterDelivery', row.id);
  }
}

@Resolver(() => LetterTemplate)
export class LetterTemplateFields {
  @FieldResolver(() => Boolean, { description: 'Letters of its tone are printed with it now.' })
  inForce(@Root() row: LetterTemplate): boolean {
    return row.inForceTone !== null;
  }

  @FieldResolver(() => User, { nullable: true })
  uploadedBy(@Ctx() ctx: RequestContext, @Root() row: LetterTemplate): Promise<User | null> {
    return load(ctx, User, row.uploadedById);
  }
}
