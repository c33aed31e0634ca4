import SwapIcon from '@mui/icons-material/SwapHoriz';
import { ArrayInput, required, SimpleFormIterator } from 'react-admin';
import { parseScaled, scaledToString } from '../../../shared/rate';
import { repPart } from '../../../shared/vocabulary/commissions';
import { ActButton, ReasonInput } from '../../components/Act';
import type { Column } from '../../components/columns';
import { Percent } from '../../components/Fields';
import { figureOf, trimZeros } from '../../components/format';
import { DayInput, MoneyInput, PersonInput } from '../../components/Inputs';
import { Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { changePartiesDocument, type Contract, type ContractParty } from './contracts.documents';

interface AssistantForm {
  readonly repId?: string;
  readonly percent?: unknown;
}

const causes = {
  SIGNING: 'contracts.cause.SIGNING',
  HAND_OVER: 'contracts.cause.HAND_OVER',
  IMPORT: 'contracts.cause.IMPORT',
} as const;

/** Who earns on the contract, when and why (COM-9). */
export function Parties({ contract }: { readonly contract: Contract }) {
  const text = useText();
  const columns: readonly Column<ContractParty>[] = [
    { source: 'rep.name', label: 'contracts.party.rep' },
    { source: 'part', label: 'contracts.party.part', vocabulary: repPart },
    {
      source: 'shareBp',
      label: 'contracts.party.share',
      kind: 'percent',
      render: (party) =>
        party.part === 'PRIMARY' ? text('contracts.party_rest') : <Percent bp={party.shareBp} />,
    },
    { source: 'validFrom', label: 'contracts.party.from', kind: 'day' },
    { source: 'validTo', label: 'contracts.party.to', kind: 'day' },
    {
      source: 'cause',
      label: 'contracts.party.cause',
      render: ({ cause }) => (cause in causes ? text(causes[cause as keyof typeof causes]) : cause),
    },
  ];
  return (
    <Section
      title={text('contracts.parties')}
      flush
      actions={contract.signedOn && <ChangeParties contract={contract} />}
    >
      <PlainTable
        rows={contract.parties ?? []}
        columns={columns}
        rowKey={(party) => party.id}
        empty={text('contracts.parties_empty')}
        dim={(party) => party.validTo !== null}
      />
    </Section>
  );
}

function ChangeParties({ contract }: { readonly contract: Contract }) {
  const text = useText();
  const today = useToday();
  const running = (contract.parties ?? []).filter((party) => party.validTo === null);
  return (
    <ActButton
      label="contracts.parties_change"
      icon={<SwapIcon />}
      permission="account.hand_over"
      once
      says={text('contracts.parties_change_says')}
      defaults={{
        primaryRepId: contract.primaryRepId,
        from: today,
        assistants: running
          .filter((party) => party.part === 'ASSISTANT')
          .map((party) => ({ repId: party.repId, percent: trimZeros(scaledToString(party.shareBp, 2)) })),
      }}
      document={changePartiesDocument}
      variables={({ primaryRepId, assistants, from, reason }) => ({
        input: {
          contractId: contract.id,
          version: contract.version,
          primaryRepId,
          assistants: ((assistants as AssistantForm[] | undefined) ?? []).map(({ repId, percent }) => ({
            repId,
            shareBp: parseScaled(figureOf(percent, 2) ?? '0', 2),
          })),
          from,
          reason,
        },
      })}
    >
      <PersonInput source="primaryRepId" label="contracts.fact.rep" role="REP" validate={required()} />
      <ArrayInput source="assistants" label="contracts.assistants">
        <SimpleFormIterator inline disableReordering disableClear getItemLabel={false}>
          <PersonInput
            source="repId"
            label="contracts.party.rep"
            role="REP"
            validate={required()}
            helperText={false}
          />
          <MoneyInput
            source="percent"
            label="contracts.share_percent"
            unit="%"
            validate={required()}
            helperText={false}
            sx={{ maxWidth: 140 }}
          />
        </SimpleFormIterator>
      </ArrayInput>
      <DayInput source="from" label="contracts.parties_from" validate={required()} />
      <ReasonInput />
    </ActButton>
  );
}
