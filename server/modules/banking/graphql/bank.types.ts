import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Money } from '../../../../shared/money';
import { BankItemChoice, BankSign } from '../../../../shared/vocabulary/banking';
import { pageOf } from '../../../core/list-query';
import { GraphQLMoney } from '../../../core/scalars';
import { Receipt, Receivable } from '../../receivables';
import { BankLine } from '../entities/bank-line.entity';
import { BankStatement } from '../entities/bank-statement.entity';

export const BankStatementPage = pageOf(() => BankStatement, 'BankStatementPage');
export const BankLinePage = pageOf(() => BankLine, 'BankLinePage');

@ObjectType('BankLineSums', { description: 'Number and sums of bank lines.' })
export class BankLineSumsType {
  @Field(() => Int)
  lines!: number;

  @Field(() => GraphQLMoney)
  amount!: Money;

  @Field(() => GraphQLMoney)
  posted!: Money;
}

@ObjectType('ProposedBankItem', {
  description: 'An open item of a customer, and what of the money would pay it.',
})
export class ProposedItemType {
  @Field(() => Receivable)
  receivable!: Receivable;

  @Field(() => GraphQLMoney)
  open!: Money;

  @Field(() => GraphQLMoney, { nullable: true, description: 'Null: it would not be paid.' })
  amount!: Money | null;
}

@ObjectType('BankAllocation', { description: 'What money of a customer would pay, and why (BANK-2).' })
export class BankAllocationType {
  @Field(() => ID)
  accountId!: string;

  @Field(() => GraphQLMoney)
  amount!: Money;

  @Field(() => BankItemChoice)
  choice!: BankItemChoice;

  @Field(() => [ProposedItemType])
  items!: ProposedItemType[];

  @Field(() => GraphQLMoney, { description: 'What no item takes: it would stay as credit.' })
  rest!: Money;
}

@ObjectType('BankPayerSign', { description: 'Something that speaks for a customer as the payer (BANK-2).' })
export class PayerSignType {
  @Field(() => BankSign)
  sign!: BankSign;

  @Field(() => String, { description: 'The number, name or count that it rests on.' })
  detail!: string;
}

@ObjectType('BankProposal', {
  description: 'Whose the money of a line may be and what it would pay, how sure that is and why (BANK-2).',
})
export class BankProposalType extends BankAllocationType {
  @Field(() => Int, { description: '0 to 100.' })
  confidence!: number;

  @Field(() => [PayerSignType], { description: 'Strongest first.' })
  signs!: PayerSignType[];

  @Field(() => Boolean, { description: 'Something as strong speaks for another customer.' })
  contested!: boolean;

  @Field(() => Receipt, {
    nullable: true,
    description:
      'A receipt of the same amount about that day without a bank line: perhaps this money, booked by hand.',
  })
  twin!: Receipt | null;
}

@ObjectType('SureBankLines', { description: 'What posting the sure lines of a statement did (BANK-4).' })
export class SureLinesType {
  @Field(() => Int)
  posted!: number;

  @Field(() => Int, { description: 'Lines of the statement that still wait.' })
  left!: number;
}
