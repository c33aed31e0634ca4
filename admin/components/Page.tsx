import Box from '@mui/material/Box';
import MuiCard from '@mui/material/Card';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { ShowBase, Title, useShowContext, type RaRecord } from 'react-admin';
import { ErrorState } from './States';

interface PageProps {
  readonly title: string;
  readonly intro?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page that is not a list or a record: title, what it is for, its acts. */
export function Page({ title, intro, actions, children }: PageProps) {
  return (
    <Box sx={{ pt: 1.5 }}>
      <Title title={title} />
      {(intro || actions) && (
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap', mb: 1.5 }}>
          <Typography variant="body2" color="textSecondary" sx={{ flex: '1 1 280px' }}>
            {intro}
          </Typography>
          {actions && <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>{actions}</Box>}
        </Box>
      )}
      {children}
    </Box>
  );
}

interface SectionProps {
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Tables reach to the border. */
  readonly flush?: boolean;
}

/** A titled panel of a page. */
export function Section({ title, actions, children, flush = false }: SectionProps) {
  return (
    <MuiCard component="section" sx={{ mb: 2 }}>
      {(title || actions) && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, pt: 1.25, pb: flush ? 1 : 0 }}>
          <Typography component="h2" variant="subtitle2" sx={{ flex: 1 }}>
            {title}
          </Typography>
          {actions}
        </Box>
      )}
      <Box sx={flush ? { overflowX: 'auto' } : { px: 2, py: 1.5, typography: 'body2' }}>{children}</Box>
    </MuiCard>
  );
}

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  /** The "Why?" that stands beside the value. */
  readonly why?: ReactNode;
}

/** The facts of a record, always in this place and in this order; six of them fill the row. */
export function SixFacts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: {
          xs: 'repeat(2, minmax(0, 1fr))',
          md: 'repeat(3, minmax(0, 1fr))',
          lg: 'repeat(6, minmax(0, 1fr))',
        },
        m: 0,
        borderTop: 1,
        borderColor: 'divider',
        '& > div': { px: 2, py: 1, minWidth: 0 },
        '& > div + div': { borderLeft: { lg: 1 }, borderColor: { lg: 'divider' } },
      }}
    >
      {facts.map((fact) => (
        <div key={fact.label}>
          <Typography component="dt" variant="caption" color="textSecondary">
            {fact.label}
          </Typography>
          <Box
            component="dd"
            sx={{ m: 0, display: 'flex', alignItems: 'center', gap: 0.5, minHeight: 26, flexWrap: 'wrap' }}
          >
            <Typography
              component="span"
              variant="body1"
              sx={{ fontWeight: 500, fontSize: '0.875rem', minWidth: 0 }}
            >
              {fact.value ?? '—'}
            </Typography>
            {fact.why}
          </Box>
        </div>
      ))}
    </Box>
  );
}

interface RecordPageProps<R extends RaRecord> {
  readonly title: (record: R) => string;
  readonly chips?: (record: R) => ReactNode;
  readonly subtitle?: (record: R) => ReactNode;
  readonly facts?: (record: R) => readonly Fact[];
  readonly actions?: (record: R) => ReactNode;
  /** Stands under the facts: where the record is on its way. */
  readonly path?: (record: R) => ReactNode;
  readonly children: (record: R) => ReactNode;
}

const wholeRecord = { meta: { whole: true } };

/** The page of one record: name, signs, acts, six facts, then whatever the record has. */
export function RecordPage<R extends RaRecord>(props: RecordPageProps<R>) {
  return (
    // a key of its own: a list leaves its short rows under the plain one, and a page would begin with half a record
    <ShowBase disableAuthentication={false} queryOptions={wholeRecord}>
      <RecordView {...props} />
    </ShowBase>
  );
}

function RecordView<R extends RaRecord>({
  title,
  chips,
  subtitle,
  facts,
  actions,
  path,
  children,
}: RecordPageProps<R>) {
  const { record, error, isPending } = useShowContext<R>();
  if (error) return <ErrorState error={error} />;
  if (isPending || !record) return <LinearProgress sx={{ mt: 2 }} />;
  return (
    <Box sx={{ pt: 1.5 }}>
      <Title title={title(record)} />
      <MuiCard component="header" sx={{ mb: 2 }}>
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap', px: 2, py: 1.25 }}>
          <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
              <Typography component="h1" variant="h5">
                {title(record)}
              </Typography>
              {chips?.(record)}
            </Box>
            {subtitle && (
              <Typography variant="body2" color="textSecondary" component="div">
                {subtitle(record)}
              </Typography>
            )}
          </Box>
          {actions && (
            <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
              {actions(record)}
            </Box>
          )}
        </Box>
        {facts && <SixFacts facts={facts(record)} />}
        {path?.(record)}
      </MuiCard>
      {children(record)}
    </Box>
  );
}
