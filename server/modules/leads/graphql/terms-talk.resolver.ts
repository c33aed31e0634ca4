import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { User } from '../../identity';
import { Lead } from '../entities/lead.entity';
import { TermsTalk } from '../entities/terms-talk.entity';
import { listTermsTalks } from '../queries/terms-talks';
import { fileTermsTalk } from '../use-cases/file-terms-talk';
import { recordTermsTalk } from '../use-cases/record-terms-talk';
import { FileTermsTalkInput, RecordTermsTalkInput, TermsTalkFilter } from './terms-talk.inputs';

const TermsTalkPage = pageOf(() => TermsTalk, 'TermsTalkPage');

@Resolver(() => TermsTalk)
export class TermsTalkResolver {
  @Query(() => TermsTalkPage, {
    description: "Terms talks in the reader's sight, their own as second person too (LEAD-12).",
  })
  @Authorized('lead.read')
  termsTalks(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => TermsTalkFilter, { nullable: true }) filter?: TermsTalkFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<TermsTalk>> {
    return listTermsTalks(ctx, { filter, sort, page });
  }

  @Mutation(() => TermsTalk, {
    description:
      'Record a talk about terms with its second person (LEAD-12). Fails with lead.not_bidding, lead.second_person.',
  })
  @Authorized('lead.follow_up')
  recordTermsTalk(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RecordTermsTalkInput) input: RecordTermsTalkInput,
  ): Promise<TermsTalk> {
    return recordTermsTalk(ctx, input);
  }

  @Mutation(() => TermsTalk, {
    description: 'File the record of a terms talk (LEAD-12). Fails with lead.talk_filed.',
  })
  @Authorized('lead.file_talk')
  fileTermsTalk(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => FileTermsTalkInput) input: FileTermsTalkInput,
  ): Promise<TermsTalk> {
    return fileTermsTalk(ctx, input.id, input.version);
  }

  @FieldResolver(() => User, { nullable: true })
  rep(@Root() talk: TermsTalk, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, talk.repId);
  }

  @FieldResolver(() => User, { nullable: true })
  second(@Root() talk: TermsTalk, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, talk.secondId);
  }

  @FieldResolver(() => User, { nullable: true })
  filedBy(@Root() talk: TermsTalk, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, talk.filedById);
  }

  @FieldResolver(() => String)
  async customerName(@Root() talk: TermsTalk, @Ctx() ctx: RequestContext): Promise<string> {
    return (await load(ctx, Lead, talk.leadId))?.customerName ?? '';
  }
}
