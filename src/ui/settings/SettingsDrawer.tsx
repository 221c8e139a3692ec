import { Button, Field, Radio, RadioGroup, makeStyles } from '@fluentui/react-components';
import { PlugConnected16Regular, Settings16Regular, ShieldCheckmark16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Density } from '../../domain/settings.ts';
import { useProgram } from '../../queries/program.ts';
import { useSettings } from '../../queries/settings.ts';
import type { SettingsState } from '../../queries/settings.ts';
import { leaveTo } from '../route.ts';
import { DetailSection } from '../details/DetailSection.tsx';
import { SideDrawer } from '../details/SideDrawer.tsx';
import { useTargets } from '../../queries/targets.ts';
import { DefaultField } from './DefaultField.tsx';
import { FollowedPlans } from './FollowedPlans.tsx';
import { SavingState } from './SavingState.tsx';
import { SettingsConsent } from './SettingsConsent.tsx';
import { CalendarsField, SourcesField } from './ShownFields.tsx';
import { WaitingField } from './WaitingField.tsx';
import { WeekStartField } from './WeekStartField.tsx';
import { WorkingField } from './WorkingField.tsx';
import { ZoneField } from './ZoneField.tsx';
import './words.ts';

const DENSITIES: readonly Density[] = ['compact', 'normal', 'comfortable'];

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '12px' },
  links: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  wrap: { flexWrap: 'wrap' },
});

function Fields({ children }: { children: ReactNode }): ReactNode {
  return <div className={useStyles().fields}>{children}</div>;
}

/** What can be set (M1). Every change takes effect at once; there is nothing to confirm. */
function SettingsFields({ state, onClose }: { state: SettingsState; onClose(): void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const { program, choices: choicesNow } = useProgram();
  const choices = choicesNow();
  const { plans } = useTargets();
  const { settings } = state;
  const save = (change: Parameters<SettingsState['save']>[0]): void => { void state.save(change); };
  return (
    <>
      <DetailSection title={t('days')}>
        <Fields>
          <WeekStartField own={settings.weekStart} onChange={(weekStart) => { save({ weekStart }); }} />
          <ZoneField own={settings.zone} zone={program.frame.zone} onChange={(zone) => { save({ zone }); }} />
          <WorkingField own={settings.working} working={program.frame.working} weekStart={program.frame.weekStart} onChange={(working) => { save({ working }); }} />
        </Fields>
      </DetailSection>
      <DetailSection title={t('shown')}>
        <Fields>
          <SourcesField visible={settings.visibleSources} onChange={(visibleSources) => { save({ visibleSources }); }} />
          <CalendarsField all={choices.calendars} shown={settings.calendars} onChange={(calendars) => { save({ calendars }); }} />
          <Field label={t('density')}>
            <RadioGroup layout="horizontal" className={styles.wrap} value={settings.density} onChange={(_event, data) => { save({ density: data.value as Density }); }}>
              {DENSITIES.map((density) => <Radio key={density} value={density} label={t(`densityWord.${density}`)} />)}
            </RadioGroup>
          </Field>
        </Fields>
      </DetailSection>
      <DetailSection title={t('tasksAndMail')}>
        <Fields>
          <WaitingField days={settings.waitingAfter} onChange={(waitingAfter) => { save({ waitingAfter }); }} />
          <FollowedPlans plans={plans} followed={settings.watchedPlans} onChange={(watchedPlans) => { save({ watchedPlans }); }} />
          <DefaultField label={t('defaultPlan')} all={choices.plans} chosen={settings.defaultPlan} onChange={(defaultPlan) => { save({ defaultPlan }); }} />
          <DefaultField label={t('defaultList')} all={choices.lists} chosen={settings.defaultList} onChange={(defaultList) => { save({ defaultList }); }} />
        </Fields>
      </DetailSection>
      <DetailSection title={t('privacy')}>
        <div className={styles.links}>
          <Button size="small" icon={<PlugConnected16Regular />} onClick={() => { leaveTo('connections', onClose); }}>{t('connections')}</Button>
          <Button size="small" icon={<ShieldCheckmark16Regular />} onClick={() => { leaveTo('keeping', onClose); }}>{t('keeping')}</Button>
        </div>
      </DetailSection>
    </>
  );
}

/** The settings (M1, M2): each says where its value comes from, and the last line whether it is kept. */
export default function SettingsDrawer({ open, onClose }: { open: boolean; onClose(): void }): ReactNode {
  const { t } = useTranslation('settings');
  const state = useSettings();
  const [later, setLater] = useState(false);
  const path = <><Settings16Regular aria-hidden /><span>{t('path')}</span></>;
  return (
    <SideDrawer open={open} onClose={onClose} title={t('title')} path={path} footer={<SavingState state={state} />}>
      {state.needsConsent && !later ? <SettingsConsent onAllow={state.allow} onLater={() => { setLater(true); }} /> : null}
      <SettingsFields state={state} onClose={onClose} />
    </SideDrawer>
  );
}
