import PinIcon from '@mui/icons-material/PushPinOutlined';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useState, type ReactNode } from 'react';
import type { Permission } from '../../../shared/permissions';
import { customerType } from '../../../shared/vocabulary/accounts';
import { protectionGround } from '../../../shared/vocabulary/archive';
import { ClassChip, Sign, StopChip, TierChip } from '../../components/Chips';
import { Code, Money, RefLink } from '../../components/Fields';
import { RecordPage } from '../../components/Page';
import { useText } from '../../i18n/use-text';
import type { TextKey } from '../../i18n/texts';
import { useMay } from '../../providers/session';
import { AccountCredit } from '../credit/AccountCredit';
import { OpenCaseButton } from '../collisionCases/OpenCaseButton';
import { LoseAccountButton } from '../losses/LossActs';
import { EditAccountButton, PinButton, SetTierButton } from './AccountActs';
import { AccountHistory } from './AccountHistory';
import { AccountContracts, AccountLeads, AccountLetters, AccountMoney, AccountVisits } from './AccountMoney';
import { AccountMerges } from './AccountMerges';
import { CustomerCard } from './CustomerCard';
import { AccountArchive, AccountComplaints, AccountProjects } from './AccountArchive';
import { AccountContacts } from './AccountContacts';
import { AccountTimeline } from './AccountTimeline';
import { AccountOn } from './AsOf';
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
        account.money
          ? {
              label: text('accounts.fact.open'),
              value: (
                <>
                  <Money value={account.money.open} sign /> <ClassChip debtClass={account.debtClass} />
                </>
              ),
            }
          : {
              label: text('accounts.fact.type'),
              value: <Code vocabulary={customerType} code={account.customerType} />,
            },
        {
          label: text('dossier.next_visit'),
          value: account.nextVisit ? (
            <RefLink to="plannedVisits" id={account.nextVisit.id}>
              {account.nextVisit.visitOn}
            </RefLink>
          ) : (
            text('dossier.no_visit')
          ),
        },
        {
          label: text('dossier.protection'),
          value: account.protection && (
            <>
              <Code vocabulary={protectionGround} code={account.protection.ground} />
              {account.protection.until && ` ${text('dossier.until', { day: account.protection.until })}`}
            </>
          ),
        },
      ]}
      actions={(account) =>
        !account.mergedInto && (
          <>
            <EditAccountButton account={account} />
            <SetTierButton account={account} />
            {account.owner && <LoseAccountButton accountId={account.id} />}
            <PinButton account={account} />
            <HandOverButton accountIds={[account.id]} />
            <OpenCaseButton accountId={account.id} />
          </>
        )
      }
      path={(account) => <AccountOn accountId={account.id} />}
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
      {account.mergedInto && (
        <RefLink to="accounts" id={account.mergedInto.id}>
          {text('merge.into', { name: account.mergedInto.name })}
        </RefLink>
      )}
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
  const [open, setOpen] = useState('timeline');
  const may = useMay();
  const all: readonly Part[] = [
    {
      key: 'timeline',
      label: 'dossier.tab.timeline',
      body: () => <AccountTimeline accountId={account.id} />,
    },
    { key: 'contacts', label: 'dossier.tab.contacts', body: () => <AccountContacts account={account} /> },
    { key: 'projects', label: 'dossier.tab.projects', body: () => <AccountProjects account={account} /> },
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
    {
      key: 'credit',
      label: 'credit.tab',
      permission: 'receivable.read',
      body: () => <AccountCredit accountId={account.id} />,
    },
    {
      key: 'visits',
      label: 'dossier.tab.visits',
      permission: 'visit.read',
      body: () => <AccountVisits accountId={account.id} />,
    },
    {
      key: 'letters',
      label: 'dossier.tab.letters',
      permission: 'receivable.read',
      body: () => <AccountLetters accountId={account.id} />,
    },
    {
      key: 'complaints',
      label: 'dossier.tab.complaints',
      body: () => <AccountComplaints account={account} />,
    },
    {
      key: 'archive',
      label: 'dossier.tab.archive',
      body: () => (
        <>
          {may('lead.read') && <CustomerCard account={account} />}
          <AccountArchive account={account} />
        </>
      ),
    },
    {
      key: 'history',
      label: 'accounts.tab.history',
      body: () => (
        <>
          <AccountMerges account={account} />
          <AccountHistory account={account} />
        </>
      ),
    },
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
