import { act, mutation } from './acts';
import { aCustomer, aLead, type Cast } from './contract-world';
import type { Client, TestApp } from './create-test-app';

const shown =
  'id version state number reviewRound amount quantityMilli signedOn customerAge primaryRepId closedOn';

export interface ShownContract {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly number: string | null;
  readonly reviewRound: number;
  readonly amount: string;
  readonly quantityMilli: string;
  readonly customerAge: string | null;
  readonly primaryRepId: string;
}

/** The documents of contracts, all answering a ShownContract. */
export const contractActs = {
  apply: mutation('applyForContract', 'ApplyForContractInput', shown),
  update: mutation('updateContractTerms', 'UpdateContractTermsInput', shown),
  submit: mutation('submitContract', 'SubmitContractInput', shown),
  approve: mutation('approveContractAsManager', 'DecideContractInput', shown),
  speak: mutation('giveVerdict', 'GiveVerdictInput', shown),
  decide: mutation('decideContract', 'DecideContractInput', shown),
  sign: mutation('signContract', 'SignContractInput', shown),
  change: mutation('changeContractParties', 'ChangeContractPartiesInput', shown),
  one: `query($id: ID!) { contract(id: $id) { ${shown} account { name } lead { state } primaryRep { name } applicant { name }
    lines { product quantityMilli unitPrice } parties { rep { name } part shareBp validFrom validTo cause }
    verdicts { round department verdict reason givenBy { name } } } }`,
} as const;

export const terms = {
  projectName: 'Tower',
  unit: 'm³',
  paymentTermDays: 30,
  lines: [
    { product: 'C30', quantityMilli: '1000.000', unitPrice: '400.00' },
    { product: 'C40', quantityMilli: '0.333', unitPrice: '1.00' },
  ],
};
export const yes = { approved: true, reason: 'fine' };

export const verdictOn = (contract: ShownContract, department: string, said = 'YES'): object => ({
  contractId: contract.id,
  round: contract.reviewRound,
  department,
  verdict: said,
  reason: `${department} says ${said}`,
});

export async function seenBy(client: Client, id: string): Promise<ShownContract> {
  return (await client.ok<{ contract: ShownContract }>(contractActs.one, { id })).contract;
}

/** Walks contracts of Ann from their application as far as a test needs them, through the API. */
export function contractWalk(app: TestApp, cast: Cast) {
  const { ann, max, mark, fin, vip } = cast;
  const to = (client: Client, document: string, input: object) => act<ShownContract>(client, document, input);
  const draft = async (): Promise<ShownContract> => {
    const lead = await aLead(app, 'ann', await aCustomer(app, 'ann'));
    return to(ann, contractActs.apply, { leadId: lead.id, ...terms });
  };
  const reviewOf = async (applied: ShownContract): Promise<ShownContract> => {
    const { id, version } = await to(ann, contractActs.submit, { id: applied.id, version: applied.version });
    return to(max, contractActs.approve, { id, version, ...yes });
  };
  const agree = async (contract: ShownContract): Promise<ShownContract> => {
    await to(max, contractActs.speak, verdictOn(contract, 'SALES'));
    await to(mark, contractActs.speak, verdictOn(contract, 'MARKETING'));
    return to(fin, contractActs.speak, verdictOn(contract, 'FINANCE'));
  };
  const approve = async (applied: ShownContract): Promise<ShownContract> => {
    const { id, version } = await agree(await reviewOf(applied));
    return to(vip, contractActs.decide, { id, version, ...yes });
  };
  return {
    draft,
    inReview: async () => reviewOf(await draft()),
    reviewed: async () => agree(await reviewOf(await draft())),
    approved: async () => approve(await draft()),
    approve,
  };
}
