import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import type { ReactNode } from 'react';
import {
  feedbackKind,
  feedbackState,
  majorChangeKind,
  opinionAspect,
  opinionSource,
  projectStage,
  serviceClass,
} from '../../../shared/vocabulary/archive';
import { customerAge } from '../../../shared/vocabulary/accounts';
import type { Column } from '../../components/columns';
import { Details } from '../../components/Details';
import { Code, Day, Money, Moment, RefLink } from '../../components/Fields';
import { Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState } from '../../components/States';
import { useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { AccountCallBacks } from '../callBacks/AccountCallBacks';
import { OpenComplaintButton, TakeStepButton } from '../complaints/ComplaintActs';
import { ComplaintDots } from '../complaints/ComplaintPath';
import type { Account } from './accounts.documents';
import {
  archiveDocument,
  type Alias,
  type Archive,
  type Bank,
  type Feedback,
  type FileReview,
  type MajorChange,
  type Opinion,
  type Project,
  type Satisfaction,
  type Supplier,
} from './archive.documents';
import {
  AliasButton,
  BankButton,
  FeedbackActs,
  MajorChangeButton,
  OpinionButton,
  ProfileButton,
  ProjectButton,
  RetireButton,
  ReviewFileButton,
  SatisfactionButton,
  SupplierButton,
} from './ArchiveActs';
import { Reveal } from './Reveal';

type Parts = Archive['archive'];

function WithArchive({
  account,
  children,
}: {
  readonly account: Account;
  readonly children: (archive: Parts) => ReactNode;
}) {
  const { data, error } = useAsk<Archive>(archiveDocument, { id: account.id });
  if (error) return <ErrorState error={error} />;
  return data ? children(data.archive) : <LinearProgress />;
}

const retired = (row: { readonly retiredOn: string | null }): boolean => row.retiredOn !== null;

const projectColumns: readonly Column<Project>[] = [
  { source: 'name', label: 'archive.project' },
  { source: 'stage', label: 'archive.stage', vocabulary: projectStage },
  { source: 'plannedQuantityMilli', label: 'archive.planned', kind: 'quantity' },
  { source: 'startedOn', label: 'archive.started', kind: 'day' },
  { source: 'toppedOutOn', label: 'archive.topped_out', kind: 'day' },
  { source: 'address', label: 'archive.address', kind: 'long' },
  { source: 'note', label: 'archive.note', kind: 'long' },
];
const supplierColumns: readonly Column<Supplier>[] = [
  { source: 'product', label: 'archive.product' },
  { source: 'supplier', label: 'archive.supplier' },
  { source: 'shareBp', label: 'archive.share', kind: 'percent' },
  { source: 'suppliesSince', label: 'archive.since', kind: 'day' },
  { source: 'terms', label: 'archive.terms', kind: 'long' },
];

export function AccountProjects({ account }: { readonly account: Account }) {
  const text = useText();
  return (
    <WithArchive account={account}>
      {({ projects, suppliers }) => (
        <>
          <Section title={text('archive.projects')} actions={<ProjectButton accountId={account.id} />} flush>
            <PlainTable
              rows={projects}
              columns={projectColumns}
              rowKey={({ id }) => id}
              dim={retired}
              empty={text('archive.projects_empty')}
              rowActions={(row) =>
                !retired(row) && (
                  <>
                    <ProjectButton accountId={account.id} row={row} />
                    <RetireButton accountId={account.id} kind="PROJECT" row={row} />
                  </>
                )
              }
            />
          </Section>
          <Section
            title={text('archive.suppliers')}
            actions={<SupplierButton accountId={account.id} />}
            flush
          >
            <PlainTable
              rows={suppliers}
              columns={supplierColumns}
              rowKey={({ id }) => id}
              dim={retired}
              empty={text('archive.suppliers_empty')}
              rowActions={(row) =>
                !retired(row) && (
                  <>
                    <SupplierButton accountId={account.id} row={row} />
                    <RetireButton accountId={account.id} kind="SUPPLIER" row={row} />
                  </>
                )
              }
            />
          </Section>
        </>
      )}
    </WithArchive>
  );
}

const feedbackColumns: readonly Column<Feedback>[] = [
  { source: 'receivedOn', label: 'archive.received', kind: 'day' },
  { source: 'kind', label: 'archive.kind', vocabulary: feedbackKind },
  { source: 'content', label: 'archive.content', kind: 'long' },
  { source: 'state', label: 'archive.state', vocabulary: feedbackState },
  {
    source: 'steps',
    label: 'complaints.steps',
    render: (row) => (
      <RefLink to="complaints" id={row.id}>
        <ComplaintDots complaint={row} />
      </RefLink>
    ),
  },
  { source: 'handler.name', label: 'archive.handler' },
  { source: 'dueOn', label: 'archive.due', kind: 'day' },
  { source: 'answer', label: 'archive.answer_text', kind: 'long' },
];
const satisfactionColumns: readonly Column<Satisfaction>[] = [
  { source: 'askedOn', label: 'archive.day', kind: 'day' },
  { source: 'score', label: 'archive.score100', kind: 'number' },
  { source: 'askedBy.name', label: 'archive.asked_by' },
  { source: 'contactName', label: 'accounts.contacts' },
  { source: 'note', label: 'archive.note', kind: 'long' },
];

export function AccountComplaints({ account }: { readonly account: Account }) {
  const text = useText();
  return (
    <WithArchive account={account}>
      {({ feedback, satisfaction }) => (
        <>
          <Section
            title={text('archive.feedback')}
            actions={<OpenComplaintButton accountId={account.id} />}
            flush
          >
            <PlainTable
              rows={feedback}
              columns={feedbackColumns}
              rowKey={({ id }) => id}
              empty={text('archive.feedback_empty')}
              rowActions={(row) =>
                row.nextStep ? <TakeStepButton complaint={row} variant="text" /> : <FeedbackActs row={row} />
              }
            />
          </Section>
          <AccountCallBacks account={account} />
          <Section
            title={text('archive.satisfaction')}
            actions={<SatisfactionButton accountId={account.id} contacts={account.contacts ?? []} />}
            flush
          >
            <PlainTable
              rows={satisfaction}
              columns={satisfactionColumns}
              rowKey={({ id }) => id}
              empty={text('archive.satisfaction_empty')}
            />
          </Section>
        </>
      )}
    </WithArchive>
  );
}

const opinionColumns: readonly Column<Opinion>[] = [
  { source: 'heardOn', label: 'archive.heard', kind: 'day' },
  { source: 'aspect', label: 'archive.aspect', vocabulary: opinionAspect },
  { source: 'score', label: 'archive.score5', kind: 'number' },
  { source: 'source', label: 'archive.source', vocabulary: opinionSource },
  { source: 'note', label: 'archive.note', kind: 'long' },
  { source: 'recordedBy.name', label: 'accounts.ownership.by' },
];
const aliasColumns: readonly Column<Alias>[] = [
  { source: 'name', label: 'archive.alias' },
  { source: 'note', label: 'archive.note', kind: 'long' },
];
const bankColumns: readonly Column<Bank>[] = [
  { source: 'title', label: 'archive.invoice_title' },
  { source: 'taxNo', label: 'archive.tax_no' },
  { source: 'bankName', label: 'archive.bank' },
  { source: 'bankAccount', label: 'archive.account_no' },
];
const changeColumns: readonly Column<MajorChange>[] = [
  { source: 'happenedOn', label: 'archive.day', kind: 'day' },
  { source: 'kind', label: 'archive.kind', vocabulary: majorChangeKind },
  { source: 'what', label: 'archive.what', kind: 'long' },
  { source: 'effect', label: 'archive.effect', kind: 'long' },
  { source: 'recordedBy.name', label: 'accounts.ownership.by' },
];
const reviewColumns: readonly Column<FileReview>[] = [
  { source: 'reviewedOn', label: 'archive.day', kind: 'day' },
  { source: 'reviewedBy.name', label: 'accounts.ownership.by' },
  { source: 'note', label: 'archive.note', kind: 'long' },
];

export function AccountArchive({ account }: { readonly account: Account }) {
  const text = useText();
  return (
    <WithArchive account={account}>
      {(archive) => (
        <>
          <Box
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' },
              columnGap: 2,
              alignItems: 'start',
            }}
          >
            <Official account={account} archive={archive} />
            <Standing account={account} />
          </Box>
          <Section title={text('archive.opinions')} actions={<OpinionButton accountId={account.id} />} flush>
            <PlainTable
              rows={archive.opinions}
              columns={opinionColumns}
              rowKey={({ id }) => id}
              empty={text('archive.opinions_empty')}
            />
          </Section>
          <Section
            title={text('archive.changes')}
            actions={<MajorChangeButton accountId={account.id} />}
            flush
          >
            <PlainTable
              rows={archive.majorChanges}
              columns={changeColumns}
              rowKey={({ id }) => id}
              empty={text('archive.changes_empty')}
            />
          </Section>
          <Section title={text('archive.banks')} actions={<BankButton accountId={account.id} />} flush>
            <PlainTable
              rows={archive.bankDetails}
              columns={bankColumns}
              rowKey={({ id }) => id}
              dim={retired}
              empty={text('archive.banks_empty')}
              rowActions={(row) =>
                !retired(row) && (
                  <>
                    {row.masked && <Reveal bankId={row.id} />}
                    <BankButton accountId={account.id} row={row} />
                    <RetireButton accountId={account.id} kind="BANK" row={row} />
                  </>
                )
              }
            />
          </Section>
          <Section title={text('archive.aliases')} actions={<AliasButton accountId={account.id} />} flush>
            <PlainTable
              rows={archive.aliases}
              columns={aliasColumns}
              rowKey={({ id }) => id}
              dim={retired}
              empty={text('archive.aliases_empty')}
              rowActions={(row) =>
                !retired(row) && (
                  <>
                    <AliasButton accountId={account.id} row={row} />
                    <RetireButton accountId={account.id} kind="ALIAS" row={row} />
                  </>
                )
              }
            />
          </Section>
          {account.tier === 'STRATEGIC' && (
            <Section
              title={text('archive.reviews')}
              actions={<ReviewFileButton accountId={account.id} />}
              flush
            >
              <PlainTable
                rows={archive.fileReviews}
                columns={reviewColumns}
                rowKey={({ id }) => id}
                empty={text('archive.reviews_empty')}
              />
            </Section>
          )}
        </>
      )}
    </WithArchive>
  );
}

function Official({ account, archive: { profile } }: { readonly account: Account; readonly archive: Parts }) {
  const text = useText();
  return (
    <Section
      title={text('archive.official')}
      actions={<ProfileButton accountId={account.id} profile={profile} />}
    >
      <Details
        rows={[
          [text('resources.accounts.fields.uscc'), account.uscc],
          [text('archive.legal'), profile?.legalRepresentative],
          [
            text('archive.capital'),
            profile?.registeredCapital && <Money key="c" value={profile.registeredCapital} sign />,
          ],
          [text('archive.employees'), profile?.employees],
          [text('archive.licence'), profile?.licenceNo],
          [text('archive.founded'), profile?.foundedOn && <Day key="f" value={profile.foundedOn} />],
          [text('archive.scope'), profile?.businessScope],
          [text('resources.accounts.fields.regionCode'), account.regionCode],
          [text('resources.accounts.fields.address'), account.address],
          [text('resources.accounts.fields.createdAt'), <Moment key="at" value={account.createdAt} />],
        ]}
      />
    </Section>
  );
}

/** Service class, dormant, new or old, with the figures they come from (ARC-4, ARC-5). */
function Standing({ account: { standing } }: { readonly account: Account }) {
  const text = useText();
  return (
    <Section title={text('dossier.standing')}>
      {standing ? (
        <Details
          rows={[
            [
              text('dossier.service_class'),
              <Code key="s" vocabulary={serviceClass} code={standing.serviceClass} />,
            ],
            [text('dossier.year_amount'), <Money key="y" value={standing.yearAmount} sign />],
            [text('dossier.age'), <Code key="a" vocabulary={customerAge} code={standing.customerAge} />],
            [
              text('dossier.first_signed'),
              standing.firstSignedOn && <Day key="f" value={standing.firstSignedOn} />,
            ],
            [
              text('dossier.last_order'),
              standing.lastOrderOn && <Day key="l" value={standing.lastOrderOn} />,
            ],
            [
              text('dossier.dormant'),
              standing.dormantSince
                ? text('dossier.dormant_since', { day: standing.dormantSince })
                : text('dossier.active'),
            ],
            [text('dossier.reviewed'), <Day key="r" value={standing.reviewedOn} />],
          ]}
        />
      ) : (
        text('dossier.not_reviewed')
      )}
    </Section>
  );
}
