import { receptionLevel } from '../../../shared/vocabulary/visits';
import { Details } from '../../components/Details';
import { Section } from '../../components/Page';
import { useLabel, useLocale, useText } from '../../i18n/use-text';
import type { Reception } from './visits.documents';

/** Who comes to us and how they are received (VIS-11). */
export function ReceptionView({ reception }: { readonly reception: Reception }) {
  const text = useText();
  const label = useLabel();
  const locale = useLocale();
  const programme = [
    reception.showroom && text('reception.showroom'),
    reception.plantTour && text('reception.plant_tour'),
    reception.marketingTalk && text('reception.marketing_talk'),
    reception.generalManagerTalk && text('reception.gm_talk'),
  ].filter(Boolean);
  return (
    <Section title={text('reception.title')}>
      <Details
        rows={[
          [
            text('reception.guests'),
            text('reception.guests_of', { guests: reception.guests, count: reception.guestCount }),
          ],
          [text('reception.level'), label(receptionLevel.labels[reception.level])],
          [text('reception.host'), reception.host?.name ?? '—'],
          [text('reception.programme'), programme.join(locale === 'zh' ? '、' : ', ') || '—'],
          [text('reception.hospitality'), reception.hospitality ?? '—'],
        ]}
      />
    </Section>
  );
}
