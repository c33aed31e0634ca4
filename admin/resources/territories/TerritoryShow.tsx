import BalanceIcon from '@mui/icons-material/BalanceOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { Link } from 'react-admin';
import { territoryRole } from '../../../shared/vocabulary/territories';
import type { Column } from '../../components/columns';
import { RefLink } from '../../components/Fields';
import { RecordPage, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { useText } from '../../i18n/use-text';
import { useMay, useToday } from '../../providers/session';
import { useAllRows } from '../../providers/use-all-rows';
import { holdsOn, isOver } from './dated';
import { useRuleSentence } from './RuleSentence';
import {
  AddMemberButton,
  CreateTerritoryButton,
  EditTerritoryButton,
  EndMemberButton,
} from './TerritoryActs';
import { RetireRuleButton, RuleButton } from './RuleActs';
import type { Territory, TerritoryMember } from './territories.documents';

export function TerritoryShow() {
  const text = useText();
  const today = useToday();
  return (
    <RecordPage<Territory>
      title={(territory) => territory.name}
      chips={(territory) =>
        territory.isCatchAll && <Chip variant="outlined" label={text('territories.catch_all')} />
      }
      subtitle={(territory) => territory.code}
      facts={(territory) => [
        { label: text('resources.territories.fields.manager'), value: territory.manager?.name },
        {
          label: text('resources.territories.fields.parentId'),
          value: territory.parent && (
            <RefLink to="territories" id={territory.parent.id}>
              {territory.parent.name}
            </RefLink>
          ),
        },
        { label: text('resources.territories.fields.rank'), value: territory.rank },
        {
          label: text('territories.facts.rules'),
          value: territory.rules.filter((rule) => holdsOn(rule, today)).length,
        },
        {
          label: text('territories.facts.members'),
          value: territory.members.filter((member) => holdsOn(member, today)).length,
        },
      ]}
      actions={(territory) => (
        <>
          <BalanceLink territory={territory} />
          {!territory.isCatchAll && <CreateTerritoryButton parent={territory} />}
          <EditTerritoryButton territory={territory} />
        </>
      )}
    >
      {(territory) => (
        <>
          {!territory.isCatchAll && <Rules territory={territory} />}
          <Members territory={territory} />
          <Below territory={territory} />
        </>
      )}
    </RecordPage>
  );
}

/** To the proposal that evens the loads of this territory and those below it (TER-8). */
function BalanceLink({ territory }: { readonly territory: Territory }) {
  const text = useText();
  const may = useMay();
  if (territory.isCatchAll || !may('territory.assign')) return null;
  return (
    <Button
      component={Link}
      to={`/territories/balance?territoryId=${territory.id}`}
      startIcon={<BalanceIcon />}
    >
      {text('balance.title')}
    </Button>
  );
}

function Rules({ territory }: { readonly territory: Territory }) {
  const text = useText();
  const today = useToday();
  const may = useMay();
  const sentence = useRuleSentence();
  const rules = [...territory.rules].sort((a, b) => Number(isOver(a, today)) - Number(isOver(b, today)));
  return (
    <Section title={text('territories.rules')} actions={<RuleButton territoryId={territory.id} />}>
      {rules.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {text('territories.rules_empty')}
        </Typography>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {rules.map((rule) => {
          const { what, how } = sentence(rule);
          const over = isOver(rule, today);
          const future = today !== undefined && rule.validFrom > today;
          return (
            <Box
              component="li"
              key={rule.id}
              sx={{
                display: 'flex',
                gap: 1,
                alignItems: 'center',
                flexWrap: 'wrap',
                py: 0.75,
                borderTop: 1,
                borderColor: 'divider',
                '&:first-of-type': { borderTop: 0 },
                opacity: over ? 0.6 : 1,
              }}
            >
              <Box sx={{ flex: '1 1 320px' }}>
                <Typography variant="body2" sx={{ fontWeight: 500 }}>
                  {what} {over && <Chip label={text('territories.rule_retired')} />}
                  {future && <Chip label={text('territories.rule_future')} />}
                </Typography>
                <Typography variant="caption" color="textSecondary">
                  {how}
                </Typography>
              </Box>
              {!over && may('territory.manage') && (
                <>
                  <RuleButton territoryId={territory.id} rule={rule} />
                  <RetireRuleButton rule={rule} />
                </>
              )}
            </Box>
          );
        })}
      </Box>
    </Section>
  );
}

const memberColumns: readonly Column<TerritoryMember>[] = [
  { source: 'user.name', label: 'territories.member_user' },
  { source: 'role', label: 'territories.member_role', vocabulary: territoryRole },
  { source: 'validFrom', label: 'territories.member_from', kind: 'day' },
  { source: 'validTo', label: 'territories.member_to', kind: 'day' },
];

function Members({ territory }: { readonly territory: Territory }) {
  const text = useText();
  const today = useToday();
  return (
    <Section title={text('territories.members')} actions={<AddMemberButton territory={territory} />} flush>
      <PlainTable
        rows={territory.members}
        columns={memberColumns}
        rowKey={(member) => member.id}
        empty={text('territories.members_empty')}
        dim={(member) => isOver(member, today)}
        rowActions={(member) =>
          member.validTo === null && <EndMemberButton territory={territory} member={member} />
        }
      />
    </Section>
  );
}

function Below({ territory }: { readonly territory: Territory }) {
  const text = useText();
  const { data = [] } = useAllRows<Territory>('territories', { parentId: territory.id }, 'path');
  if (data.length === 0) return null;
  return (
    <Section title={text('territories.below')} flush>
      <PlainTable
        rows={data}
        rowKey={(row) => row.id}
        columns={[
          {
            source: 'name',
            render: (row) => (
              <RefLink to="territories" id={row.id}>
                {row.name}
              </RefLink>
            ),
          },
          { source: 'code' },
          { source: 'manager', render: (row) => row.manager?.name ?? '—' },
        ]}
      />
    </Section>
  );
}
