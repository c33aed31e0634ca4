import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { sightOf } from '../../shared/permissions';
import { Page } from '../components/Page';
import { useLocale, useText } from '../i18n/use-text';
import { useMay, useMe } from '../providers/session';
import { Company } from './Company';
import { MyMoney } from './MyMoney';
import { MyVisits } from './MyVisits';
import { MostOverdue } from './MostOverdue';
import { Waiting } from './Waiting';

/** The page one opens every morning: what waits, exceptions first; then what one's own day or company is about. */
export function TodayPage() {
  const me = useMe();
  const may = useMay();
  const text = useText();
  const locale = useLocale();
  if (!me) return <LinearProgress />;
  const weekday = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en', {
    weekday: 'long',
    timeZone: 'UTC',
  });
  const intro = `${me.today} ${weekday.format(new Date(`${me.today}T00:00:00Z`))} · ${me.user.name}`;
  const ownBook = sightOf(me.roles, 'commission') === 'own';
  const company = may('figures.read');
  const overdue = may('receivable.read') && sightOf(me.roles, 'receivable') !== 'own';
  return (
    <Page title={text('today.title')} intro={intro}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            lg: company ? 'minmax(0, 4fr) minmax(0, 7fr)' : 'repeat(2, minmax(0, 1fr))',
          },
          columnGap: 2,
          alignItems: 'start',
        }}
      >
        <Box>
          <Waiting />
          {company && overdue && <MostOverdue />}
          {may('visit.plan') && <MyVisits repId={me.user.id} today={me.today} />}
        </Box>
        <Box>
          {company && <Company />}
          {!company && overdue && <MostOverdue />}
          {may('commission.read') && ownBook && <MyMoney repId={me.user.id} />}
        </Box>
      </Box>
    </Page>
  );
}
