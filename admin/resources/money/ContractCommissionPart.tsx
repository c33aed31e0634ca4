import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { parseMoney } from '../../../shared/money';
import { repPart } from '../../../shared/vocabulary/commissions';
import type { Column } from '../../components/columns';
import { groupDigits } from '../../components/format';
import { Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { Asked } from '../../components/WhyButton';
import { useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import { contractCommissionDocument, type ContractCommission } from './money.documents';
import { WhyCommission } from './WhyCommission';

type Share = ContractCommission['shares'][number];

/** The commission of one contract: the shares the reader may see, how far the money is in, and why (COM-10). */
export function ContractCommissionPart({ contractId }: { readonly contractId: string }) {
  const text = useText();
  const may = useMay();
  if (!may('commission.read')) return null;
  return (
    <Section title={text('money.section')} actions={<WhyCommission contractId={contractId} />} flush>
      <Asked<{ commission: ContractCommission }>
        document={contractCommissionDocument}
        variables={{ contractId }}
      >
        {({ commission }) => <Shares commission={commission} />}
      </Asked>
    </Section>
  );
}

const columns: readonly Column<Share>[] = [
  { source: 'rep.name', label: 'money.share.rep' },
  { source: 'part', label: 'money.share.part', vocabulary: repPart },
  { source: 'accrued', label: 'money.share.accrued', kind: 'money' },
  { source: 'released', label: 'money.share.released', kind: 'money' },
  { source: 'held', label: 'money.share.held', kind: 'money' },
];

function Shares({ commission }: { readonly commission: ContractCommission }) {
  const text = useText();
  const { shares, collected, base, missing, full } = commission;
  return (
    <>
      {base !== '0.00' && (
        <Box sx={{ px: 2, pb: 1.25 }}>
          <Box
            aria-hidden
            sx={{
              height: 6,
              borderRadius: 3,
              backgroundColor: 'action.hover',
              overflow: 'hidden',
              maxWidth: 480,
            }}
          >
            <Box
              sx={{
                height: 1,
                width: `${collectedPercent(collected, base)}%`,
                backgroundColor: full ? 'success.main' : 'primary.main',
              }}
            />
          </Box>
          <Typography variant="caption" color="textSecondary">
            {text('money.collected_of', { collected: groupDigits(collected), base: groupDigits(base) })}
            {' · '}
            {full ? text('money.full') : text('money.missing', { amount: groupDigits(missing) })}
          </Typography>
        </Box>
      )}
      <PlainTable
        rows={shares}
        columns={columns}
        rowKey={(share) => `${share.repId}.${share.part}`}
        empty={text('money.section_none')}
      />
    </>
  );
}

/** For the bar only; the figures beside it are exact. */
const collectedPercent = (collected: string, base: string): number =>
  Math.max(0, Math.min(100, (parseMoney(collected) / parseMoney(base)) * 100));
