import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { registerMgtPersonComponent } from '@microsoft/mgt-components';
import type { MgtPerson } from '@microsoft/mgt-components';
import { createElement, useCallback, useEffect, useMemo } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import type { Person } from '../../domain/item.ts';
import type { PersonDetails } from '../../queries/view.ts';
import { useHost } from '../host.ts';
import { paintToolkit, setUpToolkit } from './setup.ts';
import { toolkitColours } from './theme.ts';

registerMgtPersonComponent();

const useStyles = makeStyles({
  row: { '--person-avatar-size': '24px', '--person-line1-font-size': '14px', '--person-line1-font-weight': '400', '--person-details-left-spacing': '8px', height: '24px' },
  large: {
    '--person-avatar-size': '72px', '--person-line1-font-size': '14px', '--person-line1-font-weight': '400', '--person-line2-font-size': '14px',
    '--person-line2-text-line-height': '20px', '--person-details-left-spacing': '16px',
  },
  base: { display: 'block', minWidth: 0, pointerEvents: 'none', textAlign: 'start' },
});

interface Props {
  person: Person;
  /** Said in place of the name, such as "You"; initials stay those of the name. */
  label?: string;
  size: 'row' | 'large';
  jobTitle?: string | null;
  /** Object URL of a photo we read ourselves, or null for initials. */
  photo: string | null;
  presence: PersonDetails['presence'];
}

/** All the element is told. A new object for the details each time, since the Toolkit writes into the one it is given. */
function told({ person, label, size, jobTitle, photo, presence }: Props): Partial<MgtPerson> {
  const name = person.name ?? person.address ?? '';
  const parts = name.trim().split(/\s+/);
  const initials = label === undefined ? {} : { givenName: parts[0] ?? '', surname: parts.length > 1 ? parts.at(-1) ?? '' : '' };
  return {
    personDetails: { id: person.id ?? '', displayName: label ?? name, ...initials, mail: person.address ?? '', jobTitle: jobTitle ?? '' },
    view: size === 'row' ? 'oneline' : 'twolines',
    // Where it stands large, the name is the drawer's own title.
    line1Property: size === 'row' ? 'displayName' : 'jobTitle',
    line2Property: 'mail',
    fetchImage: false,
    disableImageFetch: true,
    personCardInteraction: 'none',
    avatarType: 'photo',
    ...(photo === null ? {} : { personImage: photo }),
    showPresence: presence !== null,
    ...(presence === null ? {} : { personPresence: { availability: presence.availability, activity: presence.activity } }),
  };
}

/**
 * Graph Toolkit's Person, given everything it shows: it makes no request of its own, and it has no card, since its card
 * reads the person's mail, files and insights as soon as it is drawn. Loaded lazily; not focusable, so it may stand in a
 * button. The empty template takes the place of its own loading state, whose skeleton holds an `<object>` that the page's
 * content policy blocks.
 */
export default function ToolkitPerson({ person, label, size, jobTitle = null, photo, presence }: Props): ReactNode {
  const styles = useStyles();
  const host = useHost();
  useMemo(() => { setUpToolkit(host); }, [host]);
  useEffect(() => host.onThemeChange(paintToolkit), [host]);
  const { id, name, address } = person;
  // Runs when the element is attached and again on every change; before the element's own first update in either case.
  const tell = useCallback((element: MgtPerson | null) => {
    if (element !== null) Object.assign(element, told({ person: { id, name, address }, ...(label === undefined ? {} : { label }), size, jobTitle, photo, presence }));
  }, [id, name, address, label, size, jobTitle, photo, presence]);
  return (
    <span className={mergeClasses(styles.base, size === 'row' ? styles.row : styles.large)} style={toolkitColours as CSSProperties}>
      {createElement('mgt-person', { ref: tell }, <template data-type="loading" />)}
    </span>
  );
}
