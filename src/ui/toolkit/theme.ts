import { applyTheme } from '@microsoft/mgt-components';
import type { ThemeName } from '../../hosts/host.ts';

const NAMES = { light: 'default', dark: 'dark', contrast: 'contrast' } as const;

/**
 * Gives the Toolkit's own tokens to the page body. What people see of its components is painted with Fluent's tokens
 * (see `toolkitColours`), so this only sets what cannot be reached from outside.
 */
export function themeToolkit(theme: ThemeName): void {
  applyTheme(NAMES[theme]);
}

/** Custom properties that paint the Toolkit's Person with Fluent's tokens, in every theme. */
export const toolkitColours = {
  '--default-font-family': 'var(--fontFamilyBase)',
  '--person-initials-background-color': 'var(--colorNeutralBackground6)',
  '--person-initials-text-color': 'var(--colorNeutralForeground2)',
  '--person-line1-text-color': 'var(--colorNeutralForeground1)',
  '--person-line2-text-color': 'var(--colorNeutralForeground3)',
  '--neutral-layer-1': 'var(--colorNeutralBackground1)',
  '--person-details-wrapper-width': '0',
} as const;

/** The same for its PeoplePicker, whose field is to look like Fluent's. */
export const pickerColours = {
  ...toolkitColours,
  '--people-picker-selected-option-background-color': 'var(--colorNeutralBackground3)',
  '--people-picker-selected-option-highlight-background-color': 'var(--colorNeutralBackground3Pressed)',
  '--people-picker-dropdown-background-color': 'var(--colorNeutralBackground1)',
  '--people-picker-dropdown-result-background-color': 'var(--colorNeutralBackground1)',
  '--people-picker-dropdown-result-hover-background-color': 'var(--colorNeutralBackground1Hover)',
  '--people-picker-dropdown-result-focus-background-color': 'var(--colorNeutralBackground1Selected)',
  '--people-picker-no-results-text-color': 'var(--colorNeutralForeground2)',
  '--people-picker-input-background': 'var(--colorNeutralBackground1)',
  '--people-picker-input-border-color': 'var(--colorNeutralStroke1)',
  '--people-picker-input-hover-background': 'var(--colorNeutralBackground1)',
  '--people-picker-input-hover-border-color': 'var(--colorNeutralStroke1Hover)',
  '--people-picker-input-focus-background': 'var(--colorNeutralBackground1)',
  '--people-picker-input-focus-border-color': 'var(--colorCompoundBrandStroke)',
  '--people-picker-input-placeholder-text-color': 'var(--colorNeutralForeground3)',
  '--people-picker-input-placeholder-focus-text-color': 'var(--colorNeutralForeground3)',
  '--people-picker-input-placeholder-hover-text-color': 'var(--colorNeutralForeground3)',
  '--people-picker-search-icon-color': 'var(--colorNeutralForeground3)',
  '--people-picker-remove-selected-close-icon-color': 'var(--colorNeutralForeground2)',
  '--people-picker-result-person-avatar-size': '24px',
  '--people-picker-selected-person-avatar-size': '20px',
  '--people-picker-font-size': '14px',
  '--people-picker-dropdown-max-height': '240px',
  '--person-line1-font-size': '14px',
  '--person-line1-font-weight': '400',
  '--person-line2-font-size': '12px',
} as const;
