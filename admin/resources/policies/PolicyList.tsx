import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { Column } from '../../components/columns';
import { Day } from '../../components/Fields';
import { ListPage } from '../../components/ListPage';
import { useLocale, useText } from '../../i18n/use-text';
import type { Policy } from './policies.documents';
import { usePolicyText } from './PolicyValue';

/** The first plain numbers of a policy, so that most questions need no click. */
function Summary({ policy, most = 4 }: { readonly policy: Policy; readonly most?: number }) {
  const locale = useLocale();
  const shown = usePolicyText();
  const plain = Object.entries(policy.fields).filter(([name]) => typeof policy.value[name] !== 'object');
  return (
    <Typography variant="body2" component="span" color="textSecondary">
      {plain
        .slice(0, most)
        .map(([name, field]) => `${field[locale]} ${shown(policy.value[name], field.unit)}`)
        .join(locale === 'zh' ? '；' : '; ')}
    </Typography>
  );
}

function Since({ policy }: { readonly policy: Policy }) {
  const text = useText();
  return policy.effectiveFrom ? (
    <Day value={policy.effectiveFrom} />
  ) : (
    <Chip variant="outlined" label={text('policies.shipped')} />
  );
}

const columns: readonly Column<Policy>[] = [
  { source: 'title', sort: true },
  {
    source: 'summary',
    kind: 'long',
    render: (policy) => <Summary policy={policy} />,
    text: (policy) => JSON.stringify(policy.value),
  },
  {
    source: 'effectiveFrom',
    render: (policy) => <Since policy={policy} />,
    text: (policy) => policy.effectiveFrom ?? '',
  },
  {
    source: 'versions',
    kind: 'number',
    render: (policy) => policy.versions.length,
    text: (policy) => String(policy.versions.length),
  },
];

export function PolicyList() {
  const text = useText();
  return (
    <ListPage<Policy>
      columns={columns}
      sort={{ field: 'id', order: 'ASC' }}
      above={
        <Box sx={{ px: 2, py: 1.25, borderBottom: 1, borderColor: 'divider' }}>
          <Typography variant="body2" color="textSecondary">
            {text('policies.intro')}
          </Typography>
        </Box>
      }
      card={{
        primary: (policy) => policy.title,
        secondary: (policy) => <Summary policy={policy} most={2} />,
      }}
    />
  );
}
