import PinIcon from '@mui/icons-material/PushPinOutlined';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useState, type ReactNode } from 'react';
import type { Permission } from '../../../shared/permissions';
import { customerType } from '../../../shared/vocabulary/accounts';
import { Sign, StopChip, TierChip } from '../../components/Chips';
import { Code, Money, RefLink } from '../../components/Fields';
import { RecordPage } from '../../components/Page';
import { useText } from '../../i18n/use-text';
import type { TextKey } from '../../i18n/texts';
import { useMay } from '../../providers/session';
import { OpenCaseButton } from '../collisionCases/OpenCaseButton';
import { EditAccountButton, PinButton, SetTierButton } from './AccountActs';
import { AccountHistory } from './AccountHistory';
import { AccountContracts, AccountLeads, AccountMoney } from './AccountMoney';
import { AccountOverview } from './AccountOverview';
import type { Account } from './accounts.documents';
import { HandOverButton } from './HandOverButton';
import { WhyOwner } from './WhyOwner';

export function AccountShow() {
  const text = useText();
  return (
    <RecordPage<Account>
      title={(account) => account.name}
      subtitle={(account) => account.code}
      chips={(account) => <Chips account={account} />}
      facts={(account) => [
        {
          label: text('accounts.fact.owner'),
          value: account.owner?.name ?? text('accounts.nobody'),
          why: <WhyOwner accountId={account.id} />,
        },
        {
          label: text('accounts.fact.territory'),
          value: account.territory && (
            <RefLink to="territories" id={account.territory.id}>
              {account.territory.name}
            </RefLink>
          ),
        },
        { label: text('accounts.fact.tier'), value: <TierChip tier={account.tier} /> },
        { label: text('accounts.fact.supply'), value: <StopChip stopped={account.onSupplyStop} always /> },
        ...(account.money
          ? [
              { label: text('accounts.fact.open'), value: <Money value={account.money.open} sign /> },
              { label: text('accounts.fact.overdue'), value: <Money value={account.money.overdue} sign /> },
            ]
          : [
              {
                label: text('accounts.fact.type'),
                value: <Code vocabulary={customerType} code={account.customerType} />,
              },
              { label: text('accounts.fact.region'), value: account.regionCode },
            ]),
      ]}
      actions={(account) => (
        <>
          <EditAccountButton account={account} />
          <SetTierButton account={account} />
          <PinButton account={account} />
          <HandOverButton accountIds={[account.id]} />
          <OpenCaseButton accountId={account.id} />
        </>
      )}
    >
      {(account) => <Parts account={account} />}
    </RecordPage>
  );
}

function Chips({ account }: { readonly account: Account }) {
  const text = useText();
  return (
    <>
      <StopChip stopped={account.onSupplyStop} />
      {account.pin && (
        <Sign tone="info" icon={PinIcon}>
          {account.pin.until
            ? text('accounts.pinned_until', { day: account.pin.until })
            : text('accounts.pinned')}
        </Sign>
      )}
    </>
  );
}

interface Part {
  readonly key: string;
  readonly label: TextKey;
  readonly permission?: Permission;
  readonly body: () => ReactNode;
}

function Parts({ account }: { readonly account: Account }) {
  const text = useText();
  const [open, setOpen] = useState('overview');
  const may = useMay();
  const all: readonly Part[] = [
    { key: 'overview', label: 'accounts.tab.overview', body: () => <AccountOverview account={account} /> },
    {
      key: 'leads',
      label: 'accounts.tab.leads',
      permission: 'lead.read',
      body: () => <AccountLeads accountId={account.id} />,
    },
    {
      key: 'contracts',
      label: 'accounts.tab.contracts',
      permission: 'contract.read',
      body: () => <AccountContracts accountId={account.id} />,
    },
    {
      key: 'money',
      label: 'accounts.tab.money',
      permission: 'receivable.read',
      body: () => <AccountMoney account={account} />,
    },
    { key: 'history', label: 'accounts.tab.history', body: () => <AccountHistory account={account} /> },
  ];
  const parts = all.filter((part) => may(part.permission));
  return (
    <>
      <Tabs
        value={open}
        onChange={(_, value: string) => setOpen(value)}
        sx={{ mb: 1.5 }}
        variant="scrollable"
      >
        {parts.map(({ key, label }) => (
          <Tab key={key} value={key} label={text(label)} />
        ))}
      </Tabs>
      {parts.find(({ key }) => key === open)?.body()}
    </>
  );
}
