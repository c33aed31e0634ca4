import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import {
  BooleanInput,
  Form,
  FormDataConsumer,
  required,
  TextInput,
  useGetList,
  useNotify,
  useRedirect,
} from 'react-admin';
import { allocationBasis, instrument } from '../../../shared/vocabulary/receivables';
import { Refusal } from '../../components/Act';
import { Code, DueDay, Money } from '../../components/Fields';
import { figureOf, groupDigits, parsePeoplesNumber } from '../../components/format';
import { CodeInput, DayInput, MoneyInput, PickInput } from '../../components/Inputs';
import { Page, Section } from '../../components/Page';
import { useText } from '../../i18n/use-text';
import { refusalOf, type RefusalBody } from '../../providers/errors';
import { useToday } from '../../providers/session';
import { useAct, useAsk, useIdempotencyKey } from '../../providers/use-act';
import type { Receivable } from '../receivables/receivables.documents';
import { postReceiptDocument, proposalDocument, type Proposal } from './receipts.documents';

interface Values {
  readonly accountId?: string;
  readonly amount?: string;
  readonly receivedOn?: string;
  readonly instrument?: string;
  readonly maturesOn?: string;
  readonly reference?: string;
  readonly allocateRest?: boolean;
  readonly named?: Readonly<Record<string, string | null>>;
}

const papers = new Set(['CHEQUE', 'BILL']);

/** Amounts that were named, as the API takes them. Keys of the form carry a letter before the id. */
function namedItems(named: Values['named'] = {}): { receivableId: string; amount: string }[] {
  return Object.entries(named).flatMap(([key, typed]) => {
    const amount = typed ? parsePeoplesNumber(typed, 2) : null;
    return amount && Number(amount) > 0 ? [{ receivableId: key.slice(1), amount }] : [];
  });
}

/** Books money and shows, while it is typed, which items it pays and what is left (REC-1). */
export function PostReceiptPage() {
  const text = useText();
  const today = useToday();
  const act = useAct();
  const key = useIdempotencyKey();
  const notify = useNotify();
  const redirect = useRedirect();
  const [refusal, setRefusal] = useState<{ text: string; body: RefusalBody | null } | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (values: Values) => {
    setBusy(true);
    setRefusal(null);
    try {
      const input = {
        accountId: values.accountId,
        amount: figureOf(values.amount, 2),
        receivedOn: values.receivedOn,
        instrument: values.instrument,
        maturesOn: papers.has(values.instrument ?? '') ? values.maturesOn || null : null,
        reference: values.reference || null,
        allocateRest: values.allocateRest ?? true,
        allocations: namedItems(values.named),
        idempotencyKey: key.current(),
      };
      const { receipt } = await act<{ receipt: { id: string; number: string } }>(postReceiptDocument, {
        input,
      });
      notify(text('receipts.posted', { number: receipt.number }), { type: 'success' });
      redirect(`/receipts/${receipt.id}/show`);
      return undefined;
    } catch (error) {
      setRefusal({
        text: error instanceof Error ? error.message : 'portal.error.network',
        body: refusalOf(error),
      });
      return refusalOf(error)?.errors;
    } finally {
      setBusy(false);
    }
  };

  if (!today) return null;
  return (
    <Page title={text('receipts.post')} intro={text('receipts.post_intro')}>
      <Form record={{ receivedOn: today, instrument: 'BANK', allocateRest: true }} onSubmit={submit as never}>
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', lg: '380px 1fr' },
            gap: 2,
            alignItems: 'start',
          }}
        >
          <Section>
            {refusal && <Refusal {...refusal} />}
            <PickInput
              source="accountId"
              reference="accounts"
              label="resources.receipts.fields.accountId"
              validate={required()}
            />
            <MoneyInput source="amount" label="receipts.allocate_amount" validate={required()} />
            <DayInput
              source="receivedOn"
              label="resources.receipts.fields.receivedOn"
              validate={required()}
            />
            <CodeInput
              source="instrument"
              label="resources.receipts.fields.instrument"
              vocabulary={instrument}
              validate={required()}
            />
            <FormDataConsumer<Values>>
              {({ formData }) =>
                papers.has(formData.instrument ?? '') && (
                  <DayInput
                    source="maturesOn"
                    label="resources.receipts.fields.maturesOn"
                    validate={required()}
                  />
                )
              }
            </FormDataConsumer>
            <TextInput source="reference" label="resources.receipts.fields.reference" />
            <BooleanInput source="allocateRest" label="receipts.rest_help" />
            <Button type="submit" variant="contained" loading={busy} sx={{ mt: 1 }}>
              {text('receipts.post')}
            </Button>
          </Section>
          <FormDataConsumer<Values>>{({ formData }) => <Items values={formData} />}</FormDataConsumer>
        </Box>
      </Form>
    </Page>
  );
}

function Items({ values }: { readonly values: Values }) {
  const text = useText();
  const { accountId } = values;
  const { data } = useGetList<Receivable>(
    'receivables',
    {
      filter: { accountId, open: true },
      sort: { field: 'dueOn', order: 'ASC' },
      pagination: { page: 1, perPage: 200 },
    },
    { enabled: Boolean(accountId) },
  );
  const amount = values.amount ? parsePeoplesNumber(values.amount, 2) : null;
  const named = namedItems(values.named);
  const { data: answer } = useAsk<{ proposal: Proposal }>(
    proposalDocument,
    { accountId, amount, named },
    { enabled: Boolean(accountId && amount && Number(amount) > 0) },
  );
  // without the automatic rest only what was named is paid
  const counts = (basis: string) => values.allocateRest !== false || basis === 'NAMED';
  const paid = (id: string) =>
    answer?.proposal.allocations.filter((one) => one.receivableId === id && counts(one.basis)) ?? [];
  return (
    <Section
      title={text('receipts.items')}
      flush
      actions={
        answer && (
          <Typography variant="body2">
            {text('receipts.rest')}{' '}
            <Box component="strong" sx={{ fontVariantNumeric: 'tabular-nums' }}>
              ¥{groupDigits(answer.proposal.rest)}
            </Box>
          </Typography>
        )
      }
    >
      {!accountId || !data || data.length === 0 ? (
        <Typography variant="body2" color="textSecondary" sx={{ px: 2, pb: 2 }}>
          {text(accountId ? 'receipts.items_none' : 'receipts.items_first')}
        </Typography>
      ) : (
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{text('resources.receivables.fields.number')}</TableCell>
              <TableCell>{text('resources.receivables.fields.contract.projectName')}</TableCell>
              <TableCell>{text('resources.receivables.fields.dueOn')}</TableCell>
              <TableCell align="right">{text('resources.receivables.fields.open')}</TableCell>
              <TableCell align="right">{text('receipts.named')}</TableCell>
              <TableCell align="right">{text('receipts.proposed')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.map((item) => (
              <TableRow key={item.id} hover>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{item.number}</TableCell>
                <TableCell>{item.contract.projectName}</TableCell>
                <TableCell>
                  <DueDay value={item.dueOn} />
                </TableCell>
                <TableCell align="right">
                  <Money value={item.open} />
                </TableCell>
                <TableCell align="right" sx={{ width: 140, '& .MuiFormControl-root': { m: 0 } }}>
                  <MoneyInput source={`named.i${item.id}`} label={false} helperText={false} />
                </TableCell>
                <TableCell align="right">
                  {paid(item.id).map((one) => (
                    <div key={one.basis}>
                      <Money value={one.amount} />{' '}
                      <Typography component="span" variant="caption" color="textSecondary">
                        <Code vocabulary={allocationBasis} code={one.basis} />
                      </Typography>
                    </div>
                  ))}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
