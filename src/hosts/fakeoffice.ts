import type { OfficeApi, OfficeDrop, OfficeItem, OfficeSelected } from './office.ts';

/** A small Office for unit tests: what is open, what is selected, and a way to tell it. */
export function fakeOffice(item: OfficeItem | null, selected: OfficeSelected[] = []) {
  const handlers = new Map<string, (event: never) => void>();
  const ok = (value: unknown) => ({ status: 'succeeded', value }) as never;
  const world = { item, selected, supports: true };
  const office: OfficeApi = {
    onReady: () => Promise.resolve({ host: 'Outlook' }),
    EventType: { ItemChanged: 'item', SelectedItemsChanged: 'selected', DragAndDropEvent: 'drop', OfficeThemeChanged: 'theme' },
    context: {
      mailbox: {
        get item() { return world.item; },
        convertToRestId: (id) => id.replaceAll('/', '-').replaceAll('+', '_'),
        addHandlerAsync: (event, handler) => void handlers.set(event, handler),
        removeHandlerAsync: (event) => void handlers.delete(event),
        getSelectedItemsAsync: (done) => done(ok(world.selected)),
      },
      displayLanguage: 'en-GB',
      officeTheme: { bodyBackgroundColor: '#ffffff' },
      requirements: { isSetSupported: () => world.supports },
      ui: { displayDialogAsync: () => undefined, messageParent: () => undefined },
    },
  };
  return { office, world, fire: (event: string, data: OfficeDrop | object = {}) => handlers.get(event)?.(data as never) };
}
