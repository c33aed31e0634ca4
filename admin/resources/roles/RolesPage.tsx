import CheckIcon from '@mui/icons-material/CheckCircle';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { Fragment } from 'react';
import { Link, useGetList } from 'react-admin';
import type { Area } from '../../../shared/permissions';
import { role, type Role } from '../../../shared/vocabulary/identity';
import { Page, Section } from '../../components/Page';
import type { TextKey } from '../../i18n/texts';
import { useLabel, useText } from '../../i18n/use-text';
import type { Unit } from '../units/units.documents';
import { rightsMatrix, sightOfRole } from './matrix';

const matrix = rightsMatrix();
const narrow = {
  px: 0.5,
  textAlign: 'center',
  fontSize: '0.75rem',
  lineHeight: 1.25,
  whiteSpace: 'normal',
} as const;

/** Who may do what and see what, by role, on one page that prints: the very table that the server enforces (ORG-2). */
export function RolesPage() {
  const text = useText();
  const label = useLabel();
  const { data: units = [] } = useGetList<Unit>('units', { pagination: { page: 1, perPage: 1000 } });
  const people = units.flatMap((unit) => unit.people);
  return (
    <Page
      title={text('roles.title')}
      intro={text('roles.intro')}
      actions={
        <Button startIcon={<PrintIcon />} onClick={() => window.print()}>
          {text('roles.print')}
        </Button>
      }
    >
      <Box className="print-area">
        <Section flush>
          <Table
            size="small"
            stickyHeader
            sx={{
              tableLayout: 'fixed',
              minWidth: 900,
              '& td, & th': { py: 0.4 },
              '@media print': { '& td, & th': { fontSize: '7.5pt', py: 0.1 } },
            }}
          >
            <TableHead>
              <TableRow>
                <TableCell sx={{ width: '22%' }}>{text('roles.right')}</TableCell>
                {role.list.map((code) => (
                  <TableCell key={code} sx={narrow}>
                    {label(role.labels[code])}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              <TableRow>
                <TableCell>{text('roles.people')}</TableCell>
                {role.list.map((code) => (
                  <TableCell key={code} sx={narrow}>
                    <Link
                      to={`/users?filter=${encodeURIComponent(JSON.stringify({ role: code, active: true }))}`}
                    >
                      {people.filter((person) => person.roles.includes(code)).length}
                    </Link>
                  </TableCell>
                ))}
              </TableRow>
              {matrix.map(({ group, area, rows }) => (
                <Fragment key={group}>
                  <TableRow>
                    <TableCell
                      colSpan={role.list.length + 1}
                      component="th"
                      scope="rowgroup"
                      sx={{ bgcolor: 'action.hover', fontWeight: 600 }}
                    >
                      {text(`roles.group.${group}` as TextKey)}
                    </TableCell>
                  </TableRow>
                  {area && <SightRow area={area} />}
                  {rows.map(({ permission, held }) => (
                    <TableRow key={permission} hover>
                      <TableCell title={permission}>{text(`permission.${permission}` as TextKey)}</TableCell>
                      {role.list.map((code) => (
                        <TableCell key={code} sx={narrow}>
                          <Held held={held.includes(code)} />
                        </TableCell>
                      ))}
                    </TableRow>
                  ))}
                </Fragment>
              ))}
            </TableBody>
          </Table>
        </Section>
        <Typography variant="body2" color="textSecondary">
          {text('roles.legend')}
        </Typography>
      </Box>
    </Page>
  );
}

function Held({ held }: { readonly held: boolean }) {
  const text = useText();
  return held ? (
    <CheckIcon
      titleAccess={text('roles.may')}
      color="primary"
      sx={{ fontSize: 16, display: 'block', mx: 'auto' }}
    />
  ) : (
    <Box component="span" aria-label={text('roles.may_not')} sx={{ color: 'text.disabled' }}>
      ·
    </Box>
  );
}

function SightRow({ area }: { readonly area: Area }) {
  const text = useText();
  const words = (code: Role): string => text(`roles.sight.${sightOfRole(code, area) ?? 'none'}`);
  return (
    <TableRow hover>
      <TableCell sx={{ color: 'text.secondary' }}>{text('roles.sight')}</TableCell>
      {role.list.map((code) => (
        <TableCell key={code} sx={narrow}>
          {words(code)}
        </TableCell>
      ))}
    </TableRow>
  );
}
