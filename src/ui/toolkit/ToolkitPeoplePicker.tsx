import { makeStyles } from '@fluentui/react-components';
import { registerMgtPeoplePickerComponent } from '@microsoft/mgt-components';
import type { MgtPeoplePicker } from '@microsoft/mgt-components';
import { createElement, useEffect, useMemo, useRef } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../domain/item.ts';
import { useHost } from '../host.ts';
import { asChoices, fromChoices } from './peoplechoice.ts';
import { easeTargets, writeTemplate } from './pickertemplates.ts';
import { paintToolkit, setUpToolkit } from './setup.ts';
import { pickerColours } from './theme.ts';
import '../details/words.ts';

registerMgtPeoplePickerComponent();

const useStyles = makeStyles({ box: { display: 'block', minWidth: 0 } });

interface Props {
  /** Those that can be chosen: all the picker ever shows. */
  people: readonly Person[];
  chosen: readonly Person[];
  /** After each choice and each removal. */
  onChange(after: Person[]): void;
  /** Called as one types, so that `people` may follow; without it they are all there are. */
  onSearch?: (text: string) => void;
}

/** The picker keeps pasted ids and looks each up in the directory: nothing is pasted but words into its field. */
function stopPaste(event: Event): void {
  event.stopImmediatePropagation();
}

/** Its combobox does not say which list it opens, which the role demands; that list stands in another shadow root. */
function nameList(element: MgtPeoplePicker): void {
  const field = element.shadowRoot?.querySelector('#people-picker-input');
  if (field == null) return;
  field.setAttribute('aria-controls', 'suggestions-list');
  field.setAttribute('aria-haspopup', 'listbox');
}

/**
 * Graph Toolkit's PeoplePicker over people we know already: given `people`, it filters those as one types and makes no
 * request of its own; photos are off. The empty templates are filled by `writeTemplate`: its own Person would load with an
 * `<object>` that the page's content policy blocks. Loaded lazily.
 */
export default function ToolkitPeoplePicker({ people, chosen, onChange, onSearch }: Props): ReactNode {
  const styles = useStyles();
  const host = useHost();
  const { t } = useTranslation(['edit', 'details']);
  useMemo(() => { setUpToolkit(host); }, [host]);
  useEffect(() => host.onThemeChange(paintToolkit), [host]);
  const element = useRef<MgtPeoplePicker>(null);
  const known = useMemo(() => [...people, ...chosen], [people, chosen]);
  const latest = useRef({ known, onChange, onSearch });
  latest.current = { known, onChange, onSearch };
  useEffect(() => {
    const picker = element.current;
    if (picker === null) return;
    const tell = (event: Event): void => {
      const { detail } = event as CustomEvent<{ id?: string }[]>;
      latest.current.onChange(fromChoices(detail, latest.current.known));
    };
    const search = (event: Event): void => {
      const [field] = event.composedPath();
      if (field instanceof HTMLInputElement && field.value.trim() !== '') latest.current.onSearch?.(field.value.trim());
    };
    const watch = new MutationObserver(() => { nameList(picker); });
    if (picker.shadowRoot !== null) watch.observe(picker.shadowRoot, { childList: true, subtree: true });
    if (picker.shadowRoot !== null) easeTargets(picker.shadowRoot);
    picker.addEventListener('templateRendered', writeTemplate);
    picker.addEventListener('selectionChanged', tell);
    picker.addEventListener('paste', stopPaste, true);
    picker.addEventListener('input', search);
    void picker.updateComplete.then(() => { nameList(picker); picker.focus(); });
    return () => {
      watch.disconnect();
      picker.removeEventListener('templateRendered', writeTemplate);
      picker.removeEventListener('selectionChanged', tell);
      picker.removeEventListener('paste', stopPaste, true);
      picker.removeEventListener('input', search);
    };
  }, []);
  useEffect(() => {
    const picker = element.current;
    if (picker === null) return;
    // Never null, which would send it to the directory; an empty list stays empty.
    const offered = asChoices(people);
    Object.assign(picker, { people: offered, placeholder: t('pickerHint'), ariaLabel: t('pickerHint'), disableImages: true, showMax: 8 });
  }, [people, t]);
  useEffect(() => {
    const picker = element.current;
    const next = asChoices(chosen, people, t('details:colleague'));
    const same = picker?.selectedPeople.map((each) => each.id).join() === next.map((each) => each.id).join();
    if (picker !== null && !same) picker.selectedPeople = next;
  }, [chosen, people, t]);
  return (
    <span className={styles.box} style={pickerColours as CSSProperties}>
      {createElement('mgt-people-picker', { ref: element, 'disable-images': 'true' }, <template data-type="selected-person" />, <template data-type="person" />, <template data-type="loading" />)}
    </span>
  );
}
