import { MgtPersonCardConfig } from '@microsoft/mgt-components';
import { LocalizationHelper, Providers } from '@microsoft/mgt-element';
import i18next from 'i18next';
import type { Host, ThemeName } from '../../hosts/host.ts';
import { forgetEverything } from './cache.ts';
import { ToolkitProvider } from './provider.ts';
import { themeToolkit } from './theme.ts';
import '../details/words.ts';
import '../people/words.ts';

let host: Host | null = null;
let themed: ThemeName | null = null;

/** Every string of the Toolkit's Person and PeoplePicker, in the page's language: giving back only some would keep the others' old ones. */
function speak(): void {
  const { t } = i18next;
  const activities = t('people:presence', { returnObjects: true });
  LocalizationHelper.strings = {
    _components: {
      person: { ...activities, photoFor: t('people:photoFor'), emailAddress: t('people:emailAddress') },
      'people-picker': {
        inputPlaceholderText: t('edit:pickerHint'), maxSelectionsPlaceHolder: '', maxSelectionsAriaLabel: '', noResultsFound: t('edit:pickerNone'), loadingMessage: t('edit:loadingPicker'),
        selected: t('edit:pickerChosen'), removeSelectedUser: t('edit:pickerRemove'), selectContact: t('edit:pickerHint'), suggestionsTitle: t('edit:pickerSuggestions'),
      },
    },
  };
}

/**
 * Makes the Toolkit ready; called by each wrapper before it renders, does its work once for each host.
 * Nothing kept on the device, no card that reads mail, files and insights on hover, our tokens, our words, our theme.
 */
export function setUpToolkit(own: Host): void {
  paintToolkit(own.theme);
  if (host === own) return;
  if (host === null) {
    forgetEverything();
    i18next.on('languageChanged', speak);
    speak();
  }
  host = own;
  MgtPersonCardConfig.sections = { files: false, mailMessages: false, profile: false, organization: undefined as never };
  Providers.globalProvider = new ToolkitProvider(own.credential);
}

/** Follows the host's theme; cheap when nothing changed. */
export function paintToolkit(theme: ThemeName): void {
  if (themed === theme) return;
  themed = theme;
  themeToolkit(theme);
}
