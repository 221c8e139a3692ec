import type { IDynamicPerson } from '@microsoft/mgt-components';

/** What the Toolkit says once it has put an empty template of ours in place. */
interface Rendered {
  templateType: string;
  context: { person?: IDynamicPerson };
  element: HTMLElement;
}

function line(text: string, size: string, colour: string): HTMLElement {
  const element = document.createElement('bdi');
  element.textContent = text;
  Object.assign(element.style, { display: 'block', font: `400 ${size} var(--fontFamilyBase)`, color: `var(${colour})`, overflowWrap: 'anywhere' });
  return element;
}

/** Writes somebody's name, and in the list the address, into a template of the picker: as text, since its own template language needs `eval`. */
export function writeTemplate(event: Event): void {
  const { templateType, context, element } = (event as CustomEvent<Rendered>).detail;
  if (context.person === undefined) return;
  const { displayName } = context.person;
  const mail = 'mail' in context.person ? context.person.mail : null;
  const inList = templateType === 'person';
  element.replaceChildren(line(displayName ?? '', '14px/20px', '--colorNeutralForeground1'));
  if (inList && mail != null && mail !== '') element.append(line(mail, '12px/16px', '--colorNeutralForeground3'));
  element.style.padding = inList ? '6px 12px' : '2px 0 2px 8px';
}

/** The crosses of the picker's tags are 18 px wide; 24 px can be hit. Its list keeps to the width of the field. */
export function easeTargets(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    .selected-list-item-close-icon { min-width: 24px; min-height: 24px; display: flex; align-items: center; justify-content: center; }
    .search-error-text { font-weight: 400; padding: 8px 12px; text-align: start; }
    .flyout-root { max-width: min(320px, calc(100vw - 48px)); }
  `);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
