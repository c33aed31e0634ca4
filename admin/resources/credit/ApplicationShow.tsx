import { creditApplicationState } from '../../../shared/vocabulary/credit';
import { StateChip } from '../../components/Chips';
import { Day, Moment, Money, RefLink } from '../../components/Fields';
import { RecordPage, Section } from '../../components/Page';
import { StatePath } from '../../components/StatePath';
import { useText } from '../../i18n/use-text';
import { ApplicationActs } from './ApplicationActs';
import type { Application } from './credit.documents';
import { CreditReview } from './CreditReview';
import { FreeCredit } from './FreeCredit';

const way = ['IN_REVIEW', 'REVIEWED', 'APPROVED'] as const;

/** One application for credit: what is asked, what there is, what the departments say (CRE-3). */
export function ApplicationShow() {
  const text = useText();
  return (
    <RecordPage<Application>
      title={(application) => application.account?.name ?? ''}
      subtitle={(application) => <Moment value={application.createdAt} />}
      chips={(application) => <StateChip vocabulary={creditApplicationState} code={application.state} />}
      facts={(application) => [
        {
          label: text('resources.creditApplications.fields.account.name'),
          value: application.account && (
            <RefLink to="accounts" id={application.account.id}>
              {application.account.name}
            </RefLink>
          ),
        },
        {
          label: text('resources.creditApplications.fields.applicant.name'),
          value: application.applicant.name,
        },
        { label: text('credit.asked_amount'), value: <Money value={application.amount} sign /> },
        { label: text('credit.days'), value: text('credit.days_value', { days: application.termDays }) },
        { label: text('credit.asked_until'), value: <Day value={application.untilOn} /> },
        {
          label: text('credit.review'),
          value: text('credit.review_round', { round: application.round }),
        },
      ]}
      path={(application) =>
        (way as readonly string[]).includes(application.state) && (
          <StatePath vocabulary={creditApplicationState} path={way} current={application.state} />
        )
      }
      actions={(application) => <ApplicationActs application={application} />}
    >
      {(application) => (
        <>
          <FreeCredit accountId={application.accountId} />
          <Section title={text('credit.application_reason')}>{application.reason}</Section>
          <CreditReview application={application} />
        </>
      )}
    </RecordPage>
  );
}
