import { useEffect, useMemo, useState } from 'react';
import { Button, Checkbox, Field, Select, Spinner } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Program } from '../../domain/program.ts';
import { teamPlan } from '../../domain/teamplan.ts';
import { useUnsaved } from '../../queries/acts.ts';
import { usePlanTasks } from '../../queries/plantasks.ts';
import type { PlanTasks } from '../../queries/plantasks.ts';
import { useSettings } from '../../queries/settings.ts';
import { useTargets } from '../../queries/targets.ts';
import { useBoard } from '../program/board.ts';
import { SettingsConsent } from '../settings/SettingsConsent.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { TeamTable } from './TeamTable.tsx';

/** Names of colleagues are asked for when a plan is looked at, with the sentence why. */
function NamesConsent({ state }: { state: PlanTasks }) {
  const { t } = useTranslation('plan');
  const [refused, setRefused] = useState(false);
  if (state.names === null) return null;
  return (
    <div>
      <p>{refused ? t('team.refused') : t('team.names')}</p>
      <Button size="small" onClick={() => { state.allowNames().then(() => setRefused(false), () => setRefused(true)); }}>{t('team.allow')}</Button>
    </div>
  );
}

/** What is assigned here is read again once it is written. */
function useReadAfterWriting(refresh: () => void): void {
  const { count } = useUnsaved();
  const [wrote, setWrote] = useState(false);
  useEffect(() => {
    if (count > 0) return setWrote(true);
    if (!wrote) return;
    setWrote(false);
    refresh();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the count changes
  }, [count]);
}

/** A plan one belongs to: who has what this week, and what is nobody's yet (B2, J1). Read only once it is chosen. */
export default function TeamPlanDialog({ program, onClose }: { program: Program; onClose: () => void }) {
  const { t } = useTranslation('plan');
  const { me, openPerson } = useBoard();
  const { plans } = useTargets();
  const { settings, save, needsConsent, allow } = useSettings();
  const [planId, setPlanId] = useState<string | null>(() => settings.watchedPlans.find((id) => plans.some((plan) => plan.id === id)) ?? null);
  const [later, setLater] = useState(false);
  const state = usePlanTasks(planId, program.frame.zone);
  useReadAfterWriting(state.refresh);
  const plan = useMemo(() => teamPlan(state.tasks, program.frame, program.today, me?.id ?? null), [state.tasks, program.frame, program.today, me]);
  const followed = planId !== null && settings.watchedPlans.includes(planId);
  const follow = (id: string, on: boolean): void => { void save({ watchedPlans: on ? [...settings.watchedPlans, id] : settings.watchedPlans.filter((each) => each !== id) }); };
  return (
    <PlanDialog title={t('team.title')} onCancel={onClose} cancelWords={t('close')} onClose={onClose}>
      {plans.length === 0 ? <p>{t('team.noPlans')}</p> : (
        <Field label={t('team.plan')}>
          <Select value={planId ?? ''} onChange={(_event, { value }) => setPlanId(value === '' ? null : value)}>
            <option value="">{t('team.choose')}</option>
            {plans.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </Select>
        </Field>
      )}
      {planId === null ? null : <Checkbox label={t('team.follow')} checked={followed} onChange={(_event, { checked }) => follow(planId, checked === true)} />}
      {needsConsent && !later ? <SettingsConsent onAllow={allow} onLater={() => setLater(true)} /> : null}
      {state.loading ? <Spinner size="tiny" label={t('team.loading')} /> : null}
      {state.problem === null ? null : <p role="alert">{t('team.failed')}</p>}
      {planId === null || state.loading || state.problem !== null ? null : (
        <>
          <NamesConsent state={state} />
          {plan.rows.length + plan.unassigned.length === 0 ? <p>{t('team.allDone')}</p> : <TeamTable plan={plan} onPerson={(person) => { onClose(); openPerson(person); }} />}
        </>
      )}
    </PlanDialog>
  );
}
